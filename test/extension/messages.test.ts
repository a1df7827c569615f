import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Problem } from '@/utils/core/interface/problem';
import { workerFacts } from '@/utils/extension/fact-source';
import { ask, askPage } from '@/utils/extension/messages';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const toWorker = () => vi.spyOn(fakeBrowser.runtime, 'sendMessage');
const toPage = () => vi.spyOn(fakeBrowser.tabs, 'sendMessage');

describe.each([
  ['the worker', toWorker, () => ask('facts/topic', { topicId: 'harbor' })],
  ['a page', toPage, () => askPage(7, 'panel/show', { topicId: 'harbor' })],
] as const)('asking %s', (_, send, asking) => {
  it('gives the value of the answer', async () => {
    send().mockResolvedValue({ ok: true, value: 'the value' } as never);
    expect(await asking()).toBe('the value');
  });

  it('gives values that look like nothing as they are', async () => {
    for (const value of [undefined, null, false, 0, '']) {
      send().mockResolvedValue({ ok: true, value } as never);
      expect(await asking()).toBe(value);
    }
  });

  it("rejects with the other side's problem", async () => {
    send().mockResolvedValue({ ok: false, code: 'topic-unknown', detail: 'harbor' } as never);
    const error = await asking().catch((it: unknown) => it);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ code: 'topic-unknown', detail: 'harbor' });
  });

  it.each([undefined, null])('rejects with `no-answer` where the answer is %j', async (answer) => {
    send().mockResolvedValue(answer as never);
    await expect(asking()).rejects.toMatchObject({ name: 'Problem', code: 'no-answer' });
  });

  it('rejects with `no-answer` where nobody listens', async () => {
    send().mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
    await expect(asking()).rejects.toMatchObject({
      name: 'Problem',
      code: 'no-answer',
      detail: expect.stringContaining('Receiving end'),
    });
  });

  it('rejects with `no-answer` where the extension is gone and sending throws at once', async () => {
    send().mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    await expect(asking()).rejects.toMatchObject({ name: 'Problem', code: 'no-answer' });
  });
});

describe('a message that gets no answer', () => {
  const note = { name: 'problems/unanswered', payload: { asked: 'facts/topic' } };
  const asking = () => ask('facts/topic', { topicId: 'harbor' }).catch(() => undefined);

  it('is noted by its name, once, and that it could not be noted is not', async () => {
    const send = toWorker().mockRejectedValue(new Error('Receiving end does not exist.'));
    await asking();
    expect(send.mock.calls.slice(1)).toEqual([[note]]);
  });

  it('is not where the worker says what is wrong: it notes that itself', async () => {
    const send = toWorker().mockResolvedValue({ ok: false, code: 'no-answer', detail: 'TypeError' } as never);
    await asking();
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('a message', () => {
  it('carries its name and payload', async () => {
    const send = toWorker().mockResolvedValue({ ok: true, value: null } as never);
    await ask('settings/topic', { topicId: 'harbor', mode: 'off' });
    await ask('status/get');
    expect(send.mock.calls).toEqual([
      [{ name: 'settings/topic', payload: { topicId: 'harbor', mode: 'off' } }],
      [{ name: 'status/get', payload: undefined }],
    ]);
  });

  it('to a page goes to its top frame only', async () => {
    const send = toPage().mockResolvedValue({ ok: true, value: [] } as never);
    await askPage(7, 'mentions/list');
    expect(send.mock.calls).toEqual([[7, { name: 'mentions/list', payload: undefined }, { frameId: 0 }]]);
  });
});

describe('facts of the worker', () => {
  it('are asked for by name', async () => {
    const send = toWorker().mockResolvedValue({ ok: true, value: [] } as never);
    const facts = workerFacts();
    await facts.topics();
    await facts.topic('harbor');
    expect(send.mock.calls.map(([message]) => message)).toEqual([
      { name: 'facts/topics', payload: undefined },
      { name: 'facts/topic', payload: { topicId: 'harbor' } },
    ]);
  });

  it('come from a new source each time, so that a view can ask anew', () => {
    expect(workerFacts()).not.toBe(workerFacts());
  });
});
