import { Problem } from '@/utils/core/problem';
import { api } from './api';
import type { Answer, PageMessages } from './messages';

/** What a browser says of who sent a message; only what is asked of it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; windowId?: number | undefined } | undefined;
}

/**
 * Listens for messages and sends each answer back in the form `messages.ts` expects.
 *
 * @param answer gives the answer to a message, or undefined where the message is not for this context.
 *   What it throws travels as a problem's code. @returns the way to stop.
 */
export function listen(answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined): () => void {
  const listener = (message: unknown, sender: Sender, respond: (answer: Answer<unknown>) => void): true | undefined => {
    const answering = sender.id === api().runtime.id ? attempt(() => answer(message, sender)) : undefined;
    if (!answering) return undefined;
    answering.then(
      (value) => respond({ ok: true, value }),
      (error: unknown) =>
        respond(
          error instanceof Problem
            ? { ok: false, code: error.code, detail: error.detail }
            : { ok: false, code: 'no-answer', detail: String(error) },
        ),
    );
    // Keeps the channel open until the promise settles; Chrome takes promises only from version 146.
    return true;
  };
  api().runtime.onMessage.addListener(listener);
  return () => api().runtime.onMessage.removeListener(listener);
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
    const answer: unknown = isOurs(name) ? answers[name] : undefined;
    if (!isOurs(name) || typeof answer !== 'function' || !FITS[name](Object(payload))) return undefined;
    return Promise.resolve(answer(payload));
  });
}

/** Whether what comes with a message is what its answer takes. */
const FITS: { [Name in keyof PageMessages]: (payload: { id?: unknown; by?: unknown; topicId?: unknown }) => boolean } = {
  'mentions/list': () => true,
  'mentions/jump': ({ id }) => typeof id === 'number',
  'mentions/step': ({ by }) => by === 1 || by === -1,
  'mentions/came-from': ({ topicId }) => typeof topicId === 'string',
  'page/facts': () => true,
  'page/article': () => true,
  'panel/show': ({ topicId }) => topicId === undefined || typeof topicId === 'string',
};

function isOurs(name: unknown): name is keyof PageMessages {
  return typeof name === 'string' && Object.hasOwn(FITS, name);
}
