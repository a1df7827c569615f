// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { Popup, type PopupProps } from '@/components/popup/Popup';
import { catalogues } from '@/data/locales';
import type { Language } from '@/data/schema';
import { harbor, pier, summary } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/interface/problem';

afterEach(cleanup);

function show(props: Partial<PopupProps> = {}, language: Language = 'en') {
  const callbacks = {
    onTopic: vi.fn<PopupProps['onTopic']>(async () => {}),
    onSite: vi.fn<PopupProps['onSite']>(async () => {}),
    onPause: vi.fn<PopupProps['onPause']>(async () => {}),
    onStep: vi.fn<PopupProps['onStep']>(async () => {}),
    onGrant: vi.fn<PopupProps['onGrant']>(async () => {}),
    onOpenPanel: vi.fn<PopupProps['onOpenPanel']>(async () => {}),
    onOptions: vi.fn<PopupProps['onOptions']>(),
    onPack: vi.fn<PopupProps['onPack']>(),
  };
  render(
    <StringsProvider strings={catalogues[language]}>
      <Popup
        topics={[summary(harbor), summary(pier, 'off')]}
        counts={new Map([['harbor', 2]])}
        site={{ name: 'news.example', on: true }}
        problem={undefined}
        place="page"
        hasOwnPanel={false}
        {...callbacks}
        {...props}
      />
    </StringsProvider>,
  );
  return callbacks;
}
const toggle = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('switch', { name });

