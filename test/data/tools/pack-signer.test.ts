import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { signedBytes } from '@/utils/packs/signature';
import { inventedPack } from '../../fixtures/pack';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-sign-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [file, keyFile] = [join(folder, 'pack.json'), join(folder, 'key.pem')];
const write = (change: Parameters<typeof inventedPack>[0]) => writeFileSync(file, JSON.stringify(inventedPack(change)));
const run = async (...args: string[]) =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../../data/tools/sign-pack.ts'), ...args]).then(
    ({ stdout }) => stdout,
    ({ stderr }) => String(stderr),
  );

describe('packs:sign', () => {
  beforeEach(() => write(() => undefined));

  it('makes a key once, and signs so that others can check it with it', async () => {
    expect(await run(file, keyFile, '--new-key')).toContain('Signed');
    if (process.platform !== 'win32') expect(statSync(keyFile).mode & 0o077).toBe(0);
    const pack = JSON.parse(readFileSync(file, 'utf8'));
    const { signature, ...rest } = pack;
    expect(rest).toEqual(JSON.parse(JSON.stringify(inventedPack())));
    // Another implementation than the one that signed: OpenSSL's, with the key from the key file.
    const key = createPublicKey(readFileSync(keyFile, 'utf8'));
    expect(key.export({ format: 'jwk' }).x).toBe(signature.key);
    expect(verify(null, signedBytes(pack), key, Buffer.from(signature.value, 'base64url'))).toBe(true);

    const before = readFileSync(keyFile, 'utf8');
    expect(await run(file, keyFile, '--new-key')).toContain('EEXIST');
    expect(readFileSync(keyFile, 'utf8')).toBe(before);
    write((changed) => {
      changed.version = 9;
      changed.signature = signature;
    });
    expect(await run(file, keyFile)).toContain(signature.key);
    expect(JSON.parse(readFileSync(file, 'utf8')).signature.value).not.toBe(signature.value);
  });

  it('refuses a pack that no browser would take, and leaves it as it is', async () => {
    write((pack) => {
      pack.publisher = '';
    });
    const before = readFileSync(file, 'utf8');
    expect(await run(file, keyFile)).toContain('publisher is empty; write the text');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('says what is missing', async () => {
    expect(await run(file)).toContain('Usage: npm run packs:sign -- FILE KEYFILE');
    expect(await run(file, file)).toContain('holds no Ed25519 key');
  });
});
