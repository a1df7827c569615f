import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '@/data/locales/en';
import { HOSTS, PERMISSIONS } from '@/data/permissions';
import { ROOT } from './sources';

it('the README gives for every permission the reason that options give, and for no other', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const table = readme.split('## Permissions')[1]?.split('\n## ')[0] ?? '';
  const rows = [...table.matchAll(/^\| `([^`]+)`\s*\| (.+?)\s*\|$/gm)].map(([, permission, reason]) => [permission, reason]);
  expect(rows).toEqual([...PERMISSIONS, ...HOSTS].map((permission) => [permission, en.options.permissionReasons[permission]]));
});
