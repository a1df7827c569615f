import type { LocalText, Pack, Topic } from '@/data/schema';
import { siteOf } from '../sites/site-of.ts';
import { ownTopicOf } from './own-topic.ts';

/** What of a pack is counted, in the order in which it is told. */
export const PACK_PARTS = ['topics', 'terms', 'facts', 'events', 'disputes', 'sources'] as const;
export type PackPart = (typeof PACK_PARTS)[number];

/** A pack as lists and previews show it. */
export interface PackView {
  id: string;
  name: LocalText;
  publisher: string;
  version: number;
  licence: string;
  checkedOn: string;
  /** Tags of the languages that it speaks. */
  languages: string[];
  topics: { id: string; name: LocalText; brief: LocalText; hue: Topic['hue']; terms: string[] }[];
  counts: Record<PackPart, number>;
  /** Hosts of its sources as browsers write them: a name that only looks like another shows. The commonest first. */
  hosts: string[];
  /** Whether a reader made it with our form: one topic that is one note. */
  isNote: boolean;
  /** The key that it is signed with; absent where it is not. */
  signedWith?: string | undefined;
}

/** A bundled pack in the options. */
export interface BundledView extends PackView {
  /** Whether the reader has put it away. */
  isAway: boolean;
}

/** What is known of an import even where its pack is lost. */
interface Import {
  /** SHA-256 of its file. */
  sha256: string;
  /** The publisher's key that came with it first. */
  key?: string | undefined;
  /** Where it was read in a tab. */
  address?: string | undefined;
}

/** An imported pack in the options. */
export interface ImportedView extends PackView, Import {
  /** When it came, ISO 8601. */
  when: string;
  bytes: number;
  /** The version before its last update, which can be gone back to. */
  before?: number | undefined;
  /** False where this window keeps nothing beyond the session. */
  isKept: boolean;
  /** Whether it rests: a bundled pack has a topic of the same id. */
  isResting: boolean;
}

/** An import that can't be read. */
export interface LostView extends Import {
  id: string;
  name: LocalText;
  version: number;
  /** Whether its file is there, for a later version of the extension to read. */
  isNewer: boolean;
}

/** Every pack that is there, and the imports that can't be read. */
export interface ShelfView {
  bundled: BundledView[];
  imported: ImportedView[];
  lost: LostView[];
}

/** @returns a checked pack as lists show it. */
export function packView(pack: Pack): PackView {
  const sum = (count: (topic: Topic) => number) => pack.topics.reduce((total, topic) => total + count(topic), 0);
  const { id, name, publisher, version, licence, checkedOn, signature } = pack;
  return {
    id,
    name,
    publisher,
    version,
    licence,
    checkedOn,
    languages: Object.keys(pack.languages),
    topics: pack.topics.map((topic) => ({
      id: topic.id,
      name: topic.name,
      brief: topic.brief,
      hue: topic.hue,
      terms: topic.terms.filter(({ sense }) => sense !== 'never').map(({ text }) => text),
    })),
    counts: {
      topics: pack.topics.length,
      terms: sum((topic) => topic.terms.length),
      facts: sum((topic) => topic.facts.length),
      events: sum((topic) => topic.events.length),
      disputes: sum((topic) => topic.disputes.length),
      sources: pack.sources.length,
    },
    hosts: hostsOf(pack),
    // Signed it is somebody's, and a change would break that.
    isNote: !signature && ownTopicOf(pack) !== undefined,
    signedWith: signature?.key,
  };
}

function hostsOf({ sources }: Pack): string[] {
  const counts = new Map<string, number>();
  for (const { url } of sources) {
    const host = siteOf(url);
    if (host !== undefined) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([host]) => host);
}

/** How long an import stays: `session` where this window keeps nothing. */
export type Kept = 'kept' | 'session';

/** What stood in the way of an import; nothing of it was kept then. */
export type Hindrance =
  /** The disk, or the browser's share of it, is full: megabytes that it needs, and that are free where it says so. */
  | { why: 'full'; needs: number; free: number | undefined }
  /** The pack was changed in another window since the reader was asked. */
  | { why: 'changed' }
  /** Neither the database nor a copy nor the session would take it. */
  | { why: 'refused' };
