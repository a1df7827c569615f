// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { Search } from '@/components/panel/Search';
import { catalogues } from '@/data/locales';
import { factsOf, harbor, pier, summaries, summary } from '@/test/fixtures/topic-record';
import type { FactSource, TopicSummary } from '@/utils/core/facts/fact-source';
import { Problem } from '@/utils/core/interface/problem';

afterEach(cleanup);

function show(source: FactSource = factsOf(), { language = 'en' as 'en' | 'es' | 'ht', current = 'harbor' } = {}) {
  const onChoose = vi.fn();
  render(
    <StringsProvider strings={catalogues[language]}>
      <Search source={source} current={current} onChoose={onChoose} />
    </StringsProvider>,
  );
  return { onChoose, field: screen.getByRole('searchbox', { name: catalogues[language].search.label }) };
}
const results = () => screen.findAllByRole('listitem');
const texts = async () => (await results()).map((item) => item.textContent);

describe('the search', () => {
  it('asks for nothing before the reader comes to it', async () => {
    const source = factsOf();
    const topics = vi.spyOn(source, 'topics');
    const topic = vi.spyOn(source, 'topic');
    const { field } = show(source);
    expect(topics).not.toHaveBeenCalled();
    await userEvent.click(field);
    await vi.waitFor(() => expect(topic).toHaveBeenCalledTimes(2));
    await userEvent.type(field, 'boats');
    await results();
    expect(topics).toHaveBeenCalledTimes(1);
    expect(topic).toHaveBeenCalledTimes(2);
  });

  it('says of each result what it is, of which topic, and from when, and marks the words', async () => {
    const { field } = show();
    await userEvent.type(field, 'council');
    expect(await texts()).toEqual([
      'Event · The harbor rule · February 2025The council debates.',
      'Event · The harbor rule · July 8, 2025The council passes the rule.',
    ]);
    const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).toEqual(['council', 'council']);
    expect(screen.getByRole('status').textContent).toBe('2 results');
    expect(screen.getByRole('region', { name: 'Search results' })).toBeTruthy();
  });

  it('finds every kind of statement', async () => {
    const { field } = show();
    for (const [query, begins] of [
      ['moor', 'What it is · The harbor rule'],
      ['boats', 'Law · The harbor rule · July 8, 2025'],
      ['nights', 'Dispute · The harbor rule · January 15, 2026Do nights count?'],
      ['drafted', 'Event · The harbor rule · 2024'],
      ['vessel', 'Source (Statute) · The harbor rule · July 8, 2025Harbor Code, section 4City of Nowhere: “A vessel'],
      ['12(h)', 'What it is · The harbor rule · March 2026The harbor ruleAlso written: § 12(h)'],
    ] as const) {
      await userEvent.clear(field);
      await userEvent.type(field, query);
      await vi.waitFor(async () => expect((await texts())[0]).toMatch(new RegExp(`^${begins.replace(/[().?]/g, '\\$&')}`)));
    }
  });

  it('names who makes a claim, and sets texts as text', async () => {
    const { field } = show();
    await userEvent.type(field, 'everyone');
    expect(await texts()).toEqual([
      'Claim · The harbor rule · 2025The harbor master: The rule is fair to <b>everyone</b> & all.',
    ]);
    expect(document.querySelector('li b')).toBeNull();
  });

  it('speaks the reader’s language, and says where a text does not', async () => {
    const { field } = show(factsOf(), { language: 'es' });
    await userEvent.type(field, 'everyone');
    const [first] = await results();
    expect(first?.textContent).toContain('La capitana del puerto: The rule is fair');
    expect(first?.textContent).toContain('(en inglés)');
    expect(first?.querySelector('[lang="en"]')?.textContent).toContain('The rule is fair');
    await userEvent.clear(field);
    await userEvent.type(field, 'navegantes demandan');
    await vi.waitFor(async () =>
      expect((await texts()).some((text) => text?.startsWith('Hecho · La norma del puerto'))).toBe(true),
    );
  });

  it('opens what is chosen, in the topic on show where that tells it too', async () => {
    const shared = { ...pier, facts: harbor.facts.slice(0, 1) };
    const { field, onChoose } = show(factsOf([harbor, shared]), { current: 'pier' });
    await userEvent.type(field, 'boats');
    await userEvent.click(within((await results())[0] as HTMLElement).getByRole('button'));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith({ topicId: 'pier', kind: 'fact', id: 'limit' });
    expect(screen.queryByRole('list')).toBeNull();
    expect((field as HTMLInputElement).value).toBe('boats');
  });

  it('is walked with the arrow keys and left with Escape', async () => {
    const { field, onChoose } = show();
    await userEvent.type(field, 'council');
    const [first, second] = (await results()).map((item) => within(item).getByRole('button'));
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(first);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('{ArrowDown}{Escape}');
    expect(document.activeElement).toBe(field);
    expect(screen.getByRole('list')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect((field as HTMLInputElement).value).toBe('');
    expect(screen.queryByRole('list')).toBeNull();
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('opens the first result on Enter, and a walked one', async () => {
    const { field, onChoose } = show();
    await userEvent.type(field, 'council');
    await results();
    await userEvent.keyboard('{Enter}');
    expect(onChoose).toHaveBeenLastCalledWith({ topicId: 'harbor', kind: 'event', id: 'e2' });
    await userEvent.click(field);
    await results();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(onChoose).toHaveBeenLastCalledWith({ topicId: 'harbor', kind: 'event', id: 'e3' });
  });

  it('says when there is nothing, and when there are only some of the words', async () => {
    const { field } = show();
    await userEvent.type(field, 'zebra');
    expect((await screen.findByRole('status')).textContent).toBe('Nothing here says “zebra”.');
    expect(screen.queryByRole('list')).toBeNull();
    await userEvent.type(field, ' council');
    await results();
    expect(screen.getByRole('status').textContent).toBe('Nothing has all of these words. These have some of them:');
  });

  it('shows the first twenty, and the rest when asked, with focus where it was', async () => {
    const events = Array.from({ length: 30 }, (_, at) => ({
      id: `many-${at}`,
      date: '2025',
      title: { en: `A gull comes, number ${at}.` },
      importance: 'minor' as const,
      citations: [{ source: 'paper' }],
    }));
    const { field } = show(factsOf([{ ...harbor, events }, pier]));
    await userEvent.type(field, 'gull');
    expect(await results()).toHaveLength(20);
    const twentieth = within((await results())[19] as HTMLElement).getByRole('button');
    await userEvent.click(screen.getByRole('button', { name: 'Show all 30 results' }));
    expect(await results()).toHaveLength(30);
    expect(document.activeElement).toBe(twentieth);
  });

  it('leaves out topics that are switched off', async () => {
    const { field } = show(factsOf([harbor, pier], [summary(harbor, 'off'), summary(pier)]));
    await userEvent.type(field, 'council');
    expect((await screen.findByRole('status')).textContent).toBe('Nothing here says “council”.');
  });

  it('says that it is on its way', async () => {
    let answer = () => {};
    const topics = () =>
      new Promise<TopicSummary[]>((resolve) => {
        answer = () => resolve(summaries);
      });
    const { field } = show({ ...factsOf(), topics });
    await userEvent.type(field, 'council');
    expect(screen.getByText('Loading…')).toBeTruthy();
    await act(async () => answer());
    expect(await results()).toHaveLength(2);
    expect(screen.queryByText('Loading…')).toBeNull();
  });

  it('says what went wrong, and tries again', async () => {
    const source = factsOf();
    const silent = new Problem('no-answer');
    const topics = vi.spyOn(source, 'topics').mockRejectedValueOnce(silent).mockRejectedValueOnce(silent);
    const { field } = show(source);
    await userEvent.type(field, 'council');
    const alert = await screen.findByRole('alert');
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await results()).toHaveLength(2);
    expect(topics).toHaveBeenCalledTimes(3);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
