import { describe, expect, test } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { waitFor } from '../drive/wait.ts';
import { inChromium, markOf, OPEN, openCard, openMarked, openPanel, openPopup } from './scene.ts';

const stage = inChromium();

test('the browser’s side panel shows the topics of the page beside it and scrolls it to a mention', async () => {
  const page = await stage.browser.newPage();
  const reader = await openMarked(page, stage.server.origin, 'demo.html');
  const panel = await openPopup(stage.browser, page, 'sidepanel.html');

  await panel
    .getByRole('navigation', { name: en.panel.topics })
    .getByRole('button', { name: /^James Uthmeier/ })
    .click();
  await panel.getByRole('heading', { name: 'James Uthmeier', exact: true }).waitFor();
  const mentions = panel
    .locator('section', { has: panel.getByRole('heading', { name: en.panel.onThisPage }) })
    .last()
    .locator('button.sl-mention');
  await expect.poll(() => mentions.count()).toBe(2);

  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await mentions.first().click();
  const isShown = async () => (await reader.mentionRects()).find(({ slot, inView }) => slot === 3 && inView);
  await waitFor(isShown, { what: 'the mention scrolled to' });

  const link = panel.getByRole('link').first();
  expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
});

test('on paper it has all of a topic, each source with its address, and nothing to press', async () => {
  const page = await stage.browser.newPage();
  await openMarked(page, stage.server.origin, 'demo.html');
  const panel = await openPopup(stage.browser, page, 'sidepanel.html');
  await panel
    .getByRole('navigation', { name: en.panel.topics })
    .getByRole('button', { name: /^Key West/ })
    .click();
  await panel.getByRole('heading', { level: 2, name: 'Key West and 287(g)' }).waitFor();
  const events = () => panel.locator('.sl-event:not(.sl-here)').count();
  const folded = await events();
  await panel.evaluate(() => {
    const seen: number[] = [];
    new MutationObserver(() => seen.push(document.querySelectorAll('.sl-event:not(.sl-here)').length)).observe(document.body, {
      childList: true,
      subtree: true,
    });
    Object.assign(window, { seen });
  });
  await panel.bringToFront();
  const pdf = await panel.pdf();
  expect(pdf.length).toBeGreaterThan(10_000);
  const unfolded = await panel.evaluate<number>('Math.max(...seen)');
  expect(unfolded).toBeGreaterThan(folded);
  await expect.poll(events, { message: 'folded again' }).toBe(folded);

  // A reader of the dark who has searched gets the topic all the same, on white.
  await panel.getByRole('searchbox').fill('sheriff');
  await panel.locator('.sl-results li').first().waitFor();
  await panel.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await panel.emulateMedia({ media: 'print' });
  expect(await panel.evaluate(() => getComputedStyle(document.querySelector('.sl-title') ?? document.body).color)).toBe(
    'rgb(27, 26, 23)',
  );
  const seen = (selector: string) => panel.locator(selector).filter({ visible: true }).count();
  expect(await seen('button:not(.sl-cite)')).toBe(0);
  expect(await seen('summary:not([data-part="disagree"] *), input')).toBe(0);
  // What reports disagree about is said by these alone.
  expect(await seen('[data-part="disagree"] summary')).toBeGreaterThan(0);
  expect(await seen('.sl-title')).toBe(1);
  expect(await seen('details .sl-item')).toBeGreaterThan(0);
  expect(await panel.evaluate(() => getComputedStyle(document.querySelector('.sl-panel') ?? document.body).overflowY)).toBe(
    'visible',
  );
  const addresses = await panel
    .locator('.sl-source-title')
    .evaluateAll((titles) => titles.map((title) => getComputedStyle(title, '::after').content));
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) expect(address).toMatch(/^"https:\/\/[^#]+"$/);
  await panel.close();
});

