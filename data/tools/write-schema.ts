/** `npm run packs:schema`: writes `data/pack.schema.json` from the schema that the worker checks packs with. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packJsonSchema } from './json-schema.ts';

const root = join(import.meta.dirname, '..', '..');
const file = join(root, 'data', 'pack.schema.json');
writeFileSync(file, JSON.stringify(packJsonSchema(), null, 2));
execFileSync(join(root, 'node_modules', '.bin', 'biome'), ['format', '--write', file], { cwd: root });
