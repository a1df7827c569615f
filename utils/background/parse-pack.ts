import { type Pack, packSchema } from '../../data/schema.ts';
import { checkPack } from '../core/check-pack.ts';
import { Problem } from '../core/problem.ts';

/** Faults told at most: the first ones say what is wrong, a thousand say nothing. */
const MOST_FAULTS = 20;

/**
 * @param document what a file held. @param file its name, for the error.
 * @throws Problem `pack-broken`, the detail naming each fault with its path.
 */
export function parsePack(document: unknown, file: string, today: string): Pack {
  const parsed = packSchema.safeParse(document);
  const faults = parsed.success
    ? checkPack(parsed.data, today)
    : parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message }));
  if (parsed.success && faults.length === 0) return parsed.data;
  const told = faults.slice(0, MOST_FAULTS).map(({ path, message }) => `${file}: ${path}: ${message}`);
  if (faults.length > MOST_FAULTS) told.push(`and ${faults.length - MOST_FAULTS} more`);
  throw new Problem('pack-broken', told.join('\n'));
}

/** `topics[2].facts[0].id` */
function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
}
