import type { CDPSession, Page } from 'playwright-core';
import type { Measurement } from './bench.ts';
import { shown } from './goals.ts';
import { inTab, open } from './load.ts';
import { median, quantile, spread, sum } from './statistics.ts';
import { record, type Work } from './trace.ts';

/** Mentions pointed at on a page, and moves over each. */
const PLACES = 15;
const MOVES = 6;

/** What our handlers cost while the pointer moves over mentions, at rest and while the page changes all the time. */
export const hover: Measurement = {
  lines: [10],
  title: 'Pointer moves',
  async measure({ options, subjects: { ours }, pages, say }) {
    const scenes = [
      ...spread(pages.names, options.full ? 6 : 1).map((name) => ({ name, mentions: 50 })),
      { name: pages.largest, mentions: 5000 },
    ];
    const rounds: { name: string; mentions: number; changing: boolean; work: Work }[] = [];
    for (const { name, mentions } of scenes) {
      const url = await pages.url(name, mentions);
      for (const changing of [false, true]) {
        const work = await inTab(ours, async (page, session) => {
          await open(page, url, true);
          if (changing) await page.evaluate(keepChanging);
          return pointAround(page, session);
        });
        rounds.push({ name, mentions, changing, work });
        const { handlers, forced } = work;
        say(
          `  ${name}, ${shown(mentions)} mentions${changing ? ', changing' : ''}: ${handlers.length} calls, median ${shown(median(handlers))} ms, p95 ${shown(quantile(handlers, 0.95))} ms, ${forced} with layout`,
        );
      }
    }
    const calm = rounds.filter(({ changing }) => !changing).map(({ work }) => work.handlers);
    const slowest = (figure: (times: number[]) => number) => [Math.max(...calm.map(figure))];
    const forced = sum(rounds.map(({ work }) => work.forced));
    return {
      checks: [
        { line: 10, what: 'handler, median of the slowest page', unit: 'ms', values: slowest(median), goal: { atMost: 0.1 } },
        {
          line: 10,
          what: 'handler, p95 of the slowest page',
          unit: 'ms',
          values: slowest((times) => quantile(times, 0.95)),
          goal: { atMost: 0.3 },
        },
        { line: 10, what: 'calls that made the browser do layout', unit: '', values: [forced], goal: { atMost: 0 } },
      ],
      raw: rounds,
    };
  },
};

async function pointAround(page: Page, session: CDPSession): Promise<Work> {
  const recording = await record(page, session);
  for (let place = 0; place < PLACES; place++) {
    const at = await page.evaluate(showMention, place / PLACES);
    if (!at) break;
    for (let move = 0; move < MOVES; move++) await page.mouse.move(at.x + 3 * (move - MOVES / 2), at.y);
  }
  return recording.stop();
}

/** Runs in the page: brings a mention onto the screen, by its share of all. @returns its middle. */
async function showMention(share: number): Promise<{ x: number; y: number } | null> {
  const registered = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  const { startContainer, startOffset, endContainer, endOffset } = registered[Math.floor(share * registered.length)] ?? {};
  if (!startContainer || !endContainer) return null;
  const range = document.createRange();
  range.setStart(startContainer, startOffset ?? 0);
  range.setEnd(endContainer, endOffset ?? 0);
  startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page: layout is always pending when the pointer moves. */
function keepChanging(): void {
  const ticker = document.createElement('div');
  ticker.append('0');
  document.body.prepend(ticker);
  setInterval(() => {
    ticker.textContent = 'now '.repeat(1 + Math.floor(performance.now() % 3));
  }, 4);
}
