import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../data/locales/index.ts';
import { LANGUAGES, type Language } from '../../data/schema/languages.ts';
import { axeFaults } from '../drive/axe.ts';
import { type Chromium, launchChromium } from '../drive/chromium.ts';
import { CHROMIUM_BUILD } from './scene.ts';

let browser: Chromium;

beforeAll(async () => {
  browser = await launchChromium({ extension: CHROMIUM_BUILD });
});
afterAll(() => browser?.close());

const TITLES: Record<string, (language: Language) => string> = {
  'options.html': (language) => catalogues[language].options.title,
  'popup.html': (language) => catalogues[language].popup.title,
  'sidepanel.html': (language) => catalogues[language].sidePanel.title,
  'welcome.html': (language) => catalogues[language].welcome.title,
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(TITLES))('%s speaks it, and axe finds no fault', async (path) => {
    const page = await browser.extensionPage(path);
    await page.evaluate(
      `chrome.runtime.sendMessage({ name: 'settings/choose', payload: { field: 'language', value: '${language}' } })`,
    );
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.title()).toBe(TITLES[path]?.(language));
    await page.getByText('287(g)').first().waitFor();
    if (path === 'options.html') await unfold(page, language);
    // Colours are the same in all languages.
    for (const colorScheme of language === 'en' ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFaults((expression) => page.evaluate(expression)), colorScheme).toEqual([]);
    }
    await page.close();
  });
});

/** Has everything shown that options can show: lists with something in them, what lies folded, a card, a fault, a question. */
async function unfold(page: Page, language: Language): Promise<void> {
  const words = catalogues[language].options;
  await page.evaluate(`Promise.all([
    chrome.runtime.sendMessage({ name: 'settings/sites', payload: { list: 'offSites', add: ['news.example'], remove: [] } }),
    chrome.runtime.sendMessage({ name: 'settings/wrong-match', payload: { topicId: '287g', term: '287(g)', site: null } }),
    chrome.runtime.sendMessage({ name: 'settings/hue', payload: { topicId: 'uthmeier', hue: 1 } }),
  ])`);
  await page.getByRole('button', { name: words.removeSite('news.example') }).waitFor();
  await page.getByRole('button', { name: words.preview }).first().click();
  await page.getByRole('figure').waitFor();
  await page.getByRole('textbox', { name: words.addTo.offSites }).fill('x');
  await page.getByRole('textbox', { name: words.addTo.offSites }).press('Enter');
  await page.getByRole('alert').waitFor();
  await page.getByRole('button', { name: words.wipe }).click();
  for (const fold of await page.locator('summary').all()) await fold.click();
  await page.getByText('docs.google.com').waitFor();
}
