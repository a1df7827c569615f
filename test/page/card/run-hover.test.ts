import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HOVER_DELAYS } from '@/utils/core/interface/hover';
import { runHover } from '@/utils/page/card/run-hover';

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
});
afterEach(() => vi.useRealTimers());

function begin(delays = () => HOVER_DELAYS) {
  const done: string[] = [];
  const run = runHover<string>(
    delays,
    {
      lookUp: (mention) => done.push(`look up ${mention}`),
      show: (mention) => done.push(`show ${mention}`),
      hide: () => done.push('hide'),
    },
    life.signal,
  );
  return { run, done };
}

it('runs the delays one after the other, and the one of leaving', () => {
  const { run, done } = begin();
  run.put({ type: 'over', what: 'a' });
  vi.advanceTimersByTime(149);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['look up a']);
  vi.advanceTimersByTime(100);
  expect(done).toEqual(['look up a', 'show a']);
  expect(run.state()).toEqual({ name: 'open', mention: 'a' });
  run.put({ type: 'over', what: null });
  vi.advanceTimersByTime(300);
  expect(done.at(-1)).toBe('hide');
  expect(run.state()).toEqual({ name: 'idle' });
});

it.each([
  [0, 150, 250],
  [60, 90, 190],
  [200, 0, 50],
  // One timer set within another takes a millisecond at least.
  [5000, 0, 1],
])('what was waited before (%i ms) is taken off both delays', (waited, lookUp, show) => {
  const { run, done } = begin();
  const begun = Date.now();
  run.put({ type: 'over', what: 'a' }, waited);
  vi.advanceTimersToNextTimer();
  expect([done, Date.now() - begun]).toEqual([['look up a'], lookUp]);
  vi.advanceTimersToNextTimer();
  expect([done.at(-1), Date.now() - begun]).toEqual(['show a', show]);
});

it('it is taken off the first card only', () => {
  const { run, done } = begin();
  run.put({ type: 'over', what: 'a' }, 200);
  run.put({ type: 'over', what: null });
  run.put({ type: 'over', what: 'a' });
  vi.advanceTimersByTime(149);
  expect(done).toEqual([]);
});

it('a move within the wait leaves what was waited as it is', () => {
  const { run, done } = begin();
  run.put({ type: 'over', what: 'a' }, 200);
  run.put({ type: 'over', what: 'a' });
  vi.advanceTimersByTime(50);
  expect(done).toEqual(['look up a', 'show a']);
});

it('asks for the delays at each input: a change of the wish holds at once', () => {
  let delays = HOVER_DELAYS;
  const { run, done } = begin(() => delays);
  delays = { lookUp: 10, show: 20, leave: 10 };
  run.put({ type: 'over', what: 'a' });
  vi.advanceTimersByTime(20);
  expect(done).toEqual(['look up a', 'show a']);
});

it('no timer outlives the scripts', () => {
  const { run } = begin();
  run.put({ type: 'over', what: 'a' });
  expect(vi.getTimerCount()).toBe(1);
  life.abort();
  expect(vi.getTimerCount()).toBe(0);
});
