import * as z from 'zod/mini';
import { law, role, series } from '../schema/records.ts';
import { citation, source } from '../schema/sources.ts';
import { disagreement, dispute, event, fact } from '../schema/statements.ts';
import { packSchema, topic } from '../schema.ts';

/** Parts with a name of their own under `$defs`: a file of a topic is a list of one of them. */
const NAMED = { topic, fact, event, dispute, disagreement, law, role, series, citation, source };

/** @returns the JSON Schema of a pack as it is written, for editors and for those who make packs elsewhere. */
export function packJsonSchema(): object {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  const { $schema, ...rest } = z.toJSONSchema(packSchema, { io: 'input', metadata: names, unrepresentable: 'any' });
  return { $schema, title: 'Sidelight pack', ...rest };
}
