// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { Welcome, type WelcomeProps } from '@/components/welcome/Welcome';
import { catalogues } from '@/data/locales';
import ofEnglish from '@/data/public/_locales/en/messages.json';
import ofSpanish from '@/data/public/_locales/es/messages.json';
import ofCreole from '@/data/public/_locales/ht/messages.json';
import type { Language } from '@/data/schema';
import { harbor, pier, summary } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/interface/problem';

afterEach(cleanup);

function show(props: Partial<WelcomeProps> = {}, language: Language = 'en') {
  const callbacks = {
    onTopic: vi.fn<WelcomeProps['onTopic']>(async () => {}),
    onLanguage: vi.fn<WelcomeProps['onLanguage']>(async () => {}),
    onOptions: vi.fn<WelcomeProps['onOptions']>(),
    onDone: vi.fn<WelcomeProps['onDone']>(),
  };
  render(
    <StringsProvider strings={catalogues[language]}>
      <Welcome
        topics={[summary(harbor), summary(pier)]}
        records={[harbor, pier]}
        languageSetting="auto"
        problem={undefined}
        {...callbacks}
        {...props}
      />
    </StringsProvider>,
  );
  return callbacks;
}

describe('the page that welcomes readers', () => {
  it.each([
    ['en', ofEnglish],
    ['es', ofSpanish],
    ['ht', ofCreole],
  ] as const)('says in %s in one sentence what this is for: the sentence of the manifest', (language, messages) => {
    show({}, language);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(messages.description.message);
  });

  it('tells what the packs answer first, with the day and the sources of each', () => {
    show();
    const article = screen.getByRole('article', { name: 'Invented facts' });
    expect(article.textContent).toContain('The rule is in force. Sailors are suing.');
    expect(article.textContent).toContain('As of February 2026');
    const sources = within(article).getAllByRole('listitem', { hidden: true });
    const cited = new Set(
      [harbor, pier].flatMap(({ answersFirst }) => (answersFirst?.citations ?? []).map(({ source }) => source)),
    );
    expect(sources.length).toBe(cited.size);
    for (const source of harbor.sources.filter(({ id }) => cited.has(id))) expect(article.textContent).toContain(source.title);
    const link = within(article).getAllByRole('link', { hidden: true })[0];
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('speaks of an article and a list only where they are', () => {
    show({ topics: undefined, records: undefined, problem: 'pack-missing' });
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.queryByText(/Try it here/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'What you follow' })).toBeNull();
    cleanup();
    show({ records: undefined, problem: 'pack-broken' });
    const follow = screen.getByRole('region', { name: 'What you follow' });
    expect(follow.textContent).not.toContain('article');
  });

  it('has the numbers of its sources in order', () => {
    show();
    for (const cites of document.querySelectorAll('.sl-cites')) {
      const numbers = [...cites.querySelectorAll('[aria-hidden]')].map((cite) => Number(cite.textContent?.replace(', ', '')));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
    expect(document.querySelectorAll('.sl-cites').length).toBeGreaterThan(0);
  });

  it('has every topic on, and switches each off and on', async () => {
    const { onTopic } = show();
    const harborSwitch = screen.getByRole<HTMLInputElement>('switch', { name: 'The harbor rule' });
    expect(harborSwitch.checked).toBe(true);
    await userEvent.click(harborSwitch);
    await userEvent.click(harborSwitch);
    expect(onTopic.mock.calls).toEqual([
      ['harbor', false],
      ['harbor', true],
    ]);
  });

  it('offers each language under its own name, the one that is spoken chosen', async () => {
    const { onLanguage } = show({}, 'es');
    expect(screen.getByRole('group', { name: 'Idioma' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Español' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: 'Kreyòl ayisyen' }));
    expect(onLanguage.mock.calls).toEqual([['ht']]);
  });

  it('says what stays private and where things are, and lets the reader go', async () => {
    const { onOptions, onDone } = show();
    expect(screen.getByRole('region', { name: 'What stays private' }).textContent).toContain('sends nothing');
    expect(screen.getByRole('region', { name: 'Where to find it' }).textContent).toContain('toolbar');
    await userEvent.click(screen.getByRole('button', { name: 'Open options' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close this page' }));
    expect([onOptions.mock.calls.length, onDone.mock.calls.length]).toEqual([1, 1]);
  });

  it('says what could not be saved', async () => {
    show({ onTopic: () => Promise.reject(new Problem('settings-unsaved')) });
    await userEvent.click(screen.getByRole('switch', { name: 'The pier' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be saved');
    expect(screen.getByRole<HTMLInputElement>('switch', { name: 'The pier' }).checked).toBe(true);
  });

  it('says so where there are no facts to tell', () => {
    show({ topics: undefined, records: undefined, problem: 'pack-missing' });
    expect(screen.getByRole('alert').textContent).toContain('missing');
    expect(screen.queryByRole('article')).toBeNull();
  });
});
