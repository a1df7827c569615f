// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SET, showOptions, unsaved } from './page';

const region = (name: string) => within(screen.getByRole('region', { name }));
/** What the page says it has done; other live regions of the page say other things. */
const said = () => screen.getAllByRole('status').at(-1)?.textContent;

describe('topics', () => {
  it('have a switch each, with what they are about', async () => {
    const { topic } = showOptions();
    const harborSwitch = screen.getByRole<HTMLInputElement>('switch', { name: 'The harbor rule' });
    expect(harborSwitch.checked).toBe(true);
    const brief = document.getElementById(harborSwitch.getAttribute('aria-describedby') ?? '');
    expect(brief?.textContent).toBe('A rule on who may moor in the harbor.');
    await userEvent.click(harborSwitch);
    await userEvent.click(screen.getByRole('switch', { name: 'The pier' }));
    expect(topic.mock.calls).toEqual([
      ['harbor', 'off'],
      ['pier', 'relevant'],
    ]);
    expect(said()).toBe('Saved.');
  });

  it('take a switch back when it could not be saved, and say so', async () => {
    showOptions({}, { topic: unsaved });
    const harborSwitch = screen.getByRole<HTMLInputElement>('switch', { name: 'The harbor rule' });
    await userEvent.click(harborSwitch);
    expect((await screen.findByRole('alert')).textContent).toContain('could not be saved');
    expect(harborSwitch.checked).toBe(true);
    expect(said()).toBe('');
  });

  it('can have every mention underlined, once they are on', async () => {
    const { topic } = showOptions();
    const which = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Underline The harbor rule' });
    expect(which.value).toBe('relevant');
    await userEvent.selectOptions(which, 'every mention');
    expect(topic).toHaveBeenCalledExactlyOnceWith('harbor', 'every');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Underline The pier' }).disabled).toBe(true);
  });

  it.each([
    ['Underline The harbor rule', 'every', 'relevant'],
    ['Color of The harbor rule', 'Teal', '3'],
  ])('take %s back when it could not be saved', async (name, wanted, before) => {
    showOptions({}, { topic: unsaved, hue: unsaved });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', { name });
    await userEvent.selectOptions(choice, wanted);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(choice.value).toBe(before);
  });

  it('have a colour each, and say when two look alike', async () => {
    const { hue, again } = showOptions();
    expect(screen.queryByText(/same color/)).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Color of The pier' }), 'Blue');
    expect(hue).toHaveBeenCalledExactlyOnceWith('pier', 1);
    const [one, other] = [
      { id: 'a', name: { en: 'One' }, brief: { en: 'x' }, hue: 1, mode: 'relevant' } as const,
      { id: 'b', name: { en: 'Other' }, brief: { en: 'y' }, hue: 1, mode: 'relevant' } as const,
    ];
    again({ topics: [one, other] });
    expect(screen.getByText('Other has the same color: their marks look alike.')).toBeTruthy();
    expect(screen.getByText('One has the same color: their marks look alike.')).toBeTruthy();
  });

  it('move up and down by keys, say where they are, and keep the focus', async () => {
    const { choose } = showOptions();
    const up = screen.getByRole<HTMLButtonElement>('button', { name: 'Move up: The pier' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move up: The harbor rule' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move down: The pier' }).disabled).toBe(true);
    up.focus();
    await userEvent.keyboard('{Enter}');
    expect(choose).toHaveBeenCalledExactlyOnceWith({ field: 'order', value: ['pier', 'harbor'] });
    expect(said()).toBe('The pier is now number 1 of 2.');
    expect(document.activeElement).toBe(up);
  });

  it('show their card, drawn by what pages have it from', async () => {
    const { drawCard, takeOut } = showOptions();
    const show = screen.getByRole('button', { name: 'Show its card: The pier' });
    await userEvent.click(show);
    expect(screen.getByRole('figure', { name: 'Card of The pier' }).textContent).toContain('the card of pier');
    expect(show.getAttribute('aria-expanded')).toBe('true');
    expect(drawCard).toHaveBeenCalledOnce();
    await userEvent.click(show);
    expect(screen.queryByRole('figure')).toBeNull();
    expect(takeOut).toHaveBeenCalledOnce();
  });
});

describe('choices of one among several', () => {
  it.each([
    ['Marks', 'Tint', { field: 'markStyle', value: 'tint' }],
    ['Which mentions are marked', 'The first of each topic below each heading', { field: 'marks', value: 'section' }],
    ['Light or dark', 'Dark', { field: 'theme', value: 'dark' }],
    ['Text size', 'Larger', { field: 'textSize', value: 130 }],
    ['The card', 'After half a second', { field: 'cardDelay', value: 500 }],
    ['Language', 'Español', { field: 'language', value: 'es' }],
    ['Your other browsers', 'Copy them, without the sites', { field: 'sync', value: 'settings' }],
  ])('%s: %s', async (group, text, choice) => {
    const { choose } = showOptions();
    const choices = within(screen.getByRole('group', { name: group })).getAllByRole<HTMLInputElement>('radio');
    expect(choices.filter((each) => each.checked).length).toBe(1);
    await userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name: text }));
    expect(choose).toHaveBeenCalledExactlyOnceWith(choice);
    expect(said()).toBe('Saved.');
  });

  it('go back when they could not be saved', async () => {
    showOptions({}, { choose: unsaved });
    await userEvent.click(screen.getByRole('radio', { name: 'Español' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Automatic/ }).checked).toBe(true);
  });
});

