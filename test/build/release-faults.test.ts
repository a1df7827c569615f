import { describe, expect, it } from 'vitest';
import { type Release, releaseFaults } from '@/build/release-faults';

const release = (more: Partial<Release> = {}): Release => ({
  project: { name: 'sidelight', version: '1.2.3' },
  lock: { version: '1.2.3', packages: { '': { version: '1.2.3' } } },
  changelog: '# Changes\n\n## 1.2.3\n\n- Finds more.\n\n## 1.2.2\n\n- Found less.\n',
  tags: ['v1.2.2'],
  uncommitted: [],
  ...more,
});

describe('what is to be done before a release', () => {
  it('is nothing where all agree', () => {
    expect(releaseFaults(release())).toEqual([]);
  });

  it.each([
    ['a version that has been released', { tags: ['v1.2.2', 'v1.2.3'] }, /has been released/],
    [
      'a version in the lockfile',
      { lock: { version: '1.2.2', packages: { '': { version: '1.2.3' } } } },
      /version is 1\.2\.2, not 1\.2\.3/,
    ],
    ['one that the lockfile has deeper', { lock: { version: '1.2.3', packages: {} } }, /packages\[""\]\.version is undefined/],
    ['a changelog that ends before it', { changelog: '# Changes\n\n## 1.2.2\n\n- Found less.\n' }, /begins with 1\.2\.2/],
    ['a changelog without any', { changelog: '# Changes\n' }, /begins with no version/],
    [
      'an entry that says nothing',
      { changelog: '# Changes\n\n## 1.2.3\n\n## 1.2.2\n\n- Found less.\n' },
      /says nothing under 1\.2\.3/,
    ],
    ['what is not committed', { uncommitted: [' M README.md'] }, /^not committed: M README\.md$/],
  ] as const)('is to mend %s', (_, more, fault) => {
    expect(releaseFaults(release(more))).toEqual([expect.stringMatching(fault)]);
  });

  it.each(['1.2', '1.02.3', '1.2.3-beta', 'v1.2.3', '1.2.70000000'])(
    'is to mend a version like %s, which stores refuse',
    (version) => {
      const lock = { version, packages: { '': { version } } };
      const faults = releaseFaults(
        release({ project: { name: 'sidelight', version }, lock, changelog: `## ${version}\n\n- Finds more.\n` }),
      );
      expect(faults).toEqual([`package.json: version ${version} is not like 1.2.3`]);
    },
  );
});
