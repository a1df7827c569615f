import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '@/data/locales/en';
import { HOSTS, PERMISSIONS } from '@/data/permissions';
import { ROOT } from './sources';

/** @returns the rows of a document's table of permissions: each and its reason. */
const reasonsIn = (path: string, heading: string) => {
  const table = readFileSync(join(ROOT, path), 'utf8').split(heading)[1]?.split('\n## ')[0] ?? '';
  return [...table.matchAll(/^\| `([^`]+)`\s*\| (.+?)\s*\|$/gm)].map(([, permission = '', reason = '']) => [permission, reason]);
};

describe('every permission has its reason, and none that is not asked for', () => {
  const asked = [...PERMISSIONS, ...HOSTS];

  it('in the README, which says what options say', () => {
    expect(reasonsIn('README.md', '## Permissions')).toEqual(
      asked.map((permission) => [permission, en.options.permissionReasons[permission]]),
    );
  });

  it('in what the stores are told', () => {
    const given = reasonsIn('data/store/permissions.md', '# ');
    expect(given.map(([permission]) => permission)).toEqual(asked);
    for (const [permission, reason = ''] of given) {
      expect(reason.length, permission).toBeGreaterThan(30);
      expect(reason.length, permission).toBeLessThanOrEqual(1000);
    }
  });
});
