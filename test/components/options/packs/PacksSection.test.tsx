// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Asking, PackActions, Reading } from '@/components/hooks/pack-actions';
import { StringsProvider } from '@/components/hooks/use-strings';
import { PacksSection } from '@/components/options/packs/PacksSection';
import { catalogues } from '@/data/locales';
import { packsEn } from '@/data/locales/packs/en';
import { packsEs } from '@/data/locales/packs/es';
import { packsHt } from '@/data/locales/packs/ht';
import { LANGUAGES, type Language } from '@/data/schema';
import { inventedPack } from '@/test/fixtures/pack';
import { Problem } from '@/utils/core/interface/problem';
import { packDiff } from '@/utils/core/packs/pack-diff';
import { packView, type ShelfView } from '@/utils/core/packs/pack-view';

afterEach(cleanup);

const WORDS = { en: packsEn, es: packsEs, ht: packsHt };
const view = packView(inventedPack());
const own = { ...view, id: 'mine', name: { en: 'Mine' }, isNote: true };
const came = { when: '2026-11-21T10:00:00Z', bytes: 900, sha256: 'x', isKept: true, isResting: false };
const SHELF: ShelfView = {
  bundled: [{ ...view, isAway: false }],
  imported: [
    { ...view, id: 'other', name: { en: 'Others' }, ...came, before: 2 },
    { ...own, ...came },
  ],
  lost: [{ id: 'gone', name: { en: 'Gone' }, version: 5, sha256: 'y', isNewer: false }],
};
const asking = (over?: number): Asking => ({
  end: 'ask',
  view,
  ...(over !== undefined && {
    over: {
      version: over,
      changes: packDiff(
        inventedPack(),
        inventedPack((pack) => {
          pack.topics[0]?.events.pop();
        }),
      ),
    },
  }),
  keep: vi.fn<Asking['keep']>(async () => 'kept'),
});

function show(changes: Partial<PackActions> = {}, shelf: ShelfView = SHELF, language: Language = 'en', tab?: number) {
  const actions = {
    read: vi.fn<PackActions['read']>(async () => asking()),
    readTab: vi.fn<PackActions['readTab']>(async () => ({ file: 'packs.example/a.json', reading: asking() })),
    check: vi.fn<PackActions['check']>(async () => ({ file: 'packs.example/a.json', reading: asking(2) })),
    save: vi.fn<PackActions['save']>(async () => true),
    remove: vi.fn<PackActions['remove']>(async () => async () => 'kept' as const),
    putAway: vi.fn<PackActions['putAway']>(async () => {}),
    readBefore: vi.fn<PackActions['readBefore']>(async () => asking(4)),
    ownTopic: vi.fn<PackActions['ownTopic']>(async () => ({
      name: 'Mine',
      author: 'Me',
      alone: ['one', 'two'],
      inContext: [],
      beside: [],
      note: 'A note.',
      links: [],
    })),
    keepOwn: vi.fn<PackActions['keepOwn']>(async () => 'kept'),
    ...changes,
  };
  const onChange = vi.fn();
  render(
    <StringsProvider strings={catalogues[language]}>
      <PacksSection words={WORDS[language]} shelf={shelf} problem={undefined} actions={actions} tab={tab} onChange={onChange} />
    </StringsProvider>,
  );
  return { actions, onChange };
}
const button = (name: string) => screen.getByRole('button', { name });
const press = (name: string) => userEvent.click(button(name));
const file = (name: string) => new File(['{}'], name, { type: 'application/json' });
const field = () => screen.getByLabelText<HTMLInputElement>('Choose files');

