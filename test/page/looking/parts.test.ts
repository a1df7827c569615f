import { describe, expect, it, vi } from 'vitest';
import { elementsIn } from '@/utils/page/dom/nodes';
import { partsAround, partsIn, shownIn } from '@/utils/page/looking/parts';
import { body, one } from '../../fixtures/dom';

await vi.hoisted(async () => (await import('../../fixtures/dom')).likeBrowsers());

const WHOLE = { elements: 100, characters: 1000, overlap: 0 };
const texts = (html: string, size = WHOLE) => {
  body(html);
  return [...partsIn(shownIn(document), size)].map(({ text }) => text);
};

describe('the parts of a tree', () => {
  it('are its blocks, and the runs that stand beside them', () => {
    expect(texts('in Key <b>West</b><p>one <i>two</i></p>after<!-- c --> <a>all</a><div>three</div>')).toEqual([
      'in Key West',
      'one two',
      'after all',
      'three',
    ]);
  });

  it('leave scripts out where they stand beside text', () => {
    expect(texts('a<script>let Key</script><style>p{}</style>b')).toEqual(['ab']);
  });

  it('are cut where they hold too many elements, but never within a run', () => {
    const html = '<div><p>a</p><p>b <i>c</i></p>d <b>e</b></div>';
    expect(texts(html)).toEqual(['ab cd e']);
    expect(texts(html, { ...WHOLE, elements: 2 })).toEqual(['a', 'b c', 'd e']);
  });

  it('are stretches of a long list, cut between blocks, without a look at each item', () => {
    const items = Array.from({ length: 450 }, (_, at) => `<li>Key ${at}</li> <b>West</b>`).join('');
    body(`<ul>${items}</ul>`);
    const parts = [...partsIn(shownIn(document), { elements: 100, characters: Number.POSITIVE_INFINITY, overlap: 0 })];
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.map(({ text }) => text).join('')).toBe(one('ul').textContent);
    expect(parts.flatMap(({ nodes }) => nodes())).toEqual([...one('ul').childNodes]);
    for (const { text } of parts) expect(text).toMatch(/^Key/);
  });

  it('part a list of nothing but words where no block begins within 200 more', () => {
    const words = Array.from({ length: 1000 }, (_, at) => `<i>${at} </i>`).join('');
    body(`<div>${words}</div>`);
    const parts = [...partsIn(shownIn(document), { elements: 100, characters: Number.POSITIVE_INFINITY, overlap: 0 })];
    expect(parts.map(({ nodes }) => nodes().length)).toEqual([300, 300, 300, 100]);
    expect(parts.map(({ text }) => text).join('')).toBe(one('div').textContent);
  });

  it('overlap where a run has too many characters', () => {
    const html = 'abcdef<b>ghijkl</b><i>mnopqr</i>';
    expect(texts(html, { elements: 100, characters: 10, overlap: 3 })).toEqual(['abcdefghijkl', 'jklmnopqr']);
  });
});

describe('what reads as one text with a node that changed', () => {
  const around = (node: Node | null) => Array.from(partsAround([node as Node]), (run) => run.map((each) => each.textContent));

  it('is the run it stands in, from block to block', () => {
    body('<p>before</p>in <b>Key</b> West<p>after</p>far');
    expect(around(one('b').firstChild)).toEqual([['in ', 'Key', ' West']]);
  });

  it('is a block and the runs beside it', () => {
    body('left<p id="new">block</p>right<p>far</p>');
    expect(around(one('#new'))).toEqual([['left'], ['block'], ['right']]);
  });

  it('is told once for all that have changed in it', () => {
    body('<p>before</p>in <b>Key</b> West<p>after</p>');
    const { childNodes } = document.body;
    expect([...partsAround([...childNodes].slice(1, 4))].map((run) => run.length)).toEqual([3]);
  });

  it('is no more than a blank between blocks', () => {
    body('<p>one</p> <p>two</p>');
    expect(around(document.body.childNodes[1] ?? null)).toEqual([[' ']]);
  });
});

it('elements are counted natively', () => {
  body('<p>a <b>b</b></p><p>c</p>');
  expect(elementsIn(document.body)).toHaveLength(3);
});
