// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StringsProvider } from '@/components/hooks/use-strings';
import { TopicExport } from '@/components/panel/TopicExport';
import { catalogues } from '@/data/locales';
import { factsOf, harbor, pier } from '@/test/fixtures/topic-record';
import { Problem } from '@/utils/core/interface/problem';

const record = { ...harbor, sources: harbor.sources.slice(0, 2) };
const made = new Map<string, Blob>();
const write = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  made.clear();
  write.mockReset().mockResolvedValue();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:here/${made.size}`;
    made.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void made.delete(url));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

async function open(of = record, language: 'en' | 'es' = 'en', source = factsOf([of])) {
  const shown = render(
    <StringsProvider strings={catalogues[language]}>
      <TopicExport label={catalogues[language].takeAway.label} source={source} topicId={of.id} />
    </StringsProvider>,
  );
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write);
  expect(made.size).toBe(0);
  await user.click(screen.getByText(catalogues[language].takeAway.label));
  return { shown, user };
}

describe('a topic to take along', () => {
  it('is a file of this page in each form, made when it is wanted and let go after', async () => {
    const { shown } = await open();
    const links = await screen.findAllByRole('link');
    expect(links.map((link) => [link.getAttribute('aria-label'), link.getAttribute('download')])).toEqual([
      ['Download as JSON', 'sidelight-harbor-2026-11-22.json'],
      ['Download as CSV', 'sidelight-harbor-2026-11-22.csv'],
      ['Download as ICS', 'sidelight-harbor-2026-11-22.ics'],
    ]);
    const blobs = links.map((link) => made.get(link.getAttribute('href') ?? ''));
    expect(blobs.map((blob) => blob?.type)).toEqual([
      'application/json',
      'text/csv;charset=utf-8;header=present',
      'text/calendar;charset=utf-8',
    ]);
    expect(JSON.parse((await blobs[0]?.text()) ?? '')).toEqual(record);
    // Spreadsheets know UTF-8 by its mark.
    const bytes = new Uint8Array((await blobs[1]?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 7)]).toEqual([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('kind')]);
    expect(await blobs[2]?.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    shown.unmount();
    expect(made.size).toBe(0);
  });

  it('lets go of the files when it is folded, too', async () => {
    const { user } = await open();
    await screen.findAllByRole('link');
    expect(made.size).toBe(3);
    await user.click(screen.getByText('Download or copy this topic'));
    await vi.waitFor(() => expect(made.size).toBe(0));
  });

  it('says what was done', async () => {
    const { user } = await open();
    const link = (await screen.findAllByRole('link'))[1] as HTMLElement;
    link.addEventListener('click', (event) => event.preventDefault());
    await user.click(link);
    expect(screen.getByText('Passed to the browser as sidelight-harbor-2026-11-22.csv').getAttribute('role')).toBe('status');
  });

  it('is copied as it is, in the reader’s language', async () => {
    const { user } = await open(record, 'es');
    await user.click(screen.getByRole('button', { name: 'Copiar como CSV' }));
    expect(write.mock.calls[0]?.[0]).toMatch(/^kind,id,date/);
    expect(write.mock.calls[0]?.[0]).toContain('El concejo aprueba la norma.');
    expect(await screen.findByText('Copiado.')).toBeTruthy();
  });

  it('says so where the browser does not let it be copied', async () => {
    write.mockRejectedValue(new Error('no'));
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Copy as JSON' }));
    expect(await screen.findByText('The browser did not allow that here: download it instead.')).toBeTruthy();
  });

  it('says what went wrong, and tries again', async () => {
    const source = factsOf([record]);
    const silent = new Problem('no-answer');
    vi.spyOn(source, 'topic').mockRejectedValueOnce(silent).mockRejectedValueOnce(silent);
    const { user } = await open(record, 'en', source);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect((await screen.findAllByRole('link')).length).toBe(3);
  });

  it('is no calendar where nothing has happened', async () => {
    await open(pier);
    expect((await screen.findAllByRole('link')).length).toBe(2);
    expect(screen.queryByText('ICS')).toBeNull();
  });
});
