import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../data/schema/languages.ts';
import { accessibilityTree } from '../drive/accessibility-tree.ts';
import { axeFaults } from '../drive/axe.ts';
import type { Address } from '../gallery/address.ts';
import { type GalleryBrowser, openGallery } from '../gallery/browser.ts';
import { buildGallery } from '../gallery/build.ts';
import { layoutFaults } from '../gallery/layout-faults.ts';
import type { View } from '../gallery/views.ts';
import { ROOT } from '../run/setup.mjs';

let browser: GalleryBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openGallery(await buildGallery(join(ROOT, '.output', 'test', 'gallery')));
});
afterAll(() => browser?.close());

async function see(state: string, address: Partial<Address> = {}, view: Partial<View> = {}): Promise<void> {
  const whole = { state, tongue: 'en', around: 'article', text: 'normal', ...address } as const;
  page = await browser.see({ address: whole, theme: 'light', width: 320, isTouch: false, ...view });
}
const evaluate = (expression: string) => page.evaluate<unknown>(expression);

describe('on the narrowest screen, everything fits and can be hit', () => {
  // WCAG 2.2: 1.4.10 reflow, 1.4.4 text size, 1.4.12 text spacing, 2.5.8 target size.
  test.each<[string, Partial<Address>]>([
    ['card-since', { tongue: 'pseudo' }],
    ['card-menu', { tongue: 'pseudo', text: 'large' }],
    ['card-long', { text: 'spaced' }],
    ['card-since', { around: 'hostile' }],
    ['panel-harbor', { tongue: 'pseudo', text: 'large' }],
    ['panel-uthmeier', { tongue: 'pseudo', text: 'spaced' }],
    ['panel-long', {}],
    ['panel-unfolded', { tongue: 'es', around: 'hostile' }],
    ['native', { tongue: 'pseudo', text: 'large' }],
    ['popup-long', { text: 'spaced' }],
    ['popup', { tongue: 'pseudo', text: 'large' }],
    ['options-lists', { tongue: 'pseudo', text: 'large' }],
    ['options-long', { text: 'spaced' }],
  ])('%s %o', async (state, address) => {
    await see(state, address, { width: state.startsWith('popup') ? 340 : 320 });
    expect(await page.evaluate(layoutFaults, 24)).toEqual([]);
  });

  test.each(['sheet-menu', 'sheet-note', 'panel-harbor'])('%s, by a finger', async (state) => {
    await see(state, { tongue: 'pseudo' }, { isTouch: true });
    expect(await page.evaluate(layoutFaults, 44)).toEqual([]);
  });

  test('and what does not is found', async () => {
    await see('panel-harbor');
    await page.evaluate(() => {
      const { root }: { root: ShadowRoot } = Reflect.get(globalThis, Symbol.for('sidelight'));
      const style = root.appendChild(document.createElement('style'));
      style.textContent = `
        .sl-title { white-space: nowrap; font-size: 90px }
        .sl-close { inline-size: 20px }
        .sl-answer { block-size: 12px; overflow: hidden }
        .sl-lede { block-size: 4px }`;
    });
    const found = await page.evaluate(layoutFaults, 24);
    for (const kind of [
      /^wider than its place/,
      /^text reaches out/,
      /^smaller than 24 px \(20/,
      /^cut off: p.sl-answer/,
      /^on one another/,
    ]) {
      expect(
        found.filter((fault) => kind.test(fault)),
        String(kind),
      ).not.toEqual([]);
    }
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each<[string, string | undefined]>([
    ['sheet-menu', '[data-sl="card"]'],
    ['card-note', '[data-sl="card"]'],
    ['panel-muted', '[data-sl="panel"]'],
    ['panel-no-answer', '[data-sl="panel"]'],
    ['native-harbor', undefined],
    ['popup-unsaved', undefined],
    ['options-lists', undefined],
  ])('axe finds no fault with %s, light and dark', async (state, selector) => {
    await see(state, { tongue: language }, { width: 390, isTouch: state.startsWith('sheet') });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(evaluate, selector), colorScheme).toEqual([]);
    }
  });
});

describe('what assistive technology is given', () => {
  test.each([
    ['card-harbor', 'dialog'],
    ['panel-harbor', 'complementary'],
  ])('of %s', async (state, role) => {
    await see(state, {}, { width: 480 });
    const stored = join(import.meta.dirname, 'accessibility', `${state}.txt`);
    await expect(await accessibilityTree(page, role)).toMatchFileSnapshot(stored);
  });
});

test('the sides of a dispute differ in nothing but their words, one above the other and side by side', async () => {
  for (const width of [400, 900]) {
    await see('native', {}, { width });
    const disputes = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.sl-dispute'), (dispute) =>
        Array.from(dispute.querySelectorAll('.sl-side'), (side) =>
          [side, ...side.querySelectorAll(':scope > p')].map((part) => {
            const { font, color, backgroundColor, borderInlineStart, padding, opacity } = getComputedStyle(part);
            return [part.clientWidth, font, color, backgroundColor, borderInlineStart, padding, opacity].join(' ');
          }),
        ),
      ),
    );
    expect(disputes.length).toBeGreaterThan(2);
    for (const [first, ...others] of disputes) for (const side of others) expect(side).toEqual(first);
  }
});

test('Tab goes through the panel from top to bottom, shows where it is, and leaves it', async () => {
  await see('panel-harbor', {}, { width: 480, height: 700 });
  const focus = () =>
    page.evaluate(() => {
      const { root }: { root: ShadowRoot } = Reflect.get(globalThis, Symbol.for('sidelight'));
      const element = root.activeElement;
      const panel = root.querySelector('[data-sl="panel"]');
      if (!element || !panel) return null;
      const { top, bottom, left } = element.getBoundingClientRect();
      const head = root.querySelector('.sl-masthead');
      return {
        name: element.getAttribute('aria-label') ?? element.textContent,
        at: top + panel.scrollTop,
        left,
        // WCAG 2.4.11: not beneath what stays at the top of the panel. Its edge stands beside it.
        isSeen:
          !panel.contains(element) ||
          head?.contains(element) ||
          (top >= (head?.getBoundingClientRect().bottom ?? 0) - 1 && bottom <= innerHeight + 1),
        outline: getComputedStyle(element).outlineStyle,
      };
    });
  await page.evaluate(() => {
    const { root }: { root: ShadowRoot } = Reflect.get(globalThis, Symbol.for('sidelight'));
    root.querySelector<HTMLElement>('[data-sl="frame"]')?.focus();
  });
  const stops: NonNullable<Awaited<ReturnType<typeof focus>>>[] = [];
  await page.keyboard.press('Tab');
  for (let now = await focus(); now && stops.length < 100; now = await focus()) {
    stops.push(now);
    await page.keyboard.press('Tab');
  }
  expect(stops.length).toBeGreaterThan(20);
  expect(stops.length, 'a trap').toBeLessThan(100);
  expect(new Set(stops.map(({ at, left }) => `${at} ${left}`)).size).toBe(stops.length);
  for (const [index, stop] of stops.entries()) {
    expect([stop.name, stop.isSeen, stop.outline]).toEqual([stop.name, true, 'solid']);
    const before = stops[index - 1];
    // One beside the other, or below.
    if (before) expect(stop.at, `${before.name}, then ${stop.name}`).toBeGreaterThan(before.at - 30);
  }
});
