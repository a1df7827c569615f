// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps } from '@/components/panel/Panel';
import { catalogues } from '@/data/locales';
import { factsOf, harbor, harborMentions, pageWith, pier, summary } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/interface/problem';

afterEach(cleanup);

/** Shows the panel and waits for its first topic, which ends with the footer. */
async function show(props: Partial<PanelProps> = {}) {
  const view = render(<Panel source={factsOf()} page={null} strings={catalogues.en} {...props} />);
  await screen.findByRole('contentinfo');
  return view;
}
const list = (name: string) => screen.getByRole('list', { name });
const texts = (name: string) =>
  within(list(name))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('the panel', () => {
  it('is a complementary landmark with a title that can take focus', async () => {
    await show();
    const panel = screen.getByRole('complementary', { name: 'Sidelight: background to this page' });
    expect(panel.dataset.sl).toBe('panel');
    expect(panel.lang).toBe('en');
    const title = screen.getByRole('heading', { level: 2, name: 'The harbor rule' });
    expect(title.dataset.sl).toBe('panel-title');
    title.focus();
    expect(document.activeElement).toBe(title);
  });

  it('has the title to focus before any fact has come', () => {
    render(
      <Panel
        source={{ topics: () => new Promise(() => {}), topic: () => new Promise(() => {}) }}
        page={null}
        strings={catalogues.en}
      />,
    );
    expect(document.querySelector('[data-sl="panel-title"]')?.getAttribute('tabindex')).toBe('-1');
    expect(screen.getByRole('status').textContent).toBe('Loading…');
  });

  it('says what the topic is, with date and numbered sources', async () => {
    await show();
    expect(screen.getByText('The harbor rule says who may moor, and for how long.')).toBeTruthy();
    expect(screen.getByText('As of March 2026')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Source 1: Harbor Code, section 4' })[0]?.textContent).toBe('1');
    expect(screen.getAllByRole('button', { name: 'Source 2: Sailors take the harbor to court' })[0]?.textContent).toBe('2');
  });

  it('gives each fact its kind, its speaker first, its date', async () => {
    await show();
    const [limit, fair] = within(screen.getAllByRole('list', { name: 'Key facts' })[0] as HTMLElement).getAllByRole('listitem');
    expect(limit?.textContent).toBe('LawBoats may stay for ten days.1As of July 8, 2025');
    expect(fair?.textContent).toBe('Claim · The harbor masterThe rule is fair to <b>everyone</b> & all.23As of 2025');
    expect(screen.getByText('1 more fact')).toBeTruthy();
  });

  it('shows markup in texts letter for letter', async () => {
    const { container } = await show();
    expect(screen.getByText(/<b>everyone<\/b> & all/)).toBeTruthy();
    expect(container.querySelector('b')).toBeNull();
  });

  it('sets the sides of a dispute side by side, each with its speaker, then the law', async () => {
    await show();
    const dispute = within(screen.getByRole('article', { name: 'Do nights count?' }));
    expect(dispute.getByRole('list', { name: 'Do nights count?' })).toBeTruthy();
    expect(dispute.getByRole('heading', { level: 4, name: 'Do nights count?' })).toBeTruthy();
    const sides = dispute.getAllByRole('listitem');
    expect(sides.map((side) => side.textContent)).toEqual([
      'The cityEvery night counts.1January 2026',
      'The sailorsOnly days count.2January 2026',
    ]);
    expect(new Set(sides.map((side) => side.className)).size).toBe(1);
    expect(dispute.getByRole('heading', { level: 5, name: 'Where it stands in law' })).toBeTruthy();
    expect(dispute.getByText('No court has ruled.')).toBeTruthy();
    expect(dispute.getByText('As of January 15, 2026')).toBeTruthy();
  });

  it('sets them in the order in which they spoke', async () => {
    const [dispute] = harbor.disputes;
    const [city, sailors] = dispute?.sides ?? [];
    if (!dispute || !city || !sailors) throw new Error('the fixture has no dispute');
    const sides = [city, { ...sailors, saidOn: '2025-11/2026-02' }];
    await show({ source: factsOf([{ ...harbor, disputes: [{ ...dispute, sides }] }]) });
    expect(
      within(screen.getByRole('article'))
        .getAllByRole('listitem')
        .map((side) => side.textContent),
    ).toEqual(['The sailorsOnly days count.2November 2025 – February 2026', 'The cityEvery night counts.1January 2026']);
  });

  it('tells the events newest first, by year, the minor ones folded', async () => {
    await show();
    expect(texts('2026')).toEqual(['January 15Sailors sue.2']);
    expect(texts('2025')).toEqual(['July 8The council passes the rule.1']);
    expect(screen.queryByRole('list', { name: '2024' })).toBeNull();

    await userEvent.click(screen.getByRole('button', { name: 'Show all 4 events', expanded: false }));
    expect(texts('2025')).toEqual(['July 8The council passes the rule.1', 'FebruaryThe council debates.2']);
    expect(texts('2024')).toEqual(['The rule is drafted.1']);
    await userEvent.click(screen.getByRole('button', { name: 'Show major events only', expanded: true }));
    expect(screen.queryByRole('list', { name: '2024' })).toBeNull();
  });

  it('ends with where the facts come from', async () => {
    await show();
    for (const line of [
      'Invented facts, version 7',
      'Checked on November 22, 2026',
      'Everything here was in this browser already; nothing was sent.',
    ]) {
      expect(screen.getByText(line)).toBeTruthy();
    }
  });

  it('has no field to type in', async () => {
    const { container } = await show({ page: pageWith(harborMentions).page });
    expect(container.querySelector('input, textarea, select, [contenteditable]')).toBeNull();
  });

  it('closes by its button, when it can be closed', async () => {
    const onClose = vi.fn();
    const { unmount } = await show({ onClose });
    await userEvent.click(screen.getByRole('button', { name: 'Close panel' }));
    expect(onClose).toHaveBeenCalledOnce();
    unmount();
    await show();
    expect(screen.queryByRole('button', { name: 'Close panel' })).toBeNull();
  });

  it('leads to its parts', async () => {
    await show();
    const index = within(screen.getByRole('navigation', { name: 'In this panel' }));
    expect(index.getAllByRole('button').map((button) => button.textContent)).toEqual([
      'Key facts',
      'Disputed',
      'Timeline',
      'Sources',
    ]);
    await userEvent.click(index.getByRole('button', { name: 'Sources' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 3, name: 'Sources' }));
  });
});

describe('in Spanish', () => {
  it('speaks Spanish throughout, dates included', async () => {
    await show({ strings: catalogues.es });
    expect(screen.getByRole('complementary', { name: 'Sidelight: el contexto de esta página' }).lang).toBe('es');
    expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
      'Datos clave',
      'En disputa',
      'Cronología',
      'Fuentes',
    ]);
    expect(screen.getByText('A fecha de 8 de julio de 2025')).toBeTruthy();
    expect(texts('2026')).toEqual(['15 de eneroLos navegantes demandan.2']);
    expect(screen.getByText('Revisado el 22 de noviembre de 2026')).toBeTruthy();
  });

  it('marks a text that is in English only, for eyes and for voices', async () => {
    await show({ strings: catalogues.es });
    const text = screen.getByText(/The rule is fair/);
    expect(text.lang).toBe('en');
    expect(text.parentElement?.textContent).toContain('(en inglés)');
    expect(screen.getAllByText('(en inglés)')).toHaveLength(1);
  });
});

