import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { expect, test } from 'vitest';
import { launchChromium } from '../drive/chromium.ts';
import { waitFor } from '../drive/wait.ts';
import { CHROMIUM_BUILD, stays } from './scene.ts';

/** Private windows are out of drivers' reach: what is in one is asked of the browser, over the driver's own line to it. */
const PANEL = 'sidepanel.html';

test('a topic that is read in a private window leaves no mark of it; one that is read in another window does', async () => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'sidelight-private-'));
  let browser = await launchChromium({ extension: CHROMIUM_BUILD, userDataDir });
  try {
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions/');
    await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(
      { extensionId: '${browser.extensionId}', incognitoAccess: true })`);
    // The extension is loaded anew for that; a start of the browser does it for sure.
    await browser.close();
    browser = await launchChromium({ extension: CHROMIUM_BUILD, userDataDir });
    const page = await browser.extensionPage('options.html');
    const seen = () => page.evaluate("chrome.storage.local.get('seen').then(({ seen = {} }) => Object.keys(seen))");

    await page.evaluate(`chrome.windows.create({ incognito: true, url: chrome.runtime.getURL('${PANEL}') }).then(() => {})`);
    const line = await browser.context.browser()?.newBrowserCDPSession();
    if (!line) throw new Error('the browser is closed');
    const target = await waitFor(
      async () => (await line.send('Target.getTargets')).targetInfos.find(({ url }) => url.endsWith(`/${PANEL}`)),
      { what: 'the panel in a private window' },
    );
    const run = await inTarget(line, target.targetId);
    await waitFor(async () => (await run("Boolean(document.querySelector('.sl-footer'))")) === true, {
      what: 'the facts in it',
      timeout: 10_000,
    });
    expect(await run('chrome.extension.inIncognitoContext')).toBe(true);
    await stays(seen, [], 'marks of what was read in a private window');

    const open = await browser.extensionPage(PANEL);
    await open.locator('.sl-footer').waitFor();
    await expect.poll(seen, { timeout: 8_000 }).toEqual(['287g']);
  } finally {
    await browser.close();
    await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** @returns what runs an expression in a target that no page of the driver stands for. */
async function inTarget(line: CDPSession, targetId: string): Promise<(expression: string) => Promise<unknown>> {
  const { sessionId } = await line.send('Target.attachToTarget', { targetId, flatten: false });
  let last = 0;
  return (expression) => {
    const id = ++last;
    return new Promise((resolve) => {
      const hear = ({ message }: { message: string }) => {
        const answer = JSON.parse(message);
        if (answer.id !== id) return;
        line.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result?.result?.value);
      };
      line.on('Target.receivedMessageFromTarget', hear);
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } });
      void line.send('Target.sendMessageToTarget', { sessionId, message });
    });
  };
}
