import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blockAround, blocksIn, isOneRun, pointAt } from '@/utils/page/reading/blocks';
import { body, one, styles, textIn } from '../../fixtures/dom';
import { at } from '../../fixtures/pack';

beforeEach(styles);
afterEach(() => vi.unstubAllGlobals());

/** @returns the texts of the blocks, with single spaces, those of nothing else left out; at the ends without the sign for what is no text. */
const texts = (html: string) => {
  body(html);
  return [...blocksIn([document.body])]
    .map(({ text }) => text.replace(/[^\S\n]+/g, ' ').replace(/^[\s\ufffc]+|[\s\ufffc]+$/g, ''))
    .filter(Boolean);
};

describe('the text that a reader sees as one', () => {
  it.each([
    ['goes over inline elements', '<p>in <b>287</b>(g) and <a>Key</a> <i>West</i></p>', ['in 287(g) and Key West']],
    ['goes over elements that nobody knows', '<p>in <x-y>Key</x-y> West</p>', ['in Key West']],
    ['ends with its paragraph', '<p>Key</p><p>West</p>', ['Key', 'West']],
    ['ends where another begins inside it', '<div>Key<p>West</p>Florida</div>', ['Key', 'West', 'Florida']],
    ['goes on behind an inline element that held a block', '<span>a<div>b</div>c</span>', ['a', 'b', 'c']],
    [
      'ends with list items, cells and captions',
      '<ul><li>a</li><li>b</li></ul><table><caption>t</caption><tr><td>c</td><th>d</th></tr></table>',
      ['a', 'b', 't', 'c', 'd'],
    ],
    ['ends at a rule', 'a<hr>b', ['a', 'b']],
    ['ends with headings and definitions', '<h1>a</h1>b<dl><dt>c</dt><dd>d</dd></dl>', ['a', 'b', 'c', 'd']],
    ['is broken in lines by br, and stays one', 'KEY<br>WEST', ['KEY\nWEST']],
    [
      'parts the number of a note from the word before',
      '<p>in Key West<sup>1</sup> and 287<sup>(g)</sup></p>',
      ['in Key West 1 and 287 (g)'],
    ],
    ['leaves out what ruby says aloud', '<p><ruby>Key<rp>(</rp><rt>kee</rt><rp>)</rp> West</ruby></p>', ['Key West']],
    [
      'leaves out scripts and styles',
      '<p>Key <script>let a</script><style>p{}</style><template>t</template>West</p>',
      ['Key West'],
    ],
    ['leaves out comments', '<p>Key <!-- no -->West</p>', ['Key West']],
    ['leaves out form fields', '<p>a <textarea>Key West</textarea></p><select><option>Key West</option></select>', ['a']],
    ['leaves out code', '<p>a <code>Key West</code> <kbd>x</kbd> <samp>y</samp></p>', ['a']],
    ['leaves out other documents and drawings', 'a <object>y</object><canvas>z</canvas><audio>u</audio><video>v</video>', ['a']],
    ['leaves out formulas', 'a <math><mi>x</mi></math>', ['a']],
    ['does not judge what is hidden: that is asked of mentions only', '<p style="display:none">a</p><p hidden>b</p>', ['a', 'b']],
    ['is nothing in an empty page', '', []],
  ])('%s', (_, html, blocks) => {
    expect(texts(html)).toEqual(blocks);
  });

  it.each([
    ['code', 'Key <code>Largo</code> West'],
    ['a field', 'Key <input value="Largo"> West'],
    ['a choice', 'Key <select><option>Largo</option></select> West'],
    ['a formula', 'Key <math><mi>x</mi></math> West'],
    ['a film', 'Key <video></video> West'],
  ])('does not join over %s, which stands between the words', (_, html) => {
    expect(texts(html).join('|')).not.toMatch(/^Key\s+West$/);
  });

  it('leaves shadow roots to whoever reads trees, and reads one that it is given', () => {
    body('<p>before</p><x-outer></x-outer><p>after</p>');
    const outer = one('x-outer').attachShadow({ mode: 'open' });
    outer.innerHTML = 'outer <b>root</b>';
    const read = (root: Node) => [...blocksIn([root])].map(({ text }) => text.trim()).filter(Boolean);
    expect(read(document.body)).toEqual(['before', 'after']);
    expect(read(outer)).toEqual(['outer root']);
  });

  it('goes on from one root to the next, and knows a heading that it is given', () => {
    body('<h2>Vote</h2>in Key <b>West</b><p>after</p>');
    const read = [...blocksIn([...document.body.childNodes])];
    expect(read.map(({ text, heading }) => [text, heading])).toEqual([
      ['Vote', 2],
      ['in Key West', undefined],
      ['after', undefined],
    ]);
  });

  it('knows the items of a list', () => {
    body('<p>a</p><ul><li>b <i>c</i><li><p>d</p></ul>');
    expect([...blocksIn([document.body])].map(({ text, isItem }) => [text, isItem])).toEqual([
      ['a', undefined],
      ['b c', true],
      ['d', undefined],
    ]);
  });

  it('stands nesting of 20,000 levels', () => {
    const root = document.createElement('div');
    let deepest: HTMLElement = root;
    for (let level = 0; level < 20_000; level++) {
      const inner = document.createElement(level % 2 ? 'span' : 'div');
      deepest.append(inner);
      deepest = inner;
    }
    deepest.append('at the bottom');
    expect([...blocksIn([root])].map(({ text }) => text)).toEqual(['at the bottom']);
    expect(blockAround(deepest.firstChild ?? deepest)).toBe(deepest.parentNode);
  });

  it('knows each text node and where it begins', () => {
    body('<p>in <b>Key</b> <i></i>West</p>');
    const [block] = [...blocksIn([document.body])];
    expect(block?.nodes.map(({ data }) => data)).toEqual(['in ', 'Key', ' ', 'West']);
    expect(block?.starts).toEqual([0, 3, 6, 7]);
  });

  it('is not led astray by a form whose fields have the names of properties', () => {
    body(
      `<form>Key West${['parentNode', 'nextSibling', 'firstChild', 'nodeType', 'localName', 'shadowRoot'].map((name) => `<input name="${name}">`).join('')}</form><p>after</p>`,
    );
    expect([...blocksIn([document.body])].map(({ text }) => text.replace(/\ufffc+$/, ''))).toEqual(['Key West', 'after']);
  });
});

