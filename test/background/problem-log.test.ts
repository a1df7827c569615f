import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInWorker } from '@/utils/background/handlers';
import { clearProblems, noteProblem, readProblems } from '@/utils/background/problem-log';
import { setStatus } from '@/utils/background/status';
import { PROBLEM_CODES, Problem } from '@/utils/core/interface/problem';
import { senders } from '../fixtures/senders';
import { freshBrowser } from '../fixtures/worker';

beforeEach(() => {
  freshBrowser();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T10:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const full = () => new Problem('settings-unsaved', 'disk full');

describe('the list of problems', () => {
  it('is empty until something went wrong, and then has its code and time', async () => {
    expect(await readProblems()).toEqual([]);
    await noteProblem(full());
    expect(await readProblems()).toEqual([
      { code: 'settings-unsaved', when: '2026-11-22T10:00:00.000Z', times: 1, detail: 'disk full' },
    ]);
  });

  it('has what comes again and again once, with how often', async () => {
    await noteProblem(full());
    vi.setSystemTime(new Date('2026-11-22T11:00:00Z'));
    await Promise.all([noteProblem(full()), noteProblem(full())]);
    await noteProblem(new Problem('pack-broken'));
    expect((await readProblems()).map(({ code, times, when }) => [code, times, when.slice(11, 13)])).toEqual([
      ['settings-unsaved', 3, '11'],
      ['pack-broken', 1, '11'],
    ]);
  });

  it('has one that passes several hands once', async () => {
    const problem = full();
    await Promise.all([noteProblem(problem), setStatus(problem), noteProblem(problem)]);
    expect(await readProblems()).toMatchObject([{ times: 1 }]);
  });

  it('keeps the last hundred, none of them long', async () => {
    for (let count = 0; count < 130; count++) await noteProblem(new Problem('pack-broken', `${count} ${'x'.repeat(1000)}`));
    const problems = await readProblems();
    expect(problems).toHaveLength(100);
    expect(problems.map(({ detail }) => Number.parseInt(detail, 10))).toEqual(Array.from({ length: 100 }, (_, at) => at + 30));
    expect(JSON.stringify(problems).length).toBeLessThan(50_000);
  });

  it('goes with one click, and what comes later is there again', async () => {
    await noteProblem(full());
    await clearProblems();
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).not.toContain('problems');
    await noteProblem(full());
    expect(await readProblems()).toHaveLength(1);
  });

  it('goes on where it is damaged, and where it can’t be kept nothing else fails', async () => {
    await fakeBrowser.storage.local.set({ problems: [{ code: 'unheard-of' }, 7] });
    expect(await readProblems()).toEqual([]);
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(noteProblem(full())).resolves.toBeUndefined();
    await expect(setStatus(full())).resolves.toBeUndefined();
  });

  it('has every code but those that are answers, and nothing of what was asked for', async () => {
    for (const code of PROBLEM_CODES) await noteProblem(new Problem(code, 'https://a.example/'));
    const codes = (await readProblems()).map(({ code }) => code);
    expect(PROBLEM_CODES.filter((code) => !codes.includes(code))).toEqual(['page-unreadable', 'topic-unknown']);
  });

  it('has nothing of private windows, in one worker for them and in one for all', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'));
    const own = senders['own page in a tab'] ?? {};
    const asking = answerInWorker({ name: 'facts/topics' }, { ...own, tab: { id: 7, incognito: true } });
    await expect(asking).rejects.toThrow(Problem);
    vi.restoreAllMocks();
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    await noteProblem(full());
    expect(await readProblems()).toEqual([]);
  });

  it('has what got no answer, by the name of the message, but for private windows', async () => {
    const asking = { name: 'problems/unanswered', payload: { asked: 'card/get' } };
    const own = senders['own page in a tab'] ?? {};
    await answerInWorker(asking, own);
    await answerInWorker(asking, own);
    await answerInWorker(asking, { ...own, tab: { id: 7, incognito: true } });
    expect(await readProblems()).toMatchObject([{ code: 'no-answer', detail: 'card/get', times: 2 }]);
  });

  it('has what the worker could not answer', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('disk full'));
    const asking = answerInWorker(
      { name: 'settings/choose', payload: { field: 'dock', value: 'left' } },
      senders['own page in a tab'] ?? {},
    );
    await expect(asking).rejects.toThrow(Problem);
    await vi.waitFor(async () => expect(await readProblems()).toMatchObject([{ code: 'settings-unsaved' }]));
  });
});
