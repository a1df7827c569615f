import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJudge, type Judge } from '@/utils/core/judging/relevance';
import { storedPlan } from '@/utils/core/matching/gate';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import { scanPlan } from '@/utils/core/matching/scan-plan';
import { sentenceOf } from '@/utils/core/mentions/sentence';
import type { TopicMode } from '@/utils/core/settings/settings';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { rangeOf } from '@/utils/page/reading/mention';
import { createMentions, type Mentions } from '@/utils/page/reading/mentions';
import { body, one, styles, textIn, wholly } from '../../fixtures/dom';
import { at, shippedPacks } from '../../fixtures/pack';

await vi.hoisted(async () => (await import('../../fixtures/dom')).likeBrowsers());

const shipped = shippedPacks();

beforeEach(() => {
  styles();
  document.head.innerHTML = '';
});
afterEach(() => vi.unstubAllGlobals());

function mentionsOf(modes: Record<string, TopicMode> = {}, watched = (judge: Judge) => judge) {
  const plan = scanPlan(shipped, { ...DEFAULT_SETTINGS, topics: modes });
  const judge = watched(createJudge(plan));
  let lastId = 0;
  return createMentions(document, {
    judge: () => judge,
    mayHold: patternTest(storedPlan(plan, '').gate.pattern),
    nextId: () => ++lastId,
  });
}

/** @returns the mentions of the document, read as a whole. */
async function read(html: string, modes: Record<string, TopicMode> = {}) {
  body(html);
  const mentions = mentionsOf(modes);
  await mentions.readTree(document, wholly);
  return mentions;
}
const listed = async (mentions: Mentions) => (await mentions.list(wholly, true)) ?? [];
const words = async (mentions: Mentions) => (await listed(mentions)).map(({ topicId, view }) => `${topicId}: ${view.text}`);

const VOTE = '<p>The Key West City Commission voted to void its agreement with <b>ICE</b>.</p>';

