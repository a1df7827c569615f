// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Author } from '@/components/author/Author';
import type { Checked } from '@/components/hooks/use-pack-check';
import { StringsProvider } from '@/components/hooks/use-strings';
import type { PutCard } from '@/components/ui/CardPreview';
import { catalogues } from '@/data/locales';
import { packsEn } from '@/data/locales/packs/en';
import { inventedPack, inventedWith, TODAY } from '@/test/fixtures/pack';
import { ALONE, readFile } from '@/utils/packs/read-file';

afterEach(cleanup);

const read = async (text: string): Promise<Checked> => readFile(new TextEncoder().encode(text), TODAY, ALONE);
const takenOut = vi.fn();
/** In place of what draws it for pages: what it was given, in the element. */
const putCard: PutCard = (into, view) => {
  into.append(`${view.name}. ${view.brief} ${view.latest?.title}`);
  return () => {
    takenOut();
    into.replaceChildren();
  };
};

function show(check = read) {
  const onSave = vi.fn();
  render(
    <StringsProvider strings={catalogues.en}>
      <Author words={packsEn} check={check} putCard={putCard} onSave={onSave} />
    </StringsProvider>,
  );
  return onSave;
}
const card = (name: string) => screen.findByRole('figure', { name: `Card of ${name}` });
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
    expect((await card('The harbor rule')).textContent).toContain('The harbor rule. A rule on who may moor. The rule passes.');
    await userEvent.click(preview.getByRole('button', { name: /The pier/ }));
    expect(await preview.findByText('The pier is open. It is long.')).toBeTruthy();
    expect((await card('The pier')).textContent).toContain('The pier. ');
    expect(screen.queryByRole('figure', { name: 'Card of The harbor rule' })).toBeNull();
  });

  it('draws card and panel anew as the text changes, also where a topic gets another id', async () => {
    show();
    write(JSON.stringify(inventedPack()));
    await card('The harbor rule');
    takenOut.mockClear();
    write(JSON.stringify(inventedWith('topics.0.name', { en: 'The tide' })));
    expect((await card('The tide')).textContent).toContain('The tide. ');
    expect(takenOut).toHaveBeenCalled();
    const ids = JSON.stringify(inventedPack()).replaceAll(`"${inventedPack().topics[0]?.id}"`, '"other-id"');
    write(ids);
    await card('The harbor rule');
    await screen.findByText('The rule is local. It is in force.');
    expect(screen.queryByText(catalogues.en.problems['topic-unknown'])).toBeNull();
  });

  it.each([
    [undefined, packsEn.unsigned],
    [{ key: 'KEY', isWrong: false, isSame: true }, `${packsEn.authorSigned} ${packsEn.authorSameKey}`],
    [{ key: 'KEY', isWrong: false, isSame: undefined }, `${packsEn.authorSigned} ${packsEn.authorNewKey}`],
    [{ key: 'KEY', isWrong: false, isSame: false }, packsEn.authorOtherKey],
    [{ key: 'KEY', isWrong: true, isSame: true }, 'npm run packs:sign'],
  ])('says of the signature %j what it is worth, and whose it is', async (signed, line) => {
    show(async (text) => ({ ...(await read(text)), ...(signed && { signed }) }));
    write(JSON.stringify(inventedPack()));
    const status = (await screen.findByText(line)).closest('[role="status"]');
    expect(status?.querySelector('.sl-pack-key')?.textContent).toBe(signed?.key);
    // Only a key that readers have not seen before on this pack is a warning.
    expect(status?.querySelector('.sl-problem') !== null).toBe(signed?.isSame === false);
    write('{');
    await screen.findByText(/ends too early/);
    expect(screen.queryByText(line)).toBeNull();
  });

  it('tells an author what to do about a wrong signature, not what a reader would', async () => {
    show(async (text) => ({
      pack: (await read(text)).pack,
      faults: [{ code: 'signature-wrong', path: 'signature' }],
      signed: { key: 'KEY', isWrong: true, isSame: true },
    }));
    write(JSON.stringify(inventedPack()));
    const place = await screen.findByText('signature');
    expect(place.closest('li')?.textContent).toContain(packsEn.authorWrong);
    expect(screen.queryByText(/get it from its publisher/)).toBeNull();
  });

  it('takes no answer to a text that has changed meanwhile', async () => {
    const answers: ((checked: Checked) => void)[] = [];
    show(() => new Promise((resolve) => answers.push(resolve)));
    write('first');
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    write('second');
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    const faulty = (code: 'empty' | 'not-text') => ({ pack: undefined, faults: [{ code, path: '' }] });
    answers[1]?.(faulty('not-text'));
    await screen.findByText(packsEn.faults['not-text']({ code: 'not-text', path: '' }));
    answers[0]?.(faulty('empty'));
    await Promise.resolve();
    expect(screen.queryByText(packsEn.faults.empty({ code: 'empty', path: '' }))).toBeNull();
  });

  it('names what is to be mended beside what was last whole', async () => {
    show();
    write(JSON.stringify(inventedPack()));
    await screen.findByText('The rule is local. It is in force.');
    write(JSON.stringify(inventedWith('sources.0.url', 'http://nowhere.example/')));
    expect(await screen.findByText('1 thing to fix:')).toBeTruthy();
    expect(screen.getByText('sources[0].url').parentElement?.textContent).toContain('must begin with https://');
    expect(screen.getByText('The rule is local. It is in force.')).toBeTruthy();
    write('{"format": 1,}');
    expect(await screen.findByText(/has a comma too many at line 1, column 13/)).toBeTruthy();
  });

  it('opens a file, follows what is written, and saves it', async () => {
    const onSave = show();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save as a file' }).disabled).toBe(true);
    await userEvent.upload(screen.getByLabelText('Open a file'), new File(['{"id"'], 'a.json', { type: 'application/json' }));
    expect(await screen.findByText(/ends too early at line 1, column 6/)).toBeTruthy();
    expect(text().value).toBe('{"id"');
    await userEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(onSave).toHaveBeenCalledExactlyOnceWith('{"id"');
    write('');
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