describe('the packs that are there', () => {
  it('are listed with whose they are, how fresh, and how much', () => {
    show();
    const rows = within(screen.getByRole('list', { name: 'Packs' })).getAllByRole('listitem');
    expect(rows[0]?.textContent).toContain('Invented facts');
    expect(rows[0]?.textContent).toContain('Version 3 by Nobody, checked on November 20, 2026');
    expect(rows[0]?.textContent).toContain('2 topics, 4 terms, 3 facts, 3 events, 1 dispute, 3 sources · Comes with Sidelight');
    expect(rows[1]?.textContent).toContain('added on November 21, 2026');
    expect(rows[3]?.textContent).toContain('Gone, version 5, can’t be read: ');
    // What is lost can't be saved.
    expect(screen.queryByRole('button', { name: 'Save as a file: Gone' })).toBeNull();
  });

  it('can be saved, put away, gone back with, and removed', async () => {
    const { actions } = show();
    await press('Save as a file: Invented facts');
    await press('Put away: Invented facts');
    await press('Remove: Others');
    expect(actions.save).toHaveBeenCalledExactlyOnceWith('invented');
    expect(actions.putAway).toHaveBeenCalledExactlyOnceWith('invented', true);
    expect(actions.remove).toHaveBeenCalledExactlyOnceWith('other');
    expect(screen.queryByRole('button', { name: 'Remove: Invented facts' })).toBeNull();
    await press('Return to version 2: Others');
    expect(
      await screen.findByRole('heading', { name: /You have version 4 of “Invented facts”. Replace it with the older version 3/ }),
    ).toBeTruthy();
  });

  it('come back when removing is taken back', async () => {
    const back = vi.fn(async () => 'kept' as const);
    const { onChange } = show({ remove: async () => back });
    await press('Remove: Others');
    const rows = () => within(screen.getByRole('list', { name: 'Packs' })).getAllByRole('listitem');
    expect(rows()[1]?.textContent).toContain('Others is removed.');
    const undo = button('Undo');
    expect(document.activeElement).toBe(undo);
    expect(document.getElementById(undo.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Others is removed.');
    await press('Undo');
    expect(back).toHaveBeenCalledOnce();
    expect(rows()[1]?.textContent).toBe('Others is back.');
    expect(document.activeElement?.textContent).toBe('Others is back.');
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('say whether they are signed, in the list and before they are kept', async () => {
    const signedWith = 'k'.repeat(43);
    const [first] = SHELF.imported;
    show(
      { read: async () => ({ ...asking(), view: { ...view, signedWith } }) },
      { ...SHELF, imported: first ? [{ ...first, signedWith }] : [] },
    );
    const row = screen.getByRole('heading', { name: 'Others' }).closest('li');
    expect(row?.textContent).toContain('added on November 21, 2026 · signed');
    await userEvent.upload(field(), file('a.json'));
    expect(await screen.findByText(signedWith)).toBeTruthy();
    cleanup();
    show();
    expect(screen.queryByText(/· signed/)).toBeNull();
    await userEvent.upload(field(), file('a.json'));
    expect(await screen.findByText(/^Not signed: /)).toBeTruthy();
  });

  it.each(['Save as a file: Others', 'Return to version 2: Others'])('say what stood in the way: %s', async (deed) => {
    const remove = () => Promise.reject(new Problem('settings-unsaved'));
    show({ remove, save: async () => false, readBefore: async () => undefined });
    await press('Remove: Others');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be saved');
    await press(deed);
    expect(screen.getByText('The file of Others can’t be read.')).toBeTruthy();
  });

  it('say that a window keeps nothing, or that one rests', () => {
    const [first, ...others] = SHELF.imported;
    show({}, { ...SHELF, imported: first ? [{ ...first, isKept: false, isResting: true }, ...others] : [] });
    expect(screen.getByText(/This window keeps nothing/)).toBeTruthy();
    expect(screen.getByText(/At rest/)).toBeTruthy();
  });
});

describe('a pack at an address', () => {
  const address = 'https://packs.example/a.json';
  const [first] = SHELF.imported;
  const there: ShelfView = { ...SHELF, imported: first ? [{ ...first, address }] : [] };

  it('is read in the tab that the reader came from, once, and asked about', async () => {
    const { actions } = show({}, SHELF, 'en', 12);
    const part = within(await screen.findByRole('region', { name: 'Add “Invented facts”?' }));
    expect(actions.readTab).toHaveBeenCalledExactlyOnceWith(12);
    await userEvent.click(part.getByRole('button', { name: 'Add' }));
    await userEvent.click(part.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Packs' }));
    expect(actions.readTab).toHaveBeenCalledOnce();
  });

  it('is looked at again at a click only; nothing else has that button', async () => {
    const { actions } = show({}, there);
    expect(screen.getByText(/^From https:\/\/packs\.example\/a\.json\. A check/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Check for a newer version/ })).toHaveLength(1);
    expect(actions.check).not.toHaveBeenCalled();
    await press('Check for a newer version: Others');
    expect(actions.check).toHaveBeenCalledExactlyOnceWith('other');
    expect(await screen.findByRole('heading', { name: 'Update “Invented facts” from version 2 to 3?' })).toBeTruthy();
  });

  it('says that it is being read, and why it could not be', async () => {
    let fail: (error: Error) => void = () => {};
    const check = () =>
      new Promise<never>((_, reject) => {
        fail = reject;
      });
    show({ check }, there, 'es');
    await press('Buscar una versión más nueva: Others');
    expect(screen.getByRole('progressbar', { name: /Others/ })).toBeTruthy();
    fail(new Problem('no-answer'));
    expect(await screen.findByText(/la pestaña no muestra un texto/)).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

describe('a file', () => {
  it('is shown before anything of it is kept, and kept when the reader says so', async () => {
    const ask = asking();
    const { onChange } = show({ read: async () => ask });
    await userEvent.upload(field(), file('a.json'));
    const part = within(await screen.findByRole('region', { name: 'Add “Invented facts”?' }));
    expect(part.getByText('The harbor rule')).toBeTruthy();
    expect(part.getByText('nowhere.example, paper.example, pier.example')).toBeTruthy();
    expect(ask.keep).not.toHaveBeenCalled();
    await userEvent.click(part.getByRole('button', { name: 'Add' }));
    const added = await part.findByRole('heading', { name: '“Invented facts” is added' });
    expect(document.activeElement).toBe(added);
    expect(ask.keep).toHaveBeenCalledOnce();
    expect(onChange).toHaveBeenCalledOnce();
    await userEvent.click(part.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('region', { name: /Add/ })).toBeNull();
    expect(document.activeElement).toBe(field());
  });

  it('can be dropped', async () => {
    const { actions } = show();
    const zone = field().closest('.sl-pack-drop');
    if (!zone) throw new Error('no place to drop');
    fireEvent.drop(zone, { dataTransfer: { files: [file('a.json'), file('b.json')] } });
    await waitFor(() => expect(actions.read).toHaveBeenCalledTimes(2));
    expect(await screen.findAllByRole('region', { name: 'Add “Invented facts”?' })).toHaveLength(2);
  });

  it('shows how much of it is read', async () => {
    let end: (reading: Reading) => void = () => {};
    show({
      read: (_, progress) => {
        progress(0.25);
        return new Promise((resolve) => {
          end = resolve;
        });
      },
    });
    await userEvent.upload(field(), file('large.json'));
    expect(screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Reading large.json' }).value).toBe(0.25);
    end({ end: 'same', view });
    expect(await screen.findByRole('heading', { name: /is already here. Nothing was changed/ })).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H3'));
  });

  it('that would go back asks, with no in the first place', async () => {
    show({ read: async () => asking(4) });
    await userEvent.upload(field(), file('old.json'));
    await screen.findByRole('button', { name: 'Replace' });
    expect(button('Keep version 4').className).toContain('sl-button-main');
    expect(button('Replace').className).not.toContain('sl-button-main');
    expect(screen.getByText('1 entry taken out')).toBeTruthy();
  });

  it.each<[Language, string, string]>([
    ['en', 'Before: There are 40 berths.', 'Its words stay; what changes is its sources'],
    ['es', 'Lo que usted lee no cambia; solo cambia en: English.', 'Sus palabras no cambian'],
  ])('says in %s what changes of a fact, and repeats no words', async (language, words, others) => {
    const changes = packDiff(
      inventedPack(),
      inventedPack((pack) => {
        const [first, second] = pack.topics[0]?.facts ?? [];
        if (first) first.statement = { ...first.statement, en: 'There are 44 berths.' };
        if (second) second.checkedOn = '2026-11-01';
      }),
    );
    show(
      { readTab: async () => ({ file: 'a.json', reading: { ...asking(), over: { version: 2, changes } } }) },
      SHELF,
      language,
      1,
    );
    const told = await waitFor(() => {
      const all = [...document.querySelectorAll('.sl-pack-before')];
      expect(all).toHaveLength(2);
      return all.map((before) => before.textContent);
    });
    expect(told[0]).toContain(words);
    expect(told[1]).toContain(others);
  });

  it('says why it was not kept, and can be tried again', async () => {
    const keep = vi.fn<Asking['keep']>(async () => ({ why: 'full', needs: 15, free: 3 }));
    show({ read: async () => ({ ...asking(), keep }) });
    await userEvent.upload(field(), file('a.json'));
    await userEvent.click(await screen.findByRole('button', { name: 'Add' }));
    expect((await screen.findByRole('alert')).textContent).toContain('needs about 15 MB, and 3 MB are free');
    await press('Add');
    expect(keep).toHaveBeenCalledTimes(2);
  });

  it('with faults has 20 lines told as text, and the number of the others', async () => {
    const faults = Array.from({ length: 30 }, (_, n) => ({
      code: 'https' as const,
      path: `sources[${n}].url`,
      found: '<img src=x onerror=alert(1)>',
    }));
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    show({ read: async () => ({ end: 'faulty', faults }) });
    await userEvent.upload(field(), file('bad.json'));
    const part = within(await screen.findByRole('region', { name: 'bad.json was not added' }));
    expect(part.getAllByRole('listitem')).toHaveLength(21);
    expect(part.getByText('30 things are wrong with it; nothing of it was kept.')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
    await userEvent.click(part.getByRole('button', { name: 'Copy these lines' }));
    expect(write.mock.calls[0]?.[0]).toMatch(
      /^sources\[0\]\.url: must begin with https:\/\/, found "<img src=x onerror=alert\(1\)>"; write the page’s address\n[\s\S]*\nand 10 more$/,
    );
  });
});

describe("a topic of the reader's own", () => {
  it('is sent as it was written, a line each, without empty ones', async () => {
    const { actions } = show({}, { ...SHELF, imported: [] });
    await press('Make a topic');
    await userEvent.type(screen.getByLabelText('Name'), ' The ferry ');
    await userEvent.type(
      screen.getByLabelText('Words that are enough alone'),
      'Island Ferry{enter}{enter}Bay Ferry{enter}Bay Ferry',
    );
    const author = screen.getByLabelText<HTMLInputElement>('Who writes this');
    expect(author.value).toBe('');
    await userEvent.type(author, 'Ana');
    await userEvent.type(screen.getByLabelText('Your note'), 'Twice a day.{enter}Not on Sundays.');
    await press('Save topic');
    expect(actions.keepOwn).toHaveBeenCalledExactlyOnceWith(
      {
        name: 'The ferry',
        author: 'Ana',
        alone: ['Island Ferry', 'Bay Ferry'],
        inContext: [],
        beside: [],
        note: 'Twice a day. Not on Sundays.',
        links: [],
      },
      undefined,
    );
    expect(await screen.findByText(/“The ferry” is saved/)).toBeTruthy();
  });

  it('has what is wrong at its field, which gets the focus', async () => {
    show({ keepOwn: async () => [{ code: 'short-term', path: 'topics[0].terms[0].text', found: 'x' }] });
    await press('Make a topic');
    await press('Save topic');
    const words = screen.getByLabelText('Words that are enough alone');
    await waitFor(() => expect(words.getAttribute('aria-invalid')).toBe('true'));
    const hint = document.getElementById(words.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('“x” is too short: write at least 3 letters.');
    expect(document.activeElement).toBe(words);
  });

  it('is told of without a word about files: the shortest limit, and each field once', async () => {
    show({
      keepOwn: async () => [
        { code: 'too-long', path: 'name.en', limit: 120 },
        { code: 'too-long', path: 'topics[0].name.en', limit: 80 },
        { code: 'too-few', path: 'topics[0].terms', limit: 1, wanted: 'terms' },
        { code: 'empty-text', path: 'topics[0].facts[0].speaker.en' },
        { code: 'empty-text', path: 'topics[0].facts[0].statement.en' },
        { code: 'uncited', path: 'sources[12]', found: 'link-13' },
      ],
    });
    await press('Make a topic');
    await press('Save topic');
    const told = await waitFor(() => {
      const all = [...document.querySelectorAll('.sl-pack-fault')].map((fault) => fault.textContent?.trim());
      expect(all.length).toBeGreaterThan(0);
      return all;
    });
    expect(told).toEqual([
      'Too long: it can have 80 characters.',
      'Write at least one word or name.',
      'Write a note.',
      'Too many: a note can have 12 links.',
      'Write who says this.',
    ]);
  });

  it('begins with the name under which the last one was written', async () => {
    show();
    await press('Make a topic');
    expect(screen.getByLabelText<HTMLInputElement>('Who writes this').value).toBe('Nobody');
  });

  it('can be changed', async () => {
    const { actions } = show();
    await press('Edit: Mine');
    expect((await screen.findByLabelText<HTMLTextAreaElement>('Words that are enough alone')).value).toBe('one\ntwo');
    await press('Save topic');
    expect(actions.keepOwn).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ note: 'A note.' }), 'mine');
    expect(screen.queryByRole('button', { name: 'Edit: Others' })).toBeNull();
  });
});

it.each(LANGUAGES)('the whole part speaks %s', (language) => {
  show({}, SHELF, language);
  expect(screen.getByRole('region', { name: WORDS[language].label })).toBeTruthy();
  expect(screen.getByRole('button', { name: WORDS[language].of(WORDS[language].remove, 'Others') })).toBeTruthy();
});
