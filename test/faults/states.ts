import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chooseSense, chooseSite, chooseTopic, chooseWhole } from '@/utils/background/choices';
import { writePlan } from '@/utils/background/plan-writer';
import { installBundle } from '@/utils/background/shelf';
import { bringIn, rowOf } from '@/utils/packs/imports';
import { stubCaches } from '../fixtures/caches';
import { inventedPack, rename } from '../fixtures/pack';
import { freshBrowser, shipPacks } from '../fixtures/worker';
import { type Brought, IMPORTS } from './brought';

/** What may lie in storage when a fault strikes: a fresh install; twelve choices; those, and two packs of the reader's own. */
export const STATES = ['S0', 'S1', 'S2'] as const;
export type State = (typeof STATES)[number];

export const BUNDLE = [inventedPack(), inventedPack((pack) => rename(pack, 'other'))];
export const WHEN = '2026-11-22T10:00:00.000Z';

/** @returns the files of a state that the reader brought. */
export function importsOf(state: State): readonly Brought[] {
  return state === 'S2' ? IMPORTS : [];
}

/** Begins anew in a state, all of it made as the reader makes it. @returns the second copies, by address. */
export async function enter(state: State): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  freshBrowser();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  fakeBrowser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Sidelight', version: '0' });
  const copies = stubCaches();
  shipPacks(BUNDLE);
  if (state === 'S0') return copies;
  await installBundle();
  await choose();
  for (const each of importsOf(state)) {
    const kept = await bringOne(each);
    if (kept !== 'kept') throw new Error(`${each.id} did not come in: ${JSON.stringify(kept)}`);
  }
  await writePlan();
  return copies;
}

/** Imports a file as options do once it is through the door. */
export async function bringOne({ pack, file }: Brought) {
  return bringIn(pack, { row: await rowOf(pack, file, WHEN), file }, undefined);
}

async function choose(): Promise<void> {
  await chooseTopic('pier', 'off');
  await chooseTopic('other-pier', 'off');
  for (const site of ['a.example', 'b.example', 'c.example']) await chooseSite(site, false);
  await chooseSense({ topicId: 'harbor', term: 'the harbor', site: null }, true);
  await chooseWhole({ field: 'language', value: 'es' });
  await chooseWhole({ field: 'cardDelay', value: 500 });
  await chooseWhole({ field: 'dock', value: 'left' });
  await chooseWhole({ field: 'panelWidth', value: 500 });
  await chooseWhole({ field: 'makeRoom', value: false });
  await chooseWhole({ field: 'panelPlace', value: 'browser' });
}

/** Ends what a case has stubbed. */
export function leave(): void {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}
