import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { launchChromium } from '../drive/chromium.ts';
import { readMarks } from '../drive/inside.ts';
import { waitFor } from '../drive/wait.ts';
import { CHROMIUM_BUILD, SLOTS, stays } from './scene.ts';

const TOPIC = '287(g) program';

test('the welcome is there after install, and its first card within ten seconds; then never again', async () => {
  const began = performance.now();
  const fresh = await launchChromium({ extension: CHROMIUM_BUILD, keepWelcome: true });
  try {
    const look = () => fresh.context.pages().find((each) => each.url().endsWith('/welcome.html'));
    const welcome = await waitFor(look, { what: 'the page that welcomes' });
    const faults: string[] = [];
    welcome.on('console', (message) => faults.push(message.text()));
    welcome.on('pageerror', (error) => faults.push(error.message));
    // As a hand does that follows what it sees.
    const point = async () => {
      const mark = (await welcome.evaluate(readMarks)).find(({ slot, inView }) => slot === SLOTS['287g'] && inView);
      if (!mark) return false;
      const at = { x: mark.rect.x + mark.rect.width / 2, y: mark.rect.y + mark.rect.height / 2 };
      await welcome.mouse.move(at.x, at.y - 3);
      await welcome.mouse.move(at.x, at.y, { steps: 3 });
      return (await welcome.evaluate(textOf, 'card')).includes(TOPIC) && at;
    };
    const mark = await waitFor(point, { what: 'the first card' });
    const took = performance.now() - began;
    expect(took, 'milliseconds from the start of the browser to the first card').toBeLessThan(10_000);

    await welcome.mouse.click(mark.x, mark.y);
    const panel = () => welcome.evaluate(textOf, 'panel');
    await waitFor(async () => (await panel()).includes(en.panel.nothingSent), { what: 'the facts in the panel' });
    await welcome.keyboard.press('Escape');
    await expect.poll(panel).toBe('');
    await welcome.getByRole('switch', { name: TOPIC }).click();
    await expect.poll(() => welcome.evaluate(() => CSS.highlights.get('sidelight-1')?.size ?? 0)).toBe(0);
    expect(faults).toEqual([]);

    const worker = await fresh.worker();
    await worker.evaluate(`chrome.runtime.onInstalled.dispatch({ reason: 'install' })`);
    await worker.evaluate(`chrome.runtime.onInstalled.dispatch({ reason: 'update' })`);
    const welcomes = () => fresh.context.pages().filter((each) => each.url().endsWith('/welcome.html')).length;
    await stays(welcomes, 1, 'pages that welcome');
  } finally {
    await fresh.close();
  }
});

test('the welcome says what the manifest says', () => {
  const { description } = JSON.parse(readFileSync(join(CHROMIUM_BUILD, '_locales', 'en', 'messages.json'), 'utf8'));
  expect(en.welcome.purpose).toBe(description.message);
});

/** What stands in a part of ours in the page. */
function textOf(kind: string): string {
  const world: { root?: ShadowRoot } | undefined = Reflect.get(globalThis, Symbol.for('sidelight'));
  return world?.root?.querySelector(`[data-sl="${kind}"]`)?.textContent ?? '';
}
