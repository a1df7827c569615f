import { expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogues } from '@/data/locales';
import { topicRecord } from '@/utils/background/facts';
import { endPauseOfBefore } from '@/utils/background/pauses';
import { writePlan } from '@/utils/background/plan-writer';
import { readShelf } from '@/utils/background/shelf';
import { readStatus, setStatus } from '@/utils/background/status';
import type { ProblemCode } from '@/utils/core/interface/problem';
import type { Settings } from '@/utils/core/settings/settings';
import { readPlan } from '@/utils/extension/plan';
import { readSettings } from '@/utils/extension/settings';
import { resolveLanguage } from '@/utils/extension/strings';
import { importedFile } from '@/utils/packs/imports';
import type { Brought } from './brought';
import { importsOf, type State } from './states';

/** What must be there still after any fault. */
export interface Kept {
  state: State;
  settings: Settings;
}

export async function whatIsKept(state: State): Promise<Kept> {
  return { state, settings: await readSettings() };
}

/** What the worker does when the browser starts. */
export async function startUp(): Promise<void> {
  await endPauseOfBefore().catch(setStatus);
  await writePlan().catch(setStatus);
}

/** Keys that may lie in storage for good; anything else was forgotten there. */
const LASTING =
  /^(?:settings\..+|plan|gate|terms\.\d+|spareCards|packs\.(?:ledger|away)|pause|seen|welcomed|problems|syncState|settingTimes)$/;
const OF_SESSION = /^(?:status|begun|packs\.session|database-dropped)$/;

/** The whole of it: nothing chosen is lost, nothing brought is lost without its name, nothing is left lying about. */
export async function expectNothingLost({ state, settings }: Kept, named: readonly string[] = []): Promise<void> {
  expect(await readSettings()).toEqual(settings);
  await expectImports(importsOf(state), named);
  await expectMarks();
  expect(Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => !LASTING.test(key))).toEqual([]);
  expect(Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => !OF_SESSION.test(key))).toEqual([]);
}

/** @param named ids of those that may be lost, as readers are told which. */
export async function expectImports(brought: readonly Brought[], named: readonly string[] = []): Promise<void> {
  const shelf = await readShelf();
  const kept = brought.filter(({ id }) => !named.includes(id));
  expect(shelf.lost.map(({ id, name }) => [id, name.en])).toEqual(named.map((id) => [id, `The pack ${id}`]));
  expect(shelf.imported.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
  for (const { id, file } of kept) {
    const found = await importedFile(id);
    // Five megabytes are compared by the machine, and told in a word.
    expect([id, found !== undefined && Buffer.compare(found.file, file) === 0 ? 'byte for byte' : 'not the file']).toEqual([
      id,
      'byte for byte',
    ]);
  }
}

/** Pages mark the bundled topics that the reader follows, and a card has its facts, within a second of being asked. */
export async function expectMarks(): Promise<void> {
  const topics = (await readPlan())?.topics.map(({ id }) => id);
  expect(topics).toEqual(expect.arrayContaining(['harbor', 'other-harbor']));
  const asked = performance.now();
  expect((await topicRecord('harbor')).facts.map(({ id }) => id)).toEqual(expect.arrayContaining(['berths', 'limit']));
  expect(performance.now() - asked).toBeLessThan(1000);
}

/** Popup and options say it, in the reader's language. */
export async function expectTold(code: ProblemCode | null, { settings }: Kept): Promise<void> {
  expect(await readStatus()).toBe(code);
  if (!code) return;
  const language = resolveLanguage(settings.language, 'en');
  // What happened; what was kept and what to do.
  expect(catalogues[language].problems[code].split(/[;,.]/).length).toBeGreaterThan(2);
  if (language !== 'en') expect(catalogues[language].problems[code]).not.toBe(catalogues.en.problems[code]);
}
