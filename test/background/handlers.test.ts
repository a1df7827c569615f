import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerInWorker } from '@/utils/background/handlers';
import { topicRecords } from '@/utils/core/facts/topic-record';
import { byCode, listen, type Sender } from '@/utils/extension/answering';
import type { Answer, WorkerMessages } from '@/utils/extension/messages';
import { at, inventedPack } from '../fixtures/pack';
import { EXTENSION_ID as id, senders } from '../fixtures/senders';
import { OPTION_MESSAGES } from './option-messages';

const did = await vi.hoisted(async () => (await import('../fixtures/noted')).noted());

vi.mock('@/utils/background/tabs', () => ({
  followPaths: did.note('followPaths'),
  injectMentions: did.note('injectMentions'),
  injectCard: did.note('injectCard'),
  injectArticle: did.note('injectArticle'),
  injectStrings: did.note('injectStrings'),
  stylePage: did.note('stylePage'),
  showPanel: did.note('showPanel'),
}));
vi.mock('@/utils/background/badge', () => ({ showCount: did.note('showCount') }));
vi.mock('@/utils/background/pauses', () => ({
  beginPause: did.note('beginPause'),
  endPause: did.note('endPause'),
  currentPause: async () => null,
}));
vi.mock('@/utils/background/seen', () => ({
  noteSeen: did.note('noteSeen'),
  unseenOf: async () => 0,
  allUnseen: did.note('allUnseen', {}),
  forgetSeen: did.note('forgetSeen'),
}));
vi.mock('@/utils/background/choices', () => ({
  changeSites: did.note('changeSites'),
  chooseHue: did.note('chooseHue'),
  replaceSettings: did.note('replaceSettings'),
  chooseTopic: did.note('chooseTopic'),
  chooseSite: did.note('chooseSite'),
  chooseWhole: did.note('chooseWhole'),
  chooseSense: did.note('chooseSense'),
}));
vi.mock('@/utils/background/facts', () => ({
  topicSummaries: did.note('topicSummaries', []),
  topicRecord: async (id: string) => {
    did.calls.push(['topicRecord', id]);
    return did.record.value;
  },
}));
vi.mock('@/utils/background/mutes', () => ({ mute: did.note('mute'), unmute: did.note('unmute') }));
vi.mock('@/utils/background/room', () => ({ makeRoom: did.note('makeRoom', true), takeRoom: did.note('takeRoom') }));
vi.mock('@/utils/background/plan-writer', () => {
  return { writePlan: did.note('writePlan'), renewPlan: did.note('renewPlan'), ensurePlan: did.note('ensurePlan') };
});
vi.mock('@/utils/packs/tab-pack', () => ({ fileAt: did.note('fileAt', {}) }));
vi.mock('@/utils/background/shelf-view', () => ({ shelfView: did.note('shelfView'), chooseBundled: did.note('chooseBundled') }));
vi.mock('@/utils/background/reader-data', () => ({
  usage: did.note('usage'),
  wipe: did.note('wipe', {}),
  restore: did.note('restore'),
}));
vi.mock('@/utils/background/open-source', () => ({ openSource: did.note('openSource') }));
vi.mock('@/utils/background/status', () => ({ readStatus: did.note('readStatus', null) }));

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'es-MX';
  did.record.value = at(topicRecords(inventedPack()), 0);
  did.calls.length = 0;
});

const STAND = { dock: 'left', width: 400 };
const NOT_OF_PAGES = [
  { field: 'makeRoom', value: false },
  { field: 'panelPlace', value: 'browser' },
];
const OWN = ['own page in a tab', 'own page without a tab'];

