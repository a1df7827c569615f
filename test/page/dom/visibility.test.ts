import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { visibility } from '@/utils/page/dom/visibility';
import { body, one, textIn } from '../../fixtures/dom';

/** happy-dom lays nothing out: sizes and styles stand in attributes, `data-size="0x20"`. */
beforeEach(() => {
  const sized = (at: 0 | 1) => ({
    configurable: true,
    get(this: Element) {
      return Number(this.getAttribute('data-size')?.split('x')[at] ?? 100);
    },
  });
  Object.defineProperty(Element.prototype, 'clientWidth', sized(0));
  Object.defineProperty(Element.prototype, 'clientHeight', sized(1));
  vi.stubGlobal('getComputedStyle', ({ style }: HTMLElement) => ({
    display: style.display || 'block',
    visibility: style.visibility || 'visible',
    overflowX: style.overflow || 'visible',
    overflowY: style.overflow || 'visible',
    contentVisibility: style.getPropertyValue('content-visibility') || 'visible',
    fontSize: style.fontSize || '16px',
  }));
});
afterEach(() => vi.unstubAllGlobals());

const isShown = (selector = '#at') => visibility()(textIn(selector));

describe('a text', () => {
  it.each([
    ['in a paragraph', '<p id="at">a</p>', true],
    ['in a box of no height that cuts off', '<div data-size="100x0" style="overflow:hidden"><p id="at">a</p></div>', false],
    ['in a box of one pixel, for screen readers', '<b data-size="1x1" style="overflow:hidden" id="at">a</b>', false],
    ['in a box of no width that cuts off', '<div data-size="0x20" style="overflow:clip"><p id="at">a</p></div>', false],
    ['in a box of no height that lets it stick out', '<div data-size="100x0"><p id="at">a</p></div>', true],
    [
      'in inline elements, which have no size',
      '<p><b data-size="0x0" style="display:inline;overflow:hidden" id="at">a</b></p>',
      true,
    ],
    ['in a box that skips its contents', '<div style="content-visibility:hidden" id="at">a</div>', false],
    ['in letters of no size', '<p style="font-size:0px" id="at">a</p>', false],
    ['right in closed details', '<details id="at">a</details>', false],
    ['right in open details', '<details open id="at">a</details>', true],
    ['in a summary of closed details', '<details><summary id="at">a</summary></details>', true],
  ])('%s', (_, html, is) => {
    body(html);
    expect(isShown()).toBe(is);
  });

  it('right below a host is not shown where no slot takes it', () => {
    body('<x-host id="at">a</x-host>');
    expect(isShown()).toBe(true);
    one('#at').attachShadow({ mode: 'open' });
    expect(isShown()).toBe(false);
  });

  it('is looked at anew each time, since a page changes', () => {
    body('<div data-size="100x0" style="overflow:hidden"><p id="at">a</p></div>');
    expect(isShown()).toBe(false);
    one('div').dataset.size = '100x50';
    expect(isShown()).toBe(true);
  });
});
