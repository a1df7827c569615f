import { afterEach, describe, expect, it, vi } from 'vitest';
import { closeRuns, runsAround } from '@/utils/page/reading/close-runs';
import { body, one, wholly } from '../../fixtures/dom';

await vi.hoisted(async () => (await import('../../fixtures/dom')).likeBrowsers());

afterEach(() => vi.restoreAllMocks());

const mayHold = (text: string) => text.includes('hit');

/** @returns what the runs say, in their order. */
async function inOrder(): Promise<string[]> {
  const pieces = await Array.fromAsync(closeRuns(document, mayHold, wholly));
  return pieces.flatMap(({ runs }) => runs).map((run) => run.map((node) => node.textContent).join(''));
}

const paragraphs = (count: number, hits: readonly number[] = []) =>
  Array.from({ length: count }, (_, at) => `<p>${hits.includes(at) ? 'hit' : 'text'} ${at}</p>`).join('');

describe('what is read closely', () => {
  it('is what may hold a term and three texts on either side', async () => {
    body(paragraphs(20, [10]));
    expect(await inOrder()).toEqual(['text 7', 'text 8', 'text 9', 'hit 10', 'text 11', 'text 12', 'text 13']);
  });

  it('is every heading above too, where it stands', async () => {
    body(`<h1>Title</h1>${paragraphs(10)}<section><h2>Part</h2>${paragraphs(9, [8])}</section><h2>Behind</h2>`);
    expect((await inOrder())[0]).toBe('Title');
    expect((await inOrder()).join('|')).toContain('Parttext 0');
    body(`<h1>Title</h1>${paragraphs(10)}<div><h2>Part</h2></div>${paragraphs(9, [8])}${paragraphs(9)}<h2>Behind</h2>`);
    expect((await inOrder()).slice(0, 3)).toEqual(['Title', 'Part', 'text 5']);
  });
});

describe('in a long page', () => {
  const long = (hits: readonly number[]) => `<h1>Title</h1><div>${paragraphs(4000, hits)}</div>`;

  it('is found piece by piece, over the edges between them', async () => {
    body(long([0, 1499, 1500, 3999]));
    const found = await inOrder();
    expect(found.filter((text) => text.startsWith('hit'))).toEqual(['hit 0', 'hit 1499', 'hit 1500', 'hit 3999']);
    expect(found).toContain('text 1496');
    expect(found).toContain('text 1503');
    expect(new Set(found).size).toBe(found.length);
  });

  it('is read first where the reader is, and goes there when the reader does', async () => {
    let [screen, now] = [1500, 0];
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 60));
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, Number(this.textContent?.slice(4)) - screen);
    });
    body(
      `<!-- -->${paragraphs(
        8000,
        Array.from({ length: 8000 }, (_, at) => at),
      )}`,
    );
    const order: number[] = [];
    const seen: number[] = [];
    for await (const { at, runs, isSeen } of closeRuns(document, mayHold, wholly)) {
      order.push(at);
      const numbers = runs.flat().map((node) => Number(node.textContent?.slice(4)));
      if (isSeen) seen.push(...numbers);
      if (numbers.includes(1500)) screen = 5500;
    }
    expect(order.toSorted((a, b) => a - b)).toEqual([...order.keys()]);
    expect(order[0]).toBeGreaterThan(0);
    expect(seen).toContain(1500);
    expect(seen).toContain(5500);
    expect(seen).not.toContain(0);
  });

  it('has the headings above each place that is read', async () => {
    body(`<h1>Title</h1>${paragraphs(1500)}<h3>Low</h3><h2>Part</h2><h3>Near</h3>${paragraphs(2500, [2499])}`);
    expect((await inOrder()).filter((text) => /^[A-Z]/.test(text)).sort()).toEqual(['Near', 'Part', 'Title']);
  });

  it('takes no more comparisons of places for more text', async () => {
    const compared = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    body(
      paragraphs(
        4000,
        Array.from({ length: 4000 }, (_, at) => at),
      ),
    );
    expect((await inOrder()).length).toBe(4000);
    expect(compared).not.toHaveBeenCalled();
  });

  it('is not read on when the work is called off', async () => {
    body(paragraphs(4000, [5]));
    const calledOff = { isOver: () => true, next: async () => false };
    expect(await Array.fromAsync(closeRuns(document, mayHold, calledOff))).toEqual([]);
  });
});

describe('around a place where a mention is new', () => {
  const around = (selector: string) =>
    [...runsAround([one(selector)], document)].map((run) => run.map((node) => node.textContent).join(''));

  it('are the texts beside it, whatever they stand in, and the headings above, the nearest of each level', () => {
    body(`<h1>Title</h1><h2>Before</h2><h2>Part</h2><h3>Low</h3><section>${paragraphs(5)}</section>
      <div><p id="new">hit</p></div><!-- --> and <b>more</b> of it<div>${paragraphs(2)}</div>`);
    expect(around('#new').map((text) => text.trim())).toEqual([
      'text 0text 1text 2text 3text 4',
      'Low',
      'Part',
      'and',
      'more',
      'of it',
      'Low',
      'Part',
      'Title',
    ]);
  });
});
