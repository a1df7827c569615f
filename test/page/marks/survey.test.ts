import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSurvey } from '@/utils/page/marks/survey';
import type { Mention } from '@/utils/page/reading/mention';
import { body, one } from '../../fixtures/dom';

const SCREEN = 800;
let measured = 0;

/** Mentions of a page, one in each of as many lines, so many pixels from its top. */
function lines(tops: readonly number[]): Mention[] {
  body('<main></main>');
  return tops.map((top, id) => {
    const line = document.createElement('p');
    const node = line.appendChild(document.createTextNode('harbor'));
    line.getBoundingClientRect = () => {
      measured++;
      return new DOMRect(0, top - window.scrollY, 300, 20);
    };
    one('main').append(line);
    return { id, start: { node, offset: 0 }, end: { node, offset: 6 } } as Mention;
  });
}
const every = (distance: number, count: number) => lines(Array.from({ length: count }, (_, at) => at * distance));
const ids = (mentions: readonly Mention[]) => mentions.map(({ id }) => id);
const between = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);
const scrollTo = (y: number) => vi.stubGlobal('scrollY', y);

beforeEach(() => {
  measured = 0;
  vi.useFakeTimers();
  vi.stubGlobal('innerHeight', SCREEN);
  scrollTo(0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A survey of a page, which is let come to its end. */
function survey() {
  const made = createSurvey(window);
  let near: Mention[] = [];
  const finish = (all: readonly Mention[]) => {
    for (let isDone = false; !isDone; ) {
      const found = made.next(all, near);
      near = found.near;
      isDone = found.isDone;
    }
    return ids(near);
  };
  return { ...made, finish };
}

it('finds what stands within a screen of the screen, wherever that is', () => {
  const all = every(100, 200);
  const { finish, startOver } = survey();
  startOver(false);
  expect(finish(all)).toEqual(between(0, 16));
  scrollTo(10_000);
  startOver(false);
  expect(new Set(finish(all))).toEqual(new Set(between(92, 116)));
});

it('trusts what it measured for a while, unless something has moved', () => {
  const all = every(100, 200);
  const { finish, startOver } = survey();
  const round = (anew: boolean) => {
    measured = 0;
    startOver(anew);
    finish(all);
    return measured;
  };
  expect(round(false)).toBe(200);
  expect(round(false)).toBe(0);
  expect(round(true)).toBe(200);
  vi.advanceTimersByTime(3000);
  expect(round(false)).toBe(200);
});

it('stops when its time is over, and tells what it has found by then', () => {
  const all = every(100, 200);
  const made = createSurvey(window);
  // Four measures take a millisecond here.
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => measured / 4);
  made.startOver(false);
  const first = made.next(all, []);
  clock.mockRestore();
  expect(first.isDone).toBe(false);
  expect(measured).toBeLessThan(100);
  expect(ids(first.near)).toEqual(between(0, 16));
});

it('keeps what is painted until it was looked at again', () => {
  const all = every(10_000, 200);
  const made = createSurvey(window);
  made.startOver(false);
  expect(ids(made.next(all, all.slice(0, 2)).near), 'the second stands far off').toEqual([0]);
});

it('of too many it takes the nearest', () => {
  const all = every(0.5, 4000);
  const { finish, startOver } = survey();
  scrollTo(1000);
  startOver(false);
  const near = finish(all);
  expect(near.length).toBe(2000);
  expect(new Set(near).isSupersetOf(new Set(between(2000, 3600)))).toBe(true);
});

it('rests between two rounds while things move', () => {
  const { startOver, rest } = survey();
  expect(rest()).toBeLessThanOrEqual(0);
  startOver(true);
  expect(rest()).toBe(250);
  vi.advanceTimersByTime(100);
  expect(rest()).toBe(150);
});
