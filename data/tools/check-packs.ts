/** `npm run packs`: checks every bundled pack as the worker will and prints what it holds; exits 1 with a line for each fault. */
import { parsePack } from '../../utils/background/parse-pack.ts';
import { bundledPacks, readPackFolder } from './read-pack.ts';

const today = new Date().toISOString().slice(0, 10);
for (const name of bundledPacks()) {
  try {
    const pack = parsePack(readPackFolder(name), `data/packs/${name}`, today);
    const sum = (list: 'terms' | 'facts' | 'disputes' | 'events') =>
      pack.topics.reduce((total, topic) => total + topic[list].length, 0);
    process.stdout.write(
      `${pack.id} version ${pack.version}: ${pack.topics.length} topics, ${sum('terms')} terms, ${sum('facts')} facts, ${sum('disputes')} disputes, ${sum('events')} events, ${pack.sources.length} sources, languages ${pack.languages.join(', ')}\n`,
    );
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
