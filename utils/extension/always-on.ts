import { api } from './api';
import type { Payload, WorkerMessages } from './messages';

/**
 * What scripts in pages say where they need no answer: marks, badge and card are extras to a page, and without a worker they
 * are simply not there. Spares them the rest of `messages.ts`.
 *
 * @returns when the worker has done it, or there is none.
 */
export async function tell<Name extends keyof WorkerMessages>(
  name: Name,
  ...[payload]: Payload<WorkerMessages[Name]['in']>
): Promise<void> {
  try {
    await api().runtime.sendMessage({ name, payload });
  } catch {
    // After an update or disable Chromium throws at once.
  }
}

/** @returns whether the extension that put this script here still runs: not after an update, disable or removal. */
export function isExtensionThere(): boolean {
  return Boolean(api()?.runtime?.id);
}