describe('as the reader’s choice', () => {
  test('it opens from the card at its topic, also when the worker sleeps, and no panel stands in the page', async () => {
    for (const tab of stage.browser.context.pages()) if (tab.url().endsWith('/sidepanel.html')) await tab.close();
    const options = await stage.browser.extensionPage('options.html');
    const choose = (place: string) =>
      options.evaluate(
        `chrome.runtime.sendMessage({ name: 'settings/choose', payload: { field: 'panelPlace', value: '${place}' } })`,
      );
    // No driver is told of the browser's own panel; the pages of an extension know each other.
    const titles = () =>
      options.evaluate<string[]>(`chrome.extension.getViews()
        .filter(({ location }) => location.pathname === '/sidepanel.html')
        .map(({ document }) => document.querySelector('h2').textContent)`);
    await choose('browser');
    const page = await stage.browser.newPage();
    const reader = await openMarked(page, stage.server.origin, 'demo.html');
    await openCard(reader, 'uthmeier');
    await stage.browser.killWorker();
    await reader.click(OPEN);
    await expect.poll(titles, { timeout: 8_000 }).toEqual(['James Uthmeier']);
    expect(await reader.panel()).toBeNull();

    // Asked for another topic it shows that one; a click on the words is enough.
    await page.mouse.move(2, 2);
    const { rect } = await markOf(reader, 'sanctuary-laws');
    await openCard(reader, 'sanctuary-laws');
    await page.mouse.click(rect.x + 5, rect.y + 5);
    await expect.poll(titles, { timeout: 8_000 }).toEqual(['Florida sanctuary laws']);
    expect(await reader.panel()).toBeNull();

    await choose('page');
    await options.close();
    await page.mouse.move(2, 2);
    await openPanel(reader, '287g');
  });
});

test('a key opens it where the reader wants it, also when the worker sleeps, and closes it', async () => {
  const options = await stage.browser.extensionPage('options.html');
  const run = <T>(code: string) => options.evaluate<T>(code);
  await run(`chrome.runtime.sendMessage({ name: 'settings/choose', payload: { field: 'panelPlace', value: 'browser' } })`);
  const isOpen = () =>
    run<boolean>("chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then(({ length }) => length > 0)");
  if (await isOpen()) await run('chrome.windows.getCurrent().then(({ id }) => chrome.sidePanel.close({ windowId: id }))');
  await expect.poll(isOpen, { timeout: 8_000 }).toBe(false);
  // No driver can press a key of the browser's: its event is fired within one that a click has sent, which is as much of the
  // reader's doing.
  const press = async () => {
    const worker = await stage.browser.worker();
    await worker.evaluate(`globalThis.pressed ??= chrome.runtime.onMessage.addListener((message) => {
      if (message.press) chrome.commands.onCommand.dispatch(message.press, message.tab);
    }) ?? true`);
    await options.bringToFront();
    await options.locator('h1').click();
  };
  await run(`chrome.tabs.getCurrent().then((tab) => document.querySelector('h1')
    .addEventListener('click', () => void chrome.runtime.sendMessage({ press: 'toggle-panel', tab })))`);
  await press();
  await expect.poll(isOpen, { timeout: 8_000 }).toBe(true);
  await press();
  await expect.poll(isOpen, { timeout: 8_000 }).toBe(false);
  await stage.browser.killWorker();
  await press();
  await expect.poll(isOpen, { timeout: 8_000 }).toBe(true);
  await run(`chrome.runtime.sendMessage({ name: 'settings/choose', payload: { field: 'panelPlace', value: 'page' } })`);
  await options.close();
});

test('the side panel beside a page of the browser shows its topics all the same', async () => {
  const page = await stage.browser.newPage();
  await page.goto('chrome://version');
  const panel = await openPopup(stage.browser, page, 'sidepanel.html');
  await panel
    .getByRole('navigation', { name: en.panel.topics })
    .getByRole('button', { name: /^287\(g\) program/ })
    .click();
  await panel.getByRole('heading', { name: '287(g) program', exact: true }).waitFor();
  await expect
    .poll(() =>
      panel
        .locator('section', { has: panel.getByRole('heading', { name: en.panel.sources, exact: true }) })
        .last()
        .getByRole('listitem')
        .count(),
    )
    .toBeGreaterThan(6);
});
