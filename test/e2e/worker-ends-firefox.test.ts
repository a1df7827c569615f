import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { packsEn } from '../../data/locales/packs/en.ts';
import { readerOf } from '../drive/firefox.ts';
import type { Reader } from '../drive/reader.ts';
import { waitFor } from '../drive/wait.ts';
import { foreignPack } from '../fixtures/foreign-pack.ts';
import { CARD, expectedOf, expectGone, expectMarks, inFirefox, NOTHING, OPEN, openCard, pressUntil } from './scene.ts';

const MARKS = expectedOf('demo.html');
const SOON = { timeout: 15_000 };

const stage = inFirefox();
let page: Page;
let reader: Reader;
let options: Page;

beforeAll(async () => {
  options = await stage.firefox.extensionPage('options.html');
  page = await stage.firefox.newPage();
  await page.goto(`${stage.server.origin}/demo.html`);
  reader = await readerOf(page);
});

/** Lets a page of ours say something to a background that has just ended. */
async function say(name: string, payload: unknown): Promise<void> {
  await stage.firefox.endBackground();
  const answer = await options.evaluate(`browser.runtime.sendMessage(${JSON.stringify({ name, payload })})`);
  expect(answer).toMatchObject({ ok: true });
}

/** Presses a button of the options page once it is there, its background ended. */
async function press(name: string): Promise<void> {
  const button = `[...document.querySelectorAll('button')]
    .find((each) => [each.textContent, each.getAttribute('aria-label')].includes(${JSON.stringify(name)}))`;
  await expect.poll(() => options.evaluate(`${button} !== undefined`), { ...SOON, message: name }).toBe(true);
  await stage.firefox.endBackground();
  // Meanwhile its list may have been drawn anew.
  const click = `(() => { const found = ${button}; found?.click(); return found !== undefined; })()`;
  await expect.poll(() => options.evaluate(click), { ...SOON, message: name }).toBe(true);
}
const says = (words: string) =>
  expect.poll(() => options.evaluate('document.body.innerText'), { ...SOON, message: words }).toContain(words);

const pack = foreignPack();
const FLOWS: [what: string, flow: () => Promise<void>][] = [
  [
    'a page is read',
    async () => {
      await stage.firefox.endBackground();
      await page.bringToFront();
      await page.reload();
      await expectMarks(reader, MARKS);
    },
  ],
  [
    'a card is shown',
    async () => {
      await page.mouse.move(2, 2);
      await page.reload();
      // As soon as there are marks, since what paints them and follows the pointer is being asked for then.
      await waitFor(async () => (await reader.mentionRects()).length, { what: 'the first marks', interval: 1 });
      await stage.firefox.endBackground();
      await openCard(reader, '287g');
      await expectMarks(reader, MARKS);
    },
  ],
  [
    'a topic is muted in its card, and again not',
    async () => {
      await reader.click(`${CARD} [data-sl="menu"]`);
      await stage.firefox.endBackground();
      await pressUntil({ reader, page }, 'topic', { ...MARKS, '287g': [] });
      await stage.firefox.endBackground();
      await pressUntil({ reader, page }, 'undo', MARKS);
    },
  ],
  [
    'the panel is opened',
    async () => {
      await page.mouse.move(2, 2);
      await openCard(reader, '287g');
      await stage.firefox.endBackground();
      await reader.click(OPEN);
      await waitFor(() => reader.query('.sl-footer'), { what: 'the facts in the panel' });
    },
  ],
  [
    'another topic is chosen in the panel',
    async () => {
      await stage.firefox.endBackground();
      await reader.click('.sl-topic[data-hue="2"]');
      await expect.poll(async () => (await reader.query('.sl-title'))?.text, SOON).toBe('Key West and 287(g)');
      await reader.click('.sl-close');
      await expectGone(reader.panel, 'the panel');
    },
  ],
  [
    'a site is switched off, and on',
    async () => {
      await say('settings/site', { site: '127.0.0.1', on: false });
      await expectMarks(reader, NOTHING);
      await say('settings/site', { site: '127.0.0.1', on: true });
      await expectMarks(reader, MARKS);
    },
  ],
  [
    'a pause begins and ends',
    async () => {
      await say('pause/set', { length: 'hour' });
      await expectMarks(reader, NOTHING);
      await say('pause/set', { length: null });
      await expectMarks(reader, MARKS);
    },
  ],
  [
    'a topic is switched off, and on',
    async () => {
      await say('settings/topic', { topicId: 'key-west', mode: 'off' });
      await expectMarks(reader, { ...MARKS, 'key-west': [] });
      await say('settings/topic', { topicId: 'key-west', mode: 'relevant' });
      await expectMarks(reader, MARKS);
    },
  ],
  [
    'a pack is brought in',
    async () => {
      // No driver can put a file on a page of an extension there: the page makes one, and drops it.
      await options.evaluate(`(() => {
        const data = new DataTransfer();
        data.items.add(new File([${JSON.stringify(JSON.stringify(pack))}], 'pack.json', { type: 'application/json' }));
        document.querySelector('.sl-pack-drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
      })()`);
      await says(packsEn.asking(pack.name.en));
      await press(packsEn.doAdd);
      await says(packsEn.added(pack.name.en));
      await press(packsEn.close);
    },
  ],
  [
    'a pack is taken out, put back and taken out',
    async () => {
      const remove = packsEn.of(packsEn.remove, pack.name.en);
      await press(remove);
      await says(packsEn.removed(pack.name.en));
      await press(packsEn.undo);
      await says(packsEn.restored(pack.name.en));
      await press(remove);
      await says(packsEn.removed(pack.name.en));
    },
  ],
];

describe('S0: F27 a background page that ends before each step, in Firefox', () => {
  test.each(FLOWS)('%s', (_, flow) => flow());

  test('nothing went wrong in any of it', async () => {
    expect(await stage.firefox.extensionErrors()).toEqual([]);
    // Nobody can see there whether an answer is owed, and some were when it ended.
    const problems = `browser.storage.local.get('problems')
      .then(({ problems }) => (problems ?? []).map(({ code }) => code).filter((code) => code !== 'no-answer'))`;
    expect(await options.evaluate(problems)).toEqual([]);
  });
});
