import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packSchema } from '@/data/schema';
import { checkDocument } from '@/data/tools/check-document';
import { bundledPacks, inFile, PACKS, readPackFolder } from '@/data/tools/read-pack';
import { topicFiles } from '@/data/tools/topic-files';
import { TODAY } from '../../fixtures/pack';

const [name = ''] = bundledPacks();
const copy = mkdtempSync(join(tmpdir(), 'sidelight-packs-'));
cpSync(join(PACKS, name), join(copy, name), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

describe('a new topic', () => {
  const files = topicFiles({ id: 'everglades', hue: 5, languages: ['en', 'es', 'ht'], checkedOn: TODAY });
  const folder = join(copy, name, 'topics', 'everglades');

  it('passes the schema and fails the checker with a list of what is to be written', () => {
    mkdirSync(folder);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    const document = readPackFolder(name, copy);
    expect(packSchema.safeParse(document).success).toBe(true);
    const { faults } = checkDocument(document, { today: TODAY });
    const lines = faults.map(({ path, message }) => `${inFile(path, document)}: ${message}`);
    rmSync(folder, { recursive: true });
    expect(lines.every((line) => line.startsWith('topics/everglades/'))).toBe(true);
    for (const file of Object.keys(files))
      expect(
        lines.some((line) => line.startsWith(`topics/everglades/${file}`)),
        file,
      ).toBe(true);
    expect(lines.every((line) => /is still to be written|"todo-source" is no source/.test(line))).toBe(true);
  });
});
