import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followTrees, type Tree } from '@/utils/page/looking/trees';
import { body, one } from '../../fixtures/dom';

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  // In browsers the first call comes with the first layout; happy-dom has none.
  vi.stubGlobal('ResizeObserver', function (this: ResizeObserver, call: ResizeObserverCallback) {
    return { observe: (target: Element) => call([{ target } as ResizeObserverEntry], this), disconnect: () => undefined };
  });
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** @returns the trees that are found, as they are found. */
function follow() {
  const found: Tree[] = [];
  const trees = followTrees(document, (tree) => found.push(tree), life.signal);
  return { found, trees };
}

/** A frame as browsers have them: happy-dom loads none. */
function frame(size: { width: number; height: number }, inner: Document | null): HTMLIFrameElement {
  const element = document.createElement('iframe');
  Object.defineProperty(element, 'contentDocument', { get: () => inner, configurable: true });
  Object.defineProperty(element, 'offsetWidth', { get: () => size.width });
  Object.defineProperty(element, 'offsetHeight', { get: () => size.height });
  return element;
}
const page = () => new DOMParser().parseFromString('<p>inside</p>', 'text/html');

describe('the trees of a page', () => {
  it('are its open shadow roots, those within them included, each once', () => {
    body('<x-outer></x-outer><div></div><p>text</p>');
    const outer = one('x-outer').attachShadow({ mode: 'open' });
    outer.innerHTML = '<p>in</p><x-inner></x-inner>';
    const inner = outer.querySelector('x-inner')?.attachShadow({ mode: 'open' });
    const { found, trees } = follow();
    expect(found).toEqual([outer, inner]);
    trees.lookInto(document.body);
    expect(found).toHaveLength(2);
  });

  it('are found beside elements whose names only look like those of frames', () => {
    body('<adframe></adframe><fencedframe></fencedframe><x-host></x-host>');
    one('adframe').append(document.createElementNS('urn:x', 'iframe'));
    const root = one('x-host').attachShadow({ mode: 'open' });
    expect(follow().found).toEqual([root]);
  });

  it('are found in what is added', () => {
    body('<main></main>');
    const { found, trees } = follow();
    const added = document.createElement('x-late');
    const root = added.attachShadow({ mode: 'open' });
    one('main').append(added);
    trees.lookInto(added);
    expect(found).toEqual([root]);
    expect(trees.lookInto(document.createTextNode('text'))).toBeUndefined();
    expect(found).toHaveLength(1);
  });

  it('are not closed roots', () => {
    body('<x-closed></x-closed>');
    one('x-closed').attachShadow({ mode: 'closed' });
    expect(follow().found).toEqual([]);
  });

  it('are the frames that the page may read itself, and what is loaded there later', () => {
    body('');
    let inner: Document | null = page();
    const element = frame({ width: 600, height: 400 }, null);
    Object.defineProperty(element, 'contentDocument', { get: () => inner });
    document.body.append(element, frame({ width: 600, height: 400 }, null));
    const { found } = follow();
    vi.runOnlyPendingTimers();
    expect(found).toEqual([inner]);
    inner = page();
    element.dispatchEvent(new Event('load'));
    element.dispatchEvent(new Event('load'));
    expect(found).toHaveLength(2);
    expect(found[1]).toBe(inner);
  });

  it('are no frames too small to read', () => {
    body('');
    document.body.append(frame({ width: 1, height: 1 }, page()), frame({ width: 0, height: 0 }, page()));
    const { found } = follow();
    vi.runOnlyPendingTimers();
    expect(found).toEqual([]);
  });

  it('are looked for again while scripts have not defined their elements', async () => {
    body('<x-later></x-later>');
    const { found } = follow();
    expect(found).toEqual([]);
    const root = one('x-later').attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(found).toEqual([root]);
  });

  it('are all found on a large page, which is looked through in slices', async () => {
    const row = '<div><p>a</p><p>b</p><p>c</p></div>';
    body(
      `<x-app>${row.repeat(1300)}<x-first></x-first><table>${row.repeat(1300)}</table></x-app><ul>${'<li></li>'.repeat(10_050)}<x-last></x-last></ul>`,
    );
    const roots = ['x-app', 'x-first', 'x-last'].map((name) => one(name).attachShadow({ mode: 'open' }));
    const inner = document.createElement('x-inner');
    roots[0]?.append(inner);
    roots.push(inner.attachShadow({ mode: 'open' }));
    // Each question for the time takes longer than a slice.
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    const { found } = follow();
    expect(found.length).toBeLessThan(roots.length);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(new Set(found)).toEqual(new Set(roots));
    expect(found).toHaveLength(roots.length);
  });

  it('are no longer looked for on a large page once that has ended', async () => {
    body(`<x-later></x-later>${'<div><p>a</p><p>b</p><p>c</p></div>'.repeat(2600)}`);
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    const { found } = follow();
    life.abort();
    one('x-later').attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(100_000);
    expect(found).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are no longer looked for once that has ended', async () => {
    body('<x-later></x-later>');
    const { found } = follow();
    life.abort();
    one('x-later').attachShadow({ mode: 'open' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(found).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
