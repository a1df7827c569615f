/**
 * What can be wrong with a pack, as values: a reader gets the sentence of the code in their language
 * (`data/locales/pack-faults`), with what the fault carries in it.
 */
export const PACK_FAULTS = [
  // The file.
  'unreadable',
  'empty',
  'too-big',
  'not-text',
  'not-utf8',
  // The JSON in it.
  'not-json',
  'cut-off',
  'comma',
  'comment',
  'too-deep',
  'key-twice',
  'key-forbidden',
  // The form of what it says.
  'no-object',
  'missing',
  'unknown-key',
  'wrong-type',
  'not-one-of',
  'newer-format',
  'whole-number',
  'too-small',
  'too-large',
  'too-few',
  'too-many',
  'too-many-in-all',
  'empty-text',
  'too-long',
  'lone-surrogate',
  'control',
  'direction',
  'marks',
  'id',
  'date',
  'day',
  'span',
  'no-such-day',
  'backwards',
  'https',
  'whole-address',
  'credentials',
  'public-address',
  'trim',
  'short-term',
  'no-letter',
  'no-speaker',
  'no-date',
  'one-side',
  'no-citation',
  // What holds between its parts.
  'id-twice',
  'future',
  'quote-words',
  'no-quote',
  'no-source',
  'cited-twice',
  'uncited',
  'hue-twice',
  'no-topic',
  'own-topic',
  'topic-twice',
  'order',
  'no-column',
  'no-value',
  'left-before',
  'no-list',
  'too-common',
  // What holds between it and the packs that are there.
  'bundled-pack',
  'topic-taken',
  // Whose it is.
  'signature-form',
  'signature-wrong',
  'key-changed',
  'key-missing',
  // The tab that it is read in.
  'tab-unread',
  'tab-address',
  'tab-encoding',
  'other-pack',
] as const;
export type PackFaultCode = (typeof PACK_FAULTS)[number];

/** A thing wrong with a pack: where it stands, what it is, and what its sentence needs. */
export interface PackFault {
  code: PackFaultCode;
  /** `topics[2].facts[0].citations[1].source`; empty for the whole. */
  path: string;
  /** What stands there, fit to be shown: see `asFound`. */
  found?: string;
  /** What could stand there instead: a key, an address, the values allowed, the name of a type. */
  wanted?: string;
  /** What it is in conflict with: another path, another date, the name of a pack. */
  other?: string;
  /** The number that it passes. */
  limit?: number;
  line?: number;
  column?: number;
}

/** Faults told at most: the first ones say what is wrong, a thousand say nothing. */
export const MOST_FAULTS = 20;

const LONGEST_FOUND = 40;
/** What shows nothing, or turns around what stands beside it. A surrogate alone is among them. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** @returns a piece of a foreign text, fit to be shown: 40 characters at most, what can't be seen as code points. */
export function asFound(text: string): string {
  const start = Array.from(text.slice(0, LONGEST_FOUND + 2));
  const cut = start.length > LONGEST_FOUND || text.length > LONGEST_FOUND + 2;
  const seen = (cut ? start.slice(0, LONGEST_FOUND) : start).map((character) => character.replace(UNSEEN, codePoint)).join('');
  return cut ? `${seen}…` : seen;
}

function codePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
