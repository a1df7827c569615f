import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSlotNames } from '@/utils/page/marks/slot-names';

/** As much of a highlight as names ask for: which it is. */
const highlight = (of: string) => ({ of }) as unknown as Highlight;

let registry: Map<string, Highlight>;
const entries = () => Object.fromEntries(registry) as unknown;
const create = () => createSlotNames(registry as unknown as HighlightRegistry);
const [harbor, pier, theirs] = [highlight('harbor'), highlight('pier'), highlight('theirs')];

beforeEach(() => {
  vi.useFakeTimers();
  registry = new Map();
});
afterEach(() => vi.useRealTimers());

it('gives each hue its name, and takes it back', () => {
  const names = create();
  names.enter(2, harbor);
  names.enter(5, pier);
  expect(entries()).toEqual({ 'sidelight-2': harbor, 'sidelight-5': pier });
  names.leave(2);
  expect(entries()).toEqual({ 'sidelight-5': pier });
});

it('takes another name where the page has one of ours, and leaves what is the page’s', () => {
  registry.set('sidelight-2', theirs);
  const names = create();
  names.enter(2, harbor);
  expect(entries()).toEqual({ 'sidelight-2': theirs, 'sidelight-8': harbor });
  names.goHome();
  expect(entries(), 'not free yet').toEqual({ 'sidelight-2': theirs, 'sidelight-8': harbor });
  names.leave(2);
  expect(entries()).toEqual({ 'sidelight-2': theirs });
});

it('goes home once its name is free', () => {
  registry.set('sidelight-2', theirs);
  const names = create();
  names.enter(2, harbor);
  registry.delete('sidelight-2');
  names.goHome();
  expect(entries()).toEqual({ 'sidelight-2': harbor });
});

it('has no name where the page has them all, until one is free', () => {
  for (let hue = 1; hue <= 8; hue++) registry.set(`sidelight-${hue}`, theirs);
  const names = create();
  names.enter(2, harbor);
  expect([...registry.values()]).not.toContain(harbor);
  registry.delete('sidelight-2');
  names.goHome();
  expect(registry.get('sidelight-2')).toBe(harbor);
});

it('puts back what the page takes out, three times in ten seconds, and then lets it be', () => {
  const names = create();
  names.enter(2, harbor);
  for (let time = 0; time < 3; time++) {
    registry.clear();
    names.putBack();
    expect(entries()).toEqual({ 'sidelight-2': harbor });
  }
  registry.clear();
  names.putBack();
  names.goHome();
  expect(entries()).toEqual({});
});

it('puts back as often as the page likes, where it takes its time', () => {
  const names = create();
  names.enter(2, harbor);
  for (let time = 0; time < 9; time++) {
    vi.advanceTimersByTime(4000);
    registry.clear();
    names.putBack();
    expect(entries()).toEqual({ 'sidelight-2': harbor });
  }
});

it('goes elsewhere where the page sets something under our name, which stays when ours goes', () => {
  const names = create();
  names.enter(2, harbor);
  registry.set('sidelight-2', theirs);
  names.leave(2);
  expect(entries()).toEqual({ 'sidelight-2': theirs });
  names.enter(3, pier);
  registry.set('sidelight-3', theirs);
  names.putBack();
  expect(entries()).toEqual({ 'sidelight-2': theirs, 'sidelight-3': theirs, 'sidelight-8': pier });
});
