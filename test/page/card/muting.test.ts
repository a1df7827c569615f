import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { catalogues } from '@/data/locales';
import type { CardView, MuteKind, SpareView } from '@/utils/core/facts/card-view';
import { topicCard } from '@/utils/core/facts/topic-card';
import { createMuting } from '@/utils/page/card/muting';
import type { Mention } from '@/utils/page/reading/mention';
import { harbor } from '../../fixtures/topic-record';

const view: CardView = { ...topicCard(harbor, catalogues.en), look: { theme: 'light', size: '100' } };
const { topic } = view.mutes;

/** Mentions, as far as anything is asked of them here. */
const mention = { id: 1, topicId: 'harbor' } as Mention;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function begin(keep: () => Promise<void> = async () => {}, text: CardView | SpareView = view) {
  const card = { note: vi.fn<(text: string, undo?: () => void) => void>(), isInUse: vi.fn(() => false) };
  const ports = {
    textOf: async () => text,
    mute: vi.fn<(what: MuteKind, of: Mention) => Promise<void>>(keep),
    unmute: vi.fn(async () => {}),
    dismiss: vi.fn(() => muting.forget()),
  };
  const muting = createMuting(card, ports);
  return { muting, card, ports };
}

it('mutes, says so, and lets the card go after a while', async () => {
  const { muting, card, ports } = begin();
  await muting.mute('topic', mention);
  expect(ports.mute).toHaveBeenCalledExactlyOnceWith('topic', mention);
  expect(card.note).toHaveBeenCalledExactlyOnceWith(topic.done, expect.any(Function));
  expect(muting.isNoted()).toBe(true);
  vi.advanceTimersByTime(7999);
  expect(ports.dismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(ports.dismiss).toHaveBeenCalledTimes(1);
  expect(muting.isNoted()).toBe(false);
  expect(ports.unmute).not.toHaveBeenCalled();
});

it('takes it back, and the card goes with what it said', async () => {
  const { muting, card, ports } = begin();
  await muting.mute('topic', mention);
  card.note.mock.lastCall?.[1]?.();
  expect(ports.unmute).toHaveBeenCalledTimes(1);
  expect(ports.dismiss).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('a card that is in use stays', async () => {
  const { muting, card, ports } = begin();
  card.isInUse.mockReturnValue(true);
  await muting.mute('topic', mention);
  vi.advanceTimersByTime(20_000);
  expect(ports.dismiss).not.toHaveBeenCalled();
  card.isInUse.mockReturnValue(false);
  vi.advanceTimersByTime(1000);
  expect(ports.dismiss).toHaveBeenCalledTimes(1);
});

it('says where it could not be kept, with nothing to take back', async () => {
  const { muting, card } = begin(() => Promise.reject(new Error('full')));
  await muting.mute('site', mention);
  expect(card.note.mock.calls).toEqual([[view.labels.failed]]);
  expect(vi.getTimerCount()).toBe(0);
});

it('mutes once, however often it is pressed', async () => {
  const { muting, ports } = begin();
  await muting.mute('topic', mention);
  await muting.mute('site', mention);
  expect(ports.mute).toHaveBeenCalledTimes(1);
});

it('says nothing on the card of another mention, which came while the choice was being kept', async () => {
  let kept = () => {};
  const { muting, card, ports } = begin(() => new Promise((resolve) => (kept = resolve)));
  const done = muting.mute('topic', mention);
  await vi.waitFor(() => expect(ports.mute).toHaveBeenCalled());
  muting.forget();
  kept();
  await done;
  expect(card.note).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it('a card without facts has nothing to mute', async () => {
  const { labels, ...spare } = view;
  const { sources: _, ...rest } = spare;
  const { muting, ports } = begin(undefined, { ...rest, labels: { ...labels, again: 'Try again' } });
  await muting.mute('topic', mention);
  expect(ports.mute).not.toHaveBeenCalled();
});