describe('wrong matches', () => {
  it('are listed, each with the way back, which can be taken back itself', async () => {
    const { silence } = showOptions();
    const part = region('Wrong matches');
    expect(part.getByText(/“the harbor” does not count as The harbor rule on wrecks.example/)).toBeTruthy();
    await userEvent.click(part.getByRole('button', { name: 'Show again: “the harbor”' }));
    expect(said()).toContain('“the harbor” is shown again.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(silence.mock.calls).toEqual([
      [SET.silenced[0], false],
      [SET.silenced[0], true],
    ]);
    expect(said()).toBe('Taken back.');
  });
});

describe('keys, sync and privacy', () => {
  it('offers nothing that the browser has not', () => {
    showOptions({ hasOwnPanel: false }, { shortcuts: undefined });
    expect(screen.queryByRole('group', { name: 'Where the panel opens' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change them in the browser' })).toBeNull();
    cleanup();
    showOptions();
    expect(screen.getByRole('group', { name: 'Where the panel opens' })).toBeTruthy();
  });

  it('show the keys as the browser has them, and the way to change them', async () => {
    const { shortcuts } = showOptions();
    const part = region('Keyboard');
    expect(part.getByText('Next mention').parentElement?.textContent).toBe('Next mentionAlt+Shift+.');
    expect(part.getByText('Open Sidelight’s popup').parentElement?.textContent).toContain('No key');
    await userEvent.click(part.getByRole('button', { name: 'Change them in the browser' }));
    expect(shortcuts).toHaveBeenCalledOnce();
  });

  it('say in one calm line how the copy stands', () => {
    showOptions({ syncState: 'full' });
    expect(region('Your other browsers').getByText(/no room for all of it/).textContent).toContain('nothing is lost');
  });

  it('give a reason for every permission, count requests, and say what can’t be promised', () => {
    showOptions();
    const part = region('Privacy');
    expect(part.getByText('storage').parentElement?.textContent).toContain('Keeps your choices in this browser.');
    expect(part.getByText('https://*/*')).toBeTruthy();
    expect(part.queryByText('sidePanel')).toBeNull();
    expect(part.getByText('0 requests made by Sidelight since it was last started')).toBeTruthy();
    expect(part.getByText(/which of its own visible words are underlined/)).toBeTruthy();
    expect(screen.getByText('Version 0.1.0')).toBeTruthy();
  });
});

describe('the page', () => {
  it('speaks Spanish', () => {
    showOptions({}, {}, 'es');
    expect(screen.getByRole('heading', { level: 1, name: 'Opciones' })).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'La norma del puerto' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Quitar news.example' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: /Automático/ })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Privacidad' })).toBeTruthy();
  });

  it('names what is wrong before the topics come', () => {
    showOptions({ topics: undefined, problem: 'pack-missing' });
    expect(screen.getByRole('alert').textContent).toContain('are missing');
    expect(screen.queryByRole('switch', { name: 'The harbor rule' })).toBeNull();
    // What needs no facts can be chosen all the same.
    expect(screen.getByRole('radio', { name: 'Español' })).toBeTruthy();
  });

  it('leads to each of its sections, in their order', () => {
    showOptions();
    const index = within(screen.getByRole('navigation', { name: 'On this page' }));
    const names = index.getAllByRole('link').map((link) => link.textContent);
    expect(names).toEqual(screen.getAllByRole('region').map((each) => each.querySelector('h2')?.textContent));
    expect(names.length).toBeGreaterThan(8);
    for (const link of index.getAllByRole<HTMLAnchorElement>('link')) {
      expect(document.getElementById(link.hash.slice(1))?.querySelector('h2')?.textContent).toBe(link.textContent);
    }
  });
});

describe('looking for an option', () => {
  const shown = () => screen.getAllByRole('region').map((each) => each.querySelector('h2')?.textContent);
  const type = (words: string) => userEvent.type(screen.getByRole('searchbox', { name: /option|opción/ }), words);

  it('leaves the sections that speak of it, and of those the rows that do', async () => {
    showOptions();
    await type('dark');
    expect(shown()).toEqual(['Appearance']);
    expect(screen.getByRole('group', { name: 'Light or dark' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Text size' })).toBeNull();
    expect(screen.getByText('1 section has it')).toBeTruthy();
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Appearance']);
  });

  it('keeps a section whole whose name has it', async () => {
    showOptions();
    await type('keyboard');
    expect(shown()).toContain('Keyboard');
    expect(screen.getByText('Next mention')).toBeTruthy();
  });

  it('opens what lies folded away', async () => {
    showOptions();
    await type('bank');
    const pattern = screen.getByText('*.bank');
    expect(pattern.closest('details')?.open).toBe(true);
    expect(screen.getByText('mail.example').closest('details')?.hidden).toBe(true);
  });

  it('takes no notice of accents, in the language shown', async () => {
    showOptions({}, {}, 'es');
    await type('ATRAS');
    expect(screen.queryAllByRole('region')).toEqual([]);
    await userEvent.clear(screen.getByRole('searchbox'));
    await type('pequeno tamano');
    expect(shown()).toEqual(['Apariencia']);
  });

  it('says when nothing is found; Escape brings all back', async () => {
    showOptions();
    const all = shown();
    await type('xylophone');
    expect(screen.getByText(/No option speaks of “xylophone”/)).toBeTruthy();
    expect(screen.queryAllByRole('region')).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(shown()).toEqual(all);
    await type('x');
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(shown()).toEqual(all);
  });
});
