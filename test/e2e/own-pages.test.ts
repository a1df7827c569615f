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
  test.each(Object.keys(TITLES))('%s speaks it, and axe finds no fault in light and dark', async (path) => {
    const page = await browser.extensionPage(path);
    await page.evaluate(
      `chrome.runtime.sendMessage({ name: 'settings/choose', payload: { field: 'language', value: '${language}' } })`,
    );
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.title()).toBe(TITLES[path]?.(language));
    await page.getByText('287(g)').first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await axeFaults((expression) => page.evaluate(expression)), colorScheme).toEqual([]);
    }
    await page.close();
  });
});
