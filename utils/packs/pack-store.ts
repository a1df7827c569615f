import { HUES, PACK_FORMAT, type Pack } from '@/data/schema';
import { type TopicRecord, topicRecords } from '@/utils/core/facts/topic-record';
import { type ImportedFile, type ImportRecord, VERSION, type Write, withDatabase, write } from './database';

/** What the database holds of packs. */
export interface StoredPacks {
  /** Those that look whole, by id. */
  packs: Map<string, Pack>;
  /** Ids of those that readers brought, whether or not they can be read. */
  imported: Set<string>;
  /** Whether a pack that came with the extension is there and can't be read, or may not be what it was. */
  isDamaged: boolean;
}

/**
 * Writes the bundled packs and their topics, and takes out those that came with an earlier version and are no more: all of it or
 * nothing. What readers brought stays.
 *
 * @throws Problem `database-unreadable`, nothing having been written.
 */
export function storeBundle(packs: readonly Pack[]): Promise<void> {
  return write(['packs', 'topics', 'imports'], async (transaction) => {
    const kept = new Set([...(await transaction.objectStore('imports').getAllKeys()), ...packs.map(({ id }) => id)]);
    for (const id of await transaction.objectStore('packs').getAllKeys()) if (!kept.has(id)) await drop(transaction, id);
    for (const pack of packs) await put(transaction, pack);
  });
}

/**
 * Writes a pack that a reader brought, with its file: all of it or nothing.
 *
 * @param over the version that it takes the place of, whose file is kept beside it. What lies there may be one that was refused.
 * @throws Problem `database-unreadable`, nothing having been written.
 */
export function storeImport(pack: Pack, { row, file }: ImportedFile, over?: ImportedFile): Promise<void> {
  return write(['packs', 'topics', 'imports'], async (transaction) => {
    const imports = transaction.objectStore('imports');
    const last = await imports.get(pack.id);
    const isSame = last?.row.sha256 === row.sha256;
    const before = isSame ? last?.before : over && { row: over.row, file: over.file };
    await imports.put({ id: pack.id, row, file, before });
    await put(transaction, pack);
  });
}

/** Takes a pack that a reader brought out, whole or not at all. @throws Problem `database-unreadable`. */
export function dropImport(id: string): Promise<void> {
  return write(['packs', 'topics', 'imports'], async (transaction) => {
    await transaction.objectStore('imports').delete(id);
    await drop(transaction, id);
  });
}

/** @returns what is stored; what can't be read or is not whole is left out. @throws Problem `database-unreadable`. */
export function storedPacks(): Promise<StoredPacks> {
  return withDatabase(async (database) => {
    const [keys, imported] = await Promise.all([database.getAllKeys('packs'), database.getAllKeys('imports')]);
    // One by one: a record that can't be read must not cost the others.
    const read = await Promise.all(keys.map((key) => database.get('packs', key).catch(() => undefined)));
    const whole = read.flatMap((pack): [string, Pack][] => (pack && looksWhole(pack) ? [[pack.id, pack]] : []));
    const packs = new Map(whole);
    const lacksSome = keys.some((key) => !packs.has(key) && !imported.includes(key));
    // What a newer version has written may mean something else; the attempt to write tells the reader why facts come from the bundle.
    const isDamaged = lacksSome || database.version > VERSION;
    return { packs, imported: new Set(imported), isDamaged };
  });
}

/** @returns a file that a reader brought, undefined where it isn't there or can't be read. @throws Problem `database-unreadable`. */
export function storedImport(id: string): Promise<ImportRecord | undefined> {
  return withDatabase(async (database) => {
    const record = await database.get('imports', id).catch(() => undefined);
    return record && record.file instanceof Uint8Array ? record : undefined;
  });
}

/** @returns a topic with all that is shown of it, undefined where it isn't stored. @throws Problem `database-unreadable`. */
export function storedTopic(id: string): Promise<TopicRecord | undefined> {
  return withDatabase(async (database) => {
    const record = await database.get('topics', id);
    return record && Array.isArray(record.facts) && Array.isArray(record.sources) ? record : undefined;
  });
}

/** Writes one topic whose record was lost. @throws Problem `database-unreadable`. */
export function storeTopic(record: TopicRecord): Promise<void> {
  return write(['topics'], async (transaction) => {
    await transaction.objectStore('topics').put(record);
  });
}

/**
 * Whether a record has what plans and lists are made of. It was checked whole before it was written; this finds what a damaged
 * disk or another version made of it, for what it costs at each reading (the schema takes 50 ms for the bundled pack).
 */
function looksWhole(pack: Pack): boolean {
  return (
    pack.format === PACK_FORMAT &&
    Number.isInteger(pack.version) &&
    typeof pack.name?.en === 'string' &&
    typeof pack.languages === 'object' &&
    Array.isArray(pack.sources) &&
    Array.isArray(pack.topics) &&
    pack.topics.length > 0 &&
    pack.topics.every(
      ({ id, hue, name, brief, terms, context }) =>
        typeof id === 'string' &&
        HUES.includes(hue) &&
        typeof name?.en === 'string' &&
        typeof brief?.en === 'string' &&
        Array.isArray(terms) &&
        terms.every((term) => typeof term?.text === 'string') &&
        Array.isArray(context?.for),
    )
  );
}

async function put(transaction: Write, pack: Pack): Promise<void> {
  await dropTopics(transaction, pack.id);
  await transaction.objectStore('packs').put(pack);
  for (const record of topicRecords(pack)) await transaction.objectStore('topics').put(record);
}

async function drop(transaction: Write, id: string): Promise<void> {
  await dropTopics(transaction, id);
  await transaction.objectStore('packs').delete(id);
}

async function dropTopics(transaction: Write, packId: string): Promise<void> {
  const topics = transaction.objectStore('topics');
  for (const key of await topics.index('pack').getAllKeys(packId)) await topics.delete(key);
}