/** Every message: who may send it, what it holds, what it must not hold. */
const messages: {
  [Name in keyof WorkerMessages]: { from: 'page' | 'extension' | 'both'; payload?: unknown; malformed: unknown[] };
} = {
  'page/candidate': { from: 'page', malformed: [{}, 'x', 0, []] },
  'plan/renew': { from: 'page', malformed: [{}, 'x', 0, []] },
  'page/off': { from: 'page', malformed: [{}, 'x', 0, []] },
  'page/read': { from: 'page', malformed: [{}, 'x', 0, []] },
  'page/card': { from: 'page', malformed: [{}, 'x', 0, []] },
  'page/paint': {
    from: 'page',
    payload: { inFrames: false, tones: { 1: 'dark' } },
    malformed: [{ inFrames: true, tones: { 1: 'pink' } }, { tones: { 1: 'dark' } }, {}, 'x', 0, []],
  },
  'page/strings': { from: 'page', malformed: [{}, 'x', 0, []] },
  'page/counts': {
    from: 'page',
    payload: { harbor: 2 },
    malformed: [
      undefined,
      null,
      'x',
      [1],
      { harbor: -1 },
      { harbor: 1.5 },
      { harbor: '2' },
      { ['x'.repeat(65)]: 1 },
      { harbor: Number.NaN },
    ],
  },
  'card/get': {
    from: 'both',
    payload: { topicId: 'harbor', published: '2025-07-03', paragraph: 'Boats may stay for ten days.' },
    malformed: [
      undefined,
      'harbor',
      {},
      { topicId: 1 },
      { topicId: 'x'.repeat(65) },
      { topicId: null },
      { topicId: 'harbor', published: '2025-02-30' },
      { topicId: 'harbor', published: '2025-07' },
      { topicId: 'harbor', published: 20250703 },
      { topicId: 'harbor', paragraph: 'x'.repeat(2001) },
      { topicId: 'harbor', paragraph: 1 },
      { topicId: 'harbor', paragraph: ['x'] },
    ],
  },
  'card/mute': {
    from: 'page',
    payload: { what: 'topic', topicId: 'harbor', term: 'the harbor' },
    malformed: [
      undefined,
      { what: 'topic', topicId: 'harbor' },
      { what: 'all', topicId: 'harbor', term: 'the harbor' },
      { what: 'sense', topicId: 'harbor', term: '' },
      { what: 'sense', topicId: 'harbor', term: 'x'.repeat(121) },
      { what: 'topic', topicId: 'x'.repeat(65), term: 'the harbor' },
    ],
  },
  'card/unmute': { from: 'page', malformed: [{}, 'x', { what: 'topic' }] },
  'panel/open': {
    from: 'both',
    payload: { topicId: 'harbor', tabId: 9 },
    malformed: [undefined, 'x', { topicId: 1 }, { tabId: '9' }, { topicId: 'x'.repeat(65) }, { beside: 1 }],
  },
  'panel/room': {
    from: 'page',
    payload: STAND,
    malformed: [undefined, {}, { dock: 'top', width: 400 }, { dock: 'left', width: 0 }, { dock: 'left', width: 7000 }, 'left'],
  },
  'panel/no-room': { from: 'page', payload: STAND, malformed: [undefined, {}, { dock: 'left' }, 400] },
  'panel/stand': {
    from: 'page',
    payload: { field: 'panelWidth', value: 500 },
    // The last two are none of a page's business.
    malformed: [undefined, ...[5000, 400.5].map((value) => ({ field: 'panelWidth', value })), ...NOT_OF_PAGES],
  },
  'facts/topics': { from: 'both', malformed: [{}, 'x'] },
  'facts/topic': {
    from: 'both',
    payload: { topicId: 'harbor' },
    malformed: [undefined, {}, { topicId: 1 }, { topicId: ['harbor'] }],
  },
  'source/open': {
    from: 'both',
    payload: { url: 'https://paper.example/harbor' },
    malformed: [undefined, 'https://paper.example/', {}, { url: 1 }, { url: 'x'.repeat(4097) }],
  },
  'settings/topic': {
    from: 'extension',
    payload: { topicId: 'harbor', mode: 'off' },
    malformed: [
      undefined,
      { topicId: 'harbor' },
      { mode: 'off' },
      { topicId: 'harbor', mode: 'loud' },
      { topicId: 1, mode: 'off' },
    ],
  },
  'settings/site': {
    from: 'extension',
    payload: { site: 'a.example', on: false },
    malformed: [
      undefined,
      { site: 'a.example' },
      { site: '', on: true },
      { site: 'x'.repeat(254), on: true },
      { site: 'a.example', on: 'no' },
    ],
  },
  'settings/choose': {
    from: 'extension',
    payload: { field: 'cardDelay', value: 500 },
    malformed: [
      undefined,
      500,
      { value: 500 },
      { field: 'cardDelay' },
      { field: 'cardDelay', value: 260 },
      { field: 'cardDelay', value: '500' },
      { field: 'language', value: 'fr' },
      { field: 'language', value: null },
      // What is a list or a map is changed entry by entry.
      { field: 'offSites', value: [] },
      { field: 'toString', value: 500 },
    ],
  },
  'pause/get': { from: 'extension', malformed: [{}, 'x'] },
  'pause/set': {
    from: 'extension',
    payload: { length: 'hour' },
    malformed: [undefined, {}, { length: 'day' }, { length: 3600 }],
  },
  'seen/note': {
    from: 'both',
    payload: { topicId: 'harbor' },
    malformed: [undefined, {}, { topicId: 1 }, { topicId: 'x'.repeat(65) }],
  },
  'seen/unseen': { from: 'extension', malformed: [{}, 'x'] },
  'seen/forget': { from: 'extension', malformed: [{}, 'x'] },
  'packs/shelf': { from: 'extension', malformed: [{}, 'x'] },
  'packs/changed': { from: 'extension', malformed: [{}, 'x'] },
  'packs/at-address': {
    from: 'extension',
    payload: { address: 'https://packs.example/a.json' },
    malformed: [undefined, {}, { address: 7 }, { address: `https://${'x'.repeat(4096)}` }],
  },
  'packs/away': {
    from: 'extension',
    payload: { id: 'invented', isAway: true },
    malformed: [undefined, {}, { id: 'invented' }, { id: 1, isAway: true }, { id: 'x'.repeat(65), isAway: true }],
  },
  ...OPTION_MESSAGES,
  'status/get': { from: 'extension', malformed: [{}, 'x'] },
  'problems/list': { from: 'extension', malformed: [{}, 'x'] },
  'problems/clear': { from: 'extension', malformed: [{}, 'x'] },
  'problems/unanswered': {
    payload: { asked: 'card/get' },
    from: 'both',
    malformed: [undefined, {}, { asked: 'words of a page' }, { asked: 7 }],
  },
};

