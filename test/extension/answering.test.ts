import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Problem } from '@/utils/core/interface/problem';
import type { MentionView } from '@/utils/core/mentions/page-mentions';
import { answerInPage, byCode, listen, type Sender } from '@/utils/extension/answering';

beforeEach(() => fakeBrowser.reset());

const id = 'test-extension-id';
const { onMessage } = fakeBrowser.runtime;
type Given = Parameters<typeof onMessage.trigger>[1];

/** @returns what the listener sent back, and whether it kept the channel open. */
async function send(message: unknown, sender: Sender) {
  const respond = vi.fn();
  const [kept]: unknown[] = await onMessage.trigger(message, sender as Given, respond);
  if (kept === true) await vi.waitFor(() => expect(respond).toHaveBeenCalled());
  return { kept, answers: respond.mock.calls.map(([answer]) => answer) };
}

describe('listening', () => {
  it('sends the value back and keeps the channel open for it', async () => {
    listen(async (message) => ({ heard: message }));
    expect(await send('hello', { id })).toEqual({ kept: true, answers: [{ ok: true, value: { heard: 'hello' } }] });
  });

  it('sends a problem back by its code', async () => {
    listen(() => Promise.reject(new Problem('topic-unknown', 'harbor')), byCode);
    expect((await send('x', { id })).answers).toEqual([{ ok: false, code: 'topic-unknown', detail: 'harbor' }]);
  });

  it.each([[byCode], []])('sends any other failure back too, so that who asked does not wait', async (...how) => {
    listen(() => Promise.reject(new TypeError('x is not a function')), ...how);
    expect((await send('x', { id })).answers).toEqual([
      { ok: false, code: 'no-answer', detail: 'TypeError: x is not a function' },
    ]);
  });

  it('sends back what is thrown at once as well', async () => {
    listen(() => {
      throw new Problem('page-unreadable');
    }, byCode);
    expect((await send('x', { id })).answers).toEqual([{ ok: false, code: 'page-unreadable', detail: '' }]);
  });

  it('leaves what is not for it to other listeners', async () => {
    listen(() => undefined);
    expect(await send('x', { id })).toEqual({ kept: undefined, answers: [] });
  });

  it.each([{ id: 'another' }, {}, { id: '' }])('hears nobody but this extension: %j', async (sender) => {
    const answer = vi.fn();
    listen(answer);
    expect(await send('x', sender)).toEqual({ kept: undefined, answers: [] });
    expect(answer).not.toHaveBeenCalled();
  });

  it('stops when told to', async () => {
    const stop = listen(async () => 1);
    stop();
    expect(onMessage.hasListeners()).toBe(false);
  });
});

describe('answering in a page', () => {
  const worker: Sender = { id, origin: `chrome-extension://${id}` };
  const popup: Sender = { id, url: `chrome-extension://${id}/popup.html` };
  const options: Sender = { id, url: `chrome-extension://${id}/options.html`, tab: { id: 3 } };
  const contentScript: Sender = { id, url: 'https://a.example/', tab: { id: 3 }, frameId: 0 };

  const view: MentionView = {
    id: 4,
    topicId: 'harbor',
    term: 'harbor',
    text: 'harbor',
    before: '',
    after: '',
    reason: { kind: 'alone', words: [] },
  };
  const answers = () => ({
    'mentions/list': vi.fn(() => [view]),
    'mentions/jump': vi.fn(),
    'page/date': vi.fn(() => ({})),
    'panel/show': vi.fn(() => true),
  });

  it.each([
    ['the worker', worker],
    ['the popup', popup],
    ['options in a tab', options],
  ])('%s gets the list, jumps, and shows the panel', async (_, sender) => {
    const given = answers();
    answerInPage(given);
    expect((await send({ name: 'mentions/list' }, sender)).answers).toEqual([{ ok: true, value: [view] }]);
    expect((await send({ name: 'page/date' }, sender)).answers).toEqual([{ ok: true, value: {} }]);
    await send({ name: 'mentions/jump', payload: { id: 4 } }, sender);
    expect(given['mentions/jump'].mock.calls).toEqual([[{ id: 4 }]]);
    expect((await send({ name: 'panel/show', payload: { topicId: 'harbor' } }, sender)).answers).toEqual([
      { ok: true, value: true },
    ]);
    await send({ name: 'panel/show', payload: { topicId: 7 } }, sender);
    expect(given['panel/show'].mock.calls).toEqual([[{ topicId: 'harbor' }]]);
  });

  it.each(['mentions/list', 'mentions/jump', 'page/date', 'panel/show'])(
    'no content script steers another by %s',
    async (name) => {
      const given = answers();
      answerInPage(given);
      for (const sender of [
        contentScript,
        { ...contentScript, url: undefined },
        { ...contentScript, url: `https://a.example/chrome-extension://${id}/` },
      ]) {
        expect(await send({ name, payload: { id: 4 } }, sender)).toEqual({ kept: undefined, answers: [] });
      }
      expect(Object.values(given).flatMap((answer) => answer.mock.calls)).toEqual([]);
    },
  );

  it.each([
    null,
    'mentions/list',
    {},
    { name: 'unknown' },
    { name: 'mentions/jump' },
    { name: 'mentions/jump', payload: { id: '4' } },
  ])('is silent to %j', async (message) => {
    answerInPage(answers());
    expect(await send(message, worker)).toEqual({ kept: undefined, answers: [] });
  });

  it('leaves what this script has no answer for to another script of the page', async () => {
    answerInPage({ 'panel/show': () => true });
    expect(await send({ name: 'mentions/list' }, worker)).toEqual({ kept: undefined, answers: [] });
  });
});
