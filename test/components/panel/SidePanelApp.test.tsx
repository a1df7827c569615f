// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SidePanelApp } from '@/components/panel/SidePanelApp';
import { factsOf, harborMentions, pier, summaries } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';

const { ask, askPage, query, listeners, extension, session } = vi.hoisted(() => ({
  session: { stored: {} as object, removed: vi.fn(async () => {}), changed: (_: Record<string, { newValue?: unknown }>) => {} },
  extension: { inIncognitoContext: false },
  ask: vi.fn(),
  askPage: vi.fn(),
  query: vi.fn(),
  listeners: { activated: () => {}, updated: (..._: unknown[]) => {}, topics: () => {} },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    extension,
    i18n: { getUILanguage: () => 'en' },
    storage: {
      session: {
        get: async () => session.stored,
        remove: session.removed,
        onChanged: { addListener: (heard: typeof session.changed) => (session.changed = heard), removeListener: () => {} },
      },
    },
    tabs: {
      query,
      onActivated: { addListener: (heard: () => void) => (listeners.activated = heard), removeListener: () => {} },
      onUpdated: { addListener: (heard: () => void) => (listeners.updated = heard), removeListener: () => {} },
    },
  },
}));
vi.mock('@/utils/extension/messages', () => ({ ask, askPage }));
vi.mock('@/utils/extension/settings', () => ({ readSettings: async () => DEFAULT_SETTINGS, watchSettings: () => () => {} }));
vi.mock('@/utils/extension/setting-keys', () => ({
  watchSetting: (field: string, changed: () => void) => {
    if (field === 'topics') listeners.topics = changed;
    return () => {};
  },
}));

/** What the page of tab 1 says, and any other. */
async function answer(tabId: number, name: string) {
  if (name === 'page/article') return { numbers: [], links: [] };
  if (name === 'mentions/came-from') return null;
  if (name === 'page/date') return { date: { published: '2025-12-01', confidence: 'high', from: 'ld' } };
  return tabId === 1 ? harborMentions : [{ ...harborMentions[0], topicId: 'pier' }];
}

let topics = summaries;
beforeEach(() => {
  vi.clearAllMocks();
  session.stored = {};
  topics = summaries;
  extension.inIncognitoContext = false;
  const facts = factsOf();
  ask.mockImplementation((name: string, payload: { topicId: string }) =>
    name === 'facts/topics' ? Promise.resolve(topics) : name === 'seen/note' ? Promise.resolve() : facts.topic(payload.topicId),
  );
  askPage.mockImplementation(answer);
  query.mockImplementation(async () => [{ id: 1, windowId: 1, url: 'https://news.example/a' }]);
});
afterEach(cleanup);

const title = (name: string) => screen.findByRole('heading', { level: 2, name });

