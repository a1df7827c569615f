import { type Pack, packSchema } from '../../data/schema.ts';
import { checkPack } from '../core/check-pack.ts';
import { Problem } from '../core/problem.ts';
import { joinPath, type PackFault } from '../core/walk-pack.ts';

/** Faults told at most: the first ones say what is wrong, a thousand say nothing. */
const MOST_FAULTS = 20;

/**
 * @param document what a file held. @param file its name, for the error.
 * @throws Problem `pack-broken`, the detail naming each fault with its path.
 */
export function parsePack(document: unknown, file: string, today: string): Pack {
  const { pack, faults } = readPack(document, today);
  if (pack && faults.length === 0) return pack;
  const told = faults.slice(0, MOST_FAULTS).map(({ path, message }) => `${file}: ${path}: ${message}`);
  if (faults.length > MOST_FAULTS) told.push(`and ${faults.length - MOST_FAULTS} more`);
  throw new Problem('pack-broken', told.join('\n'));
}

/** @returns what is wrong with a document, and the pack where it has at least the form of one. */
export function readPack(document: unknown, today: string): { pack: Pack | undefined; faults: PackFault[] } {
  const parsed = packSchema.safeParse(document);
  if (parsed.success) return { pack: parsed.data, faults: checkPack(parsed.data, today) };
  const faults = parsed.error.issues.map((issue) => ({
    path: issue.path.reduce<string>(joinPath, ''),
    message: inWords(issue, valueAt(document, issue.path)),
  }));
  return { pack: undefined, faults };
}

type Issue = NonNullable<ReturnType<typeof packSchema.safeParse>['error']>['issues'][number];

/** zod's small build has words for our own checks only; the rest is said here. */
function inWords(issue: Issue, value: unknown): string {
  if (issue.message !== 'Invalid input') return issue.message;
  if (value === undefined) return 'is missing; write it';
  const found = Array.isArray(value)
    ? 'a list'
    : value === null
      ? 'null'
      : typeof value === 'object'
        ? 'an object'
        : typeof value;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has a key that is not known here: ${issue.keys.map((key) => `"${key}"`).join(', ')}; correct its spelling or take it out`;
    case 'invalid_value':
      return `${JSON.stringify(value)?.slice(0, 40)} is not known here; write one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `is ${found}; write ${issue.expected === 'array' ? 'a list' : `a value of the kind "${issue.expected}"`}`;
    case 'invalid_union':
      return `${JSON.stringify(value)?.slice(0, 40)} is not among the values allowed here`;
    default:
      return `is not valid (${issue.code})`;
  }
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (at === undefined || at === null ? undefined : Reflect.get(Object(at), key)),
    document,
  );
}
