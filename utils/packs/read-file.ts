import type { Pack } from '../../data/schema.ts';
import { jsonFaults, placeOf } from '../core/packs/json-faults.ts';
import type { PackFault } from '../core/packs/pack-fault.ts';
import { readDocument } from './read-document.ts';

const MB = 1024 * 1024;
/** Megabytes that the file of a pack has at most. */
const MOST_MB = 5;
export const MOST_BYTES = MOST_MB * MB;

/** How files begin that are no text: gzip, zip, PDF, PNG, JPEG. */
const BINARY = [
  [0x1f, 0x8b],
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
];

/** The packs that are there: what an imported one must not take the place of. */
export interface Beside {
  /** Ids of the bundled packs. */
  bundled: ReadonlySet<string>;
  /** Packs by the id of each topic of theirs. */
  topics: ReadonlyMap<string, { packId: string; packName: string }>;
}

/** None: what stands in the file is all that is looked at. */
export const ALONE: Beside = { bundled: new Set(), topics: new Map() };

/** What a file holds: a pack, or what is wrong with it. */
export type ReadPack = { pack: Pack; faults: [] } | { pack: undefined; faults: PackFault[] };

/**
 * The door through which every file of a reader's comes in. In the order that lets each step rely on the one before: size,
 * UTF-8, grammar and depth, keys, schema, what holds between parts, what holds between packs.
 *
 * @param today the day, `2026-11-22`: dates after it are faults.
 * @returns the pack, or the faults. Never throws.
 */
export function readFile(bytes: Uint8Array, today: string, beside: Beside): ReadPack {
  // Faults can be more than a call takes arguments.
  const refused = (faults: PackFault[]): ReadPack => ({ pack: undefined, faults });
  if (bytes.length > MOST_BYTES) return refused([tooBig(bytes.length)]);
  const text = textOf(bytes);
  if (typeof text !== 'string') return refused([text]);
  if (text.trim() === '') return refused([{ code: 'empty', path: '' }]);
  const grammar = jsonFaults(text);
  if (grammar.length > 0) return refused(grammar);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return refused([{ code: 'not-json', path: '', ...placeOf(text, 0, 'not-json') }]);
  }
  const { pack, faults } = readDocument(document, today);
  const all = pack ? [...faults, ...conflicts(pack, beside)] : faults;
  return pack && all.length === 0 ? { pack, faults: [] } : refused(all);
}

/** @returns the fault of a file that is too big to be read at all. */
export function tooBig(size: number): PackFault {
  return { code: 'too-big', path: '', found: (Math.ceil((size / MB) * 10) / 10).toFixed(1), limit: MOST_MB };
}

function conflicts(pack: Pack, { bundled, topics }: Beside): PackFault[] {
  if (bundled.has(pack.id)) return [{ code: 'bundled-pack', path: 'id', found: pack.id }];
  return pack.topics.flatMap(({ id }, at): PackFault[] => {
    const taken = topics.get(id);
    if (!taken || taken.packId === pack.id) return [];
    return [{ code: 'topic-taken', path: `topics[${at}].id`, found: id, other: taken.packName }];
  });
}

/** @returns the text of a file, without the mark of byte order; or the fault. */
function textOf(bytes: Uint8Array): string | PackFault {
  if (BINARY.some((start) => start.every((byte, at) => bytes[at] === byte))) return { code: 'not-text', path: '' };
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return { code: 'not-utf8', path: '' };
  // UTF-16 without a mark has one in every second place; JSON of no encoding has them.
  const zero = bytes.subarray(0, 4096).indexOf(0);
  if (zero >= 0) return { code: zero < 2 && bytes.length > 2 ? 'not-utf8' : 'not-text', path: '' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const whole = wholeStart(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, whole), { stream: true });
    const { line = 1, column = 1 } = placeOf(before, before.length, 'cut-off');
    return { code: 'not-utf8', path: '', line, column };
  }
}

/** @returns how many bytes of a broken text are whole: a start of it is so wherever every shorter one is. */
function wholeStart(bytes: Uint8Array): number {
  const isWhole = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [whole, broken] = [0, bytes.length];
  while (broken - whole > 1) {
    const middle = (whole + broken) >> 1;
    if (isWhole(middle)) whole = middle;
    else broken = middle;
  }
  return whole;
}
