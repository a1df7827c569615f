interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** What addons-linter prints with `--output json`, as far as it is read here. */
export interface LinterReport {
  errors: readonly Finding[];
  warnings: readonly Finding[];
  notices: readonly Finding[];
}

/** Chunks are named after whatever module comes first in them, and their contents: with every change another. */
const plainName = (file = '') => file.replace(/^chunks\/.*\.js$/, 'a chunk');
const nameOf = ({ code, file }: Finding) => `${code} in ${plainName(file)}`;

/**
 * Every warning that is known, and why it stays. React assigns `innerHTML` where a component asks for
 * `dangerouslySetInnerHTML`, and once to make a script element; no component of ours does (`test/house/order.test.ts`). It is
 * in the panel of pages and in the chunk that our own pages share.
 */
const KNOWN = [
  'UNSAFE_VAR_ASSIGNMENT in a chunk',
  'UNSAFE_VAR_ASSIGNMENT in a chunk',
  'UNSAFE_VAR_ASSIGNMENT in panel.js',
  'UNSAFE_VAR_ASSIGNMENT in panel.js',
];

/** @returns a line for each error, each notice, each warning that is not known, and each known one that has gone. */
export function strangeFindings({ errors, warnings, notices }: LinterReport): string[] {
  const left = [...KNOWN];
  const strange = warnings.filter((warning) => {
    const at = left.indexOf(nameOf(warning));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...[...errors, ...notices, ...strange].map((it) => `${nameOf(it)}, line ${it.line ?? '?'}: ${it.message}`),
    ...left.map((name) => `${name} is named, and has gone: take it from the list`),
  ];
}