const names = Object.keys(messages) as (keyof WorkerMessages)[];
const table = names.flatMap((name) => Object.keys(senders).map((from) => [name, from] as const));

/** The double of the browser is typed more narrowly than browsers are. */
type Given = Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1];

const mayAsk = (name: keyof WorkerMessages, from: string) => {
  const who = OWN.includes(from) ? 'extension' : 'page';
  return messages[name].from === 'both' || messages[name].from === who;
};

describe('the worker', () => {
  it.each(table)('%s from %s: answers those who may ask, and is silent to others', async (name, from) => {
    const answer = answerInWorker({ name, payload: messages[name].payload }, senders[from] ?? {});
    expect(answer !== undefined).toBe(mayAsk(name, from));
    await answer;
    if (!answer) expect(did.calls).toEqual([]);
  });

  it.each(names.flatMap((name) => messages[name].malformed.map((payload) => [name, payload] as const)))(
    '%s holding %j gets silence from anyone',
    (name, payload) => {
      for (const sender of Object.values(senders)) expect(answerInWorker({ name, payload }, sender)).toBeUndefined();
      expect(did.calls).toEqual([]);
    },
  );

  it.each([
    ...[null, undefined, 'page/candidate', 42, [], {}],
    { name: 1 },
    { name: 'unknown' },
    { name: '__proto__' },
    { name: 'toString' },
    { name: 'constructor' },
  ])('is silent to %j', (message) => {
    for (const sender of Object.values(senders)) expect(answerInWorker(message, sender)).toBeUndefined();
  });

  it.each(names)('gives no answer to another extension that sends %s', (name) => {
    const stop = listen(answerInWorker, byCode);
    const respond = vi.fn();
    for (const sender of Object.values(senders)) {
      for (const foreign of [
        { ...sender, id: 'another-extension' },
        { ...sender, id: undefined },
      ]) {
        void fakeBrowser.runtime.onMessage.trigger({ name, payload: messages[name].payload }, foreign as Given, respond);
      }
    }
    expect(did.calls).toEqual([]);
    expect(respond).not.toHaveBeenCalled();
    stop();
  });

  it('takes an absent payload that travelled as null', () => {
    expect(answerInWorker({ name: 'status/get', payload: null }, senders['own page without a tab'] ?? {})).toBeDefined();
    expect(answerInWorker({ name: 'status/get' }, senders['own page without a tab'] ?? {})).toBeDefined();
  });
});

