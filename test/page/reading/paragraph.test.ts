import { beforeEach, expect, it } from 'vitest';
import { MOST_PARAGRAPH } from '@/utils/core/facts/card-view';
import { paragraphAround } from '@/utils/page/reading/paragraph';
import { body, styles, textIn } from '../../fixtures/dom';

beforeEach(styles);

const around = (selector: string, words: string) => {
  const node = textIn(selector);
  return paragraphAround({ node, offset: node.data.indexOf(words) });
};

it('of a mention is the text of its block, over inline elements, with single spaces', () => {
  body('<p>Before.</p><p>On Monday  the <b>287(g)</b>\n agreement ended.</p><p>After.</p>');
  expect(around('b', '287')).toBe('On Monday the 287(g) agreement ended.');
});

it('of a mention far on in an endless text is what is near it', () => {
  const filler = 'The city of bread met again on Monday. '.repeat(1000);
  body(`<p>${filler}James Uthmeier spoke. ${filler}</p>`);
  const paragraph = around('p', 'James');
  expect(paragraph).toContain('Monday. James Uthmeier spoke. The city');
  expect(paragraph.length).toBeLessThanOrEqual(MOST_PARAGRAPH);
});