describe('the popup', () => {
  it('counts by topic and shows what is on', () => {
    show();
    expect(toggle('The harbor rule 2 mentions').checked).toBe(true);
    expect(toggle('The pier').checked).toBe(false);
    expect(toggle('Underline on news.example').checked).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['en', 'es', 'ht'] as const)(
    'says where the page takes away what is ours, and opens nothing there (%s)',
    (language) => {
      const { openPanel, openSidePanel, unwanted } = catalogues[language].popup;
      show({ isUnwanted: true, hasOwnPanel: true }, language);
      expect(screen.getByText(unwanted)).toBeTruthy();
      expect(screen.getByRole<HTMLButtonElement>('button', { name: openPanel }).disabled).toBe(true);
      expect(screen.getByRole<HTMLButtonElement>('button', { name: openSidePanel }).disabled).toBe(false);
    },
  );

  it.each([
    ['en', 2000, '2000 mentions'],
    ['en', 2001, '2,000+ mentions'],
    ['es', 50_000, 'más de 2,000 menciones'],
    ['ht', 50_000, 'site plis pase 2,000 fwa'],
  ] as const)('says no more of a page that is full of mentions (%s, %i)', (language, count, words) => {
    show({ counts: new Map([['harbor', count]]) }, language);
    expect(screen.getByText(words)).toBeTruthy();
    expect(catalogues[language].toolbar.title(count, 1)).toContain(words);
  });

  it('speaks Spanish', () => {
    show({ hasOwnPanel: true }, 'es');
    expect(toggle('La norma del puerto 2 menciones').checked).toBe(true);
    expect(toggle('Subrayar en news.example').checked).toBe(true);
    for (const name of ['Abrir panel', 'Abrir en el panel lateral del navegador', 'Opciones']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
  });

  it.each([
    [{ what: 'add' }, 'Add this pack'],
    [{ what: 'update', from: 3, to: 4 }, 'Update from version 3 to 4'],
    [{ what: 'older', from: 3, to: 2 }, 'Look at version 2 (you have 3)'],
  ] as const)('offers what can be done with a pack: %j', async (pack, name) => {
    const { onPack } = show({ pack, unread: 'not-text' });
    expect(screen.getAllByRole('status')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onPack).toHaveBeenCalledOnce();
  });

  it.each([
    [{ what: 'here', version: 3 }, /you have already, version 3/],
    [{ what: 'save' }, /save it as a file, and drop that/],
  ] as const)('says why there is nothing to offer: %j', (pack, words) => {
    show({ pack });
    expect(screen.getByRole('status').textContent).toMatch(words);
    const withNote = screen.getAllByRole('button').length;
    cleanup();
    show();
    expect(screen.getAllByRole('button').length).toBe(withNote);
  });

  it('says what is switched', async () => {
    const { onTopic, onSite } = show();
    await userEvent.click(toggle(/harbor/));
    await userEvent.click(toggle(/pier/));
    await userEvent.click(toggle(/Underline/));
    expect(onTopic.mock.calls).toEqual([
      ['harbor', false],
      ['pier', true],
    ]);
    expect(onSite.mock.calls).toEqual([[false]]);
    expect(toggle(/harbor/).checked).toBe(false);
  });

  it('takes a switch back when it could not be saved, and says so', async () => {
    let refuse = (_: unknown) => {};
    const refused = new Promise<void>((_, reject) => {
      refuse = reject;
    });
    show({ onTopic: () => refused });
    await userEvent.click(toggle(/harbor/));
    expect(toggle(/harbor/).checked).toBe(false);
    refuse(new Problem('settings-unsaved'));
    expect((await screen.findByRole('alert')).textContent).toContain('This change could not be saved, so it was taken back');
    expect(toggle(/harbor/).checked).toBe(true);
  });

  it('opens the panel, and says so when it can’t', async () => {
    const onOpenPanel = vi.fn<PopupProps['onOpenPanel']>(() => Promise.reject(new Problem('page-unreadable')));
    show({ onOpenPanel });
    await userEvent.click(screen.getByRole('button', { name: 'Open panel' }));
    expect(onOpenPanel).toHaveBeenCalledOnce();
    expect((await screen.findByRole('alert')).textContent).toContain('Extensions can’t read this kind of tab');
  });

  it('offers the browser’s side panel where there is one, and calls it in the click itself', () => {
    const { onOpenPanel } = show({ hasOwnPanel: true });
    screen.getByRole('button', { name: 'Open in the browser’s side panel' }).click();
    expect(onOpenPanel.mock.calls).toEqual([['browser']]);
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: /side panel/ })).toBeNull();
  });

  it('opens the panel where the reader wants it, and offers the other place', () => {
    const { onOpenPanel } = show({ hasOwnPanel: true, place: 'browser' });
    screen.getByRole('button', { name: 'Open panel' }).click();
    screen.getByRole('button', { name: 'Open in the page' }).click();
    expect(onOpenPanel.mock.calls).toEqual([['browser'], ['page']]);
  });

  it('opens it in the page where a wish from another browser can’t be met', () => {
    const { onOpenPanel } = show({ hasOwnPanel: false, place: 'browser' });
    screen.getByRole('button', { name: 'Open panel' }).click();
    expect(onOpenPanel.mock.calls).toEqual([['page']]);
    expect(screen.queryByRole('button', { name: 'Open in the page' })).toBeNull();
  });

  it('opens the browser’s own panel beside a page that can’t be read, which has no room for one', () => {
    show({ counts: undefined, hasOwnPanel: true, place: 'browser' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open panel' }).disabled).toBe(false);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open in the page' }).disabled).toBe(true);
  });

  it.each([
    ['browser-page', 'page of the browser itself'],
    ['store', 'their own stores'],
    ['source', 'source text'],
    ['pdf', 'PDF'],
    ['not-text', 'not a page of text'],
    ['blocked', 'lets no extension into this page'],
  ] as const)('says why a page is not read (%s), as no fault, and leaves the topics in reach', (unread, words) => {
    show({ counts: undefined, site: undefined, unread });
    expect(screen.getByRole('status').textContent).toContain(words);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open panel' }).disabled).toBe(true);
    expect(screen.queryByRole('switch', { name: /Underline/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /Allow/ })).toBeNull();
    expect(toggle('The harbor rule').checked).toBe(true);
  });

  it('asks for access with one button where there is none', async () => {
    const { onGrant } = show({ counts: undefined, site: undefined, unread: 'no-access' });
    await userEvent.click(screen.getByRole('button', { name: 'Allow on all sites' }));
    expect(onGrant).toHaveBeenCalledOnce();
  });

  it('says that the site is off, and counts nothing there', () => {
    show({ site: { name: 'news.example', on: false } });
    expect(screen.getByRole('status').textContent).toBe('Sidelight is switched off on news.example.');
    expect(screen.queryByText(/mentions/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Next/ })).toBeNull();
  });

  it('says why a site is off of itself: its kind, or a list of others', () => {
    const quiet = { on: false, why: 'quiet', pattern: 'mail.*', kind: 'mail' } as const;
    show({ site: { name: 'mail.example', on: false, why: quiet } });
    expect(screen.getByRole('status').textContent).toMatch(
      /^Sidelight is off by default on mail.example\. .*messages are private/,
    );
    cleanup();
    show({ site: { name: 'news.example', on: false, why: { on: false, why: 'only' } } });
    expect(screen.getByRole('status').textContent).toContain('some sites only');
  });

  it('shows what is on the page before the other topics, which fold away where they are many', () => {
    const many = Array.from({ length: 8 }, (_, at) => ({ ...summary(pier), id: `pier-${at}` }));
    show({ topics: [...many, summary(harbor)] });
    expect(screen.getAllByRole('switch')[0]).toBe(toggle('The harbor rule 2 mentions'));
    expect(screen.getByText('Other topics').closest('details')?.open).toBe(false);
    cleanup();
    show();
    expect(screen.getByRole('heading', { name: 'Other topics' })).toBeTruthy();
  });

  it('tells what came to a topic since the reader looked last', () => {
    show({ unseen: new Map([['harbor', 2]]) });
    expect(toggle('The harbor rule 2 mentions · 2 new since you last looked')).toBeTruthy();
  });

  it('walks from mention to mention', async () => {
    const { onStep } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Next mention' }));
    await userEvent.click(screen.getByRole('button', { name: 'Previous mention' }));
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    cleanup();
    show({ counts: new Map() });
    expect(screen.queryByRole('button', { name: 'Next mention' })).toBeNull();
  });

  it('pauses for an hour or until restart', async () => {
    const { onPause } = show();
    const group = screen.getByRole('group', { name: 'Pause everywhere' });
    expect(group.textContent).toBe('Pause everywherefor an houruntil restart');
    await userEvent.click(screen.getByRole('button', { name: 'for an hour' }));
    await userEvent.click(screen.getByRole('button', { name: 'until restart' }));
    expect(onPause.mock.calls).toEqual([['hour'], ['restart']]);
  });

  it.each([
    ['en', new Date(2026, 10, 22, 15, 40).getTime(), /until 3:40\sPM\./],
    ['es', new Date(2026, 10, 22, 15, 40).getTime(), /hasta las 3:40\sp\.\s?m\.$/],
    ['es', new Date(2026, 10, 22, 13, 5).getTime(), /hasta la 1:05\sp\.\s?m\.$/],
    ['ht', new Date(2026, 10, 22, 15, 40).getTime(), /jiska 3:40\sPM\.$/],
    ['en', null, /until the browser is started again/],
  ] as const)('says in %s until when a pause lasts (%s), and ends it', async (language, until, words) => {
    const { onPause } = show({ pause: { until } }, language);
    expect(screen.getByRole('status').textContent).toMatch(words);
    expect(screen.queryByRole('group')).toBeNull();
    expect(screen.queryByText(/\d (mention|menci|fwa)/)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: catalogues[language].popup.resume }));
    expect(onPause.mock.calls).toEqual([[null]]);
  });

  it('says that all topics are switched off, and offers no way to their mentions', () => {
    show({ topics: [summary(harbor, 'off'), summary(pier, 'off')], counts: new Map([['harbor', 3]]) });
    expect(screen.getByText('All topics are switched off.')).toBeTruthy();
    expect(screen.queryByText(/No mention/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Next mention' })).toBeNull();
  });

  it('has the way from mention to mention below the topics that are there', () => {
    show();
    const next = screen.getByRole('button', { name: 'Next mention' });
    expect(next.closest('section')).toBe(screen.getByRole('list', { name: 'Topics on this page' }).closest('section'));
  });

  it('says when nothing was found, but not where nothing was looked for', () => {
    show({ counts: new Map() });
    expect(screen.getByText('No mention of these topics was found on this page.')).toBeTruthy();
    cleanup();
    show({ counts: new Map(), site: { name: 'news.example', on: false } });
    expect(screen.queryByText(/No mention/)).toBeNull();
  });

  it('leads to the options', async () => {
    const { onOptions } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Options' }));
    expect(onOptions).toHaveBeenCalledOnce();
  });
});
