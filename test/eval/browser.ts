import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../drive/chromium.ts';
import { serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { ROOT } from '../run/setup.mjs';
import { bundledPlan, type Detection } from './detectors';
import { blocksOf, type Passage } from './passages';
import { type Report, score } from './score';

/** Pages open at once. */
const TABS = 4;
/** Milliseconds for which nothing new may be marked before a page counts as read, and between two looks. */
const QUIET = 600;
const LOOK = 100;

/** Shows each passage as a page to the built extension in Chromium. @returns the score of what it marks. */
export async function inBrowser(passages: readonly Passage[]): Promise<Report> {
  const topics = new Map(bundledPlan().topics.map(({ hue, id }) => [`sidelight-${hue}`, id]));
  const server = await serve({});
  const browser = await launchChromium({ extension: join(ROOT, '.output', 'chrome-mv3') });
  const found = new Map<string, Detection[]>();
  try {
    // On a busy machine the first pages would be looked at before the extension has read its packs.
    server.route('/ready', { body: 'Section 287(g) agreements', headers: { 'content-type': 'text/html; charset=utf-8' } });
    const first = await browser.newPage();
    await first.goto(`${server.origin}/ready`);
    await waitFor(() => first.evaluate('CSS.highlights.size > 0'), { what: 'the extension', interval: LOOK });
    await first.close();
    const left = [...passages];
    const work = async () => {
      const page = await browser.newPage();
      for (let passage = left.shift(); passage; passage = left.shift()) {
        const path = `/${passage.id}${passage.url && URL.canParse(passage.url) ? new URL(passage.url).pathname : ''}`;
        server.route(path, { body: htmlOf(passage), headers: { 'content-type': 'text/html; charset=utf-8' } });
        await page.goto(server.origin + path);
        const marks = await settled(page);
        found.set(
          passage.id,
          marks.map(({ name, start, end }) => ({ topic: topics.get(name) ?? name, start, end })),
        );
      }
    };
    await Promise.all(Array.from({ length: TABS }, work));
  } finally {
    await browser.close();
    await server.close();
  }
  return score(passages, (passage) => found.get(passage.id) ?? []);
}

interface Mark {
  name: string;
  start: number;
  end: number;
}

/** @returns the marks, once they have stayed the same for a while. */
function settled(page: Page): Promise<Mark[]> {
  let last = '';
  let since = performance.now();
  const look = async () => {
    const marks = await page.evaluate<Mark[]>(MARKS);
    const text = JSON.stringify(marks);
    if (text !== last) since = performance.now();
    last = text;
    return performance.now() - since >= QUIET ? marks : null;
  };
  return waitFor(look, { what: 'marks that stay', interval: LOOK });
}

/** Runs in the page: the registry of highlights is the document's, whoever filled it. Each block is one text node. */
const MARKS = `[...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map(({ startContainer, startOffset, endOffset }) => {
  const from = Number(startContainer.parentElement.dataset.start);
  return { name, start: from + startOffset, end: from + endOffset };
})).sort((a, b) => a.start - b.start)`;

function htmlOf(passage: Passage): string {
  const blocks = blocksOf(passage).map(({ text, start, heading, isItem }) => {
    const name = heading ? `h${heading}` : isItem ? 'li' : 'p';
    return `<${name} data-start="${start}">${escaped(text)}</${name}>`;
  });
  const description = passage.description ? `<meta name="description" content="${escaped(passage.description)}">` : '';
  return `<!doctype html><html lang="${passage.language}"><title>${escaped(passage.title)}</title>${description}<main>${blocks.join('\n')}</main></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
