import type { Language } from '@/data/schema';
import { type Dock, USUAL_WIDTH } from './panel-stand';
import type { TopicMode } from './reading';

/** What the reader has chosen. `storage.local` holds one key for each field; a missing field means its default. */
export interface Settings {
  /** By topic id; a topic without an entry is `relevant`. Entries of topics that no pack holds are kept. */
  topics: Record<string, TopicMode>;
  /** Host names (`www.` left out) on which nothing is underlined. */
  offSites: string[];
  /** `auto` follows the browser. */
  language: Language | 'auto';
  /** Senses that the reader has called wrong, the newest last. */
  silenced: SilencedSense[];
  /** Milliseconds over a mention before its card shows. */
  cardDelay: CardDelay;
  /** The side of the page at which the panel stands. */
  dock: Dock;
  /** Its width in CSS pixels, as far as the window has room for it. */
  panelWidth: number;
  /** Whether the page is narrowed beside the panel, where it bears that. */
  makeRoom: boolean;
  /** Where the panel opens: in the page, or as the browser's own side panel. */
  panelPlace: PanelPlace;
  /** What the toolbar's badge counts on a page. */
  badge: BadgeKind;
}

/** Settings that are chosen whole; the others are lists or maps, changed entry by entry. */
export type WholeField = Exclude<keyof Settings, 'topics' | 'offSites' | 'silenced'>;

/** One setting as the reader wants it. */
export type Choice = { [Field in WholeField]: { field: Field; value: Settings[Field] } }[WholeField];

/** What the panel in a page may choose: how it stands there. */
export type StandChoice = Extract<Choice, { field: 'dock' | 'panelWidth' }>;

export const CARD_DELAYS = [100, 250, 500, 1000] as const;
export type CardDelay = (typeof CARD_DELAYS)[number];

export const PANEL_PLACES = ['page', 'browser'] as const;
export type PanelPlace = (typeof PANEL_PLACES)[number];
export const BADGE_KINDS = ['mentions', 'topics', 'off'] as const;
export type BadgeKind = (typeof BADGE_KINDS)[number];

/** "Wrong match here": a term that is not to be shown as a topic, on one site or everywhere. */
export interface SilencedSense {
  topicId: string;
  /** The term as its pack writes it, which stands for all its forms. */
  term: string;
  /** Host name as in `offSites`; null everywhere. */
  site: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  topics: {},
  offSites: [],
  language: 'auto',
  silenced: [],
  cardDelay: 250,
  dock: 'right',
  panelWidth: USUAL_WIDTH,
  makeRoom: true,
  panelPlace: 'page',
  badge: 'mentions',
};

/** @returns the mode of a topic, `relevant` unless the reader chose otherwise. */
export function topicMode(settings: Settings, topicId: string): TopicMode {
  return Object.hasOwn(settings.topics, topicId) ? (settings.topics[topicId] ?? 'relevant') : 'relevant';
}

/** @returns the name under which a page's site is switched: its host without `www.`, or undefined where there is none. */
export function siteOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return hostname.replace(/^www\./, '');
}
