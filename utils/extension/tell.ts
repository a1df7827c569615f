import { api } from './api';
import type { Payload, WorkerMessages } from './messages';

/**
 * What scripts in pages say where they can do without an answer: marks, badge and card are extras to a page, and without a worker
 * they are simply not there. Spares them the rest of `messages.ts`.
 *
 * @returns the answer when the worker has done it, undefined where there is none.
 */
export async function tell<Name extends keyof WorkerMessages>(
  name: Name,
  ...[payload]: Payload<WorkerMessages[Name]['in']>
): Promise<WorkerMessages[Name]['out'] | undefined> {
  const say = () => api().runtime.sendMessage({ name, payload });
  try {
    // A worker that ends before it has answered is started by the next message, and all that is said here may be said twice.
    return (await say().catch(say)).value;
  } catch {
    // After an update or disable Chromium throws at once.
  }
}

/** @returns whether the extension that put this script here still runs: not after an update, disable or removal. */
export function isExtensionThere(): boolean {
  return Boolean(api()?.runtime?.id);
}
