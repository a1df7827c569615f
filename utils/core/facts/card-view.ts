import type { Hue } from '@/data/schema';
import type { Theme } from '../settings/settings';

/** What the hover card shows, ready to set as text: the worker has chosen the language, the page script has no catalogue. */
export interface CardView {
  topicId: string;
  hue: Hue;
  /** As the reader wants it to look; absent where that is not known. */
  look?: { theme: Theme; size: string };
  /** BCP 47 tag of the texts below. */
  language: string;
  name: string;
  brief: string;
  /** "3 things happened since this article"; absent where none did or the article's day is not known. */
  since?: string;
  /** What came since the reader looked last. */
  unseen?: string;
  /** The last event, with its date in words; absent where the topic has none. */
  latest?: { label: string; date: string; title: string };
  /** The fact that speaks of the paragraph around the mention; absent where none does so plainly. */
  near?: {
    label: string;
    /** What kind of fact it is, and who says it: before the words, so that a claim is not taken for a finding. */
    kind: string;
    text: string;
    /** BCP 47 tag of these words: not every fact is there in the reader's language. */
    language: string;
    /** "As of July 8, 2025 · source 3", as the panel numbers them. */
    line: string;
  };
  /** "18 sources, checked 22 November 2026". */
  sources: string;
  labels: {
    /** Name of the card for assistive technology. */
    card: string;
    open: string;
    close: string;
    menu: string;
    undo: string;
    /** A choice could not be kept. */
    failed: string;
  };
  /** What can be muted from the card: the button, and what is said once it is done. */
  mutes: Record<MuteKind, { label: string; done: string }>;
}

/** As much of a paragraph may be asked about, in UTF-16 units. */
export const MOST_PARAGRAPH = 2000;

/** What it shows where the worker has not answered: the topic's name, and a way to ask again. */
export interface SpareView extends Pick<CardView, 'topicId' | 'hue' | 'look' | 'language' | 'name' | 'brief'> {
  labels: Pick<CardView['labels'], 'card' | 'close'> & { again: string };
}

/** A topic everywhere, every topic on this site, or one term of the topic on this site. */
export const MUTE_KINDS = ['topic', 'site', 'sense'] as const;
export type MuteKind = (typeof MUTE_KINDS)[number];
