import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../data/locales/index.ts';
import { LANGUAGES, type Language } from '../../data/schema/languages.ts';
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
    await page.evaluate(axe.source);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await faultsOf(page), colorScheme).toEqual([]);
    }
    await page.close();
  });
});

async function faultsOf(page: Page): Promise<unknown[]> {
  const answer = await page.evaluate<string>(`axe.run(document).then(({ violations, passes }) => JSON.stringify({
    violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html + ' ' + node.failureSummary) })),
    looked: passes.map(({ id }) => id),
  }))`);
  const { violations, looked } = JSON.parse(answer) as { violations: unknown[]; looked: string[] };
  expect(looked).toContain('color-contrast');
  return violations;
}
