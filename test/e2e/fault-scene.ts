import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { en } from '../../data/locales/en.ts';
import { es } from '../../data/locales/es.ts';
import { packsEn } from '../../data/locales/packs/en.ts';
import { type Chromium, type ChromiumReader, launchChromium, readerOf } from '../drive/chromium.ts';
import type { Served } from '../drive/serve.ts';
import { type Brought, IMPORTS } from '../faults/brought.ts';
import type { State } from '../faults/states.ts';
import { CHROMIUM_BUILD, expectedOf, expectMarks, type TextsByTopic } from './scene.ts';

/** A browser whose storage is in one of the states in which faults strike, with the demo page open in it. */
export interface FaultScene {
  state: State;
  browser: Chromium;
  userDataDir: string;
  page: Page;
  reader: ChromiumReader;
  /** What must be marked in the demo page. */
  marks: TextsByTopic;
  /** The strings of the language that the reader has chosen. */
  words: typeof en;
  /** Settings, ledger and files as they were before any fault. */
  kept: Kept;
}

interface Kept {
  settings: Record<string, unknown>;
  ledger: unknown;
  /** SHA-256 of each import's file, as it lies there. */
  files: Record<string, string>;
}

/** Twelve choices, as messages of the options page. */
const CHOICES: [name: string, payload: unknown][] = [
  ['settings/topic', { topicId: 'uthmeier', mode: 'off' }],
  ...['a.example', 'b.example', 'c.example'].map((site): [string, unknown] => ['settings/site', { site, on: false }]),
  ['settings/wrong-match', { topicId: 'key-west', term: 'words of nobody', site: null }],
  ...Object.entries({
    language: 'es',
    cardDelay: 500,
    dock: 'left',
    panelWidth: 500,
    makeRoom: false,
    theme: 'dark',
    textSize: 115,
  }).map(([field, value]): [string, unknown] => ['settings/choose', { field, value }]),
];

/** Begins with a fresh profile, and brings it into a state as a reader does. */
export async function enterInBrowser(state: State, server: Served): Promise<FaultScene> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'sidelight-faults-'));
  const scene = await startIn({ state, userDataDir }, server);
  const options = await scene.browser.extensionPage('options.html');
  if (state === 'S2') for (const each of IMPORTS) await bringIn(options, each);
  if (state !== 'S0') for (const [name, payload] of CHOICES) await tellWorker(options, name, payload);
  await options.close();
  scene.kept = await whatIsKept(scene);
  expect(Object.keys(scene.kept.files)).toEqual(state === 'S2' ? IMPORTS.map(({ id }) => id) : []);
  return scene;
}

/** Starts the browser, or starts it again. */
export async function startIn(
  { state, userDataDir, kept }: Pick<FaultScene, 'state' | 'userDataDir'> & Partial<FaultScene>,
  server: Served,
): Promise<FaultScene> {
  const browser = await launchChromium({ extension: CHROMIUM_BUILD, userDataDir, backForwardCache: true });
  const page = await browser.newPage();
  const reader = await readerOf(page);
  await page.goto(`${server.origin}/demo.html`);
  const marks = { ...expectedOf('demo.html'), ...(state === 'S0' ? {} : { uthmeier: [] }) };
  const words = state === 'S0' ? en : es;
  return { state, userDataDir, browser, page, reader, marks, words, kept: kept ?? { settings: {}, ledger: [], files: {} } };
}

export async function leaveBrowser(scene: FaultScene | undefined): Promise<void> {
  await scene?.browser.close();
  if (scene) await rm(scene.userDataDir, { recursive: true, force: true, maxRetries: 5 });
}

/** Brings a file in by the options page, whose words are English still. */
export async function bringIn(options: Page, { id, file }: Pick<Brought, 'id' | 'file'>, words = packsEn): Promise<void> {
  const payload = { name: `${id}.json`, mimeType: 'application/json', buffer: Buffer.from(file) };
  await options.locator('input[type="file"][multiple]').setInputFiles(payload);
  await options.getByText(words.asking(`The pack ${id}`)).waitFor();
  await options.getByRole('button', { name: words.doAdd, exact: true }).first().click();
  await options.getByText(words.added(`The pack ${id}`)).waitFor();
  await options.getByRole('button', { name: words.close, exact: true }).first().click();
  await options.getByRole('button', { name: words.of(words.remove, `The pack ${id}`) }).waitFor();
}

/** Says something to the worker as a page of ours does. @returns its answer. */
export async function tellWorker(ours: Page, name: string, payload?: unknown): Promise<unknown> {
  const message = JSON.stringify({ name, payload });
  const answer = await ours.evaluate<{ ok: boolean; value?: unknown }>(`chrome.runtime.sendMessage(${message})`);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** Settings and imports are what they were, the bundled topics are marked, and nobody complains but as told. */
export async function expectNothingLost(scene: FaultScene, told: readonly string[] = []): Promise<void> {
  await scene.page.bringToFront();
  await expectMarks(scene.reader, scene.marks);
  expect(await whatIsKept(scene)).toEqual(scene.kept);
  expect((await problemsOf(scene)).filter((code) => !told.includes(code))).toEqual([]);
}

/** @returns the codes of what the reader can see went wrong. */
export function problemsOf(scene: FaultScene): Promise<string[]> {
  return inOurs<string[]>(
    scene,
    "chrome.storage.local.get('problems').then(({ problems }) => (problems ?? []).map(({ code }) => code))",
  );
}

export function whatIsKept(scene: FaultScene): Promise<Kept> {
  return inOurs<Kept>(scene, READ_KEPT);
}

/** Runs an expression in a page that never asks the worker: what is there is looked at, and nothing mended. */
export async function inOurs<Answer>({ browser }: FaultScene, expression: string): Promise<Answer> {
  const page = await browser.extensionPage('manifest.json');
  try {
    return await page.evaluate<Answer>(expression);
  } finally {
    await page.close();
  }
}

/** Runs in a page of ours, as text. */
const READ_KEPT = `(async () => {
  const all = await chrome.storage.local.get(null);
  const settings = Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('settings.')));
  const ledger = all['packs.ledger'] ?? [];
  const files = {};
  const cache = await caches.open('imported-packs');
  const database = await new Promise((done, failed) => {
    const opening = indexedDB.open('sidelight');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  }).catch(() => undefined);
  const hex = async (bytes) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  for (const { id } of ledger) {
    const read = (stores) => new Promise((done, failed) => {
      const asked = database.transaction('imports').objectStore('imports').get(id);
      asked.onsuccess = () => done(asked.result?.file);
      asked.onerror = () => failed(asked.error);
    });
    const copy = await cache.match('https://sidelight.invalid/packs/' + id + '.json');
    const file = (database && (await read().catch(() => undefined))) ?? (copy && (await copy.arrayBuffer()));
    if (file) files[id] = await hex(file);
  }
  database?.close();
  return { settings, ledger, files };
})()`;
