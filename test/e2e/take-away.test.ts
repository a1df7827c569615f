import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { launchChromium } from '../drive/chromium.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { readCalendar, readCsv } from '../fixtures/read-exports.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './scene.ts';

const FORMS = ['json', 'csv', 'ics'] as const;
type Form = (typeof FORMS)[number];
/** Other tests may run on the machine. */
const SLOW = { timeout: 8_000 };
/** Opens the side panel's page at a topic. */
const AT = 'sidepanel.html#topic=key-west&kind=opening&id=definition';
const NAME = /^sidelight-key-west-\d{4}-\d\d-\d\d\.(json|csv|ics)$/;

/** Every file holds what another program reads out of it again, accents and all. */
function expectWhole(form: Form, bytes: Buffer): void {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (form === 'json') {
    const record = JSON.parse(text);
    expect(record.id).toBe('key-west');
    expect(record.name.es).toContain('Cayo Hueso');
    expect(JSON.stringify(record.facts)).toContain('comisión');
  }
  if (form === 'csv') {
    expect(text.startsWith('\ufeff')).toBe(true);
    const rows = readCsv(text.slice(1));
    expect(rows[0]).toEqual(['kind', 'id', 'date', 'speaker', 'text', 'sources', 'addresses']);
    expect(rows.length).toBeGreaterThan(30);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
  }
  if (form === 'ics') {
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n') && text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const events = readCalendar(text);
    expect(events.length).toBeGreaterThan(5);
    expect(events.some(({ SUMMARY }) => SUMMARY?.includes('Key West'))).toBe(true);
    expect(events.some(({ SUMMARY }) => SUMMARY?.includes('El País'))).toBe(true);
  }
}

test('in Chromium a topic arrives as a file in each form, and on the clipboard', async () => {
  const browser = await launchChromium({ extension: CHROMIUM_BUILD });
  try {
    const panel = await browser.extensionPage(AT);
    const asked: string[] = [];
    browser.context.on('request', (request) => asked.push(request.url()));
    await panel.getByText(en.takeAway.label).click();
    const address = (form: Form) => panel.getByRole('link', { name: en.takeAway.downloadOf(en.takeAway.forms[form].name) });
    for (const form of FORMS) {
      const [download] = await Promise.all([panel.waitForEvent('download'), address(form).click()]);
      expect(download.suggestedFilename()).toMatch(NAME);
      expect(download.suggestedFilename().endsWith(form)).toBe(true);
      expectWhole(form, await readFile(await download.path()));
      await panel.getByText(en.takeAway.downloaded(download.suggestedFilename())).waitFor();
    }
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.bringToFront();
    await panel.getByRole('button', { name: en.panel.copyOf('ICS') }).click();
    await panel.getByText(en.panel.copied).waitFor();
    expectWhole('ics', Buffer.from(await panel.evaluate(() => navigator.clipboard.readText())));

    // Folded, the files are let go.
    const url = await address('csv').getAttribute('href');
    const isThere = () =>
      panel.evaluate(
        (blob) =>
          fetch(blob ?? '')
            .then(() => true)
            .catch(() => false),
        url,
      );
    await panel.getByText(en.takeAway.label).click();
    await expect.poll(() => address('csv').count(), SLOW).toBe(0);
    expect(await isThere()).toBe(false);
    expect(asked.filter((each) => /^https?:/.test(each))).toEqual([]);
  } finally {
    await browser.close();
  }
});

test('in Firefox a topic arrives as a file in each form', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-downloads-'));
  const firefox = await launchFirefox({
    extension: FIREFOX_BUILD,
    prefs: {
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  try {
    const panel = await firefox.extensionPage(AT);
    await expect.poll(() => panel.evaluate(() => document.querySelector('.sl-export') !== null), SLOW).toBe(true);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.sl-export summary')?.click());
    for (const form of FORMS) {
      const press = () =>
        panel.evaluate((end) => {
          const link = document.querySelector<HTMLElement>(`a[download$=".${end}"]`);
          link?.click();
          return link !== null;
        }, form);
      await expect.poll(press, SLOW).toBe(true);
      const arrived = async () => (await readdir(folder)).find((name) => name.endsWith(`.${form}`));
      await expect.poll(arrived, { timeout: 15_000 }).toMatch(NAME);
      const name = (await arrived()) ?? '';
      await expect.poll(async () => (await readFile(join(folder, name))).length, { timeout: 10_000 }).toBeGreaterThan(1000);
      await expect.poll(async () => (await readdir(folder)).some((each) => each.endsWith('.part')), SLOW).toBe(false);
      expectWhole(form, await readFile(join(folder, name)));
    }
    expect(await firefox.extensionErrors()).toEqual([]);
  } finally {
    await firefox.close();
    await rm(folder, { recursive: true, force: true });
  }
});
