import type * as z from 'zod/mini';
import type { PackFault } from '../core/packs/pack-fault.ts';
import { joinPath } from '../core/packs/walk-pack.ts';

type Schema = z.core.$ZodType;

/** Keys that an object has at most, those of word lists among them: of each unknown one zod makes an issue, too. */
const MOST_KEYS = 1000;

/**
 * Finds the lists of a document that are longer than its schema allows, without looking at what is in them: zod checks all
 * items before it counts them, and makes an issue of each (2,000 bad items give 6,000; zod 4.6).
 *
 * @param most entries in all that the document may hold.
 */
export function overfullLists(schema: Schema, document: unknown, most: number): PackFault[] {
  const faults: PackFault[] = [];
  let count = 0;
  const tooMany = (path: string, limit: number) =>
    faults.push({ code: 'too-many', path, limit, wanted: /(?<!\w)\w+$/.exec(path)?.[0] ?? 'keys' });
  const visit = (of: Schema | undefined, value: unknown, path: string) => {
    const inner = of && plain(of, value);
    if (Array.isArray(value)) {
      const limit = inner && longest(inner);
      count += value.length;
      if (limit !== undefined && value.length > limit) {
        tooMany(path, limit);
        return;
      }
      if (count > most) return;
      const item = inner && elementOf(inner);
      for (const [at, entry] of value.entries()) if (typeof entry === 'object') visit(item, entry, joinPath(path, at));
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value);
      if (entries.length > MOST_KEYS) {
        tooMany(path, MOST_KEYS);
        return;
      }
      for (const [key, entry] of entries) {
        count++;
        if (typeof entry === 'object') visit(inner && partOf(inner, key), entry, joinPath(path, key));
      }
    }
  };
  visit(schema, document, '');
  if (faults.length === 0 && count > most) faults.push({ code: 'too-many-in-all', path: '', limit: most });
  return faults;
}

/** @returns the keys that are known at a place of a document. */
export function keysAt(schema: Schema, document: unknown, path: readonly PropertyKey[]): string[] {
  let [at, value]: [Schema | undefined, unknown] = [schema, document];
  for (const key of path) {
    const inner: Schema | undefined = at && plain(at, value);
    value = Reflect.get(Object(value), key);
    at = inner && (typeof key === 'number' ? elementOf(inner) : partOf(inner, String(key)));
  }
  const inner = at && plain(at, value);
  return inner && isOf(inner, 'object') ? Object.keys(inner._zod.def.shape) : [];
}

/** @returns what stands inside `optional` and `default`; of several forms, that which fits the value's type. */
function plain(schema: Schema, value: unknown): Schema {
  if (isOf(schema, 'optional') || isOf(schema, 'default')) return plain(schema._zod.def.innerType, value);
  if (!isOf(schema, 'union')) return schema;
  const { options } = schema._zod.def;
  const [first = schema] = options;
  return options.find((option) => isOf(option, 'object') === (typeof value === 'object')) ?? first;
}

/** The parts of zod's definitions that are read here. */
interface Definitions {
  array: { element: Schema };
  object: { shape: Record<string, Schema> };
  record: { valueType: Schema };
  union: { options: readonly Schema[] };
  optional: { innerType: Schema };
  default: { innerType: Schema };
}

function isOf<Type extends keyof Definitions>(
  schema: Schema,
  type: Type,
): schema is Schema & { _zod: { def: Definitions[Type] } } {
  return schema._zod.def.type === type;
}

function elementOf(schema: Schema): Schema | undefined {
  return isOf(schema, 'array') ? schema._zod.def.element : undefined;
}

function partOf(schema: Schema, key: string): Schema | undefined {
  if (isOf(schema, 'record')) return schema._zod.def.valueType;
  return isOf(schema, 'object') && Object.hasOwn(schema._zod.def.shape, key) ? schema._zod.def.shape[key] : undefined;
}

function longest(schema: Schema): number | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    const { def }: { def: { check: string; maximum?: unknown } } = check._zod;
    if (def.check === 'max_length' && typeof def.maximum === 'number') return def.maximum;
  }
  return undefined;
}
