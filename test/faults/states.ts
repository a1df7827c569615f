import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Pack } from '@/data/schema';
import { chooseSense, chooseSite, chooseTopic, chooseWhole } from '@/utils/background/choices';
import { installBundle } from '@/utils/background/facts';
import { writePlan } from '@/utils/background/plan-writer';
import { bringIn, rowOf } from '@/utils/packs/imports';
import { readFile } from '@/utils/packs/read-file';
import { stubCaches } from '../fixtures/caches';
import { inventedPack, rename, TODAY } from '../fixtures/pack';
import { freshBrowser, shipPacks } from '../fixtures/worker';

/** What may lie in storage when a fault strikes: a fresh install; twelve choices; those, and two packs of the reader's own. */
export const STATES = ['S0', 'S1', 'S2'] as const;
export type State = (typeof STATES)[number];

export const BUNDLE = [inventedPack(), inventedPack((pack) => rename(pack, 'other'))];
export const WHEN = '2026-11-22T10:00:00.000Z';

/** A file as a reader brings it, with the pack that it holds. */
export interface Brought {
  id: string;
  pack: Pack;
  file: Uint8Array<ArrayBuffer>;
}

/** 40 kB and 5 MB, made once: the door takes its time with the large one. */
export const IMPORTS: readonly Brought[] = [brought('small', 40e3), brought('large', 4.9e6)];
/** One more, for faults that strike an import. */
export const THIRD = brought('third', 20e3);

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

function brought(id: string, bytes: number): Brought {
  const document = inventedPack((pack) => {
    rename(pack, id);
    const [topic] = pack.topics;
    const [fact] = topic?.facts ?? [];
    if (!topic || !fact) throw new Error('the invented pack has no fact');
    const facts = (of: number) =>
      Array.from({ length: 150 }, (_, at) => ({
        ...fact,
        id: `f-${of}-${at}`,
        statement: { en: `${'Word '.repeat(100)}${at}.` },
      }));
    pack.sources = pack.sources.slice(0, 2);
    const more = Math.floor(bytes / JSON.stringify(facts(0)).length);
    // So many terms as readers with long lists have.
    const terms = (of: number) =>
      Array.from({ length: 200 }, (_, at) => ({ text: `Invented ${id} ${of} ${at}`, sense: 'alone' as const }));
    pack.topics = [
      { ...topic, facts: [fact] },
      ...Array.from({ length: more }, (_, of) => ({
        ...topic,
        id: `${id}-${of}`,
        facts: facts(of),
        events: [],
        disputes: [],
        terms: terms(of),
      })),
    ];
    while (JSON.stringify(pack).length > bytes) pack.topics.pop();
    for (const filler of facts(999)) {
      if (JSON.stringify(pack).length + JSON.stringify(filler).length > bytes) break;
      pack.topics[0]?.facts.push(filler);
    }
  });
  const file = new TextEncoder().encode(`${JSON.stringify(document)}\n`);
  const { pack, faults } = readFile(file, TODAY, { bundled: new Set(), topics: new Map() });
  if (!pack) throw new Error(`not a pack: ${JSON.stringify(faults.slice(0, 3))}`);
  return { id, pack, file };
}

/** Ends what a case has stubbed. */
export function leave(): void {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
}
