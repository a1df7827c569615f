import { PACK_FORMAT, type Pack, packSchema } from '../../data/schema.ts';
import { checkPack } from '../core/packs/check-pack.ts';
import { asFound, MOST_FAULTS, PACK_FAULTS, type PackFault, type PackFaultCode } from '../core/packs/pack-fault.ts';
import { joinPath } from '../core/packs/walk-pack.ts';
import { nearest } from '../core/text/nearest.ts';
import { keysAt, overfullLists } from './schema-shape.ts';

/** Entries of lists and objects in all: several times what 20,000 terms and 5 MB of texts come to. */
const MOST_ENTRIES = 400_000;

type Issue = NonNullable<ReturnType<typeof packSchema.safeParse>['error']>['issues'][number];

/**
 * The one check of what a pack says, for bundled and imported packs, the build and editors: lengths of lists, schema, and what a
 * schema can't say. The packs around it and the file that it came in are the business of others.
 *
 * @param document what a file held, not nested deeper than `core/packs/json-faults` lets pass. @param today the day, `2026-11-22`.
 * @returns what is wrong with it, and the pack where it has at least the form of one. Never throws.
 */
export function readDocument(document: unknown, today: string): { pack: Pack | undefined; faults: PackFault[] } {
  try {
    if (typeof document !== 'object' || document === null || Array.isArray(document)) {
      return { pack: undefined, faults: [{ code: 'no-object', path: '', found: typeName(document) }] };
    }
    // Of a later format no other fault says anything.
    if ('format' in document && Number.isInteger(document.format) && Number(document.format) > PACK_FORMAT) {
      return { pack: undefined, faults: [{ code: 'newer-format', path: 'format', found: String(document.format) }] };
    }
    const overfull = overfullLists(packSchema, document, MOST_ENTRIES);
    if (overfull.length > 0) return { pack: undefined, faults: overfull };
    const parsed = parse(document);
    if (parsed?.success) return { pack: parsed.data, faults: checkPack(parsed.data, today) };
    const { error } = parsed ?? packSchema.safeParse(startOf(document));
    if (!error) throw new RangeError('faults beyond what can be told');
    return { pack: undefined, faults: oneAPlace(error.issues.flatMap((issue) => faultsOf(issue, document))) };
  } catch (error) {
    // zod recurses with what it reads, and so throws at what nests without end.
    return { pack: undefined, faults: [{ code: 'too-deep', path: '', limit: 32, found: asFound(String(error)) }] };
  }
}

/** @returns nothing where there are more faults than zod bears: it hands all of them on in one call. */
function parse(document: unknown) {
  try {
    return packSchema.safeParse(document);
  } catch {
    return undefined;
  }
}

/** Of lists so much tells what is wrong with the rest of them. */
const START = 100;

/** @returns a document with the starts of its lists. */
function startOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.slice(0, START).map(startOf);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, startOf(entry)]));
}

/** Of several faults in one place the first says enough: an empty text is also too short and has no letter. */
function oneAPlace(faults: readonly PackFault[]): PackFault[] {
  const seen = new Set<string>();
  return faults.filter(({ path, code, found }) => {
    const place = code === 'unknown-key' ? `${path} ${found}` : path;
    const isFirst = !seen.has(place);
    seen.add(place);
    return isFirst;
  });
}

/** @param from the path of what the issue's own path starts at. */
function faultsOf(issue: Issue, document: unknown, from: readonly PropertyKey[] = []): PackFault[] {
  const at = [...from, ...issue.path];
  const path = at.reduce<string>((before, key) => joinPath(before, typeof key === 'number' ? key : asFound(String(key))), '');
  const value = valueAt(document, at);
  const found = typeof value === 'string' ? { found: asFound(value) } : {};
  const fault = (code: PackFaultCode, more: Partial<PackFault> = {}): PackFault[] => [{ code, path, ...found, ...more }];
  const own = PACK_FAULTS.find((code) => code === issue.message);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(packSchema, document, at);
      return issue.keys.map((key, at) => {
        // The rest is counted.
        const wanted = at < MOST_FAULTS ? nearest(key, known) : undefined;
        return { code: 'unknown-key', path, found: asFound(key), ...(wanted !== undefined && { wanted }) };
      });
    }
    case 'invalid_type':
      if (value === undefined) return fault('missing');
      if (typeof value === 'number' && (issue.expected === 'number' || issue.expected === 'int')) {
        return fault('whole-number', { found: String(value), limit: Number.MAX_SAFE_INTEGER });
      }
      return fault('wrong-type', { found: typeName(value), wanted: issue.expected === 'int' ? 'number' : issue.expected });
    case 'invalid_value':
      if (value === undefined) return fault('missing');
      return fault('not-one-of', { found: asFound(inJson(value)), wanted: issue.values.map(String).join(', ') });
    case 'too_big':
      if (issue.origin === 'int') return fault('whole-number', { found: String(value), limit: Number(issue.maximum) });
      return fault(own ?? 'too-large', { limit: Number(issue.maximum), ...listName(issue.origin, path) });
    case 'too_small':
      return fault(own ?? 'too-small', { limit: Number(issue.minimum), ...listName(issue.origin, path) });
    case 'invalid_union': {
      // Of the forms that it may have, the one that it has tells what is wrong.
      const branch = issue.errors.find(
        (issues) => !issues.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type'),
      );
      if (branch) return branch.flatMap((inner) => faultsOf(inner as Issue, document, at));
      return value === undefined ? fault('missing') : fault('wrong-type', { found: typeName(value), wanted: 'string' });
    }
    case 'invalid_key':
      return fault('id', { found: asFound(String(at.at(-1))) });
    default:
      return fault(own ?? 'wrong-type', own ? {} : { found: typeName(value), wanted: issue.code });
  }
}

function listName(origin: string, path: string): Partial<PackFault> {
  return origin === 'array' ? { wanted: /(?<!\w)\w+$/.exec(path)?.[0] ?? '' } : {};
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function inJson(value: unknown): string {
  return typeof value === 'object' && value !== null ? typeName(value) : (JSON.stringify(value) ?? typeName(value));
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    document,
  );
}
