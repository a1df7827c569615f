import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packJsonSchema } from '@/data/tools/json-schema';
import { PACKS } from '@/data/tools/read-pack';

describe('the JSON Schema', () => {
  const written = JSON.parse(readFileSync(join(PACKS, '..', 'pack.schema.json'), 'utf8'));

  it('is that of the schema in use; npm run packs:schema writes it', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('names the parts that files of a topic are lists of', () => {
    expect(Object.keys(written.$defs)).toEqual(
      expect.arrayContaining(['fact', 'event', 'dispute', 'disagreement', 'law', 'role', 'series', 'source', 'topic']),
    );
    expect(written.$defs.fact.required).toEqual(
      expect.arrayContaining(['id', 'statement', 'citations', 'checkedOn', 'checkAgainBy']),
    );
    expect(written.$defs.topic.required).not.toContain('laws');
  });
});
