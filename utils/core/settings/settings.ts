import type { Hue, Language } from '@/data/schema';
import { type Dock, USUAL_WIDTH } from './panel-stand';

/** How mentions of a topic are treated. */
export const TOPIC_MODES = ['relevant', 'every', 'off'] as const;
export type TopicMode = (typeof TOPIC_MODES)[number];

/** What the reader has chosen. `storage.local` holds one key for each field; a missing field means its default. */
export interface Settings {
  /** By topic id; a topic without an entry is `relevant`. Entries of topics that no pack holds are kept. */
  topics: Record<string, TopicMode>;
  /** Topic ids in the order in which lists show them; those that are not in it follow, as their packs have them. */
  order: string[];
  /** The hue of a topic's marks, by topic id, where it is not its pack's. */
  hues: Record<string, Hue>;
  /** Sites on which nothing is underlined, as in `core/sites/site-pattern`. */
  offSites: string[];
  /** Where there are any, nothing is underlined elsewhere. */
  onlySites: string[];
  /** Exceptions from both, and from the sites that are off by default. */
  onSites: string[];
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
  /** How mentions are marked. */
  markStyle: MarkStyle;
  /** Which of them are: all, or the first of each topic below each heading. */
  marks: Marks;
  /** Of card, panel and our own pages. */
  theme: Theme;
  /** Of the same, in percent. */
  textSize: TextSize;
  /** What is copied to the reader's other browsers, by their own sync. */
  sync: Sync;
}

/** The lists of sites among them. */
export const SITE_LISTS = ['offSites', 'onlySites', 'onSites'] as const satisfies (keyof Settings)[];
export type SiteList = (typeof SITE_LISTS)[number];

/** Any number of settings, each whole. */
export type SomeSettings = { [Field in keyof Settings]?: Settings[Field] | undefined };

/** Settings that are chosen whole; the others are lists or maps, changed entry by entry. */
export type WholeField = Exclude<keyof Settings, 'topics' | 'hues' | SiteList | 'silenced'>;

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
export const MARK_STYLES = ['underline', 'tint', 'both'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

export const MARKS = ['all', 'section'] as const;
export type Marks = (typeof MARKS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = [90, 100, 115, 130] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** Nothing; settings without what tells where the reader reads; all. */
export const SYNCS = ['off', 'settings', 'all'] as const;
export type Sync = (typeof SYNCS)[number];

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
  order: [],
  hues: {},
  offSites: [],
  onlySites: [],
  onSites: [],
  language: 'auto',
  silenced: [],
  cardDelay: 250,
  markStyle: 'underline',
  marks: 'all',
  theme: 'auto',
  textSize: 100,
  sync: 'off',
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

/** @returns the hue of a topic's marks: the reader's, else its pack's. */
export function topicHue(settings: Settings, { id, hue }: { id: string; hue: Hue }): Hue {
  return Object.hasOwn(settings.hues, id) ? (settings.hues[id] ?? hue) : hue;
}

/** @returns the topics in the reader's order; those that are new since come last, as they stood. */
export function inOrder<Topic extends { id: string }>(topics: readonly Topic[], order: readonly string[]): Topic[] {
  const place = new Map(order.map((id, at) => [id, at]));
  const placeOf = ({ id }: Topic) => place.get(id) ?? order.length;
  return topics.toSorted((a, b) => placeOf(a) - placeOf(b));
}
