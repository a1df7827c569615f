import { browser } from 'wxt/browser';
import { Problem } from '@/utils/core/problem';
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
    const answering = sender.id === browser.runtime.id ? attempt(() => answer(message, sender)) : undefined;
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
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
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
    if (sender.tab && !sender.url?.startsWith(browser.runtime.getURL('/'))) return undefined;
    if (typeof message !== 'object' || message === null || !('name' in message)) return undefined;
    const { name } = message;
    const payload: unknown = 'payload' in message ? message.payload : undefined;
    if (name === 'mentions/list' && answers['mentions/list']) return Promise.resolve(answers['mentions/list'](undefined));
    if (name === 'page/facts' && answers['page/facts']) return Promise.resolve(answers['page/facts'](undefined));
    if (name === 'mentions/jump' && answers['mentions/jump'] && hasId(payload)) {
      return Promise.resolve(answers['mentions/jump'](payload));
    }
    if (name === 'panel/show' && answers['panel/show']) return Promise.resolve(answers['panel/show'](topicOf(payload)));
    return undefined;
  });
}

function hasId(payload: unknown): payload is { id: number } {
  return typeof payload === 'object' && payload !== null && 'id' in payload && typeof payload.id === 'number';
}

function topicOf(payload: unknown): { topicId?: string } {
  const id: unknown = typeof payload === 'object' && payload !== null && 'topicId' in payload ? payload.topicId : undefined;
  return typeof id === 'string' ? { topicId: id } : {};
}
