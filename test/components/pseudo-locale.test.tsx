// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { PanelApp } from '@/components/panel/PanelApp';
import { type Catalogue, catalogues } from '@/data/locales';
import { factsOf, harbor, harborMentions, pageWith, pier } from '@/test/fixtures/topic-record';
import { numbersSaid } from '@/utils/core/numbers-said';

afterEach(cleanup);

/** Every string of ours between marks: what stands without them has not come from the catalogue. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return `⟦${value}⟧`;
  if (typeof value === 'function') return (...given: unknown[]) => `⟦${value(...given)}⟧`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'language' ? inner : marked(inner)]));
}

/** What the pack and the page say, which is not ours to translate. */
const GIVEN = JSON.stringify([harbor, pier, harborMentions]);

/** @returns a text without what the catalogue says in it; one sentence may hold another. */
function notOurs(text: string): string {
  const without = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return without === text ? text : notOurs(without);
}

it('the panel says nothing of its own that is not in the catalogue', async () => {
  const { page } = pageWith(
    harborMentions,
    { date: { published: '2025-03-01', confidence: 'high', from: 'ld' } },
    { article: { numbers: numbersSaid('The council voted 6-1.'), links: [] }, cameFrom: { id: 11, paragraph: '' } },
  );
  const mute = { mute: async () => {}, unmute: async () => {} };
  const wrongMatch = { site: 'news.example', silence: async () => {} };
  render(
    <PanelApp
      source={factsOf()}
      page={page}
      strings={marked(catalogues.en) as Catalogue}
      mute={mute}
      wrongMatch={wrongMatch}
      onClose={() => {}}
    />,
  );
  await screen.findByRole('contentinfo');
  for (const button of screen.getAllByRole('button', { name: /⟦(Cite|Wrong match)/ })) await userEvent.click(button);
  const texts: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  // What a citation says to others is in English whatever the reader's language.
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (!node.parentElement?.closest('.sl-cite-text')) texts.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label]')) texts.push(element.getAttribute('aria-label') ?? '');
  const bare = texts
    .flatMap((text) => notOurs(text).split('·'))
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !GIVEN.includes(JSON.stringify(text).slice(1, -1)));
  // Dates are said by the calendar of the language.
  expect(bare.filter((text) => !/^\W*(?:\w+ )?(?:\d{1,2}, )?\d{4}\W*$|^\w+(?: \d{1,2})?$/.test(text))).toEqual([]);
});