describe('the side panel of the browser', () => {
  it('is a page of its own, with the mentions of the active tab', async () => {
    render(<SidePanelApp />);
    await title('The harbor rule');
    expect(screen.getByRole('main', { name: /Sidelight/ }).dataset.sl).toBe('panel');
    expect(screen.getByRole('heading', { level: 1, name: 'Sidelight' })).toBeTruthy();
    expect(document.title).toBe('Sidelight');
    await userEvent.click(await screen.findByRole('button', { name: /On Monday the harbor rule/ }));
    expect(askPage).toHaveBeenLastCalledWith(1, 'mentions/jump', { id: 11 });
  });

  it('notes which topic the reader looks at, but not in a private window', async () => {
    render(<SidePanelApp />);
    await title('The harbor rule');
    await vi.waitFor(() => expect(ask).toHaveBeenCalledWith('seen/note', { topicId: 'harbor' }));
    cleanup();
    ask.mockClear();
    extension.inIncognitoContext = true;
    render(<SidePanelApp />);
    await title('The harbor rule');
    await screen.findByText('Checked on November 22, 2026');
    expect(ask).not.toHaveBeenCalledWith('seen/note', expect.anything());
  });

  it('says on paper which page it stood beside, and nothing of one that it may not see', async () => {
    query.mockResolvedValue([{ id: 1, windowId: 1, url: 'https://news.example/a', title: 'Council votes' }]);
    render(<SidePanelApp />);
    const line = await screen.findByText(/beside “Council votes”, https:\/\/news\.example\/a$/);
    expect(line.className).toContain('sl-on-paper');
    query.mockResolvedValue([{ id: 3, windowId: 1 }]);
    act(() => listeners.activated());
    await vi.waitFor(() => expect(screen.queryByText(/Printed on/)).toBeNull());
  });

  it('asks the page for its date', async () => {
    render(<SidePanelApp />);
    expect(await screen.findByText('This article is dated December 1, 2025.')).toBeTruthy();
    expect(askPage).toHaveBeenCalledWith(1, 'page/date');
  });

  it('follows the reader to another tab', async () => {
    render(<SidePanelApp />);
    await title('The harbor rule');
    query.mockResolvedValue([{ id: 2, windowId: 1, url: 'https://news.example/b' }]);
    await act(async () => listeners.activated());
    await title('The pier');
  });

  it('reads the page again when it has loaded', async () => {
    askPage.mockRejectedValue(new Problem('no-answer'));
    render(<SidePanelApp />);
    expect(await screen.findByText('No mention of this topic was found on this page.')).toBeTruthy();
    askPage.mockImplementation(answer);
    await act(async () => listeners.updated(1, { status: 'complete' }, { active: true }));
    expect(await screen.findByRole('list', { name: 'On this page' })).toBeTruthy();
  });

  it('stays of use beside a page that can’t be read', async () => {
    query.mockResolvedValue([{ id: 3, windowId: 1 }]);
    render(<SidePanelApp />);
    await title('The harbor rule');
    expect(askPage).not.toHaveBeenCalled();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('opens with the topic that was asked for from its tab, and again when that is asked again', async () => {
    const asked = (tabId: number, at: number) => ({ tabId, topicId: 'pier', at });
    session.stored = { 'panel.asked': asked(1, 100) };
    render(<SidePanelApp />);
    await title('The pier');
    await userEvent.click(screen.getByRole('button', { name: /^The harbor rule/ }));
    await title('The harbor rule');
    await act(async () => session.changed({ 'panel.asked': { newValue: asked(1, 200) } }));
    await title('The pier');
  });

  it('opens at the statement that was looked up from its tab, and again when that is asked again', async () => {
    const asked = (at: number) => ({
      tabId: 1,
      at,
      topicId: 'harbor',
      lookedUp: 'the rule is drafted',
      place: { topicId: 'harbor', kind: 'event', id: 'e1' },
    });
    session.stored = { 'panel.asked': asked(100) };
    render(<SidePanelApp />);
    const event = () => document.querySelector<HTMLElement>('[data-event="e1"]');
    await vi.waitFor(() => expect(document.activeElement).toBe(event()));
    // The words of the page do not lie about, and that they are gone takes the reader nowhere.
    expect(session.removed).toHaveBeenCalledExactlyOnceWith('panel.asked');
    await act(async () => session.changed({ 'panel.asked': {} }));
    expect(document.activeElement).toBe(event());
    expect(event()?.textContent).toContain('The rule is drafted.');
    await userEvent.click(screen.getByRole('button', { name: 'The pier' }));
    await title('The pier');
    await act(async () => session.changed({ 'panel.asked': { newValue: asked(200) } }));
    await vi.waitFor(() => expect(document.activeElement).toBe(event()));
    expect(event()).not.toBeNull();
    // A result of the search comes after it.
    await search('berths');
    await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset.fact).toBe('berths'));
  });

  it('says so where nothing is about the words that were looked up', async () => {
    session.stored = { 'panel.asked': { tabId: 1, at: 100, lookedUp: 'chocolate cake' } };
    render(<SidePanelApp />);
    expect(await screen.findByText('Nothing here is about “chocolate cake”.')).toBeTruthy();
    await title('The harbor rule');
  });

  it('does not take a wish of another tab for one of its own, nor something else for a wish', async () => {
    session.stored = { 'panel.asked': { tabId: 7, topicId: 'pier', at: 100 } };
    render(<SidePanelApp />);
    await title('The harbor rule');
    expect(session.removed).not.toHaveBeenCalled();
    await act(async () => session.changed({ 'panel.asked': { newValue: { tabId: 1, topicId: 7 } } }));
    await title('The harbor rule');
  });

  it('lets go of a topic that is switched off elsewhere', async () => {
    render(<SidePanelApp />);
    await title('The harbor rule');
    topics = summaries.filter((topic) => topic.id !== pier.id);
    await act(async () => listeners.topics());
    expect(screen.queryByRole('button', { name: 'The pier' })).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: 'The harbor rule' })).toBeTruthy();
  });

  const search = async (words: string) => {
    const field = screen.getByRole('searchbox', { name: 'Search all topics' });
    await userEvent.clear(field);
    await userEvent.type(field, words);
    await vi.waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe('1 result'));
    await userEvent.keyboard('{Enter}');
  };

  it('leads from a search to the statement, unfolding what hides it', async () => {
    render(<SidePanelApp />);
    await title('The harbor rule');
    await search('drafted');
    await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset.event).toBe('e1'));
    expect(document.activeElement?.textContent).toContain('The rule is drafted.');
    await search('berths');
    await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset.fact).toBe('berths'));
    expect(document.activeElement?.closest('details')?.open).toBe(true);
    await search('nights');
    await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset.dispute).toBe('nights'));
  });

  it('leads there again after the reader has gone elsewhere, but not of itself', async () => {
    render(<SidePanelApp />);
    await title('The harbor rule');
    await search('berths');
    const fact = () => document.querySelector<HTMLElement>('[data-fact="berths"]');
    await vi.waitFor(() => expect(document.activeElement).toBe(fact()));
    await userEvent.click(screen.getByRole('button', { name: 'The pier' }));
    await title('The pier');
    expect(fact()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^The harbor rule/ }));
    await title('The harbor rule');
    expect(document.activeElement).not.toBe(fact());
    expect(fact()?.hasAttribute('tabindex')).toBe(false);
    await search('berths');
    await vi.waitFor(() => expect(document.activeElement).toBe(fact()));
  });

  it('begins where its address says', async () => {
    window.location.hash = '#topic=pier&kind=opening&id=definition';
    render(<SidePanelApp />);
    await title('The pier');
    await vi.waitFor(() => expect((document.activeElement as HTMLElement).dataset.opening).toBe('definition'));
    window.location.hash = '';
  });

  it('has its topic to take along', async () => {
    render(<SidePanelApp />);
    await title('The harbor rule');
    expect(await screen.findByText('Download or copy this topic')).toBeTruthy();
  });
});