describe('the mentions of a page', () => {
  it('are found over inline elements, in order, with their sentences', async () => {
    const mentions = await read(
      '<h1>Vote</h1><p>On Monday the <a href="#">Key</a>&nbsp;West police signed a <b>287</b>(g) agreement. More.</p>',
    );
    expect((await listed(mentions)).map(({ view }) => ({ ...view, ...sentenceOf(view) }))).toEqual([
      {
        id: expect.any(Number),
        topicId: 'key-west',
        term: 'Key West',
        text: 'Key West police',
        before: 'On Monday the ',
        after: ' signed a 287(g) agreement.',
        reason: { kind: 'sentence', words: ['287(g) agreement'] },
      },
      {
        id: expect.any(Number),
        topicId: '287g',
        term: '287(g)',
        text: '287(g) agreement',
        before: 'On Monday the Key West police signed a ',
        after: '.',
        reason: { kind: 'alone', words: [] },
      },
    ]);
    const [first] = await listed(mentions);
    expect(first && rangeOf(first)?.toString().replace('\u00a0', ' ')).toBe('Key West police');
  });

  it('are found before the numbers of notes', async () => {
    const page =
      '<p>ICE calls sanctuary cities<sup>1</sup> a threat; deported from Key West<sup><a href="#2">2</a></sup> he was silent.</p>';
    expect(await words(await read(page))).toEqual(['sanctuary-laws: sanctuary cities', 'key-west: Key West']);
  });

  it('have the page laid out for nobody: what is visible is asked once a frame is drawn', async () => {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => frames.push(call));
    const style = vi.spyOn(globalThis, 'getComputedStyle');
    const mentions = await read(VOTE);
    const listing = listed(mentions);
    await vi.waitFor(() => expect(frames).toHaveLength(1));
    expect(style).not.toHaveBeenCalled();
    frames[0]?.(0);
    expect(await listing).toHaveLength(1);
    expect(style).toHaveBeenCalled();
    style.mockRestore();
  });

  it('change nothing in the page', async () => {
    const before = `${VOTE}<div>a <i>287</i>(g)</div>`;
    body(before);
    const html = document.documentElement.outerHTML;
    await read(before);
    expect(document.documentElement.outerHTML).toBe(html);
  });

  it('never span two blocks, by name or by style', async () => {
    expect(await words(await read('<div>ICE in Key</div><div>West</div>'))).toEqual([]);
    expect(await words(await read('<p>ICE in Key <span style="display:block">West</span></p>'))).toEqual([]);
    expect(await words(await read('<p>ICE in Key <span>West</span></p>'))).toEqual(['key-west: Key West']);
  });

  it.each([
    ['code', '<p>ICE Key <code>Largo</code> West</p>'],
    ['a field', '<p>ICE Key <input value="Largo"> West</p>'],
    ['a choice', '<p>ICE Key <select><option>Largo</option></select> West</p>'],
  ])('never span %s', async (_, html) => {
    expect(await words(await read(html))).toEqual([]);
  });

  it.each([
    ['scripts', '<script>"287(g)"</script>'],
    ['fields', '<textarea>287(g)</textarea><input value="287(g)">'],
    ['code', '<pre><code>287(g)</code></pre>'],
    [
      'text that can be edited',
      '<div contenteditable>a <b>287(g)</b></div><div contenteditable="true">287(g)</div><div role="textbox">287(g)</div>',
    ],
    ['text that is not shown', '<p style="display:none">287(g)</p>'],
  ])('are not in %s', async (_, html) => {
    expect(await words(await read(html))).toEqual([]);
  });

  it('are in text beside what can be edited, and where editing is off', async () => {
    expect(await words(await read('<div contenteditable="false">287(g)</div><p>287(g)</p>'))).toEqual([
      '287g: 287(g)',
      '287g: 287(g)',
    ]);
  });

  it('are judged by the page: its blocks, its title, its description', async () => {
    const hotel = '<p>Rooms in Key West from $99.</p>';
    expect(await words(await read(hotel))).toEqual([]);
    document.head.innerHTML = '<title>Immigration and ICE</title>';
    expect(await words(await read(hotel))).toEqual(['key-west: Key West']);
    document.head.innerHTML = '<meta name="description" content="Deportations in Florida">';
    expect(await words(await read(hotel))).toEqual(['key-west: Key West']);
    document.head.innerHTML = '';
    expect(await words(await read(`${hotel}<p>A resort.</p>${VOTE}`))).toEqual(['key-west: Key West City Commission']);
    expect(await words(await read(hotel, { 'key-west': 'every' }))).toEqual(['key-west: Key West']);
  });

  it('are no more for what other items of a list say', async () => {
    const items = ['A baker moved to Key West.', 'ICE agents detained two roofers in Key West.'];
    const raid = 'key-west: Key West';
    expect(await words(await read(items.map((item) => `<p>${item}</p>`).join('')))).toEqual([raid, raid]);
    expect(await words(await read(`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`))).toEqual([raid]);
  });

  it('are in open shadow roots', async () => {
    body('<x-y></x-y>');
    const root = one('x-y').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>a <b>287</b>(g)</p>';
    const mentions = mentionsOf();
    await mentions.readTree(document, wholly);
    expect(await words(mentions)).toEqual([]);
    await mentions.readTree(root, wholly);
    expect(await words(mentions)).toEqual(['287g: 287(g)']);
  });

  it('join up right in a shadow root, once what parted them is gone', async () => {
    body('<p>Another page</p><x-y></x-y>');
    const root = one('x-y').attachShadow({ mode: 'open' });
    root.innerHTML = 'a 287<b>, or so,</b>(g) agreement<p>ICE</p>';
    const mentions = mentionsOf();
    await mentions.readTree(document, wholly);
    await mentions.readTree(root, wholly);
    expect(await words(mentions)).toEqual([]);
    root.querySelector('b')?.remove();
    await mentions.read([root], wholly);
    expect(await words(mentions)).toEqual(['287g: 287(g) agreement']);
  });
});

it('what stands beside the text of a page is not read to find the text behind it', async () => {
  body(`<p>The Key West vote.</p><nav>${'<p>Another page</p>'.repeat(40)}</nav><p>Its agreement with ICE.</p>`);
  const texts: string[] = [];
  const mentions = mentionsOf({}, (judge) => ({
    ...judge,
    read(text, place) {
      texts.push(text);
      return judge.read(text, place);
    },
  }));
  await mentions.readTree(document, wholly);
  await listed(mentions);
  expect(texts).toContain('Its agreement with ICE.');
  expect(texts).not.toContain('Another page');
});

