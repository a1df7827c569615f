// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Author } from '@/components/author/Author';
import { StringsProvider } from '@/components/hooks/use-strings';
import { catalogues } from '@/data/locales';
import { packsEn } from '@/data/locales/packs/en';
import { inventedPack, inventedWith, TODAY } from '@/test/fixtures/pack';
import { readFile } from '@/utils/packs/read-file';

afterEach(cleanup);

const NOTHING = { bundled: new Set<string>(), topics: new Map() };
const check = (text: string) => readFile(new TextEncoder().encode(text), TODAY, NOTHING);

function show() {
  const onSave = vi.fn();
  render(
    <StringsProvider strings={catalogues.en}>
      <Author words={packsEn} check={check} onSave={onSave} />
    </StringsProvider>,
  );
  return onSave;
}
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The pack’s text' });
const write = (content: string) => fireEvent.change(text(), { target: { value: content } });

describe('the page of an author', () => {
  it('shows a whole pack as readers will see it', async () => {
    show();
    write(JSON.stringify(inventedPack()));
    expect(await screen.findByText('This is a whole pack: it could be added as it is.')).toBeTruthy();
    const preview = within(screen.getByRole('region', { name: 'What readers will see' }));
    expect(await preview.findByText('The rule is local. It is in force.')).toBeTruthy();
    expect(preview.getAllByText('The rule passes.').length).toBeGreaterThan(0);
    await userEvent.click(preview.getByRole('button', { name: /The pier/ }));
    expect(await preview.findByText('The pier is open. It is long.')).toBeTruthy();
  });

  it('names what is to be mended beside what was last whole', async () => {
    show();
    write(JSON.stringify(inventedPack()));
    await screen.findByText('The rule is local. It is in force.');
    write(JSON.stringify(inventedWith('sources.0.url', 'http://nowhere.example/')));
    expect(await screen.findByText('1 thing is to be mended:')).toBeTruthy();
    expect(screen.getByText('sources[0].url').parentElement?.textContent).toContain('must begin with https://');
    expect(screen.getByText('The rule is local. It is in force.')).toBeTruthy();
    write('{"format": 1,}');
    expect(await screen.findByText(/has a comma too many at line 1, column 13/)).toBeTruthy();
  });

  it('opens a file, follows what is written, and saves it', async () => {
    const onSave = show();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as a file' }).disabled).toBe(true);
    await userEvent.upload(screen.getByLabelText('Choose files'), new File(['{"id"'], 'a.json', { type: 'application/json' }));
    expect(await screen.findByText(/ends too early at line 1, column 6/)).toBeTruthy();
    expect(text().value).toBe('{"id"');
    await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith('{"id"');
    write('');
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
