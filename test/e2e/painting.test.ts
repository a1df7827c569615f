import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { luminance } from '@/utils/core/interface/backdrop';
import { type ChromiumReader, readerOf } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { expectMarks, inChromium, NOTHING, openMarked } from './scene.ts';

const stage = inChromium();
let page: Page;
let reader: ChromiumReader;

beforeEach(async () => {
  page = await stage.browser.newPage();
  reader = await readerOf(page);
  return () => page.close();
});

const UTHMEIER = { ...NOTHING, uthmeier: ['James Uthmeier'] };

describe('the underline', () => {
  test('stands 3:1 on whatever the text stands on, as painted', async () => {
    reader = await openMarked(page, stage.server.origin, 'backdrops.html');
    const names = await page.evaluate(() => Array.from(document.querySelectorAll('#choice button'), (each) => each.textContent));
    expect(names.length).toBeGreaterThan(12);
    const low: Record<string, number> = {};
    for (const name of names) {
      await page.getByRole('button', { name: name ?? '', exact: true }).click();
      await expectMarks(reader, UTHMEIER);
      const enough = async () => {
        low[name ?? ''] = await contrastOfUnderline();
        return (low[name ?? ''] ?? 0) >= 3;
      };
      await waitFor(enough, { what: `3:1 on ${name}`, timeout: 3_000 }).catch(() => undefined);
    }
    expect(Object.entries(low).filter(([, contrast]) => contrast < 3)).toEqual([]);
  });

  test('stands 3:1 on what the shadow root draws whose slot the text is in', async () => {
    const card = '<dark-card><template shadowrootmode="open"><div style="background: #767676"><slot></slot></div></template>';
    const name = '<p style="margin: 0; padding: 20px; font-size: 32px; color: #fff">James Uthmeier</p>';
    stage.server.route('/slot.html', `<!doctype html><title>Florida immigration</title>${card}${name}</dark-card>`);
    await page.goto(`${stage.server.origin}/slot.html`);
    await waitFor(async () => (await contrastOfUnderline()) >= 3, { what: '3:1 in a slot' });
  });

  test('keeps its hue wherever a hue can be seen', async () => {
    reader = await openMarked(page, stage.server.origin, 'backdrops.html');
    const expectColour = async (name: string, colour: string) => {
      await page.getByRole('button', { name, exact: true }).click();
      const now = () =>
        page.evaluate(() => {
          const text = document.querySelector('#stage p') ?? document.body;
          return getComputedStyle(text, '::highlight(sidelight-3)').textDecorationColor;
        });
      await expect.poll(now, { timeout: 5_000 }).toBe(colour);
    };
    await expectColour('light grey', 'rgb(5, 96, 40)');
    await expectColour('dark grey', 'rgb(147, 226, 162)');
    await expectColour('white', 'rgb(63, 140, 82)');
  });

  /** @returns the best contrast of a painted pixel in the underline's place with the one some pixels below it. */
  async function contrastOfUnderline(): Promise<number> {
    const [mark] = await reader.mentionRects();
    if (!mark) return 0;
    const { x, y, width, height } = mark.rect;
    const clip = { x, y: y + height * 0.82, width: Math.min(width, 200), height: 24 };
    const png = (await page.screenshot({ clip })).toString('base64');
    const rows = await page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      brush?.drawImage(bitmap, 0, 0);
      const { data: pixels } = brush?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
      return { width: bitmap.width, pixels: [...pixels] };
    }, png);
    const at = (column: number, row: number) => {
      const [red = 0, green = 0, blue = 0] = rows.pixels.slice(
        4 * (row * rows.width + column),
        4 * (row * rows.width + column) + 3,
      );
      return luminance({ rgb: [red / 255, green / 255, blue / 255], alpha: 1 }) + 0.05;
    };
    let best = 1;
    for (let column = 0; column < rows.width; column++) {
      const below = at(column, 22);
      for (let row = 0; row < 10; row++) best = Math.max(best, at(column, row) / below, below / at(column, row));
    }
    return best;
  }
});

describe('of very many mentions', () => {
  const NAMES = Array.from({ length: 1_500 }, (_, number) => `<p>${number}: James Uthmeier.</p>`).join('');
  const open = (style: string, body = NAMES) => {
    stage.server.route('/many.html', `<!doctype html><meta charset="utf-8"><title>Many</title><style>${style}</style>${body}`);
    return page.goto(`${stage.server.origin}/many.html`);
  };
  /** Waits until every paragraph on the screen is marked once, and few others. */
  const expectScreenMarked = (scope = 'p') =>
    waitFor(
      async () => {
        const marks = await reader.mentionRects();
        const wanted = await page.evaluate(
          (selector) =>
            Array.from(document.querySelectorAll(selector), (each) => each.getBoundingClientRect()).filter(
              ({ x, y, width, height }) =>
                x >= 0 && x + 20 < innerWidth && y + height / 2 >= 0 && y + height / 2 < innerHeight && width > 0,
            ).length,
          scope,
        );
        const seen = marks.filter((mark) => mark.inView).length;
        if (new Set(marks.map(({ text, rect }) => `${text} ${rect.x} ${rect.y}`)).size < marks.length) throw new Error('twice');
        return wanted > 10 && seen >= wanted && marks.length < 1_000;
      },
      { what: 'marks on what is on the screen' },
    );

  test('those near the screen are marked, wherever one scrolls', async () => {
    await open('p { margin: 1em }');
    for (const top of [0, 20_000, 1e9, 7_000]) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
      await expectScreenMarked();
    }
  });

  test('those in columns, where the order of the page is not from top to bottom', async () => {
    await open('body { columns: 4 } p { margin: 1em 0 }');
    await expectScreenMarked();
    await page.evaluate(() => scrollTo({ top: 5_000, behavior: 'instant' }));
    await expectScreenMarked();
  });

  test('those in a part that scrolls by itself', async () => {
    await open('body { margin: 0 } #part { height: 600px; overflow: auto }', `<div id="part">${NAMES}</div>`);
    await expectScreenMarked();
    await page.evaluate(() => document.getElementById('part')?.scrollTo({ top: 9_000, behavior: 'instant' }));
    await expectScreenMarked();
  });

  test('those that something above has moved', async () => {
    await open('', `<div id="above" style="height: 30000px"></div>${NAMES}`);
    await page.evaluate(() => document.getElementById('above')?.remove());
    await expectScreenMarked();
  });

  test('those of one text without end', async () => {
    await open('div { width: 30em }', `<div>${'James Uthmeier and others were there.<br>'.repeat(3_000)}</div>`);
    const marked = async () => {
      const marks = await reader.mentionRects();
      const tops = marks.map(({ rect }) => rect.y);
      return marks.length <= 2_000 && Math.min(...tops) <= 20 && Math.max(...tops) >= 780;
    };
    for (const top of [0, 30_000]) {
      await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
      await waitFor(marked, { what: 'marks from the top to the bottom of the screen' });
    }
  });
});
