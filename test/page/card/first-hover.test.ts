import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followFirstHover } from '@/utils/page/card/first-hover';
import type { Mention } from '@/utils/page/reading/mention';
import { type CardControl, type HitTest, world } from '@/utils/page/world/world';
import { body, one } from '../../fixtures/dom';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  body('<p>The harbor rule.</p>');
});
afterEach(() => {
  life.abort();
  delete world().card;
});

/** A mention, as far as anything is asked of it here. */
const mention = { id: 1, topicId: 'harbor' } as Mention;

/** @returns the card's script on its way, and the ways of a pointer and of that script. */
function begin() {
  const card = {
    point: vi.fn<CardControl['point']>(),
    dismiss: vi.fn<CardControl['dismiss']>(),
    tap: () => {},
    step: () => {},
    refresh: () => {},
    also: () => {},
    openPanel: () => {},
  };
  let over: Parameters<HitTest['follow']>[0] = () => {};
  let arrive = () => {};
  const bring = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        arrive = () => {
          world().card = card;
          resolve();
        };
      }),
  );
  const hitTest: HitTest = {
    follow: (told) => {
      over = told;
    },
    mentionAt: () => null,
    forget: () => {},
  };
  followFirstHover(document, hitTest, bring, life.signal);
  const event = (type: string, timeStamp: number) => {
    const made = new PointerEvent(type, { bubbles: true, clientX: 5, clientY: 6 });
    // No script makes an event that counts, nor one of another time.
    for (const [name, value] of Object.entries({ isTrusted: true, timeStamp })) Object.defineProperty(made, name, { value });
    return made;
  };
  return {
    card,
    bring,
    move: (to: Mention | null, at: number) => over(to, event('pointermove', at)),
    press: (at: number) => one('p').dispatchEvent(event('pointerdown', at)),
    arrive: async () => {
      arrive();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('until the card’s script is there', () => {
  it('it is brought at the first mention, once, and told where the pointer has been since when', async () => {
    const { bring, move, arrive, card } = begin();
    move(null, 10);
    expect(bring).not.toHaveBeenCalled();
    move(mention, 20);
    move(mention, 30);
    expect(bring).toHaveBeenCalledOnce();
    await arrive();
    expect(card.point).toHaveBeenCalledExactlyOnceWith({ mention, x: 5, y: 6, since: 20 });
    expect(card.dismiss).not.toHaveBeenCalled();
  });

  it('a pointer that has left has no card come', async () => {
    const { move, arrive, card } = begin();
    move(mention, 20);
    move(null, 30);
    await arrive();
    expect(card.point).not.toHaveBeenCalled();
  });

  it.each([
    ['after the pointer was told of', [20, 40]],
    ['before, since places are measured a frame later', [20, 20]],
  ])('a press keeps the card away: %s', async (_, [moved = 0, pressed = 0]) => {
    const { move, press, arrive, card } = begin();
    if (pressed > moved) move(mention, moved);
    press(pressed);
    if (pressed === moved) move(mention, moved);
    await arrive();
    expect(card.dismiss).toHaveBeenCalledOnce();
  });

  it('a press elsewhere keeps none away from a mention that is pointed at later', async () => {
    const { move, press, arrive, card } = begin();
    press(10);
    move(mention, 20);
    await arrive();
    expect(card.point).toHaveBeenCalledOnce();
    expect(card.dismiss).not.toHaveBeenCalled();
  });
});