describe('the point of the page for a place in the text', () => {
  const block = () => {
    body('<p>in <b>Key</b><i></i> West<br>now</p>');
    return at([...blocksIn([document.body])], 0);
  };
  const point = (offset: number, side: 'start' | 'end') => {
    const found = pointAt(block(), offset, side);
    return found && [found.node.data, found.offset];
  };

  it.each<[number, 'start' | 'end', [string, number]]>([
    [0, 'start', ['in ', 0]],
    [3, 'start', ['Key', 0]],
    [3, 'end', ['in ', 3]],
    [4, 'start', ['Key', 1]],
    [6, 'end', ['Key', 3]],
    [6, 'start', [' West', 0]],
    [11, 'end', [' West', 5]],
    [12, 'start', ['now', 0]],
    [15, 'end', ['now', 3]],
  ])('%i as a %s', (offset, side, place) => {
    expect(point(offset, side)).toEqual(place);
  });

  it('lies in its node, for every stretch of text', () => {
    const read = block();
    for (let start = 0; start < read.text.length; start++) {
      for (let end = start + 1; end <= read.text.length; end++) {
        if (/^\n|\n$/.test(read.text.slice(start, end))) continue;
        const [from, to] = [pointAt(read, start, 'start'), pointAt(read, end, 'end')];
        if (!from || !to) throw new Error('no point');
        expect(from.offset).toBeLessThan(from.node.length);
        expect(to.offset).toBeLessThanOrEqual(to.node.length);
        expect(from.node.data.charAt(from.offset)).toBe(read.text.charAt(start));
        expect(to.node.data.charAt(to.offset - 1)).toBe(read.text.charAt(end - 1));
      }
    }
  });
});

