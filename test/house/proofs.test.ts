import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../hostile/checks';
import { PAGES } from '../hostile/pages';
import { ROOT } from './sources';

/** Who is asked beside tests: `test/hostile/witnesses.ts`. */
const WITNESSES = ['policy', 'code', 'linter', 'expressions'];

describe.each([
  ['security checks', CHECKS, Array.from({ length: 28 }, (_, at) => `${at + 1}`)],
  ['hostile pages', PAGES, Array.from({ length: 48 }, (_, at) => `H${String(at + 1).padStart(2, '0')}`)],
] as const)('the list of %s', (_, claims, ids) => {
  it('is whole, in order, and each has a proof or says why not', () => {
    expect(claims.map(({ id }) => id)).toEqual(ids);
    expect(claims.filter(({ by, open }) => by.length === 0 && !open).map(({ id }) => id)).toEqual([]);
  });

  it('names files that are there, and witnesses that are asked', () => {
    for (const { id, by } of claims) {
      for (const proof of by) {
        if ('witness' in proof) expect(WITNESSES, id).toContain(proof.witness);
        else expect(existsSync(join(ROOT, proof.file)), `${id}: ${proof.file}`).toBe(true);
      }
    }
  });

  it('names tests by words that stand in their files', () => {
    const missing = claims.flatMap(({ id, by }) =>
      by.flatMap((proof) => {
        if ('witness' in proof) return [];
        const text = readFileSync(join(ROOT, proof.file), 'utf8');
        return text.includes(proof.test) ? [] : [`${id}: ${proof.file} has no "${proof.test}"`];
      }),
    );
    expect(missing).toEqual([]);
  });
});
