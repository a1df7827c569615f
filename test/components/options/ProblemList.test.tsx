import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { ProblemList } from '@/components/options/ProblemList';
import { catalogues } from '@/data/locales';
import type { Language } from '@/data/schema/languages';
import { Problem, type ProblemEntry } from '@/utils/core/interface/problem';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const PROBLEMS: ProblemEntry[] = [
  { code: 'pack-missing', when: '2026-11-21T08:00:00.000Z', times: 1, detail: 'packs/index.json' },
  { code: 'settings-unsaved', when: '2026-11-22T10:00:00.000Z', times: 3, detail: 'disk full' },
];

function show(problems: readonly ProblemEntry[] | undefined, language: Language = 'en') {
  const act = { onClear: vi.fn(async () => undefined) };
  render(
    <StringsProvider strings={catalogues[language]}>
      <ProblemList problems={problems} {...act} />
    </StringsProvider>,
  );
  return act;
}

it('says that there is nothing, once that is known', () => {
  show(undefined);
  expect(screen.queryByText('Nothing has gone wrong.')).toBeNull();
  cleanup();
  show([]);
  expect(screen.getByText('Nothing has gone wrong.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it.each(['en', 'es', 'ht'] as const)('lists each with time, code and sentence, the newest first (%s)', (language) => {
  show(PROBLEMS, language);
  const items = screen.getAllByRole('listitem');
  expect(items.map((item) => item.querySelector('code')?.textContent)).toEqual(['settings-unsaved', 'pack-missing']);
  const [first = document.body] = items;
  expect(within(first).getByText(catalogues[language].problems['settings-unsaved'])).toBeTruthy();
  expect(first.querySelector('time')?.dateTime).toBe('2026-11-22T10:00:00.000Z');
  expect(first.querySelector('time')?.textContent).toMatch(
    { en: /^November 2\d, 2026, \d+:\d\d/, es: /^2\d de noviembre de 2026, \d+:\d\d/, ht: /^2\d novanm 2026, \d+:\d\d/ }[
      language
    ],
  );
  expect(first.textContent).toContain(catalogues[language].problemLog.times(3));
});

it('is copied as text, a line each', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  show(PROBLEMS);
  await userEvent.click(screen.getByRole('button', { name: 'Copy the list' }));
  expect(write).toHaveBeenCalledExactlyOnceWith(
    '2026-11-22T10:00:00.000Z  settings-unsaved  x3  disk full\n2026-11-21T08:00:00.000Z  pack-missing  x1  packs/index.json',
  );
  expect(screen.getByRole('status').textContent).toBe('Copied.');
});

it('is cleared with one click, and says so where that fails', async () => {
  const { onClear } = show(PROBLEMS);
  await userEvent.click(screen.getByRole('button', { name: 'Clear the list' }));
  expect(onClear).toHaveBeenCalledOnce();
  expect(screen.getByRole('status').textContent).toBe('Cleared.');
  onClear.mockRejectedValueOnce(new Problem('settings-unsaved'));
  await userEvent.click(screen.getByRole('button', { name: 'Clear the list' }));
  expect(screen.getByRole('status').textContent).toContain('could not be saved');
});
