/**
 * `npm run packs:sign -- FILE KEYFILE`: signs a pack file in its place. `--new-key` makes the key file first: PKCS#8 in PEM, as
 * `openssl genpkey -algorithm ed25519` does, readable by its owner alone. Whoever has it can write in the publisher's name;
 * whoever loses it can't sign the next version.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, stderr, stdout } from 'node:process';
import { dayAnywhere } from '../../utils/core/text/calendar-day.ts';
import { packFaultsEn } from '../locales/pack-faults/en.ts';
import { makeKey, signPack } from './pack-signer.ts';

const args = argv.slice(2).filter((arg) => arg !== '--new-key');
const [file, keyFile] = args;
try {
  if (file === undefined || keyFile === undefined || args.length > 2)
    throw new Error('Usage: npm run packs:sign -- FILE KEYFILE [--new-key]');
  // Never over a key that is there: versions that were signed with it are out.
  if (argv.includes('--new-key')) writeFileSync(keyFile, await makeKey(), { mode: 0o600, flag: 'wx' });
  const { signed, key, faults } = await signPack(readFileSync(file), readFileSync(keyFile, 'utf8'), dayAnywhere(new Date()));
  if (signed === undefined) {
    throw new Error(faults.map((fault) => `${file}: ${fault.path} ${packFaultsEn[fault.code](fault)}`).join('\n'));
  }
  writeFileSync(file, signed);
  stdout.write(`Signed ${file} with ${key}.\n`);
} catch (error) {
  stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
