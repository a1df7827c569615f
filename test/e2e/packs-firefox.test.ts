import { expect, test } from 'vitest';
import { packsEn } from '../../data/locales/packs/en.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { serve } from '../drive/serve.ts';
import { foreignPack } from '../fixtures/foreign-pack.ts';
import { publisher } from '../fixtures/signed.ts';
import { FIREFOX_BUILD } from './scene.ts';

/** No driver can put a file on a page of an extension there: the page makes one, and drops it. */
const drop = (content: string) => `(() => {
  const data = new DataTransfer();
  data.items.add(new File([${JSON.stringify(content)}], 'pack.json', { type: 'application/json' }));
  document.querySelector('.sl-pack-drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
})()`;
/** @returns whether there was such a button to be pressed. */
const pressing = (name: string) => `(() => {
  const button = [...document.querySelectorAll('button')].find((each) => [each.textContent, each.getAttribute('aria-label')].includes(${JSON.stringify(name)}));
  button?.click();
  return button !== undefined;
})()`;

test('Firefox takes a pack in, keeps it over a reload, and gives it up again', async () => {
  const firefox = await launchFirefox({ extension: FIREFOX_BUILD });
  try {
    const page = await firefox.extensionPage('options.html');
    const said = () => page.evaluate('document.body.innerText') as Promise<string>;
    const says = (words: string) => expect.poll(said, { timeout: 15_000, message: words }).toContain(words);
    const press = (name: string) =>
      expect.poll(() => page.evaluate(pressing(name)), { timeout: 15_000, message: name }).toBe(true);
    const pack = foreignPack();
    await says(packsEn.bundled);
    await page.evaluate(drop(JSON.stringify(pack).replace('https://', 'javascript:')));
    await says('sources[0].url');
    await press(packsEn.close);
    await page.evaluate(drop(JSON.stringify(pack)));
    await says(packsEn.asking(pack.name.en));
    await press(packsEn.doAdd);
    await says(packsEn.added(pack.name.en));
    await page.evaluate('window.isOld = true; location.reload()');
    await expect.poll(() => page.evaluate('window.isOld').catch(() => true), { timeout: 15_000 }).toBeUndefined();
    const remove = packsEn.of(packsEn.remove, pack.name.en);
    await says(packsEn.addedOn);
    const plan = await page.evaluate(
      "browser.storage.local.get('plan').then(({ plan }) => plan.topics.map(({ id }) => id).join())",
    );
    expect(plan).toContain('neighbor-chief');
    await press(remove);
    await says(packsEn.removed(pack.name.en));
    expect(await firefox.extensionErrors()).toEqual([]);
  } finally {
    await firefox.close();
  }
});

test('Firefox reads a signed pack that a tab shows as text, and says what to do where its viewer keeps scripts out', async () => {
  const sign = await publisher();
  const signed = await sign(foreignPack());
  const text = { 'content-type': 'text/plain; charset=utf-8' };
  const server = await serve({
    routes: {
      '/raw': { body: signed, headers: text },
      '/changed': { body: signed.replace('"version": 3', '"version": 4'), headers: text },
      '/pack.json': { body: signed },
    },
  });
  // Drivers switch the viewer off; readers have it.
  const firefox = await launchFirefox({ extension: FIREFOX_BUILD, prefs: { 'devtools.jsonview.enabled': true } });
  try {
    const ours = await firefox.extensionPage('options.html');
    const shown = await firefox.newPage();
    const read = async (path: string, words: string) => {
      // The viewer of JSON never says that it has loaded.
      await shown.goto(`${server.origin}${path}`, { waitUntil: 'domcontentloaded' });
      const tab = await ours.evaluate(
        `browser.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === '${server.origin}${path}').id)`,
      );
      await ours.evaluate(`location.assign('options.html?tab=${tab}')`);
      await expect
        .poll(() => ours.evaluate('document.body.innerText').catch(() => ''), { timeout: 15_000, message: words })
        .toContain(words);
    };
    await read('/pack.json', packsEn.faults['tab-unread']({ code: 'tab-unread', path: '' }));
    await read('/changed', packsEn.faults['signature-wrong']({ code: 'signature-wrong', path: '' }));
    await read('/raw', packsEn.asking(foreignPack().name.en));
    await expect.poll(() => ours.evaluate(pressing(packsEn.doAdd)), { timeout: 15_000 }).toBe(true);
    await expect
      .poll(() => ours.evaluate("browser.storage.local.get('packs.ledger').then((all) => all['packs.ledger']?.[0]?.address)"))
      .toBe(`${server.origin}/raw`);
    expect(await firefox.extensionErrors()).toEqual([]);
  } finally {
    await firefox.close();
    await server.close();
  }
});
