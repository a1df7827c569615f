import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../drive/serve.ts';
import { STATES } from '../faults/states.ts';
import { enterInBrowser, expectNothingLost, type FaultScene, leaveBrowser, startIn } from './fault-scene.ts';
import { CARD, openCard, openPopup, PAGES } from './scene.ts';

let server: Served;
beforeAll(async () => {
  server = await serve({ dir: PAGES });
});
afterAll(() => server?.close());

/** Chromium 156 keeps two kinds of stores: what may be lost is their list of files, and the pointer to that. */
describe.each(STATES)('%s', (state) => {
  let scene: FaultScene;
  beforeAll(async () => {
    scene = await enterInBrowser(state, server);
  });
  afterAll(() => leaveBrowser(scene));

  /** Writes garbage over files of the database while the browser is closed, and starts it again. */
  async function damage(which: RegExp): Promise<void> {
    const { browser, userDataDir } = scene;
    const folder = join(userDataDir, 'Default', 'IndexedDB', `chrome-extension_${browser.extensionId}_0.indexeddb.leveldb`);
    await browser.close();
    const files = (await readdir(folder)).filter((file) => which.test(file));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) await writeFile(join(folder, file), 'garbage\n');
    scene = await startIn(scene, server);
  }

  test('F13 with its list of files damaged the database comes up empty, and is filled again', async () => {
    await damage(/^MANIFEST/);
    await openCard(scene.reader, '287g');
    await expectNothingLost(scene);
  });

  test('F12 with CURRENT damaged it never opens again: facts come from the bundle, packs from their copies, which is said', async () => {
    await damage(/^CURRENT$/);
    await openCard(scene.reader, '287g');
    expect((await scene.reader.query(`${CARD} .sl-card-name`))?.text).toMatch(/287\(g\)/);
    const popup = await openPopup(scene.browser, scene.page);
    await popup.getByText(scene.words.problems['database-unreadable']).waitFor();
    await popup.close();
    await expectNothingLost(scene, ['database-unreadable']);
  });
});
