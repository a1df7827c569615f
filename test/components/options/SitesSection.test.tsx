// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SET, showOptions, unsaved } from './page';

afterEach(cleanup);

const said = () => screen.getAllByRole('status').at(-1)?.textContent;

describe('lists of sites', () => {
  it('take a site, in the one form in which it is kept', async () => {
    const { sites } = showOptions();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Use only on' });
    await userEvent.type(field, 'https://www.Paper.example/opinion/?x=1{Enter}');
    expect(sites).toHaveBeenCalledExactlyOnceWith('onlySites', ['paper.example/opinion'], []);
    expect(said()).toContain('paper.example/opinion was added.');
    expect(field.value).toBe('');
  });

  it.each([
    ['two words', 'There is a space in it.'],
    ['ftp://a.example', 'Only web sites can be named.'],
    ['a.*.example', 'A star can stand in front'],
    ['example', 'has a dot in it'],
    ['news.example', 'news.example is in the list already.'],
  ])('say what is wrong with %s, at the field, and keep it', async (written, fault) => {
    const { sites } = showOptions();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Switch off on' });
    await userEvent.type(field, `${written}{Enter}`);
    expect(screen.getByRole('alert').textContent).toContain(fault);
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain(fault);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe(written);
    expect(sites).not.toHaveBeenCalled();
  });

  it('let a site go, and take that back to where it stood', async () => {
    const { sites, replace } = showOptions();
    await userEvent.click(screen.getByRole('button', { name: 'Remove news.example' }));
    expect(sites).toHaveBeenCalledExactlyOnceWith('offSites', [], ['news.example']);
    expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Off here' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(replace).toHaveBeenCalledExactlyOnceWith({ offSites: SET.offSites });
    expect(said()).toBe('Taken back.');
  });

  it('say when a change could not be saved', async () => {
    showOptions({}, { sites: unsaved });
    await userEvent.click(screen.getByRole('button', { name: 'Remove news.example' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByText('news.example')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('say when they are empty', () => {
    showOptions({ settings: { ...SET, offSites: [] } });
    expect(screen.getByText('None. Sidelight works on every site you read.')).toBeTruthy();
  });
});

describe('a plain list', () => {
  const paste = async (text: string) => {
    const field = screen.getByLabelText<HTMLTextAreaElement>('Sites, one a line');
    await userEvent.click(field);
    await userEvent.paste(text);
    await userEvent.click(screen.getByText('Add these sites'));
  };

  it('is added; what became of its lines is said', async () => {
    const { sites } = showOptions();
    await userEvent.click(screen.getByText('Add a list of sites'));
    await paste('# mine\na.example\nNEWS.example ! known\nhttp://b.example/\n\na.example\nnot a site\n');
    expect(sites).toHaveBeenCalledExactlyOnceWith('offSites', ['a.example', 'b.example'], []);
    expect(screen.getByText(/2 sites were added; 2 were there already/)).toBeTruthy();
    expect(screen.getByText(/Line 7, “not a site”: There is a space/)).toBeTruthy();
  });

  it('goes into the list that is chosen, from a file too', async () => {
    const { sites } = showOptions();
    await userEvent.click(screen.getByText('Add a list of sites'));
    await userEvent.upload(screen.getByLabelText('Read them from a file'), new File(['c.example\n'], 'sites.txt'));
    await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('Sites, one a line').value).toBe('c.example\n'));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Into the list' }), 'Only here');
    await userEvent.click(screen.getByText('Add these sites'));
    expect(sites).toHaveBeenCalledExactlyOnceWith('onlySites', ['c.example'], []);
  });
});

describe('sites that are off by default', () => {
  it('stand with the reason, and can be used all the same', async () => {
    const { sites, again } = showOptions();
    const money = within(screen.getByText(/no extension needs to read an account/).closest('details') as HTMLElement);
    await userEvent.click(screen.getByText(/no extension needs to read an account/));
    await userEvent.click(money.getByRole('button', { name: 'Use here: *.bank' }));
    expect(sites).toHaveBeenCalledExactlyOnceWith('onSites', ['*.bank'], []);
    again({ settings: { ...SET, onSites: ['*.bank'] } });
    expect(money.getByText('On by your exception')).toBeTruthy();
  });
});
