import { Problem } from '@/utils/core/interface/problem';
import { api } from './api';
import type { Answer, PageMessages } from './messages';

/** What a browser says of who sent a message; only what is asked of it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  /** Where documents have names: Chromium, Firefox from 153 on, Safari. */
  documentId?: string | undefined;
  tab?:
    | { id?: number | undefined; url?: string | undefined; windowId?: number | undefined; incognito?: boolean | undefined }
    | undefined;
}

/** What is sent back for what an answer throws. */
export type Refusal = (error: unknown) => Answer<never>;

const noAnswer: Refusal = (error) => ({ ok: false, code: 'no-answer', detail: String(error) });

/** A problem travels by its code. Only the worker throws any: scripts in pages need not know what one is. */
export const byCode: Refusal = (error) =>
  error instanceof Problem ? { ok: false, code: error.code, detail: error.detail } : noAnswer(error);

/**
 * Listens for messages and sends each answer back in the form `messages.ts` expects.
 *
 * @param answer gives the answer to a message, or undefined where the message is not for this context.
 * @returns the way to stop.
 */
export function listen(
  answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
  refusal: Refusal = noAnswer,
): () => void {
  const listener = (message: unknown, sender: Sender, respond: (answer: Answer<unknown>) => void): true | undefined => {
    const answering = sender.id === api().runtime.id ? attempt(() => answer(message, sender)) : undefined;
    if (!answering) return undefined;
    answering.then(
      (value) => respond({ ok: true, value }),
      (error: unknown) => respond(refusal(error)),
    );
    // Keeps the channel open until the promise settles; Chrome takes promises only from version 146.
    return true;
  };
  // Kept: once the extension has gone there is no `runtime` to look at.
  const { onMessage } = api().runtime;
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}

/** What is thrown before there is a promise travels like what is thrown later. */
function attempt(answer: () => Promise<unknown> | undefined): Promise<unknown> | undefined {
  try {
    return answer();
  } catch (error) {
    return Promise.reject(error);
  }
}

export type PageAnswers = {
  [Name in keyof PageMessages]: (
    payload: PageMessages[Name]['in'],
  ) => PageMessages[Name]['out'] | Promise<PageMessages[Name]['out']>;
};

/** Answers the messages meant for a page's scripts. They come from our worker and our pages only. @returns the way to stop. */
export function answerInPage(answers: Partial<PageAnswers>): () => void {
  return listen((message, sender) => {
    // Our own pages and worker have no tab, or an address of ours; a content script must not steer another.
    if (sender.tab && !sender.url?.startsWith(api().runtime.getURL('/'))) return undefined;
    const { name, payload = {} }: { name?: unknown; payload?: unknown } = Object(message);
    const answer: unknown = typeof name === 'string' && Object.hasOwn(answers, name) ? Reflect.get(answers, name) : undefined;
    if (typeof answer !== 'function' || FITS[name as Asking]?.(Object(payload)) === false) return undefined;
    return Promise.resolve(answer(payload));
  });
}

/** Messages to pages that bring something along. */
type Asking = { [Name in keyof PageMessages]: PageMessages[Name]['in'] extends undefined ? never : Name }[keyof PageMessages];

/** Whether what comes with a message is what its answer takes. */
const FITS: { [Name in Asking]: (payload: { id?: unknown; by?: unknown; topicId?: unknown }) => boolean } = {
  'mentions/jump': ({ id }) => typeof id === 'number',
  'mentions/step': ({ by }) => by === 1 || by === -1,
  'mentions/came-from': ({ topicId }) => typeof topicId === 'string',
  'panel/show': ({ topicId = '' }) => typeof topicId === 'string',
};
