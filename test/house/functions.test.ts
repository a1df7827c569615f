import { expect, it } from 'vitest';
import { filesIn, functionsOf } from './sources';

/** Lines that are seen at once. */
const MOST = 60;

/** Longer ones, each with its length and its reason. One that has become shorter is to be written shorter here, or left out. */
const LONGER: Record<string, [lines: number, why: string]> = {
  'components/options/AppearanceSection.tsx AppearanceSection': [65, 'nine choices, one below the other'],
  'components/options/OptionsPage.tsx OptionsPage': [64, 'every section, each with what it is bound to'],
  'entrypoints/mentions.ts defineUnlistedScript': [75, 'wiring: what the script is given, what it answers, when it ends'],
  'entrypoints/panel.tsx defineUnlistedScript': [66, 'wiring: what the script is given, what it answers, when it ends'],
  'test/gallery/layout-faults.ts layoutFaults': [113, 'runs in the page as its own source text, and uses nothing from outside'],
  'utils/core/matching/term-table.ts termSearch': [80, 'runs over every text of most pages: its calls are written out'],
  'utils/core/packs/json-faults.ts jsonFaults': [74, 'one loop without recursion: what may come next is its state'],
  'utils/page/marks/page-reader.ts readPage': [93, 'wiring: the plan that is followed, and all that is read by it'],
  'utils/page/reading/document-reader.ts readDocument': [93, 'one state: what of a document is read'],
  'utils/page/reading/mentions.ts createMentions': [83, 'one state: the mentions of a page'],
};

/** A list of tests is no function that is read as one. */
const IS_LIST = / describe\b/;

it('no function is longer than what is seen at once, but those that are named, and they grow no longer', () => {
  const written = filesIn(['build', 'components', 'data', 'entrypoints', 'test', 'utils'], /\.(ts|tsx|mjs)$/).flatMap(
    functionsOf,
  );
  expect(written.length).toBeGreaterThan(2000);
  const long = written.filter(({ name, lines }) => lines > MOST && !IS_LIST.test(name));
  expect(Object.fromEntries(long.map(({ name, lines }) => [name, lines]))).toEqual(
    Object.fromEntries(Object.entries(LONGER).map(([name, [lines]]) => [name, lines])),
  );
});

it('and a function is found however it is written, with its name', () => {
  const text = `export function a() {
  const b = () => {
    return 1;
  };
  return { c() {}, d: function () { b(); } };
}
describe.each([1])('x', () => {
});
export default async () => <p />;
declare function none(): void;`;
  expect(functionsOf({ path: 'x.tsx', text })).toEqual([
    { name: 'x.tsx a', lines: 6 },
    { name: 'x.tsx b', lines: 3 },
    { name: 'x.tsx c', lines: 1 },
    { name: 'x.tsx d', lines: 1 },
    { name: 'x.tsx describe.each([1])', lines: 2 },
    { name: 'x.tsx default', lines: 1 },
  ]);
});
