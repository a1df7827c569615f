// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_FAULTS } from '@/utils/core/packs/pack-fault';
import { writeSettingsFile } from '@/utils/extension/settings-file';
import { SET, showOptions, unsaved } from './page';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const choose = (text: string) => userEvent.upload(screen.getByLabelText('Choose a file'), new File([text], 'a.json'));
const data = () => within(screen.getByRole('region', { name: 'Your data' }));
const said = () => screen.getAllByRole('status').at(-1)?.textContent;

describe('all settings in a file', () => {
  it('are saved under a name that says what they are', async () => {
    showOptions();
    const saved: string[] = [];
    const url = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:settings');
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download, this.href);
    });
    await userEvent.click(data().getByRole('button', { name: 'Save all settings to a file' }));
    expect(saved).toEqual(['sidelight-settings.json', 'blob:settings']);
    const [blob] = url.mock.calls[0] ?? [];
    expect(blob instanceof Blob && (await blob.text())).toBe('the settings');
    expect(said()).toBe('The file was saved.');
  });

  it('are shown before they are taken, and can be taken back', async () => {
    const { replace } = showOptions();
    const wanted = { ...SET, theme: 'dark' as const, offSites: ['a.example', 'b.example', 'c.example', 'd.example'] };
    await choose(writeSettingsFile(wanted));
    expect((await screen.findByText('Light or dark', { selector: 'dt' })).nextSibling?.textContent).toBe('As the system → Dark');
    expect(screen.getByText('Off here', { selector: 'dt' }).nextSibling?.textContent).toBe(
      'news.example, *.quiet.example → 4 entries',
    );
    expect(replace).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Take these settings' }));
    expect(replace).toHaveBeenLastCalledWith(wanted);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(replace).toHaveBeenLastCalledWith(SET);
  });

  it('name what this version does not know, and what changes nothing', async () => {
    showOptions();
    await choose(JSON.stringify({ sidelight: 'settings', format: 1, settings: { theme: 'auto', glow: true } }));
    expect(await screen.findByText('This file changes nothing: it says what is set already.')).toBeTruthy();
    expect(screen.getByText('Left out, as this version does not know it: glow.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Leave everything as it is' }));
    expect(screen.queryByText(/changes nothing/)).toBeNull();
  });

  it('with faults are refused whole, each fault named', async () => {
    const { replace } = showOptions();
    await choose(
      JSON.stringify({ sidelight: 'settings', format: 1, settings: { theme: 'pink', offSites: ['a b'], topics: ['x'] } }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('3 things are wrong with this file. Nothing was changed.');
    expect(alert.textContent).toContain('settings.theme is "pink". Write one of "auto", "light", "dark".');
    expect(alert.textContent).toContain('settings.offSites[0] is "a b". Write a site, such as "example.org".');
    expect(screen.queryByRole('button', { name: 'Take these settings' })).toBeNull();
    expect(replace).not.toHaveBeenCalled();
  });

  it('with more faults than can be read name the first of them, and how many there are', async () => {
    showOptions();
    const topics = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`t${at}`, 'loud']));
    await choose(JSON.stringify({ sidelight: 'settings', format: 1, settings: { topics } }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('500 things are wrong with this file.');
    expect(alert.children).toHaveLength(1 + MOST_FAULTS);
  });

  it.each([
    ['', 'The file is empty.'],
    ['{', 'not JSON'],
    ['[]', 'not settings of Sidelight'],
    ['{"sidelight":"settings","format":2,"settings":{}}', 'newer version'],
  ])('that hold %j are no settings', async (text, fault) => {
    showOptions();
    await choose(text);
    expect((await screen.findByRole('alert')).textContent).toContain(fault);
  });
});

describe('what is kept', () => {
  it('is told in megabytes by part', () => {
    showOptions();
    expect(data().getByText('Your choices').nextSibling?.textContent).toBe('0.01 MB');
    expect(data().getByText('What pages are searched for').nextSibling?.textContent).toBe('0.24 MB');
    expect(data().getByText('Packs and the rest').nextSibling?.textContent).toBe('1.26 MB');
  });

  it('goes only when that is meant, and comes back', async () => {
    const { wipe, restore } = showOptions();
    await userEvent.click(screen.getByRole('button', { name: 'Forget all my choices' }));
    const sure = within(screen.getByRole('alertdialog', { name: 'Forget all my choices' }));
    expect(document.activeElement).toBe(sure.getByRole('button', { name: 'Leave everything as it is' }));
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(wipe).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Forget all my choices' }));
    await userEvent.click(screen.getByRole('button', { name: 'Forget it all' }));
    expect(wipe).toHaveBeenCalledOnce();
    expect(said()).toContain('All your choices are forgotten.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(restore).toHaveBeenCalledOnce();
    expect(said()).toBe('Taken back.');
  });

  it('stays when it could not be wiped, and the page says so', async () => {
    showOptions({}, { wipe: unsaved });
    await userEvent.click(screen.getByRole('button', { name: 'Forget all my choices' }));
    await userEvent.click(screen.getByRole('button', { name: 'Forget it all' }));
    expect((await screen.findByRole('alert')).textContent).toContain('could not be saved');
  });
});
