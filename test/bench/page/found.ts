import type { Page } from 'playwright-core';
import { launchChromium } from '../../drive/chromium.ts';
import type { Measurement } from './bench.ts';
import { shown } from './goals.ts';
import { type Found, readFound } from './inject.ts';
import { inTab, open } from './load.ts';
import { sum } from './statistics.ts';

const MENTIONS = 50;

/** Whether every mention is found, and marked once. Topics are set to `every mention`, since relevance is not the question here. */
export const found: Measurement = {
  lines: [14],
  title: 'Every mention, once',
  async measure({ extension, pages, say }) {
    const browser = await launchChromium({ extension });
    const results: (Found & { page: string })[] = [];
    try {
      await showEvery(await browser.extensionPage('options.html'));
      for (const page of pages.names) {
        const url = await pages.url(page, MENTIONS, true);
        const result = await inTab({ name: 'ours', context: browser.context }, async (tab) => {
          await open(tab, url, true);
          return tab.evaluate(readFound);
        });
        results.push({ page, ...result });
        for (const text of result.missed) say(`  ${page} misses one in: ${text.replace(/\s+/g, ' ')}`);
      }
    } finally {
      await browser.close();
    }
    const total = (figure: (result: Found) => number) => sum(results.map(figure));
    const injected = total((result) => result.injected);
    say(
      `  ${shown(injected)} put in, ${shown(total((result) => result.found))} found, ${total((result) => result.twice)} marked more than once`,
    );
    return {
      checks: [
        {
          line: 14,
          what: `not found, of ${shown(injected)}`,
          unit: '',
          values: [total(({ missed }) => missed.length)],
          goal: { atMost: 0 },
        },
        { line: 14, what: 'marked more than once', unit: '', values: [total(({ twice }) => twice)], goal: { atMost: 0 } },
      ],
      raw: results,
    };
  },
};

/** Asks the worker, as the page of the options does. */
async function showEvery(options: Page): Promise<void> {
  for (const topicId of ['287g', 'key-west', 'uthmeier', 'sanctuary-laws']) {
    const message = JSON.stringify({ name: 'settings/topic', payload: { topicId, mode: 'every' } });
    const answer = await options.evaluate(`chrome.runtime.sendMessage(${message})`);
    if (!JSON.stringify(answer).includes('"ok":true'))
      throw new Error(`the extension didn't set ${topicId}: ${JSON.stringify(answer)}`);
  }
  await options.close();
}
