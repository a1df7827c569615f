import { useMemo } from 'react';
import type { Language } from '@/data/schema';
import { freeId, ownPack, ownTopicOf } from '@/utils/core/packs/own-topic';
import { packDiff } from '@/utils/core/packs/pack-diff';
import type { PackFault } from '@/utils/core/packs/pack-fault';
import { type FileInTab, TAB_UNREAD } from '@/utils/core/packs/pack-offer';
import { packView, type ShelfView } from '@/utils/core/packs/pack-view';
import { dayAnywhere, dayHere } from '@/utils/core/text/calendar-day';
import { ask } from '@/utils/extension/messages';
import { freeHue } from '@/utils/packs/free-hue';
import { bringIn, importedFile, importedPack, putBack, rowOf, takeOut, versionBefore } from '@/utils/packs/imports';
import { storedPacks } from '@/utils/packs/pack-store';
import { type Beside, MOST_BYTES, tooBig } from '@/utils/packs/read-file';
import { readImport } from '@/utils/packs/read-import';
import { fileInTab } from '@/utils/packs/tab-pack';
import { offerFile } from './offer-file';
import type { InTab, PackActions, Reading } from './pack-actions';

type Bytes = Uint8Array<ArrayBuffer>;

/** @returns what options do with packs, in the page itself: a worker that dies in the midst of an import would end it. */
export function usePackActions(shelf: ShelfView | undefined, language: Language): PackActions {
  return useMemo(() => {
    const read = (file: Bytes) => readBytes(file, shelf);
    return {
      async read(file, progress) {
        if (file.size > MOST_BYTES) return faulty(tooBig(file.size));
        const bytes = await bytesOf(file, progress).catch(() => undefined);
        if (!bytes) return faulty({ code: 'unreadable', path: '' });
        return read(bytes);
      },
      readTab: async (tabId) => readOpened(await fileInTab(tabId), shelf),
      async check(id) {
        const { address = '' } = shelf?.imported.find((pack) => pack.id === id) ?? {};
        const opened = await ask('packs/at-address', { address }).catch((): FileInTab => ({ fault: TAB_UNREAD }));
        const { file, reading } = await readOpened(opened, shelf, address);
        if (reading.end === 'faulty' || reading.view.id === id) return { file, reading };
        return { file, reading: faulty({ code: 'other-pack', path: 'id', found: reading.view.id, wanted: id }) };
      },
      async save(id) {
        const file = (await importedFile(id))?.file ?? (await bundledFile(id));
        if (file) offerFile(`${id}.json`, file);
        return file !== undefined;
      },
      async remove(id) {
        const file = await followed(takeOut(id));
        return file && (() => followed(putBack(file, lastDay())));
      },
      putAway: (id, isAway) => ask('packs/away', { id, isAway }),
      async readBefore(id) {
        const before = await versionBefore(id);
        return before && readBytes(before.file, shelf, { isKnown: true });
      },
      async ownTopic(id) {
        const pack = await importedPack(id, lastDay());
        return pack && ownTopicOf(pack);
      },
      async keepOwn(topic, id) {
        const packs = [...(shelf?.bundled ?? []), ...(shelf?.imported ?? [])];
        const taken = new Set(packs.flatMap((pack) => [pack.id, ...pack.topics.map((one) => one.id)]));
        const last = shelf?.imported.find((pack) => pack.id === id);
        const place = {
          id: id ?? freeId(topic.name, taken),
          version: (last?.version ?? 0) + 1,
          hue: last?.topics[0]?.hue ?? freeHue(packs.flatMap((pack) => pack.topics.map(({ hue }) => hue))),
          language,
          today: dayHere(new Date()),
        };
        const reading = await read(new TextEncoder().encode(JSON.stringify(ownPack(topic, place), null, 2)));
        if (reading.end === 'faulty') return reading.faults;
        return reading.end === 'ask' ? reading.keep() : 'kept';
      },
    };
  }, [shelf, language]);
}

/** What is known of a file beside its bytes. */
interface Known {
  /** Whether it came through the door before: of a key that came after it, it could not know. */
  isKnown?: boolean;
  /** Where it was read in a tab. */
  address?: string;
}

async function readBytes(file: Bytes, shelf: ShelfView | undefined, { isKnown = false, ...at }: Known = {}): Promise<Reading> {
  const read = await readImport(file, { today: lastDay(), shelf, beside: besideOf(shelf), isKnown });
  if (!read.pack || read.faults.length > 0) return faulty(...read.faults);
  const { pack, last } = read;
  const there = shelf?.imported.find(({ id }) => id === pack.id);
  const view = packView(pack);
  const key = last?.key;
  const address = at.address ?? last?.address;
  const came = { ...(key !== undefined && { key }), ...(address !== undefined && { address }) };
  const row = await rowOf(pack, file, new Date().toISOString(), came);
  if (there?.sha256 === row.sha256) return { end: 'same', view };
  const keep = () => followed(bringIn(pack, { row, file }, last?.sha256));
  if (!there) return { end: 'ask', view, keep };
  const old = await importedPack(pack.id, lastDay());
  return { end: 'ask', view, over: { version: there.version, changes: old ? packDiff(old, pack) : [] }, keep };
}

/** @param asked the address that is to be asked again: one that it leads on to may be for this once. */
async function readOpened(opened: FileInTab, shelf: ShelfView | undefined, asked?: string): Promise<InTab> {
  const address = asked ?? ('address' in opened ? opened.address : '');
  const file = URL.canParse(address) ? `${new URL(address).host}${new URL(address).pathname}` : 'pack.json';
  const reading =
    'fault' in opened ? faulty(opened.fault) : await readBytes(new TextEncoder().encode(opened.text), shelf, { address });
  return { file, reading };
}

function faulty(...faults: PackFault[]): Reading {
  return { end: 'faulty', faults };
}

/** Pages follow what was written; where the worker gives no answer they do at the next start. */
async function followed<End>(writing: Promise<End>): Promise<End> {
  const end = await writing;
  await ask('packs/changed').catch(() => undefined);
  return end;
}

function besideOf(shelf: ShelfView | undefined): Beside {
  const packs = [...(shelf?.bundled ?? []), ...(shelf?.imported ?? [])];
  return {
    bundled: new Set(shelf?.bundled.map(({ id }) => id)),
    topics: new Map(
      packs.flatMap((pack) => pack.topics.map(({ id }) => [id, { packId: pack.id, packName: pack.name.en }] as const)),
    ),
  };
}

async function bytesOf(file: File, progress: (part: number) => void): Promise<Bytes> {
  const bytes = new Uint8Array(file.size);
  let at = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes.set(value, at);
    at += value.length;
    progress(at / file.size);
  }
  // A file that has shrunk meanwhile is not the one that was chosen.
  if (at !== file.size) throw new Error('the file has changed');
  // What is said of it can be painted before the check holds the page.
  await new Promise((resume) => {
    setTimeout(resume, 0);
  });
  return bytes;
}

async function bundledFile(id: string): Promise<Bytes | undefined> {
  const pack = (await storedPacks()).packs.get(id);
  return pack && new TextEncoder().encode(JSON.stringify(pack, null, 2));
}

/** The day by which packs are checked. */
const lastDay = () => dayAnywhere(new Date());