describe('what the worker does', () => {
  const top = senders['content script, top'] ?? {};
  const frame = senders['content script, frame'] ?? {};
  const own = senders['own page without a tab'] ?? {};
  const TOP = { tabId: 7, frameIds: [0] };
  const COUNTS = { name: 'page/counts', payload: { harbor: 2 } };

  it.each<[string, unknown, Sender, unknown[][]]>([
    ['reads the page that asks', { name: 'page/candidate' }, top, [['injectMentions', TOP], ['ensurePlan']]],
    ['paints it', { name: 'page/paint', payload: { inFrames: false } }, top, [['stylePage', TOP, { inFrames: false }]]],
    [
      'tones it',
      { name: 'page/paint', payload: { inFrames: true, tones: { 1: 'text' } } },
      top,
      [['stylePage', TOP, { inFrames: true, tones: { 1: 'text' } }]],
    ],
    ['brings the card to the page for a frame', { name: 'page/card' }, { ...frame, documentId: 'F' }, [['injectCard', TOP]]],
    ['makes room', { name: 'panel/room', payload: STAND }, top, [['makeRoom', TOP, STAND]]],
    ['takes it away', { name: 'panel/no-room', payload: STAND }, top, [['takeRoom', TOP, STAND]]],
    ['gives strings to the page that asks', { name: 'page/strings' }, top, [['injectStrings', TOP]]],
    ['counts the top document', COUNTS, top, [['showCount', TOP, top.tab?.url, COUNTS.payload]]],
    ['does not count frames', COUNTS, frame, []],
    [
      'opens the panel in the tab of the page that asks',
      { name: 'panel/open', payload: { topicId: 'harbor', tabId: 9 } },
      top,
      [['showPanel', TOP, { topicId: 'harbor' }]],
    ],
    ['opens it at the top for a frame', { name: 'panel/open', payload: {} }, frame, [['showPanel', TOP, { topicId: undefined }]]],
    [
      'opens it in the tab that our page names',
      { name: 'panel/open', payload: { topicId: 'harbor', tabId: 9 } },
      own,
      [['showPanel', { ...TOP, tabId: 9 }, { topicId: 'harbor' }]],
    ],
    [
      'changes a topic',
      { name: 'settings/topic', payload: { topicId: 'harbor', mode: 'every', more: 1 } },
      own,
      [['chooseTopic', 'harbor', 'every']],
    ],
    [
      'changes a site',
      { name: 'settings/site', payload: { site: 'a.example', on: true } },
      own,
      [['chooseSite', 'a.example', true]],
    ],
    [
      'mutes from a card for the site of the tab, whatever the page says',
      { name: 'card/mute', payload: { what: 'sense', topicId: 'harbor', term: 'the harbor', site: 'b.example' } },
      { ...frame, tab: { id: 7, url: 'https://www.a.example/article' } },
      [['mute', 7, 'sense', { topicId: 'harbor', term: 'the harbor', site: 'a.example' }]],
    ],
    ['takes it back for the tab that asks', { name: 'card/unmute' }, top, [['unmute', 7]]],
    ['begins a pause', { name: 'pause/set', payload: { length: 'restart' } }, own, [['beginPause', 'restart']]],
    ['ends a pause', { name: 'pause/set', payload: { length: null } }, own, [['endPause']]],
    [
      'changes a setting that is chosen whole',
      { name: 'settings/choose', payload: { field: 'language', value: 'auto' } },
      own,
      [['chooseWhole', { field: 'language', value: 'auto' }]],
    ],
    ['follows a change of packs', { name: 'packs/changed' }, own, [['writePlan']]],
    ['looks after terms that a page misses', { name: 'plan/renew' }, frame, [['renewPlan']]],
    [
      'puts a bundled pack away',
      { name: 'packs/away', payload: { id: 'invented', isAway: true } },
      own,
      [['chooseBundled', 'invented', true]],
    ],
  ])('%s', async (_, message, sender, calls) => {
    await answerInWorker(message, sender);
    expect(did.calls).toEqual(calls);
  });

  /** Senders that may ask, for what can't be done in them: they get a problem, not silence. */
  it.each<[string, unknown, Sender]>([
    ['a page that is in no tab', { name: 'page/candidate' }, { id, url: 'https://a.example/' }],
    ['a page that is in no tab', { name: 'page/paint', payload: { inFrames: false } }, { id, url: 'https://a.example/' }],
    ['a page that is in no tab', { name: 'page/counts', payload: {} }, { id, url: 'https://a.example/' }],
    ['a page that is in no tab', { name: 'panel/open', payload: {} }, { id, url: 'https://a.example/' }],
    ['our page that names no tab', { name: 'panel/open', payload: {} }, own],
  ])('answers %s by a problem: %j', async (_, message, sender) => {
    const answer = await new Promise<Answer<unknown>>((resolve, reject) => {
      const stop = listen(answerInWorker, byCode);
      fakeBrowser.runtime.onMessage
        .trigger(message, sender as Given, resolve)
        .catch(reject)
        .finally(stop);
    });
    expect(answer).toMatchObject({ ok: false, code: 'page-unreadable' });
  });
});
