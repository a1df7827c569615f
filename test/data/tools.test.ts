import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packSchema } from '@/data/schema';
import { checkDocument } from '@/data/tools/check-document';
import { packJsonSchema } from '@/data/tools/json-schema';
import { bundledPacks, inFile, PACKS, readPackFolder } from '@/data/tools/read-pack';
import { topicFiles } from '@/data/tools/topic-files';
import { TODAY } from '../fixtures/pack';

const [name = ''] = bundledPacks();
const copy = mkdtempSync(join(tmpdir(), 'sidelight-packs-'));
cpSync(join(PACKS, name), join(copy, name), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

describe('the JSON Schema', () => {
  const written = JSON.parse(readFileSync(join(PACKS, '..', 'pack.schema.json'), 'utf8'));

  it('is that of the schema in use; npm run packs:schema writes it', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('names the parts that files of a topic are lists of', () => {
    expect(Object.keys(written.$defs)).toEqual(
      expect.arrayContaining(['fact', 'event', 'dispute', 'disagreement', 'law', 'role', 'series', 'source', 'topic']),
    );
    expect(written.$defs.fact.required).toEqual(
      expect.arrayContaining(['id', 'statement', 'citations', 'checkedOn', 'checkAgainBy']),
    );
    expect(written.$defs.topic.required).not.toContain('laws');
  });
});

describe('a new topic', () => {
  const files = topicFiles({ id: 'everglades', hue: 5, languages: ['en', 'es', 'ht'], checkedOn: TODAY });
  const folder = join(copy, name, 'topics', 'everglades');

  it('passes the schema and fails the checker with a list of what is to be written', () => {
    mkdirSync(folder);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const document = readPackFolder(name, copy);
    expect(packSchema.safeParse(document).success).toBe(true);
    const { faults } = checkDocument(document, { today: TODAY });
    const lines = faults.map(({ path, message }) => `${inFile(path, document)}: ${message}`);
    rmSync(folder, { recursive: true });
    expect(lines.every((line) => line.startsWith('topics/everglades/'))).toBe(true);
    for (const file of Object.keys(files))
      expect(
        lines.some((line) => line.startsWith(`topics/everglades/${file}`)),
        file,
      ).toBe(true);
    expect(lines.every((line) => /is still to be written|"todo-source" is no source/.test(line))).toBe(true);
  });
});

describe('a folder that is broken', () => {
  it.each([
    ['topics/key-west/facts.json', /key-west.facts\.json/],
    ['topics/uthmeier/terms.json', /uthmeier.terms\.json/],
    ['sources.json', /sources\.json/],
    ['pack.json', /pack\.json/],
  ])('without %s names the file', (file, message) => {
    const text = readFileSync(join(copy, name, file), 'utf8');
    rmSync(join(copy, name, file));
    expect(() => readPackFolder(name, copy)).toThrow(message);
    writeFileSync(join(copy, name, file), text.slice(0, -20));
    expect(() => readPackFolder(name, copy)).toThrow(message);
    writeFileSync(join(copy, name, file), text);
  });

  it('may do without the lists that a topic may do without', () => {
    rmSync(join(copy, name, 'topics', 'sanctuary-laws', 'laws.json'));
    expect(packSchema.parse(readPackFolder(name, copy)).topics.flatMap(({ laws }) => laws)).toEqual([]);
  });
});

it.each([
  ['topics[1].facts[3].citations[0].source', 'topics/key-west/facts.json [3].citations[0].source'],
  ['topics[1].name.en', 'topics/key-west/topic.json name.en'],
  ['topics[1].terms[0].text', 'topics/key-west/terms.json terms[0].text'],
  ['topics[1].context.for[2]', 'topics/key-west/terms.json context.for[2]'],
  ['topics[1]', 'topics/key-west/topic.json'],
  ['topics[9].laws[0]', 'topics/9/laws.json [0]'],
  ['sources[4].url', 'sources.json [4].url'],
  ['checkedOn', 'pack.json checkedOn'],
  ['', 'pack.json'],
])('%s is mended in %s', (path, place) => {
  expect(inFile(path, readPackFolder(name))).toBe(place);
});
