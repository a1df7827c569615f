// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { body, likeBrowsers, textIn } from '../../fixtures/dom';

likeBrowsers();
const { firstInSections } = await import('@/utils/page/marks/first-in-sections');

/** A mention as far as it is asked here. */
const mention = (selector: string, topicId: string) => {
  const point = { node: textIn(selector), offset: 0 };
  return { id: 0, topicId, hue: 1, start: point, end: point, view: {} as never };
};

it('of each topic the first below each heading is marked, and the first above all of them', () => {
  body(`<p id="a">x</p><p id="b">x</p><h2 id="c">x</h2><p id="d">x</p>
    <section><h3>y</h3><p id="e">x</p></section><div role="heading">y</div><p id="f">x</p><p id="g">x</p>`);
  const all = ['#a', '#b', '#c', '#d', '#e', '#f', '#g'].map((at) => mention(at, 'one'));
  const other = mention('#g', 'other');
  const [a, , c, , e, f] = all;
  expect(firstInSections([...all, other])).toEqual([a, c, e, f, other]);
  expect(firstInSections([])).toEqual([]);
});

it('a shadow root has sections of its own', () => {
  body('<h2>y</h2><p id="a">x</p><div id="host"></div>');
  const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no root');
  root.innerHTML = '<p>x</p>';
  const text = root.querySelector('p')?.firstChild;
  if (!(text instanceof Text)) throw new Error('no text');
  const inside = { ...mention('#a', 'one'), start: { node: text, offset: 0 } };
  expect(firstInSections([mention('#a', 'one'), inside]).length).toBe(2);
});
