import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '@/utils/page/looking/watch';
import { watchHiding } from '@/utils/page/looking/watch-hiding';
import { body, one, textIn } from '../../fixtures/dom';

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  body('<main><p id="p">a <b>b</b> c</p><ul id="list"><li>1</li></ul></main>');
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const gathered = () => vi.advanceTimersByTimeAsync(200);

/** @returns the batches handed on so far, each as the names of its nodes. */
function watching() {
  const batches: string[][] = [];
  const watched = watch(document, life.signal, (nodes) =>
    batches.push([...nodes].map((node) => (node instanceof Element ? node.localName : (node.textContent ?? '')))),
  );
  return { batches, watched };
}

/** More changes of one text than a reader can follow. */
function blow(): void {
  for (let count = 0; count < 1001; count++) textIn('#p').data = `gust ${count}`;
}

describe('watching a page', () => {
  it('hands on what was added and whose text changed, together, after a while', async () => {
    const { batches } = watching();
    one('#list').append(document.createElement('li'));
    textIn('#p').data = 'changed ';
    one('#p').append('more');
    await vi.advanceTimersByTimeAsync(199);
    expect(batches).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(batches.map((batch) => batch.sort())).toEqual([['changed ', 'li', 'more']]);
  });

  it('hands on the parent where most of its children are new, and not for a few in a large one', async () => {
    body('<ul id="new"></ul><ol id="old"></ol>');
    const items = (count: number) => Array.from({ length: count }, () => document.createElement('li'));
    one('#old').append(...items(100));
    const { batches } = watching();
    one('#new').append(...items(40));
    one('#old').append(...items(20));
    await gathered();
    expect(batches).toEqual([['ul', ...Array.from({ length: 20 }, () => 'li')]]);
  });

  it('hands on a node once, however often it changes', async () => {
    const { batches } = watching();
    for (let count = 0; count < 50; count++) textIn('#p').data = `tick ${count}`;
    await gathered();
    expect(batches).toEqual([['tick 49']]);
  });

  it('never makes a change wait for the next: a page that changes all the time is read too', async () => {
    const { batches } = watching();
    for (let count = 0; count < 20; count++) {
      textIn('#p').data = `tick ${count}`;
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(batches.length).toBeGreaterThanOrEqual(4);
  });

  it('looks at a storm each second, hands on what changes again every fifth look, and what comes after it at once', async () => {
    const { batches } = watching();
    for (const wait of [200, 5000, 5000]) {
      const before = batches.length;
      for (let time = 0; time < wait - 1; time += 999) {
        blow();
        await vi.advanceTimersByTimeAsync(Math.min(999, wait - 1 - time));
      }
      expect(batches).toHaveLength(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(batches.slice(before)).toEqual([['gust 1000']]);
    }
    textIn('#p').data = 'calm';
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches.at(-1)).toEqual(['calm']);
    textIn('#p').data = 'calmer';
    await gathered();
    expect(batches.at(-1)).toEqual(['calmer']);
  });

  it('hands on what is new in a storm at each look, and what it has changed again once it is over', async () => {
    const { batches } = watching();
    blow();
    await gathered();
    one('#list').append('in the storm');
    blow();
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toEqual([['gust 1000'], ['in the storm']]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches.slice(2)).toEqual([['gust 1000']]);
    blow();
    await gathered();
    expect(batches).toHaveLength(4);
  });

  it('does not take a storm that takes away for a page that was only taken from', async () => {
    const { batches } = watching();
    blow();
    await gathered();
    blow();
    one('#list').remove();
    await vi.advanceTimersByTimeAsync(1000);
    expect(batches).toEqual([['gust 1000']]);
  });

  it('reads a parent whose children come and go, and nothing that went with them', async () => {
    const { batches } = watching();
    for (let count = 0; count < 100; count++) {
      one('#list').appendChild(document.createElement('li')).textContent = `line ${count}`;
      one('#list').firstElementChild?.remove();
    }
    await gathered();
    expect(batches).toEqual([['ul', 'line 99']]);
  });

  it('begins a new batch after each', async () => {
    const { batches } = watching();
    one('#p').append('first');
    await gathered();
    one('#p').append('second');
    await gathered();
    expect(batches).toEqual([['first'], ['second']]);
  });

  it('hands on what is left around an inline element that was taken away: it joins up', async () => {
    const { batches } = watching();
    one('b').remove();
    await gathered();
    expect(batches).toEqual([['p']]);
  });

  it('hands on a root of which an inline element was taken away', async () => {
    const { batches, watched } = watching();
    const root = one('#p').attachShadow({ mode: 'open' });
    root.innerHTML = 'Key <b>big</b> West';
    watched.also(root);
    root.querySelector('b')?.remove();
    await gathered();
    expect(batches).toEqual([['Key  West']]);
  });

  it('tells of a block that was taken away by an empty batch: it joins nothing', async () => {
    const { batches } = watching();
    one('#list').remove();
    await gathered();
    expect(batches).toEqual([[]]);
  });

  it('leaves comments and attributes alone', async () => {
    const { batches } = watching();
    one('#p').append(document.createComment('x'));
    one('#p').setAttribute('data-x', 'y');
    one('#p').className = 'z';
    await gathered();
    expect(batches).toEqual([]);
  });

  it('also watches other trees that it is told of', async () => {
    const { batches, watched } = watching();
    const host = document.createElement('x-y');
    const root = host.attachShadow({ mode: 'open' });
    one('#p').append(host);
    await gathered();
    watched.also(root);
    root.append('in the shadow');
    await gathered();
    expect(batches).toEqual([['x-y'], ['in the shadow']]);
  });

  it('ends with its signal, and what was gathered is dropped', async () => {
    const { batches } = watching();
    one('#p').append('late');
    await vi.advanceTimersByTimeAsync(100);
    life.abort();
    one('#p').append('later');
    await gathered();
    expect(batches).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('watching what hides text', () => {
  it.each(['class', 'style', 'hidden', 'open', 'slot', 'aria-hidden', 'contenteditable', 'role', 'data-state'])(
    'calls once for many changes of %s',
    async (name) => {
      const changed = vi.fn();
      watchHiding(document, life.signal, changed, () => 200);
      for (let count = 0; count < 10; count++) one('#p').setAttribute(name, String(count));
      expect(changed).not.toHaveBeenCalled();
      await gathered();
      expect(changed).toHaveBeenCalledOnce();
    },
  );

  it.each([
    ['a popover', () => one('#p').dispatchEvent(new Event('toggle'))],
    ['a ticked box', () => one('#p').dispatchEvent(new Event('change', { bubbles: true }))],
    ['a fold that has played its opening', () => one('#p').dispatchEvent(new Event('animationend', { bubbles: true }))],
    ['a style sheet that has come', () => one('#p').dispatchEvent(new Event('load'))],
    ['another address', () => window.dispatchEvent(new Event('hashchange'))],
    ['another width', () => window.dispatchEvent(new Event('resize'))],
    ['a reader who goes there', () => window.dispatchEvent(new Event('focus'))],
  ])('hears of %s, which no attribute tells', async (_, happen) => {
    const changed = vi.fn();
    watchHiding(document, life.signal, changed, () => 200);
    happen();
    happen();
    await gathered();
    expect(changed).toHaveBeenCalledOnce();
    life.abort();
    happen();
    await gathered();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('hears of attributes in trees that it is told of', async () => {
    const changed = vi.fn();
    const root = one('#p').attachShadow({ mode: 'open' });
    root.innerHTML = '<b>b</b>';
    watchHiding(document, life.signal, changed, () => 200).also(root);
    root.querySelector('b')?.setAttribute('class', 'x');
    await gathered();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('hears no more until it has called, and then of all that comes after, in every tree', async () => {
    const changed = vi.fn();
    const root = one('#p').attachShadow({ mode: 'open' });
    root.innerHTML = '<b>b</b>';
    const heard = vi.spyOn(MutationObserver.prototype, 'disconnect');
    watchHiding(document, life.signal, changed, () => 200).also(root);
    one('#p').setAttribute('class', 'a');
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toHaveBeenCalledOnce();
    one('#p').setAttribute('class', 'b');
    await vi.advanceTimersByTimeAsync(100);
    expect(changed).toHaveBeenCalledOnce();
    await gathered();
    expect(changed).toHaveBeenCalledOnce();
    for (const [count, element] of [one('#list'), root.querySelector('b')].entries()) {
      element?.setAttribute('class', 'c');
      await gathered();
      expect(changed).toHaveBeenCalledTimes(count + 2);
    }
    heard.mockRestore();
  });

  it('holds no tree that it is told is gone', async () => {
    const changed = vi.fn();
    const root = one('#p').attachShadow({ mode: 'open' });
    root.innerHTML = '<b>b</b>';
    const watched = watchHiding(document, life.signal, changed, () => 200);
    watched.also(root);
    watched.leave(root);
    one('#p').setAttribute('class', 'a');
    await gathered();
    root.querySelector('b')?.setAttribute('class', 'b');
    await gathered();
    expect(changed).toHaveBeenCalledOnce();
  });

  it('minds no text', async () => {
    const changed = vi.fn();
    watchHiding(document, life.signal, changed, () => 200);
    one('#p').append('more');
    await gathered();
    expect(changed).not.toHaveBeenCalled();
  });
});
