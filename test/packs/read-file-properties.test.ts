import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFaultsEn } from '@/data/locales/pack-faults/en';
import { packFaultsEs } from '@/data/locales/pack-faults/es';
import { packFaultsHt } from '@/data/locales/pack-faults/ht';
import { packSchema } from '@/data/schema';
import { jsonFaults } from '@/utils/core/packs/json-faults';
import { PACK_FAULTS } from '@/utils/core/packs/pack-fault';
import { ALONE, readFile } from '@/utils/packs/read-file';
import { inventedPack, TODAY } from '../fixtures/pack';

const RUNS = Number(process.env.SIDELIGHT_RUNS ?? 1000);
const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads what must neither throw, nor hang, nor leave a trace, and whose faults can all be told. */
function survives(content: Uint8Array): void {
  const names = Reflect.ownKeys(Object.prototype).length;
  const started = process.threadCpuUsage();
  const { pack, faults } = readFile(content, TODAY, ALONE);
  expect(process.threadCpuUsage(started).user / 1000, 'milliseconds').toBeLessThan(1000);
  expect(Reflect.ownKeys(Object.prototype).length).toBe(names);
  expect(pack === undefined).toBe(faults.length > 0);
  for (const fault of faults.slice(0, 20)) {
    for (const texts of [packFaultsEn, packFaultsEs, packFaultsHt]) {
      expect(texts[fault.code](fault)).not.toMatch(/undefined|\[object|[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }
    expect(fault.path).not.toMatch(/\p{C}/u);
  }
}

const nasty = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'javascript:alert(1)',
    '2026-02-30',
    '\u202e',
    '\ud800',
    'x'.repeat(5000),
    '',
    'the',
  ),
  fc.constantFrom(null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, [], {}),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Every place in a document that can be changed, as keys. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [...(path.length > 0 ? [path] : []), ...keys.flatMap((key) => places(Reflect.get(value, key), [...path, key]))];
}
const PLACES = places(inventedPack());
const edit = fc.record({
  place: fc.constantFrom(...PLACES),
  how: fc.oneof(
    fc.record({ set: nasty }),
    fc.constant({ remove: true }),
    fc.constant({ twice: true }),
    fc.record({ add: fc.string(), set: nasty }),
  ),
});

function edited(document: unknown, { place, how }: { place: (string | number)[]; how: object }): void {
  const owner = place.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), document);
  const last = place.at(-1) ?? '';
  if (typeof owner !== 'object' || owner === null) return;
  if ('remove' in how) Reflect.deleteProperty(owner, last);
  else if ('twice' in how) {
    if (Array.isArray(owner)) owner.push(structuredClone(Reflect.get(owner, last)));
  } else if ('set' in how) {
    const key = 'add' in how ? String(how.add) : last;
    // Of its own: two edits may set the same object, one of them within the other.
    const value = structuredClone(how.set);
    Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
  }
}

describe('reading a file', () => {
  it('survives any JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => survives(bytes(text))),
      { numRuns: RUNS },
    );
  });

  it('survives any valid pack with one to three edits, and passes only what the schema passes', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const document: unknown = inventedPack();
        for (const each of edits) edited(document, each);
        const content = bytes(JSON.stringify(document));
        survives(content);
        const { pack } = readFile(content, TODAY, ALONE);
        if (pack) expect(packSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(pack);
      }),
      { numRuns: RUNS },
    );
  });

  it('survives any bytes, and a pack with any bytes in it', () => {
    const text = bytes(JSON.stringify(inventedPack()));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), survives), { numRuns: RUNS / 5 });
    fc.assert(
      fc.property(fc.nat(text.length), fc.uint8Array({ minLength: 1, maxLength: 4 }), (at, foreign) => {
        const changed = text.slice();
        changed.set(foreign.subarray(0, changed.length - at), at);
        survives(changed);
      }),
      { numRuns: RUNS / 5 },
    );
  });
});

describe('the grammar of JSON', () => {
  const parses = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const grammar = (text: string) => jsonFaults(text).filter(({ code }) => !/^key-|^too-deep$/.test(code));

  it('is that of the browser', () => {
    const token = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '"',
      '1',
      '-0',
      '01',
      '1.',
      '1e5',
      'true',
      'nul',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '//',
    );
    const text = fc.oneof(
      fc.json(),
      fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (it) => {
        expect(grammar(it).length === 0, it).toBe(parses(it));
      }),
      { numRuns: RUNS * 3 },
    );
  });

  it('is left at the place that a cut makes', () => {
    const text = JSON.stringify(inventedPack(), null, 2);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (end) => {
        expect(jsonFaults(text.slice(0, end))).toEqual([expect.objectContaining({ code: 'cut-off' })]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the sentences of faults', () => {
  const sample = { path: 'x', found: '«found»', wanted: '«wanted»', other: '«other»', limit: 7, line: 3, column: 5 };

  it('are there in every language, each different and none empty', () => {
    for (const code of PACK_FAULTS) {
      const said = [packFaultsEn, packFaultsEs, packFaultsHt].map((texts) => texts[code]({ code, ...sample }));
      expect(new Set(said).size, code).toBe(3);
      for (const text of said) expect(text.length, code).toBeGreaterThan(5);
      // What one language is given to say, the others say too.
      for (const value of ['«found»', '«wanted»', '«other»', '7', '3', '5']) {
        expect(new Set(said.map((text) => text.includes(value))).size, `${code} ${value}`).toBe(1);
      }
    }
  });
});
