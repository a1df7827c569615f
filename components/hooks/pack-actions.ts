import type { OwnTopic } from '@/utils/core/packs/own-topic';
import type { PackChange } from '@/utils/core/packs/pack-diff';
import type { PackFault } from '@/utils/core/packs/pack-fault';
import type { Hindrance, Kept, PackView } from '@/utils/core/packs/pack-view';

/** What reading a file came to. */
export type Reading =
  | { end: 'faulty'; faults: readonly PackFault[] }
  /** The very file that is there. */
  | { end: 'same'; view: PackView }
  | Asking;

/** A pack that can be kept, if the reader says so. */
export interface Asking {
  end: 'ask';
  view: PackView;
  /** What it would take the place of; absent where it is new. */
  over?: { version: number; changes: readonly PackChange[] };
  keep: () => Promise<Kept | Hindrance>;
}

/** A pack in a tab, and what reading it came to. */
export interface InTab {
  /** Where it was read, as a reader names it. */
  file: string;
  reading: Reading;
}

/** What options can do with packs. Each rejects with a Problem where the browser's storage fails. */
export interface PackActions {
  /** @param progress is called with the part of the file that is read, from 0 to 1. */
  read(file: File, progress: (part: number) => void): Promise<Reading>;
  /** Reads the document that a tab shows. */
  readTab(tabId: number): Promise<InTab>;
  /** Opens the address that an import was read at, behind this page, reads it there and closes it. */
  check(id: string): Promise<InTab>;
  /** Saves the file of a pack where the reader's downloads go. @returns false where it can't be read. */
  save(id: string): Promise<boolean>;
  /** @returns the way to take it back, where its file could be read. */
  remove(id: string): Promise<(() => Promise<Kept | Hindrance>) | undefined>;
  putAway(id: string, isAway: boolean): Promise<void>;
  /** Reads the version that an update took the place of. */
  readBefore(id: string): Promise<Reading | undefined>;
  /** @returns a topic that was made here, for the form. */
  ownTopic(id: string): Promise<OwnTopic | undefined>;
  /** Keeps a topic of the reader's. @param id of the one that it changes. @returns faults where it can't be kept so. */
  keepOwn(topic: OwnTopic, id: string | undefined): Promise<Kept | Hindrance | readonly PackFault[]>;
}