describe('the mentions of a long page', () => {
  const paragraphs = (count: number) => Array.from({ length: count }, (_, at) => `<p>${at}: 287(g)</p>`).join('');

  it('can be listed before all of it is read', async () => {
    body(`<div>${paragraphs(600)}</div><p>${'Bread. '.repeat(1_000)}</p>${'<hr>'.repeat(2_500)}<div>${paragraphs(300)}</div>`);
    const [now, isAway] = [vi.spyOn(performance, 'now'), vi.spyOn(Element.prototype, 'getBoundingClientRect')];
    const mentions = mentionsOf();
    const shownWhen = async (milliseconds: number) => {
      let passed = 0;
      now.mockImplementation(() => (passed += milliseconds));
      const counts: number[] = [];
      await mentions.readTree(document, wholly, async () => void counts.push((await listed(mentions)).length));
      return counts;
    };
    expect(await shownWhen(0)).toEqual([]);
    expect(await shownWhen(60)).toEqual([600, 900]);
    // The reader is at the end, which is read first: what stands before it comes before it all the same.
    isAway.mockReturnValue(new DOMRect(0, -1));
    expect(await shownWhen(60)).toEqual([300]);
    const numbers = (await listed(mentions)).map(({ view }) => Number.parseInt(view.before, 10));
    expect(numbers).toEqual([...Array(600).keys(), ...Array(300).keys()]);
  });

  it('take few comparisons of places when rows are added to it', async () => {
    body(`<div id="list">${paragraphs(1_000)}</div>`);
    const mentions = mentionsOf();
    await mentions.readTree(document, wholly);
    const compared = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    one('#list').insertAdjacentHTML('beforeend', paragraphs(300));
    await mentions.read([...one('#list').children].slice(1_000), wholly);
    expect(compared.mock.calls.length).toBeLessThan(20);
    compared.mockRestore();
    expect((await listed(mentions)).map(({ view }) => Number.parseInt(view.before, 10)).slice(999, 1_002)).toEqual([999, 0, 1]);
  });
});

