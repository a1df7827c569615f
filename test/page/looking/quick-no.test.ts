import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gatePattern } from '@/utils/core/matching/gate-pattern';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import type { Slices } from '@/utils/page/dom/slices';
import { firstCandidate } from '@/utils/page/looking/first-candidate';
import { mayMention } from '@/utils/page/looking/quick-no';
import { body, one, wholly } from '../../fixtures/dom';

await vi.hoisted(async () => (await import('../../fixtures/dom')).likeBrowsers());

const PATTERN = gatePattern(['Key West', '287(g)', 'política santuario']);

const may = (html: string) => {
  body(html);
  return mayMention([...document.body.childNodes], patternTest(PATTERN), wholly);
};

describe('whether a page may hold a mention', () => {
  it.each([
    ['in a paragraph', '<p>in Key West</p>'],
    ['deep inside', '<div><section><ul><li><b>in Key&nbsp;West</b></li></ul></section></div>'],
    ['over inline elements', '<p>in <a>Key</a> <b>West</b> and</p>'],
    ['over a line break', '<h1>KEY<br>WEST</h1>'],
    ['as text right in the body', 'in Key West'],
    ['as text and elements right in the body', 'in Key <b>West</b>'],
    ['in elements right in the body', '<b>287</b>(g)'],
    ['with soft hyphens', '<p>in Key&shy; West</p>'],
    ['in capitals without accents', '<p>POLITICA SANTUARIO</p>'],
    ['behind a comment', '<!-- c --><p>Key West</p>'],
    ['in the last of many paragraphs', `${'<p>word</p>'.repeat(4000)}<p>Key West</p>`],
    ['in one very large element', `<div>${'<p>word <i>x</i></p>'.repeat(2000)}<p>Key West</p></div>`],
    ['over inline elements in one very large element', `<div>${'<i>word</i> '.repeat(4000)}Key <b>West</b></div>`],
    ['in one very long text', `<p>${'word '.repeat(100_000)}Key West${' word'.repeat(50_000)}</p>`],
    ['at the seam of a very long text', `<p>${'x'.repeat(199_996)} Key West</p>`],
  ])('says maybe to one %s', async (_, html) => {
    expect(await may(html)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['other words', '<p>The keys of the western door</p>'],
    ['a script at the top', '<script>const a = "Key West"</script><style>/* Key West */</style><template>Key West</template>'],
    ['two very long texts without one', `<p>${'word '.repeat(100_000)}</p><p>${'word '.repeat(100_000)}</p>`],
  ])('says no to %s', async (_, html) => {
    expect(await may(html)).toBe(false);
  });

  it('looks into each of the trees that it is given', async () => {
    body('<p id="a">one</p><p id="b">Key West</p>');
    const look = (...ids: string[]) =>
      mayMention(
        ids.map((id) => one(id)),
        patternTest(PATTERN),
        wholly,
      );
    expect(await look('#a')).toBe(false);
    expect(await look('#a', '#b')).toBe(true);
  });

  it('lets the page go on between slices, and gives up when the work is called off', async () => {
    body(`${'<p>one</p>'.repeat(10)}<p>Key West</p>`);
    const breaths = vi.fn(async () => true);
    const slices = (next: Slices['next']): Slices => ({ isOver: () => true, next });
    expect(await mayMention([...document.body.childNodes], patternTest(PATTERN), slices(breaths))).toBe(true);
    expect(breaths).toHaveBeenCalledTimes(10);
    expect(
      await mayMention(
        [...document.body.childNodes],
        patternTest(PATTERN),
        slices(async () => false),
      ),
    ).toBe(false);
  });
});

describe('waiting for the first candidate', () => {
  let life: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    life = new AbortController();
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  function waiting(html: string) {
    body(html);
    const found = vi.fn();
    firstCandidate(document, patternTest(PATTERN), life, found);
    return found;
  }
  const later = () => vi.advanceTimersByTimeAsync(1000);

  it('ends at once on a page that has one', async () => {
    const found = waiting('<p>Key West</p>');
    await later();
    expect(found).toHaveBeenCalledOnce();
    expect(life.signal.aborted).toBe(true);
  });

  it('goes on waiting on a page that has none', async () => {
    const found = waiting('<p>nothing</p>');
    await later();
    expect(found).not.toHaveBeenCalled();
  });

  it.each<[string, string, () => void]>([
    [
      'added',
      '<p>a</p>',
      () =>
        document.body.insertAdjacentElement('beforeend', Object.assign(document.createElement('p'), { textContent: 'Key West' })),
    ],
    ['changed', '<p id="a">a</p>', () => Object.assign(one('#a').firstChild ?? {}, { data: 'Key West' })],
    ['completed by a text', '<p id="a">287</p>', () => one('#a').append('(g)')],
    [
      'completed by an element',
      '<p id="a">Key </p>',
      () => one('#a').append(Object.assign(document.createElement('b'), { textContent: 'West' })),
    ],
    ['joined by what was taken away', '<p id="a">Key <b>big</b> West</p>', () => one('#a b').remove()],
  ])('ends when one is %s', async (_, html, change) => {
    const found = waiting(html);
    await later();
    expect(found).not.toHaveBeenCalled();
    change();
    await later();
    expect(found).toHaveBeenCalledOnce();
  });

  it('finds one in open shadow roots: there from the start, inside another, or added', async () => {
    const attach = (host: Element | null | undefined, html: string) => {
      const root = host?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = html;
      return root;
    };
    body('<div><p><x-a></x-a></p></div>');
    attach(attach(one('x-a'), 'a <x-b></x-b>')?.querySelector('x-b'), 'in Key West');
    const found = vi.fn();
    firstCandidate(document, patternTest(PATTERN), life, found);
    await later();
    expect(found).toHaveBeenCalledOnce();

    life = new AbortController();
    const late = waiting('<p>a</p>');
    await later();
    const host = document.createElement('x-c');
    attach(host, 'in Key West');
    one('p').append(host);
    await later();
    expect(late).toHaveBeenCalledOnce();
  });

  it('follows the text of an open shadow root', async () => {
    body('<x-a></x-a>');
    const root = one('x-a').attachShadow({ mode: 'open' });
    root.innerHTML = '<p>a</p>';
    const found = vi.fn();
    firstCandidate(document, patternTest(PATTERN), life, found);
    await later();
    root.querySelector('p')?.append(' in Key West');
    await later();
    expect(found).toHaveBeenCalledOnce();
  });

  it('ends with its signal and leaves nothing behind', async () => {
    const found = waiting('<p>a</p>');
    await later();
    life.abort();
    body('<p>Key West</p>');
    await later();
    expect(found).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops watching once it has found one', async () => {
    const found = waiting('<p>Key West</p>');
    await later();
    expect(found).toHaveBeenCalledOnce();
    body('<p>Key West again</p>');
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
