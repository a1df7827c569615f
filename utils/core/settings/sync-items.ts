import { digest } from '../text/digest';

/**
 * Settings as they lie in the browser's own sync: one item a setting, `sl.<field>`, with the time of its last change. A value
 * that is too long for one item is cut in pieces beside it, `sl.<field>.0` and on, which may arrive one after the other: the item
 * says how many there are and what they add up to. Items of other names are somebody else's, such as a newer version's.
 */
export type Items = Record<string, unknown>;

/** One setting: as it is stored, unchecked, and when it was chosen. */
export interface Timed {
  value: unknown;
  when: number;
}

export type Merged = {
  /** Newer there: to be taken over here. */
  take: Record<string, Timed>;
  /** Newer here: to be written there, all at once. */
  write: Items;
};

const PREFIX = 'sl.';
/** Characters of one piece: an item may have 8,192 bytes, and JSON makes up to six bytes of a character. */
const PIECE = 1300;
/** Up to so many characters a value needs no pieces. */
const WHOLE = 1000;
/** As many as browsers have room for, and more: an item that says otherwise is damaged. */
const MOST_PIECES = 100;

/**
 * Newest wins, setting by setting. What is missing on one side never deletes it on the other.
 *
 * @param fields that are synced. @param here those that were ever chosen here. @param there all that lies in sync.
 */
export function mergeSynced(fields: readonly string[], here: Record<string, Timed>, there: Items): Merged {
  const merged: Merged = { take: {}, write: {} };
  for (const field of fields) {
    const ours = Object.hasOwn(here, field) ? here[field] : undefined;
    const head = headOf(there[PREFIX + field]);
    if (ours && (!head || ours.when > head.when)) Object.assign(merged.write, itemsOf(field, ours, head?.pieces ?? 0));
    else if (head && head.when > (ours?.when ?? 0)) {
      const value = wholeOf(field, head, there);
      // Pieces that are still on their way: the next change brings them.
      if (value !== undefined) merged.take[field] = { value, when: head.when };
    }
  }
  return merged;
}

/** @returns bytes that items take, as browsers count them: of the key and of the value as JSON. */
export function bytesOf(items: Items): number {
  const encoder = new TextEncoder();
  return Object.entries(items).reduce(
    (sum, [key, value]) => sum + encoder.encode(key).length + encoder.encode(JSON.stringify(value)).length,
    0,
  );
}

interface Head {
  when: number;
  /** How many there are; 0 where the value stands in the item itself. */
  pieces: number;
  sum: string;
  value: unknown;
}

function headOf(item: unknown): Head | undefined {
  const { when, pieces = 0, sum = '', value }: Record<string, unknown> = Object(item);
  // Nothing could ever be newer than the last of the whole numbers, or a time beyond them.
  if (!isWhole(when) || !isWhole(when + 1) || !isWhole(pieces) || pieces > MOST_PIECES || typeof sum !== 'string')
    return undefined;
  return { when, pieces, sum, value };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function itemsOf(field: string, { value, when }: Timed, piecesBefore: number): Items {
  const text = JSON.stringify(value);
  const isShort = text.length <= WHOLE;
  const count = isShort ? 0 : Math.ceil(text.length / PIECE);
  const pieces = Array.from({ length: count }, (_, at) => text.slice(at * PIECE, (at + 1) * PIECE));
  const items: Items = { [PREFIX + field]: isShort ? { when, value } : { when, pieces: pieces.length, sum: digest(text) } };
  // Taking the others away would be a second write, of which browsers allow so many a minute.
  for (let at = 0; at < Math.max(pieces.length, piecesBefore); at++) items[`${PREFIX}${field}.${at}`] = pieces[at] ?? '';
  return items;
}

function wholeOf(field: string, { pieces, sum, value }: Head, there: Items): unknown {
  if (pieces === 0) return value;
  const text = Array.from({ length: pieces }, (_, at) => there[`${PREFIX}${field}.${at}`] ?? '').join('');
  return digest(text) === sum ? JSON.parse(text) : undefined;
}