describe('when something is wrong', () => {
  it('says so in a sentence and tries again', async () => {
    const silent = new Problem('no-answer');
    const topic = vi.fn(factsOf().topic).mockRejectedValueOnce(silent).mockRejectedValueOnce(silent);
    render(<Panel source={{ ...factsOf(), topic }} page={null} strings={catalogues.en} />);
    expect((await screen.findByRole('alert')).textContent).toContain('Sidelight did not answer in time; nothing was lost.');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Boats may stay for ten days.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks a worker that ended before it answered once more, and says nothing', async () => {
    const topic = vi.fn(factsOf().topic).mockRejectedValueOnce(new Problem('no-answer'));
    render(<Panel source={{ ...factsOf(), topic }} page={null} strings={catalogues.en} />);
    expect(await screen.findByText('Boats may stay for ten days.')).toBeTruthy();
    expect(topic).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when there are no topics to be had', async () => {
    const topics = vi.fn(factsOf().topics).mockRejectedValueOnce(new Problem('pack-broken'));
    render(<Panel source={{ ...factsOf(), topics }} page={null} strings={catalogues.es} />);
    expect((await screen.findByRole('alert')).textContent).toContain('están dañados');
    await userEvent.click(screen.getByRole('button', { name: 'Reintentar' }));
    expect(await screen.findByText('Los barcos pueden quedarse diez días.')).toBeTruthy();
  });

  it('offers the other topics when one is unknown', async () => {
    render(<Panel source={factsOf()} page={null} strings={catalogues.en} initialTopic="gone" />);
    expect((await screen.findByRole('alert')).textContent).toContain('choose another topic');
    await userEvent.click(screen.getByRole('button', { name: 'The pier' }));
    expect(await screen.findByText('The pier is a pier.')).toBeTruthy();
  });

  it('treats a page without an answer as one without mentions', async () => {
    const page = { ...pageWith([]).page, list: () => Promise.reject(new Problem('no-answer')) };
    await show({ page });
    expect(screen.getByText('No mention of this topic was found on this page.')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so when every topic is off', async () => {
    const off = [summary(harbor, 'off'), summary(pier, 'off')];
    render(<Panel source={factsOf([harbor, pier], off)} page={null} strings={catalogues.en} />);
    expect(await screen.findByText(/Every topic is switched off/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('navigation', { name: 'Topics' })).toBeNull());
  });
});
