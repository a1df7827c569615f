import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { PAGES } from './scene.ts';
import type { Visitor } from './visitors.ts';

/** What `look()` of a page of cases says: texts by case. */
interface Look {
  wanted: Record<string, string[]>;
  marked: Record<string, string[]>;
}

const LOOK = readFileSync(join(PAGES, 'look.js'), 'utf8');

/**
 * @param hasActed whether the page has been run. @returns the cases whose marks are not as the page wants them, one line each.
 * Throws where the page has no cases.
 */
export async function faultsOf(visitor: Visitor, hasActed = false): Promise<string[]> {
  const look = `${LOOK};look(${hasActed})`;
  const looks = [await visitor.evaluate<Look>(look), ...(await visitor.inFrames<Look>(look))];
  if (looks.every(({ wanted }) => Object.keys(wanted).length === 0)) throw new Error('a page without cases');
  return looks.flatMap(({ wanted, marked }) =>
    [...new Set([...Object.keys(wanted), ...Object.keys(marked)])].flatMap((name) => {
      const [should, does] = [wanted[name] ?? [], (marked[name] ?? []).map(seen)].map((texts) => texts.join(' | '));
      return should === does ? [] : [`${name}: should be marked: ${should || 'nothing'}; is marked: ${does || 'nothing'}`];
    }),
  );
}

/** White space is one space, soft hyphens and zero-width spaces are nothing. */
function seen(text: string): string {
  return text.replace(/[\u00AD\u200B]/g, '').replace(/\s+/g, ' ');
}

/** Waits until every case of the page is marked as it says. */
export async function expectCases(visitor: Visitor, timeout = 15_000): Promise<void> {
  await expect.poll(() => faultsOf(visitor), { timeout, message: 'cases' }).toEqual([]);
}

/** Lets the page act, and waits until every case is marked as it then says. */
export async function expectCasesAfterRun(visitor: Visitor, timeout = 15_000): Promise<void> {
  await visitor.evaluate('run()');
  await expect.poll(() => faultsOf(visitor, true), { timeout, message: 'cases once the page has acted' }).toEqual([]);
}

/** Visits a page of cases: it is marked as it says, before and after it acts, and neither it nor a script of ours complains. */
export async function expectPage(visitor: Visitor, url: string, timeout?: number): Promise<void> {
  await visitor.open(url);
  await expectCases(visitor, timeout);
  await expectCasesAfterRun(visitor, timeout);
  expect(await visitor.evaluate('noticed')).toEqual([]);
  expect(await visitor.errors()).toEqual([]);
}
