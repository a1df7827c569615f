import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cameFrom } from '@/utils/page/panel/came-from';
import { readArticle } from '@/utils/page/reading/article-said';
import { world } from '@/utils/page/world/world';

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('what an article says', () => {
  it('is its numbers, with their sentences, from the article and not from around it', () => {
    document.body.innerHTML = `
      <nav><ul><li>The board voted 9-0</ul></nav>
      <main><h1>Council votes 6-1</h1>
        <p>It was late. The commission <b>voted 6</b> to 1 on Monday.</p>
        <ul><li><p>ICE had 744 agreements.</p></li></ul></main>`;
    expect(readArticle(document).numbers.map(({ value, sentence }) => [value, sentence])).toEqual([
      ['6-1', 'Council votes 6-1'],
      ['6-1', 'The commission voted 6 to 1 on Monday.'],
      ['744', 'ICE had 744 agreements.'],
    ]);
  });

  it('is where it links to, each address once', () => {
    document.body.innerHTML =
      '<p><a href="https://a.example/x">x</a><a href="https://a.example/x">y</a><a href="mailto:a@b.example">m</a><a>n</a>';
    expect(readArticle(document).links).toEqual(['https://a.example/x']);
  });

  it('is nothing where the page stands in the way', () => {
    const query = vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
      throw new TypeError('not a function');
    });
    expect(readArticle(document)).toEqual({ numbers: [], links: [] });
    query.mockRestore();
  });
});

describe('where the reader came from', () => {
  const mentionIn = (id: number, topicId: string, selector: string) => {
    const node = document.querySelector(selector)?.firstChild;
    if (!(node instanceof Text)) throw new Error(`no text in ${selector}`);
    return { id, topicId, hue: 1, start: { node, offset: 0 }, end: { node, offset: 3 } };
  };
  const read = (pointedAt: number | undefined) => {
    document.body.innerHTML = '<div>Before<p>One <b>two</b>\n three.</p><p id="other">Four.</p></div>';
    const mentions = [mentionIn(7, 'harbor', 'b'), mentionIn(8, 'pier', '#other')];
    const shared = world();
    Object.assign(shared, { reader: { mentions: () => mentions }, pointedAt });
    return cameFrom;
  };

  it('is the mention that was pointed at last, with its paragraph', () => {
    expect(read(7)('harbor')).toEqual({ id: 7, paragraph: 'One two three.' });
    expect(read(8)('pier')).toEqual({ id: 8, paragraph: 'Four.' });
  });

  it.each([
    ['another topic', 8],
    ['a mention that has gone', 99],
    ['none', undefined],
  ])('is nowhere where the reader pointed at %s', (_, pointedAt) => {
    expect(read(pointedAt)('harbor')).toBeNull();
  });
});
