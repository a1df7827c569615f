import { expect, it } from 'vitest';
import { unlinkedDocuments } from '@/utils/core/facts/unlinked-documents';
import { harbor } from '../../fixtures/topic-record';

const [statute, paper] = harbor.sources;
if (!statute || !paper) throw new Error('the fixture has no sources');
const code = { ...statute, url: 'https://www.nowhere.example/code/?section=4&year=2025#part-2' };

it('names the primary documents that no link leads to', () => {
  expect(unlinkedDocuments([code, paper], ['https://paper.example/harbor.pdf'])).toEqual([code]);
  expect(unlinkedDocuments([code, paper], [])).toEqual([code]);
});

it.each([
  'https://www.nowhere.example/code/?section=4&year=2025#part-2',
  'http://nowhere.example/code?year=2025&section=4&utm_source=mail',
  'https://NOWHERE.example/code/index.html?section=4&year=2025',
  'https://web.archive.org/web/20250709120000/https://nowhere.example/code?section=4&year=2025',
  'http://web.archive.org/web/2025id_/http://www.nowhere.example/code/?section=4&year=2025',
])('takes %s for the same document', (link) => {
  expect(unlinkedDocuments([code], [link])).toEqual([]);
});

it.each(['https://nowhere.example/code?section=5&year=2025', 'https://nowhere.example/', 'not an address'])(
  'does not take %s for it',
  (link) => {
    expect(unlinkedDocuments([code], [link])).toEqual([code]);
  },
);

it('takes the copy that the pack knows for the document', () => {
  const kept = { ...code, archive: 'https://copies.example/4711' };
  expect(unlinkedDocuments([kept], ['https://copies.example/4711'])).toEqual([]);
  expect(unlinkedDocuments([kept], ['https://copies.example/4712'])).toEqual([kept]);
});
