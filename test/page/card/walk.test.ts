import { expect, it } from 'vitest';
import { nextMention } from '@/utils/page/card/walk';
import type { Mention } from '@/utils/page/reading/mention';

/** A mention whose line stands so many pixels below the top of the window; null where it isn't rendered. */
function standing(top: number | null): Mention {
  const node = document.createTextNode('harbor');
  document.createElement('p').append(node);
  const range = document.createRange();
  range.getClientRects = () => (top === null ? [] : [new DOMRect(10, top, 50, 20)]) as unknown as DOMRectList;
  Object.defineProperty(node, 'ownerDocument', { value: { createRange: () => range, defaultView: window } });
  const point = { node, offset: 0 };
  return { id: 0, topicId: 'harbor', start: point, end: { node, offset: 6 } } as Mention;
}

const page = [-900, -30, 40, 600, 2000].map(standing);

it.each<[string, number | null, 1 | -1, number]>([
  ['on', 2, 1, 3],
  ['back', 2, -1, 1],
  ['from the last to the first', 4, 1, 0],
  ['from the first to the last', 0, -1, 4],
  ['on from nowhere to the first on the screen', null, 1, 2],
  ['back from nowhere to the last above it', null, -1, 1],
])('%s', (_, from, by, to) => {
  expect(page.indexOf(nextMention(page, from === null ? null : (page[from] ?? null), by) as Mention)).toBe(to);
});

it('begins at the first where all stand above the screen, at the last where none does', () => {
  const above = [-300, -200].map(standing);
  expect(nextMention(above, null, 1)).toBe(above[0]);
  const below = [100, 200].map(standing);
  expect(nextMention(below, null, -1)).toBe(below[1]);
});

it('begins anew from a mention that has gone, and goes nowhere where there is none', () => {
  expect(nextMention(page, standing(5), 1)).toBe(page[2]);
  expect(nextMention([], null, 1)).toBeUndefined();
  expect(nextMention([], null, -1)).toBeUndefined();
});

it('passes over none that is not rendered: the jump there says where it is', () => {
  const hidden = [standing(null), standing(100)];
  expect(nextMention(hidden, hidden[1] ?? null, 1)).toBe(hidden[0]);
});
