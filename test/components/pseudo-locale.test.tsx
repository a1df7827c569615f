// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { OptionsPage } from '@/components/options/OptionsPage';
import { Panel } from '@/components/panel/Panel';
import { Popup } from '@/components/popup/Popup';
import { catalogues } from '@/data/locales';
import { pseudo } from '@/test/fixtures/pseudo-locale';
import { factsOf, harbor, harborMentions, pageWith, pier, summaries } from '@/test/fixtures/topic-record';
import { numbersSaid } from '@/utils/core/article/numbers-said';
import type { FactSource } from '@/utils/core/facts/fact-source';
import { topicCard } from '@/utils/core/facts/topic-card';
import { PROBLEM_CODES, Problem } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { contents, note } from '@/utils/page/card/contents';

afterEach(cleanup);

const strings = pseudo(catalogues.en);
const done = async () => {};
const nothing = () => {};

/** What the pack, the page and the reader say, which is not ours to translate. */
const GIVEN = JSON.stringify([harbor, pier, harborMentions, 'news.example', 'travel.example', '0.1.0']);
/** Said by the calendar of the language: "July 8, 2025", "February", "2025". */
const DATE = /^\W*(?:\w+ )?(?:\d{1,2}, )?\d{4}\W*$|^\w+(?: \d{1,2})?$/;
const NAMED = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'];

/** @returns a text without what the catalogue says in it; one sentence may hold another. */
function notOurs(text: string): string {
  const without = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return without === text ? text : notOurs(without);
}

/** @returns what a reader sees or hears in the document that has come neither from the catalogue nor from those who may say it. */
function untranslated(): string[] {
  const texts: string[] = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    // What a citation says to others is in English whatever the reader's language.
    if (!node.parentElement?.closest('.sl-cite-text')) texts.push(node.textContent ?? '');
  }
  for (const element of document.querySelectorAll('*')) texts.push(...NAMED.map((name) => element.getAttribute(name) ?? ''));
  const bare = texts
    .flatMap((text) => notOurs(text).split(/·|: /))
    .map((text) => text.trim())
    .filter((text) => /\p{L}{2}/u.test(text) && !DATE.test(text) && !GIVEN.includes(JSON.stringify(text).slice(1, -1)));
  return [...new Set(bare)];
}

const show = (of: ReactElement) => render(<StringsProvider strings={strings}>{of}</StringsProvider>);

describe('nothing of our own is said that is not in the catalogue', () => {
  it('by the panel, its lists unfolded', async () => {
    const { page } = pageWith(
      harborMentions,
      { date: { published: '2025-03-01', confidence: 'high', from: 'ld' } },
      { article: { numbers: numbersSaid('The council voted 6-1.'), links: [] }, cameFrom: { id: 11, paragraph: '' } },
    );
    const mute = { mute: done, unmute: done };
    const wrongMatch = { site: 'news.example', silence: done };
    render(<Panel source={factsOf()} page={page} strings={strings} mute={mute} wrongMatch={wrongMatch} onClose={nothing} />);
    await screen.findByRole('contentinfo');
    for (const button of screen.getAllByRole('button', { expanded: false })) await userEvent.click(button);
    for (const button of document.querySelectorAll<HTMLElement>('.sl-cite-forms button')) await userEvent.click(button);
    const mutes = document.querySelector<HTMLElement>('.sl-mute button');
    if (mutes) await userEvent.click(mutes);
    expect(document.querySelectorAll('.sl-cite-text').length).toBeGreaterThan(2);
    expect(untranslated()).toEqual([]);
  });

  it.each(PROBLEM_CODES)('by the panel with the problem %s', async (code) => {
    const failing: FactSource = { topics: async () => summaries, topic: () => Promise.reject(new Problem(code)) };
    render(<Panel source={failing} page={null} strings={strings} initialTopic="harbor" standalone />);
    await screen.findByRole('alert');
    expect(untranslated()).toEqual([]);
  });

  it('by the popup', () => {
    show(
      <Popup
        topics={summaries}
        counts={new Map([['harbor', 2]])}
        site={{ name: 'news.example', on: true }}
        problem="settings-unsaved"
        onTopic={done}
        onSite={done}
        onOpenPanel={done}
        place="page"
        hasOwnPanel
        onPause={done}
        onStep={done}
        onGrant={done}
        onOptions={nothing}
        onPack={nothing}
      />,
    );
    expect(screen.getAllByRole('switch').length).toBe(3);
    expect(untranslated()).toEqual([]);
  });

  it('by the options', () => {
    const silenced = [
      { topicId: 'harbor', term: 'harbor rule', site: 'travel.example' },
      { topicId: 'pier', term: 'harbor rule', site: null },
    ];
    show(
      <OptionsPage
        topics={summaries}
        settings={{ ...DEFAULT_SETTINGS, offSites: ['news.example'], silenced }}
        quiet={[]}
        hasOwnPanel
        shortcuts={[]}
        storage={{ settings: 1, plan: 1, packs: null, requests: 0 }}
        syncState="full"
        permissions={[]}
        version="0.1.0"
        problem="settings-unreadable"
        act={{
          topic: done,
          hue: done,
          choose: done,
          sites: done,
          silence: done,
          replace: done,
          wipe: async () => done,
          shortcuts: nothing,
        }}
        drawCard={() => nothing}
        written={() => ''}
        readFile={() => ({ fault: 'empty' })}
      />,
    );
    expect(screen.getAllByRole('radio').length).toBeGreaterThan(6);
    expect(untranslated()).toEqual([]);
  });

  it('by the card, its menu, and what it says once a choice is kept or lost', () => {
    const english = vi.spyOn(catalogues, 'en', 'get').mockReturnValue(strings);
    const view = topicCard(harbor, catalogues.en, { published: '2025-03-01' });
    english.mockRestore();
    const buttons = { open: nothing, close: nothing, again: nothing, mute: nothing };
    const said = [view.labels.failed, ...Object.values(view.mutes).map((mute) => mute.done)];
    document.body.append(...contents(document, view, buttons), ...said.flatMap((text) => note(document, view, text, nothing)));
    document.body.append(view.labels.card);
    expect(document.querySelectorAll('button').length).toBeGreaterThan(5);
    expect(untranslated()).toEqual([]);
    document.body.replaceChildren();
  });

  it('and what is not in it is found', () => {
    document.body.append('A word too many', Object.assign(document.createElement('p'), { ariaLabel: 'Close' }));
    document.querySelector('p')?.setAttribute('title', 'Another one');
    expect(untranslated()).toEqual(['A word too many', 'Another one']);
    document.body.replaceChildren();
  });
});
