import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packsEn } from '../../data/locales/packs/en.ts';
import { packsEs } from '../../data/locales/packs/es.ts';
import { type Served, serve } from '../drive/serve.ts';
import { waitFor } from '../drive/wait.ts';
import { endWorkerBetweenMessages, type WorkerEnds } from '../drive/worker-ends.ts';
import { THIRD } from '../faults/brought.ts';
import { STATES } from '../faults/states.ts';
import { bringIn, enterInBrowser, type FaultScene, leaveBrowser, problemsOf, whatIsKept } from './fault-scene.ts';
import { CARD, expectGone, expectMarks, NOTHING, OPEN, openCard, openPopup, PAGES, pressUntil } from './scene.ts';

/** In the languages of the states. */
const KEY_WEST = /^(Key West|Cayo Hueso)/;

/** One of each kind: what reads, shows, chooses, and takes a pack in and out. */
const IN_ALL_STATES = ['a page is read', 'a card is shown', 'a topic is muted', 'a topic is switched off', 'a pack is'];

let server: Served;
beforeAll(async () => {
  server = await serve({ dir: PAGES });
});
afterAll(() => server?.close());

describe.each(STATES)('%s: F27 a worker that ends before each message', (state) => {
  let scene: FaultScene;
  let ends: WorkerEnds;
  let options: Page;
  let popup: Page;
  const packs = state === 'S0' ? packsEn : packsEs;

  beforeAll(async () => {
    scene = await enterInBrowser(state, server);
    // What pages ask at first goes before it can be held: an end in the midst of that is another fault.
    popup = await openPopup(scene.browser, scene.page);
    await popup.getByRole('switch', { name: scene.words.popup.site('127.0.0.1') }).waitFor();
    options = await scene.browser.extensionPage('options.html');
    await options.getByRole('switch', { name: KEY_WEST }).first().waitFor();
    await options.getByText(packs.bundled).first().waitFor();
    ends = endWorkerBetweenMessages(scene.browser);
    await ends.follow(scene.page);
    for (const page of [popup, options]) await ends.follow(page);
  });
  afterAll(() => leaveBrowser(scene));

  async function openPanelHere(): Promise<void> {
    const { reader, page } = scene;
    await page.bringToFront();
    await page.mouse.move(2, 2);
    await openCard(reader, '287g');
    await reader.click(OPEN);
    await waitFor(() => reader.query('.sl-footer'), { what: 'the facts in the panel' });
  }

  async function closePanel(): Promise<void> {
    await scene.reader.click('.sl-close');
    await expectGone(scene.reader.panel, 'the panel');
  }

  const FLOWS: [what: string, flow: () => Promise<void>][] = [
    [
      'a page is read',
      async () => {
        await scene.page.bringToFront();
        // Its first message may go before it can be held.
        await scene.browser.killWorker();
        await scene.page.reload();
        await expectMarks(scene.reader, scene.marks);
      },
    ],
    [
      'a card is shown',
      async () => {
        await scene.page.mouse.move(2, 2);
        await openCard(scene.reader, '287g');
        expect((await scene.reader.query('.sl-card-name'))?.text).toMatch(/287\(g\)/);
      },
    ],
    [
      'a topic is muted in its card, and again not',
      async () => {
        await scene.reader.click(`${CARD} [data-sl="menu"]`);
        await pressUntil(scene, 'topic', { ...scene.marks, '287g': [] });
        await pressUntil(scene, 'undo', scene.marks);
      },
    ],
    [
      'the panel is opened',
      async () => {
        await openPanelHere();
        expect((await scene.reader.query('.sl-title'))?.text).toMatch(/287\(g\)/);
      },
    ],
    [
      'another topic is chosen in the panel',
      async () => {
        await scene.reader.click('.sl-topic[data-hue="2"]');
        await expect.poll(async () => (await scene.reader.query('.sl-title'))?.text, { timeout: 8000 }).toMatch(KEY_WEST);
        await closePanel();
      },
    ],
    [
      'a site is switched off in the popup, and on',
      async () => {
        const site = popup.getByRole('switch', { name: scene.words.popup.site('127.0.0.1') });
        await site.click();
        await expectMarks(scene.reader, NOTHING);
        await site.click();
        await expectMarks(scene.reader, scene.marks);
      },
    ],
    [
      'a pause begins and ends',
      async () => {
        await popup.getByRole('button', { name: scene.words.popup.pauses.hour }).click();
        await expectMarks(scene.reader, NOTHING);
        await popup.getByRole('button', { name: scene.words.popup.resume }).click();
        await expectMarks(scene.reader, scene.marks);
      },
    ],
    [
      'a topic is switched off in options, and on',
      async () => {
        const topic = options.getByRole('switch', { name: KEY_WEST }).first();
        await topic.click();
        await expectMarks(scene.reader, { ...scene.marks, 'key-west': [] });
        await topic.click();
        await expectMarks(scene.reader, scene.marks);
      },
    ],
    ['a pack is brought in', () => bringIn(options, THIRD, packs)],
    [
      'a pack is taken out, put back and taken out',
      async () => {
        const remove = options.getByRole('button', { name: packs.of(packs.remove, 'The pack third') });
        await remove.click();
        await options.getByRole('button', { name: packs.undo }).first().click();
        await options.getByText(packs.restored('The pack third')).waitFor();
        await remove.click();
        await options.getByText(packs.removed('The pack third')).waitFor();
      },
    ],
  ];

  // All of them where there is most to lose: all of them in each state took two minutes by themselves.
  const here = state === 'S2' ? FLOWS : FLOWS.filter(([what]) => IN_ALL_STATES.some((part) => what.startsWith(part)));
  test.each(here)('%s', (_, flow) => flow());

  test('nothing is lost', async () => {
    expect(IN_ALL_STATES.filter((part) => !here.some(([what]) => what.startsWith(part)))).toEqual([]);
    // Three in a flow where nothing else runs; messages that come while it owes an answer, as they do on a busy machine, end no worker.
    expect(ends.count()).toBeGreaterThan(here.length);
    // What was switched off and on is written down as on.
    expect(await whatIsKept(scene)).toMatchObject(scene.kept);
    // A worker that is started again on a busy machine may take longer than the 3 s after which a question is noted as late.
    expect((await problemsOf(scene)).filter((code) => code !== 'no-answer')).toEqual([]);
  });
});
