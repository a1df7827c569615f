// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { Popup, type PopupProps } from '@/components/popup/Popup';
import { catalogues } from '@/data/locales';
import type { Language } from '@/data/schema';
import { harbor, pier, summary } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/problem';

afterEach(cleanup);

function show(props: Partial<PopupProps> = {}, language: Language = 'en') {
  const callbacks = {
    onTopic: vi.fn<PopupProps['onTopic']>(async () => {}),
    onSite: vi.fn<PopupProps['onSite']>(async () => {}),
    onOpenPanel: vi.fn<PopupProps['onOpenPanel']>(async () => {}),
    onOptions: vi.fn<PopupProps['onOptions']>(),
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

  it('speaks Spanish', () => {
    show({ hasOwnPanel: true }, 'es');
    expect(toggle('La norma del puerto 2 menciones').checked).toBe(true);
    expect(toggle('Subrayar en news.example').checked).toBe(true);
    for (const name of ['Abrir panel', 'Abrir en el panel lateral del navegador', 'Opciones']) {
      expect(screen.getByRole('button', { name })).toBeTruthy();
    }
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

  it('says what is wrong on a page that can’t be read, and leaves the topics in reach', () => {
    show({ counts: undefined, site: undefined, problem: 'page-unreadable' });
    expect(screen.getByRole('alert').textContent).toContain('open an article');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open panel' }).disabled).toBe(true);
    expect(screen.queryByRole('switch', { name: /Underline/ })).toBeNull();
    expect(toggle('The harbor rule').checked).toBe(true);
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
