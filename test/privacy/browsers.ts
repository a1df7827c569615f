import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as chromium from '../drive/chromium.ts';
import * as firefox from '../drive/firefox.ts';
import type { Reader, WayIn } from '../drive/reader.ts';

/** A browser with a reader in it, and a witness of all that it asks the network for. */
export interface Watched {
  /** Opens a page in the reader's tab, and waits until it has loaded. */
  open(url: string): Promise<void>;
  reader: Reader;
  mouse: WayIn['mouse'];
  /** Opens a page of the extension. */
  ownPage(path: string): Promise<OwnPage>;
  /** Runs what the worker might try. @param tries the text of an async call, told where the worker's own functions are at hand. */
  triesOfWorker(tries: (scope: string) => string): Promise<string[]>;
  /** Ends the browser. @returns every address that it asked the network for, and by whom where that is known. */
  close(): Promise<Asked[]>;
}

export interface OwnPage {
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface Asked {
  url: string;
  /** Origin of what asked. */
  by?: string;
}

export const BROWSERS = { Chromium: watchChromium, Firefox: watchFirefox } as const;
export type BrowserName = keyof typeof BROWSERS;

/** Addresses that browsers ask for by themselves, whatever is installed: accounts, updates, lists. */
const BROWSERS_OWN =
  /^(https?:\/\/)?([\w-]+\.)*(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com|mozaws\.net|dummy\.test)(:\d+)?(\/|$)/;

/** @returns what nobody but an extension would have asked for. @param pages every address that the pages themselves ask for. */
export function foreign(asked: readonly Asked[], pages: ReadonlySet<string>): string[] {
  const isOwn = ({ url, by = '' }: Asked) =>
    !/^(chrome|moz)-extension:/.test(by) && (pages.has(url) || BROWSERS_OWN.test(url) || !/^(https?|wss?|ftp):/.test(url));
  return asked.filter((each) => !isOwn(each)).map(({ url, by }) => (by ? `${url} by ${by}` : url));
}

async function watchChromium(extension: string): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-net-'));
  const log = join(folder, 'net.json');
  const browser = await chromium.launchChromium({
    extension,
    args: [`--log-net-log=${log}`, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  });
  const seen: Asked[] = [];
  // Playwright is told of requests of the worker and of content scripts too.
  browser.context.on('request', (request) => seen.push({ url: request.url() }));
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    reader: await chromium.readerOf(page),
    mouse: page.mouse,
    ownPage: (path) => browser.extensionPage(path),
    triesOfWorker: async (tries) => (await (await browser.worker()).evaluate(tries('globalThis'))) as string[],
    async close() {
      await browser.close();
      const logged = existsSync(log) ? readNetLog(readFileSync(log, 'utf8')) : [];
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      if (logged.length === 0) throw new Error('Chromium wrote no net log');
      return [...logged, ...seen];
    },
  };
}

/** One event a line; a browser that is closed by its driver may leave the last line and the end of the list out. */
function readNetLog(text: string): Asked[] {
  const type = /"URL_REQUEST_START_JOB":(\d+)/.exec(text)?.[1];
  const lines = text.split('\n').filter((line) => new RegExp(`"type":${type}\\b`).test(line));
  return lines.flatMap((line) => {
    const params = /"params":(\{.*\})/.exec(line)?.[1];
    const url = /"url":"((?:[^"\\]|\\.)*)"/.exec(params ?? '')?.[1];
    const by = /"initiator":"([^"]*)"/.exec(params ?? '')?.[1];
    return url ? [by ? { url, by } : { url }] : [];
  });
}

/** Firefox keeps no such log: all that is not on this machine must go through a proxy that writes down and refuses. */
async function watchFirefox(extension: string): Promise<Watched> {
  const proxied: Asked[] = [];
  const proxy = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => {
      const [method, target = ''] = bytes.toString('latin1').split(' ');
      proxied.push({ url: method === 'CONNECT' ? `https://${target}/` : target });
      socket.end('HTTP/1.1 502 Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const port = (proxy.address() as AddressInfo).port;
  const browser = await firefox.launchFirefox({
    extension,
    keepWelcome: !existsSync(join(extension, 'welcome.html')),
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '127.0.0.1, localhost',
      'network.proxy.allow_hijacking_localhost': false,
    },
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    reader: await firefox.readerOf(page),
    mouse: page.mouse,
    ownPage: (path) => browser.extensionPage(path),
    async triesOfWorker(tries) {
      const ours = await browser.extensionPage('options.html');
      try {
        return (await ours.evaluate(`browser.runtime.getBackgroundPage().then((worker) => ${tries('worker')})`)) as string[];
      } finally {
        await ours.close();
      }
    },
    async close() {
      await browser.close();
      await new Promise((done) => proxy.close(done));
      return proxied;
    },
  };
}
