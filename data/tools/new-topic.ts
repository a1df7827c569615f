/**
 * `npm run packs:new TOPIC [PACK]`: makes the folder of a new topic, which passes the schema and fails `npm run packs` with a
 * list of what is to be written.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUES, type Hue } from '../schema/hues.ts';
import { bundledPacks, PACKS, readPackFolder } from './read-pack.ts';
import { topicFiles } from './topic-files.ts';

const [id = '', name = bundledPacks()[0] ?? ''] = process.argv.slice(2);
const folder = join(PACKS, name, 'topics', id);

if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(id))
  stop('Usage: npm run packs:new TOPIC [PACK]. TOPIC is letters a-z, digits and hyphens.');
else if (!existsSync(join(PACKS, name, 'pack.json')))
  stop(`There is no pack "${name}"; write one of ${bundledPacks().join(', ')}.`);
else if (existsSync(folder)) stop(`${folder} is already there; write another id.`);
else {
  const hue = freeHue();
  if (hue === undefined) stop(`All hues of "${name}" are taken; make a new pack.`);
  else {
    mkdirSync(folder, { recursive: true });
    const { languages, checkedOn } = JSON.parse(readFileSync(join(PACKS, name, 'pack.json'), 'utf8'));
    for (const [file, text] of Object.entries(topicFiles({ id, hue, languages: Object.keys(languages), checkedOn }))) {
      writeFileSync(join(folder, file), text);
    }
    process.stdout.write(`Made ${folder}. Now run npm run packs: it lists what is to be written.\n`);
  }
}

function freeHue(): Hue | undefined {
  const { topics } = readPackFolder(name) as { topics: { hue: number }[] };
  return HUES.find((hue) => topics.every((topic) => topic.hue !== hue));
}

function stop(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
