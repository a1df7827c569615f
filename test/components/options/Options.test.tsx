// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { Options, type OptionsProps } from '@/components/options/Options';
import { catalogues } from '@/data/locales';
import type { Language } from '@/data/schema';
import { harbor, pier, summary } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/problem';

afterEach(cleanup);

function show(props: Partial<OptionsProps> = {}, language: Language = 'en') {
  const callbacks = {
    onTopic: vi.fn<OptionsProps['onTopic']>(async () => {}),
    onSiteOn: vi.fn<OptionsProps['onSiteOn']>(async () => {}),
    onLanguage: vi.fn<OptionsProps['onLanguage']>(async () => {}),
    onCardDelay: vi.fn<OptionsProps['onCardDelay']>(async () => {}),
    onShowAgain: vi.fn<OptionsProps['onShowAgain']>(async () => {}),
  };
  render(
    <StringsProvider strings={catalogues[language]}>
      <Options
        topics={[summary(harbor), summary(pier, 'off')]}
        offSites={['news.example']}
        silenced={[{ topicId: 'harbor', term: 'the harbor', site: 'wrecks.example' }]}
        languageSetting="auto"
        cardDelay={250}
        version="0.1.0"
        problem={undefined}
        {...callbacks}
        {...props}
      />
    </StringsProvider>,
  );
  return callbacks;
}
const unsaved = () => Promise.reject(new Problem('settings-unsaved'));

describe('the options', () => {
  it('have a switch for each topic, with what it is about', async () => {
    const { onTopic } = show();
    const harborSwitch = screen.getByRole<HTMLInputElement>('switch', { name: 'The harbor rule' });
    expect(harborSwitch.checked).toBe(true);
    const brief = document.getElementById(harborSwitch.getAttribute('aria-describedby') ?? '');
    expect(brief?.textContent).toBe('A rule on who may moor in the harbor.');
    await userEvent.click(harborSwitch);
    await userEvent.click(screen.getByRole('switch', { name: 'The pier' }));
    expect(onTopic.mock.calls).toEqual([
      ['harbor', 'off'],
      ['pier', 'relevant'],
    ]);
    expect(screen.getByRole('status').textContent).toBe('Saved.');
  });

  it('take a switch back when it could not be saved, and say so', async () => {
    show({ onTopic: unsaved });
    const harborSwitch = screen.getByRole<HTMLInputElement>('switch', { name: 'The harbor rule' });
    await userEvent.click(harborSwitch);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be saved');
    expect(harborSwitch.checked).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('let every mention of a topic be underlined, once it is on', async () => {
    const { onTopic } = show();
    const which = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Underline The harbor rule' });
    expect(which.value).toBe('relevant');
    await userEvent.selectOptions(which, 'every mention');
    expect(onTopic).toHaveBeenCalledExactlyOnceWith('harbor', 'every');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Underline The pier' }).disabled).toBe(true);
  });

  it('take the choice of mentions back when it could not be saved', async () => {
    show({ onTopic: unsaved });
    const which = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Underline The harbor rule' });
    await userEvent.selectOptions(which, 'every');
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(which.value).toBe('relevant');
  });

  it('list wrong matches, each with the way back', async () => {
    const { onShowAgain } = show();
    const part = within(screen.getByRole('region', { name: 'Wrong matches' }));
    expect(part.getByText(/“the harbor” is not taken for The harbor rule on wrecks.example/)).toBeTruthy();
    await userEvent.click(part.getByRole('button', { name: 'Show again: “the harbor”' }));
    expect(onShowAgain).toHaveBeenCalledExactlyOnceWith({ topicId: 'harbor', term: 'the harbor', site: 'wrecks.example' });
    expect(screen.getByRole('status').textContent).toBe('“the harbor” is shown again.');
  });

  it('list the sites that are off, each with the way back', async () => {
    const { onSiteOn } = show();
    const part = within(screen.getByRole('region', { name: 'Sites switched off' }));
    await userEvent.click(part.getByRole('button', { name: 'Remove news.example' }));
    expect(onSiteOn).toHaveBeenCalledExactlyOnceWith('news.example');
    expect(screen.getByRole('status').textContent).toBe('Underlining is on again on news.example.');
  });

  it('say when a site could not be removed', async () => {
    show({ onSiteOn: unsaved });
    await userEvent.click(screen.getByRole('button', { name: 'Remove news.example' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByText('news.example')).toBeTruthy();
  });

  it('say when no site is off', () => {
    show({ offSites: [] });
    expect(screen.getByText('None. Sidelight works on every site you read.')).toBeTruthy();
  });

  it('offer how long to rest on a mention before its card shows', async () => {
    const { onCardDelay } = show();
    const choices = within(screen.getByRole('group', { name: 'The card' })).getAllByRole<HTMLInputElement>('radio');
    expect(choices.map((choice) => choice.checked)).toEqual([false, true, false, false]);
    await userEvent.click(screen.getByRole('radio', { name: 'After half a second' }));
    expect(onCardDelay).toHaveBeenCalledExactlyOnceWith(500);
  });

  it('offer the languages under their own names', async () => {
    const { onLanguage } = show();
    const choices = within(screen.getByRole('group', { name: 'Language' })).getAllByRole<HTMLInputElement>('radio');
    expect(choices.map((choice) => choice.checked)).toEqual([true, false, false, false]);
    await userEvent.click(screen.getByRole('radio', { name: 'Español' }));
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('es');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Español' }).checked).toBe(true);
  });

  it('take the language back when it could not be saved', async () => {
    show({ onLanguage: unsaved });
    await userEvent.click(screen.getByRole('radio', { name: 'Español' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Automatic/ }).checked).toBe(true);
  });

  it('say plainly what is private and what can’t be promised', () => {
    show();
    const privacy = screen.getByRole('region', { name: 'Privacy' }).textContent;
    expect(privacy).toContain('It sends nothing');
    expect(privacy).toContain('which of its own visible words are underlined');
    expect(screen.getByText('Version 0.1.0')).toBeTruthy();
  });

  it('speak Spanish', () => {
    show({}, 'es');
    expect(screen.getByRole('heading', { level: 1, name: 'Opciones' })).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'La norma del puerto' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Quitar news.example' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: /Automático/ })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Privacidad' })).toBeTruthy();
  });

  it('name what is wrong before the topics come', () => {
    show({ topics: undefined, problem: 'pack-missing' });
    expect(screen.getByRole('alert').textContent).toContain('are missing');
    expect(screen.queryByRole('switch')).toBeNull();
  });
});
