import type { CDPSession, Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';

/** Name of what a context calls to speak to the test; pages without our scripts don't look for it. */
const TELL = 'sidelightTestTell';

/**
 * From now on the worker ends before each message that pages send it: what it does with one it must not need for the next. While it
 * still owes an answer it lives on: an end there is a fault of its own (F28).
 */
export interface WorkerEnds {
  /** Follows a page of ours, or what we have in a page of others, through each of its documents. */
  follow(page: Page): Promise<void>;
  /** How many messages met a worker that had just ended. */
  count(): number;
}

/** @returns what ends the worker of this browser before the messages of the pages that it follows. */
export function endWorkerBetweenMessages(browser: Chromium): WorkerEnds {
  const owed = new Map<string, number>();
  let turn = Promise.resolve();
  let count = 0;
  let sessions = 0;

  async function goOn(session: CDPSession, contextId: number, place: string, id: number): Promise<void> {
    if ([...owed.values()].every((answers) => answers === 0)) {
      await browser.killWorker();
      count++;
    }
    owed.set(place, (owed.get(place) ?? 0) + 1);
    // Its document may have gone meanwhile, and its message with it.
    await session.send('Runtime.evaluate', { expression: `sidelightTestGo(${id})`, contextId }).catch(() => owed.delete(place));
  }

  return {
    count: () => count,
    async follow(page) {
      const session = await page.context().newCDPSession(page);
      const name = sessions++;
      const placeOf = (contextId: number) => `${name} ${contextId}`;
      session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
        if (origin.startsWith('chrome-extension://'))
          void session.send('Runtime.evaluate', { expression: HOLD_MESSAGES, contextId: id }).catch(() => undefined);
      });
      session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => owed.delete(placeOf(executionContextId)));
      session.on('Runtime.executionContextsCleared', () => {
        for (const place of owed.keys()) if (place.startsWith(`${name} `)) owed.delete(place);
      });
      session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
        const place = placeOf(executionContextId);
        if (payload === 'answered') owed.set(place, Math.max(0, (owed.get(place) ?? 0) - 1));
        else turn = turn.then(() => goOn(session, executionContextId, place, Number(payload))).catch(() => undefined);
      });
      await session.send('Runtime.addBinding', { name: TELL });
      await session.send('Runtime.enable');
    },
  };
}

/** Runs in a context of ours, as text: each message is sent once the test says so. */
const HOLD_MESSAGES = `(() => {
  if (globalThis.sidelightTestGo) return;
  const waiting = new Map();
  globalThis.sidelightTestGo = (id) => waiting.get(id)();
  const { runtime } = globalThis.browser?.runtime?.id ? globalThis.browser : chrome;
  const send = runtime.sendMessage;
  runtime.sendMessage = async (...given) => {
    const id = waiting.size + 1;
    await new Promise((go) => { waiting.set(id, go); ${TELL}(String(id)); });
    try { return await send.apply(runtime, given); } finally { ${TELL}('answered'); }
  };
})()`;
