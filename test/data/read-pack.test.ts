import { describe, expect, it } from 'vitest';
import { bundledPacks, readPackFolder } from '@/data/tools/read-pack';

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
