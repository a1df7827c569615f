export interface Release {
  /** `package.json`. */
  project: { name: string; version: string };
  /** `package-lock.json`. */
  lock: { version: string; packages: Record<string, { version?: string }> };
  /** `CHANGELOG.md`. */
  changelog: string;
  /** Tags of releases that have been made: `v0.1.0`. */
  tags: readonly string[];
  /** What git says has changed and is not committed, a line a file. */
  uncommitted: readonly string[];
}

/** @returns what is to be done before this version can go to the stores; a line each. */
export function releaseFaults({ project: { version }, lock, changelog, tags, uncommitted }: Release): string[] {
  const faults: string[] = [];
  // Chrome takes one to four numbers without leading zeros; three are enough for anyone.
  if (!/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(version))
    faults.push(`package.json: version ${version} is not like 1.2.3`);
  if (tags.includes(`v${version}`)) faults.push(`package.json: ${version} has been released (tag v${version}): raise version`);
  for (const [where, locked] of [
    ['version', lock.version],
    ['packages[""].version', lock.packages['']?.version],
  ]) {
    if (locked !== version) {
      faults.push(`package-lock.json: ${where} is ${locked}, not ${version}: run npm install --package-lock-only`);
    }
  }
  const [, newest = '', entry = ''] = /^## (\S+)\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog) ?? [];
  if (newest !== version)
    faults.push(`CHANGELOG.md: begins with ${newest || 'no version'}, not ${version}: say what readers will notice`);
  else if (!/\w{3}/.test(entry)) faults.push(`CHANGELOG.md: says nothing under ${version}`);
  faults.push(...uncommitted.map((line) => `not committed: ${line.trim()}`));
  return faults;
}
