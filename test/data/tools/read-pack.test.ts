import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packSchema } from '@/data/schema';
import { bundledPacks, inFile, PACKS, readPackFolder } from '@/data/tools/read-pack';

const [name = ''] = bundledPacks();
const copy = mkdtempSync(join(tmpdir(), 'sidelight-packs-'));
cpSync(join(PACKS, name), join(copy, name), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

describe('reading a pack from its folder', () => {
  it('puts its parts together, topics in order of hue', () => {
    const pack = readPackFolder(bundledPacks()[0] ?? '') as { topics: { id: string; hue: number }[]; sources: unknown[] };
    expect(pack.topics.map(({ hue }) => hue)).toEqual(pack.topics.map(({ hue }) => hue).sort());
    expect(Object.keys(pack.topics[0] ?? {})).toEqual(
      expect.arrayContaining(['id', 'name', 'hue', 'terms', 'context', 'facts', 'disputes', 'events']),
    );
    expect(pack.sources.length).toBeGreaterThan(0);
  });

  it('names the pack that is not there', () => {
    expect(() => readPackFolder('no-such-pack')).toThrow(/no-such-pack/);
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
