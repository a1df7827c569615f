// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import { catalogues } from '@/data/locales';
import { factsOf, harbor, harborMentions, pageWith, pier, summary } from '@/test/fixtures/topic-record';
import type { MentionView } from '@/utils/core/mentions/page-mentions';

afterEach(cleanup);

const pierMention: MentionView = {
  id: 31,
  topicId: 'pier',
  term: 'North Pier',
  text: 'pier',
  before: 'On the ',
  after: '.',
  reason: { kind: 'alone', words: [] },
};
const title = (name: string) => screen.findByRole('heading', { level: 2, name });
const topics = () => within(screen.getByRole('navigation', { name: 'Topics' })).getAllByRole('button');

describe('the topics', () => {
  it('begin with those on the page, with their counts', async () => {
    const { page } = pageWith([pierMention]);
    render(<Panel source={factsOf()} page={page} strings={catalogues.en} />);
    await title('The pier');
    expect(topics().map((button) => button.textContent)).toEqual(['The pier 11 mention on this page', 'The harbor rule']);
    expect(screen.getByRole('button', { name: 'The pier 1 mention on this page', current: true })).toBeTruthy();
  });

  it('leave out those that are off', async () => {
    render(
      <Panel source={factsOf([harbor, pier], [summary(harbor, 'off'), summary(pier)])} page={null} strings={catalogues.en} />,
    );
    await title('The pier');
    expect(topics().map((button) => button.textContent)).toEqual(['The pier']);
  });

  it('change by pointer and by keyboard', async () => {
    const user = userEvent.setup();
    render(<Panel source={factsOf()} page={null} strings={catalogues.en} />);
    await title('The harbor rule');
    await user.click(screen.getByRole('button', { name: 'The pier' }));
    await title('The pier');
    await user.tab({ shift: true });
    await user.keyboard('{Enter}');
    await title('The harbor rule');
    expect(screen.getByRole('button', { name: 'The harbor rule', current: true })).toBeTruthy();
  });

  it('open with the one asked for, and follow a new wish', async () => {
    const { rerender } = render(<Panel source={factsOf()} page={null} strings={catalogues.en} initialTopic="pier" />);
    await title('The pier');
    rerender(<Panel source={factsOf()} page={null} strings={catalogues.en} initialTopic="harbor" />);
    await title('The harbor rule');
  });

  it('wait for a page that is still loading, but are not swapped under a reader', async () => {
    const { page, become } = pageWith([]);
    render(<Panel source={factsOf()} page={page} strings={catalogues.en} />);
    await title('The harbor rule');
    await act(async () => become([pierMention]));
    await title('The pier');
    await act(async () => become([...harborMentions, pierMention]));
    await title('The pier');
    await userEvent.click(screen.getByRole('heading', { level: 2 }));
    await act(async () => become(harborMentions));
    await title('The pier');
    expect(screen.getByText('No mention of this topic was found on this page.')).toBeTruthy();
  });
});

describe('the mentions', () => {
  it('stand with their sentences and lead to the page', async () => {
    const { page, jumps } = pageWith([...harborMentions, pierMention]);
    render(<Panel source={factsOf()} page={page} strings={catalogues.en} />);
    const list = await screen.findByRole('list', { name: 'On this page' });
    const buttons = within(list).getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual([
      'On Monday the harbor rule came up again.',
      'The “Harbor Rule” is back, officials said.',
    ]);
    await userEvent.click(buttons[1] as HTMLElement);
    expect(jumps).toEqual([12]);
  });

  it('follow the page', async () => {
    const { page, become } = pageWith(harborMentions);
    render(<Panel source={factsOf()} page={page} strings={catalogues.en} />);
    await screen.findByText('Harbor Rule');
    await act(async () => become(harborMentions.slice(0, 1)));
    expect(within(screen.getByRole('list', { name: 'On this page' })).getAllByRole('listitem')).toHaveLength(1);
    await act(async () => become([]));
    expect(screen.queryByRole('list', { name: 'On this page' })).toBeNull();
  });

  it('are folded where there are many', async () => {
    const many = Array.from({ length: 30 }, (_, id) => ({
      id,
      topicId: 'harbor',
      term: 'harbor',
      text: 'harbor',
      before: `${id}: the `,
      after: '',
      reason: { kind: 'alone' as const, words: [] },
    }));
    render(<Panel source={factsOf()} page={pageWith(many).page} strings={catalogues.es} />);
    const list = await screen.findByRole('list', { name: 'En esta página' });
    expect(within(list).getAllByRole('button')).toHaveLength(6);
    await userEvent.click(screen.getByRole('button', { name: 'Mostrar las 30 menciones' }));
    expect(within(list).getAllByRole('button')).toHaveLength(30);
  });

  it('are not spoken of where there is no page', async () => {
    render(<Panel source={factsOf()} page={null} strings={catalogues.en} />);
    await title('The harbor rule');
    expect(screen.queryByText('On this page')).toBeNull();
    expect(screen.queryByText('No mention of this topic was found on this page.')).toBeNull();
  });
});
