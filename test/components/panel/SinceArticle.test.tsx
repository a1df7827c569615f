// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { Panel } from '@/components/panel/Panel';
import { TopicView } from '@/components/panel/TopicView';
import { catalogues } from '@/data/locales';
import type { Language, Law, Role } from '@/data/schema';
import { factsOf, harbor, harborMentions, pageWith } from '@/test/fixtures/topic-record';
import type { ArticleDate } from '@/utils/core/article/article-date';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { Problem } from '@/utils/core/interface/problem';

afterEach(cleanup);

const dated = (published: string, more: Partial<ArticleDate> = {}): ArticleDate => ({
  published,
  confidence: 'high',
  from: 'ld',
  ...more,
});
const citations = [{ source: 'paper' }];
const law: Law = {
  id: 'bill-4',
  title: { en: 'Bill 4, on moorings' },
  steps: [
    { step: 'signed', date: '2024-02-01', citations },
    { step: 'enjoined', date: '2025-05', citations },
  ],
  asOf: '2026-01',
};
const office = { en: 'Harbor master', es: 'Capitán del puerto' };
const roles: Role[] = [
  { id: 'ann', person: 'Ann', office, to: '2025-02-17', asOf: '2025-02-17', citations },
  { id: 'bob', person: 'Bob', office, from: '2025-02-17', asOf: '2026-02-25', citations },
];

async function show(date: ArticleDate | undefined, language: Language = 'en', record: TopicRecord = harbor) {
  const { page } = pageWith(harborMentions, date && { date });
  render(<Panel source={factsOf([record])} page={page} strings={catalogues[language]} />);
  await screen.findByRole('contentinfo');
}
const headings = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
const since = (name: string) => screen.getByRole('heading', { level: 3, name }).parentElement as HTMLElement;
const items = (of: HTMLElement) =>
  within(of)
    .getAllByRole('listitem', { hidden: true })
    .map((item) => item.textContent);

describe('since this article', () => {
  it('stands right under the title, newest first, with the date that it goes by', async () => {
    await show(dated('2025-03-01'));
    expect(headings()[0]).toBe('Since this article');
    const section = since('Since this article');
    expect(section.textContent).toContain('This article is dated March 1, 2025.');
    expect(items(section)).toEqual(['January 15, 2026Sailors sue.2', 'July 8, 2025The council passes the rule.1']);
    const answer = screen.getByText('The rule is in force. Sailors are suing.');
    expect(section.compareDocumentPosition(answer)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('speaks Spanish', async () => {
    await show(dated('2025-03-01', { modified: '2025-03-04' }), 'es');
    const section = since('Desde este artículo');
    expect(section.textContent).toContain(
      'Este artículo lleva fecha del 1 de marzo de 2025. Dice que se actualizó el 4 de marzo de 2025.',
    );
    expect(items(section)[0]).toBe('15 de enero de 2026Los navegantes demandan.2');
  });

  it('folds what is older away', async () => {
    await show(dated('2023-01-01'));
    const section = since('Since this article');
    expect(within(section).getByText('1 earlier event')).toBeTruthy();
    expect(items(section)).toHaveLength(4);
    expect(items(section).at(-1)).toBe('2024The rule is drafted.1');
  });

  it('says where only a line under the headline gives the date', async () => {
    await show(dated('2025-03-01', { confidence: 'low', from: 'line' }));
    expect(since('Since this article').textContent).toContain(
      'The line under the headline gives March 1, 2025 as the date of this article.',
    );
  });

  it.each<[string, ArticleDate | undefined]>([
    ['no date', undefined],
    ['nothing newer', dated('2026-01-15')],
  ])('is not there with %s', async (_, date) => {
    await show(date);
    expect(headings()[0]).toBe('Key facts');
  });

  it('is not there where the page gives no answer', async () => {
    const page = { ...pageWith(harborMentions).page, facts: () => Promise.reject(new Problem('no-answer')) };
    render(<Panel source={factsOf()} page={page} strings={catalogues.en} />);
    await screen.findByRole('contentinfo');
    expect(headings()[0]).toBe('Key facts');
    expect(screen.queryByText(/This article/)).toBeNull();
  });
});

describe('the place of the article in the timeline', () => {
  const list = (name: string) => items(screen.getByRole('list', { name }));
  it('is between what was before and what came after', async () => {
    await show(dated('2025-03-01'));
    expect(list('2025')).toEqual(['July 8The council passes the rule.1', 'This article, March 1, 2025']);
  });

  it.each([
    ['2027-01-01', '2027'],
    ['2021-05-05', '2021'],
  ])('has a year of its own where nothing else happened: %s', async (day, year) => {
    await show(dated(day));
    expect(list(year)).toHaveLength(1);
  });

  it('stands above what may have been before', async () => {
    await show(dated('2026-01-15'), 'es');
    expect(list('2026')).toEqual(['Este artículo, 15 de enero de 2026', '15 de eneroLos navegantes demandan.2']);
  });

  it('is not there without a date', async () => {
    await show(undefined);
    expect(screen.queryByText(/^This article/)).toBeNull();
  });
});

describe('then and today', () => {
  const view = (published: string, of: Partial<TopicRecord>) =>
    render(
      <StringsProvider strings={catalogues.en}>
        <TopicView
          record={{ ...harbor, ...of }}
          mentions={[]}
          pageRead
          articleDate={dated(published)}
          onJump={() => {}}
          today="2026-11-22"
        />
      </StringsProvider>,
    );
  const then = () => screen.queryAllByText(/the day of this article/).map(({ textContent }) => textContent);

  it.each([
    ['2025-01-10', ['On January 10, 2025, the day of this article: Signed']],
    // Blocked in May, on a day that is not known.
    ['2025-05-10', []],
    ['2025-06-10', []],
  ])('the law at an article of %s', (published, expected) => {
    view(published, { laws: [law] });
    expect(then()).toEqual(expected);
  });

  it('who held an office, where that has changed', () => {
    view('2025-01-10', { roles });
    const [item] = items(screen.getByText('Harbor master').closest('ul') as HTMLElement);
    expect(item).toBe(
      'Harbor masterBob2 As of February 25, 2026On January 10, 2025, the day of this article: Ann (not verified for that day)2',
    );
  });

  it('nothing of an office that has not changed', () => {
    view('2025-06-10', { roles });
    expect(screen.queryByText('Harbor master')).toBeNull();
  });
});
