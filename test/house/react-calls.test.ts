import { expect, it } from 'vitest';
import { REACT_CALLS } from '../../build/lean-scripts';
import { filesIn, withoutComments } from './sources';

const NAMED = /import\s*\{([^}]*)\}\s*from\s*'react(-dom)?'/g;

/** What a component calls and the build leaves out would be missing in readers' browsers alone. */
it('components call no more of React than is shipped', () => {
  const called = filesIn(['components', 'entrypoints'], /\.tsx?$/).flatMap(({ text }) =>
    [...withoutComments(text).matchAll(NAMED)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
  );
  const atRunTime = new Set(called.filter((name) => name && !name.startsWith('type ')));
  expect(atRunTime.size).toBeGreaterThan(5);
  expect([...atRunTime].filter((name) => !REACT_CALLS.includes(name))).toEqual([]);
});

it('components take nothing from React but by name', () => {
  const whole = filesIn(['components', 'entrypoints'], /\.tsx?$/).filter(({ text }) =>
    /import\s+(?!type)(?:\*\s+as\s+)?\w+[^'{]*from\s*'react(-dom)?'/.test(withoutComments(text)),
  );
  expect(whole.map(({ path }) => path)).toEqual([]);
});
