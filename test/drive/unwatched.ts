import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { findBrowser } from '../run/setup.mjs';
import { switchesFor } from './chromium.ts';
import { waitFor } from './wait.ts';

/** A browser in which nobody looks into pages: they tell themselves, to the server that they came from, what becomes of them. */
export interface Unwatched {
  /** Runs an expression in the extension's worker, which may give a promise. */
  inWorker<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * Starts Chromium without a driver. Chromium 156 prerenders nothing for a page that one looks into (its final status is
 * "PrerenderingDisabledByDevTools"), nor with `--disable-background-networking`, which Playwright 1.65 sets.
 *
 * @param address of the page that it begins with.
 * @throws Error when no browser is found or the extension's worker doesn't start.
 */
export async function launchUnwatched(extension: string, userDataDir: string, address: string): Promise<Unwatched> {
  const switches = ['--headless=new', `--user-data-dir=${userDataDir}`, '--remote-debugging-port=0', '--remote-allow-origins=*'];
  const browser = spawn(findBrowser('chromium'), [...switches, ...switchesFor(resolve(extension)), address], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => browser.once('close', done));
  let said = '';
  browser.stderr.on('data', (more) => {
    said += more;
  });
  const close = async () => {
    browser.kill();
    await ended;
  };
  try {
    const endpoint = await waitFor(() => /ws:\/\/\S+/.exec(said)?.[0], { what: 'the browser', timeout: 15_000 });
    const ask = await connect(endpoint);
    const worker = await waitFor(() => workerIn(ask), { what: `the worker of the extension in ${extension}`, timeout: 15_000 });
    const session = await ask<{ sessionId: string }>('Target.attachToTarget', { targetId: worker, flatten: true });
    return {
      async inWorker<T>(expression: string) {
        const asked = { expression: `(async () => (${expression}))()`, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = await ask<Evaluated<T>>('Runtime.evaluate', asked, session.sessionId);
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Ask = <Answer>(method: string, params?: object, sessionId?: string) => Promise<Answer>;

interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Speaks the browser's own protocol: the libraries that do attach to all pages. */
async function connect(endpoint: string): Promise<Ask> {
  const socket = new WebSocket(endpoint);
  await new Promise((done, failed) => {
    socket.onopen = done;
    socket.onerror = () => failed(new Error(`no answer from ${endpoint}`));
  });
  let last = 0;
  const asked = new Map<number, PromiseWithResolvers<unknown>>();
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(String(data));
    if (error) asked.get(id)?.reject(new Error(error.message));
    else asked.get(id)?.resolve(result);
  };
  return (method, params = {}, sessionId) => {
    const answer = Promise.withResolvers<unknown>();
    asked.set(++last, answer);
    socket.send(JSON.stringify({ id: last, method, params, sessionId }));
    return answer.promise as Promise<never>;
  };
}

async function workerIn(ask: Ask): Promise<string | undefined> {
  const { targetInfos } = await ask<{ targetInfos: { type: string; url: string; targetId: string }[] }>('Target.getTargets');
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'))?.targetId;
}