describe('as the page changes, mentions', () => {
  const FAR = '<p>Far from everything.</p>'.repeat(30);

  it('that are new are judged by what stood around them unread', async () => {
    const near = '<p>Immigration agents and the Border Patrol were there.</p>';
    const mentions = await read(`<p>287(g)</p>${FAR}<p id="c"></p>${FAR}<h2>ICE detention</h2>${near}<p id="b"></p>${FAR}`, {
      '287g': 'off',
    });
    one('#c').textContent = 'Rooms in Key West from $99.';
    await mentions.read([one('#c')], wholly);
    expect(await words(mentions)).toEqual([]);
    one('#b').textContent = 'Rooms in Key West from $99.';
    await mentions.read([one('#b')], wholly);
    expect((await listed(mentions)).map(({ start }) => start.node.parentElement?.id)).toEqual(['b']);
  });

  it('that move to another place are found there, once and in order', async () => {
    const mentions = await read(`<p id="a">287(g) one</p><p id="b">287(g) two</p>${FAR}<div id="c"></div>`);
    one('#c').append(one('#a'));
    await mentions.read([one('#a')], wholly);
    expect((await listed(mentions)).map(({ start }) => start.node.parentElement?.id)).toEqual(['b', 'a']);
  });

  it('stay where what came with them goes while they are read', async () => {
    const mentions = await read('<p id="a">287(g) first</p>');
    one('#a').insertAdjacentHTML('afterend', '<p id="b">287(g)</p><p id="c">287(g)</p>');
    let slice = 0;
    const goesOn = {
      isOver: () => true,
      async next() {
        if (++slice === 1) one('#b').remove();
        return true;
      },
    };
    await mentions.read([one('#a'), one('#b'), one('#c')], goesOn);
    expect((await listed(mentions)).map(({ start }) => start.node.parentElement?.id)).toEqual(['a', 'c']);
  });

  it('go once their text stands in what is not read', async () => {
    const mentions = await read('<p id="a">the <b>287(g)</b></p>');
    const code = document.createElement('code');
    one('b').replaceWith(code);
    code.append('287(g)');
    await mentions.read([one('#a')], wholly);
    expect(await words(mentions)).toEqual([]);
  });

  it('stay the same things where their block stays the same', async () => {
    const mentions = await read(`${VOTE}<p id="other">a</p>`);
    const [before] = await listed(mentions);
    one('#other').textContent = 'a 287(g) agreement';
    await mentions.read([one('#other')], wholly);
    expect((await listed(mentions))[0]).toBe(before);
    expect(await words(mentions)).toEqual(['key-west: Key West City Commission', '287g: 287(g) agreement']);
  });

  it('keep the order of the document wherever text is added', async () => {
    const mentions = await read('<p id="a">287(g) first</p><p id="c">287(g) third</p>');
    const added = Object.assign(document.createElement('p'), { textContent: 'James Uthmeier, second' });
    one('#a').after(added);
    await mentions.read([added], wholly);
    expect(await words(mentions)).toEqual(['287g: 287(g)', 'uthmeier: James Uthmeier', '287g: 287(g)']);
  });

  it('go with their text', async () => {
    const mentions = await read('<p id="a">287(g)</p><p id="b">287(g)</p>');
    one('#a').remove();
    expect((await listed(mentions)).length).toBe(1);
    one('#b').textContent = 'nothing';
    await mentions.read([one('#b')], wholly);
    expect(await listed(mentions)).toEqual([]);
  });

  it('come when text joins up', async () => {
    const mentions = await read('<p id="a">ICE in Key <b>big</b> West</p>');
    expect(await words(mentions)).toEqual([]);
    one('b').remove();
    await mentions.read([one('#a')], wholly);
    expect(await words(mentions)).toEqual(['key-west: Key West']);
  });

  it('come when a word is completed by a text node of its own', async () => {
    const mentions = await read('<p id="a">a 287</p>');
    one('#a').append('(g)');
    await mentions.read([at([...one('#a').childNodes], -1)], wholly);
    expect(await words(mentions)).toEqual(['287g: 287(g)']);
  });

  it('are judged anew: what is said elsewhere counts', async () => {
    const mentions = await read('<p>Key West residents</p><p id="b"></p>');
    expect(await words(mentions)).toEqual([]);
    one('#b').textContent = 'They fear immigration, deportation and the Border Patrol.';
    await mentions.read([one('#b')], wholly);
    expect(await words(mentions)).toEqual(['key-west: Key West']);
  });

  it('come and go as they are shown and hidden', async () => {
    const mentions = await read('<details><p id="a" style="display:none">287(g)</p></details>');
    expect([await words(mentions), mentions.someHidden()]).toEqual([[], true]);
    one('#a').style.display = 'block';
    expect([await words(mentions), mentions.someHidden()]).toEqual([['287g: 287(g)'], false]);
  });

  it('are what they were when a reading is called off', async () => {
    const mentions = await read(VOTE);
    body('<p>James Uthmeier</p>'.repeat(5));
    const calledOff = { isOver: () => true, next: async () => false };
    expect(await mentions.read([document.body], calledOff)).toBe(false);
    expect(await listed(mentions)).toEqual([]);
    expect(await mentions.read([document.body], wholly)).toBe(true);
    expect((await listed(mentions)).length).toBe(5);
  });

  it('are read once where what changed lies in what changed', async () => {
    const mentions = await read('<div id="a"><p id="b">287(g)</p></div>');
    await mentions.read([one('#a'), one('#b'), one('#b').firstChild ?? document], wholly);
    expect(await words(mentions)).toEqual(['287g: 287(g)']);
  });

  it('have no range once their text is shorter than they were', async () => {
    const mentions = await read('<p id="a">the 287(g) program</p>');
    const [mention] = await listed(mentions);
    if (!mention) throw new Error('no mention');
    mention.start.node.data = 'the';
    expect(rangeOf(mention)).toBeNull();
  });

  it('in one endless text are read anew with it, each once', async () => {
    const filler = 'The city of bread and its commission met again on Monday. '.repeat(600);
    const mentions = await read(`<p id="a">James Uthmeier began. ${filler}James Uthmeier ended.</p>`);
    const places = async () => (await listed(mentions)).map(({ start, end }) => start.node.data.slice(start.offset, end.offset));
    expect(await places()).toEqual(['James Uthmeier', 'James Uthmeier']);
    textIn('#a').data = `The 287(g) program. ${filler}${filler}James Uthmeier ended.`;
    await mentions.read([textIn('#a')], wholly);
    expect(await places()).toEqual(['287(g) program', 'James Uthmeier']);
  });

  it('in one endless text are told while the rest is read', async () => {
    body(`<p>James Uthmeier began. ${'The city of bread met again on Monday. James Uthmeier spoke. '.repeat(2000)}</p>`);
    const mentions = mentionsOf();
    const told: number[] = [];
    // Time that passes at each look at the clock.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
    const slices = { isOver: () => true, next: async () => true };
    await mentions.readTree(document, slices, async () => void told.push((await listed(mentions)).length));
    vi.restoreAllMocks();
    expect(told.length).toBeGreaterThan(1);
    expect(told.every((count, at) => count >= (told[at - 1] ?? 1))).toBe(true);
    expect(told[0]).toBeLessThan(1000);
    expect((await listed(mentions)).length).toBe(2001);
  });
});