describe('the block around a node', () => {
  it.each([
    ['a text', '<p id="block">a <b>b <i id="here">c</i></b></p>', 'block'],
    ['a block itself', '<div><p id="here">a</p></div>', 'here'],
    ['a list item', '<ul><li id="block"><a id="here">a</a></li></ul>', 'block'],
  ])('of %s', (_, html, id) => {
    body(html);
    expect(blockAround(one('#here').firstChild ?? document)).toBe(id === 'here' ? one('#here') : one(`#${id}`));
  });

  it('is the root of a tree without blocks', () => {
    const root = document.createElement('x-y').attachShadow({ mode: 'open' });
    root.innerHTML = '<b>a</b>';
    expect(blockAround(root.firstChild ?? document)).toBe(root);
  });
});

describe('one run of text', () => {
  it.each([
    ['over inline elements', '<p><b id="a">Key</b> <i id="b">West</i></p>', true],
    ['over nested inline elements', '<p><b><u id="a">Key</u></b> <span><i id="b">West</i></span></p>', true],
    ['in one node', '<p id="a">Key West</p>', true],
    [
      'not over a span that is shown as a block',
      '<p><b id="a">Key</b> <span style="display:block" id="b">West</span></p>',
      false,
    ],
    [
      'not out of a span that is shown as a block',
      '<p><span style="display:flex"><b id="a">Key</b></span> <i id="b">West</i></p>',
      false,
    ],
    [
      'not over table cells made of spans',
      '<p><span style="display:table-cell" id="a">Key</span><span style="display:table-cell" id="b">West</span></p>',
      false,
    ],
    [
      'over what takes part in the line',
      '<p><span style="display:inline-block" id="a">Key</span><span style="display:contents" id="b">West</span></p>',
      true,
    ],
  ])('is read %s', (_, html, is) => {
    body(html);
    const end = document.querySelector('#b') ? textIn('#b') : textIn('#a');
    expect(isOneRun(textIn('#a'), end)).toBe(is);
  });
});

describe('a text longer than any paragraph', () => {
  const LONGEST = 8000;
  const endless = () =>
    fc.array(fc.constantFrom('a word', '. ', 'Key West', '\n', ' ', ', ', 'x'.repeat(900), '\ud83c\udf0a'), {
      minLength: 800,
      maxLength: 3000,
    });

  it('is read in stretches, which leave out nothing and know where in the page they stand', () => {
    fc.assert(
      fc.property(endless(), fc.nat(), (words, seed) => {
        const before = document.createTextNode('Before. ');
        const long = document.createTextNode(words.join(''));
        const root = document.createElement('div');
        root.append(before, long, 'After.');
        const blocks = [...blocksIn([root])];
        expect(blocks.map(({ text }) => text).join('')).toBe(root.textContent);
        for (const block of blocks) {
          expect(block.text.length).toBeLessThanOrEqual(LONGEST);
          const offset = seed % block.text.length;
          const point = pointAt(block, offset, 'start');
          expect(point?.node.data[point.offset]).toBe(block.text[offset]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('goes on in the next block where a sentence or a line ends, else at a space, else where it must', () => {
    const ends = (unit: string) => {
      const root = document.createElement('div');
      root.textContent = unit.repeat(Math.ceil(20_000 / unit.length));
      return [...blocksIn([root])].slice(0, -1).map(({ text }) => text.slice(-3));
    };
    expect(new Set(ends('Deputies met in Key West. '))).toEqual(new Set(['t. ']));
    expect(new Set(ends('Deputies met in Key West\n\n'))).toEqual(new Set(['t\n\n']));
    expect(ends('key west ').every((end) => end.endsWith(' '))).toBe(true);
    expect(ends('xyz').length).toBe(2);
  });

  it('in many nodes goes on in the next block, too, within the same heading or item', () => {
    body(`<ul><li>${'<i>Deputies met in Key West.</i> '.repeat(1000)}</li></ul>`);
    const blocks = [...blocksIn([document.body])].filter(({ text }) => text.trim());
    expect(blocks.length).toBeGreaterThan(3);
    for (const block of blocks) {
      expect(block.isItem).toBe(true);
      expect(block.text.length).toBeLessThanOrEqual(LONGEST);
    }
    expect(blocks.map(({ text }) => text).join('')).toBe(document.body.textContent);
  });
});
