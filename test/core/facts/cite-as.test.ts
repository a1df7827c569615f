import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '@/data/schema';
import { citeAsBibtex, citeAsMarkdown, citeAsText } from '@/utils/core/facts/cite-as';
import { at, inventedPack, shippedPacks } from '../../fixtures/pack';

const code = at(inventedPack().sources, 0);
const paper: Source = { ...at(inventedPack().sources, 1), author: 'A. Writer', quote: 'they filed' };

describe('a source as plain text', () => {
  it.each<[string, Partial<Source>, string]>([
    ['a day', { published: '2025-07-08' }, 'A. Writer. (2025, July 8). '],
    ['a month', { published: '2025-07' }, 'A. Writer. (2025, July). '],
    ['a year', { published: '2025' }, 'A. Writer. (2025). '],
  ])('has %s as precise as it is', (_, change, begin) => {
    expect(citeAsText({ source: { ...paper, ...change } })).toBe(
      `${begin}Sailors take the harbor to court. The Nowhere Paper. https://paper.example/harbor#:~:text=they%20filed “they filed”`,
    );
  });

  it('is by its publisher where nobody signed it', () => {
    expect(citeAsText({ source: code })).toBe(
      'City of Nowhere. (2025, July 8). Harbor Code, section 4. https://nowhere.example/code?section=4#part-2:~:text=A%20vessel%20may%20be%20moored%20for%20not%20more%20than%20ten%20days “A vessel may be moored for not more than ten days”',
    );
  });

  it('says when it was read where it has no date', () => {
    expect(citeAsText({ source: paper })).toContain(
      '(n.d.). Sailors take the harbor to court. The Nowhere Paper. Retrieved November 20, 2026, from https',
    );
  });

  it('doubles no stop', () => {
    expect(citeAsText({ source: { ...code, title: 'Who may moor?', publisher: 'Harbor Inc.' } })).toMatch(
      /^Harbor Inc\. \(2025, July 8\)\. Who may moor\? https/,
    );
  });

  it('quotes what the citation quotes', () => {
    const text = citeAsText({ source: code, citation: { source: 'code', quote: 'ten days' } });
    expect(text).toMatch(/text=ten%20days “ten days”$/);
  });
});

it('a source as Markdown holds no markup of its own', () => {
  expect(citeAsMarkdown({ source: { ...paper, title: 'A [b](c) *d*', published: '2025-07' } })).toBe(
    String.raw`[A \[b\](c) \*d\*](<https://paper.example/harbor#:~:text=they%20filed>), A. Writer, The Nowhere Paper, 2025-07: “they filed”`,
  );
});

describe('a source as BibTeX', () => {
  it('has a field a line', () => {
    expect(citeAsBibtex({ source: { ...code, title: 'R&D in 100 % of {harbors}' } })).toBe(
      [
        '@misc{code,',
        String.raw`  title = {{R\&D in 100 \% of \{harbors\}}},`,
        '  author = {{City of Nowhere}},',
        '  publisher = {City of Nowhere},',
        '  year = {2025},',
        '  month = {07},',
        '  url = {https://nowhere.example/code?section=4#part-2},',
        '  urldate = {2026-11-20},',
        '  language = {en},',
        '  note = {“A vessel may be moored for not more than ten days”}',
        '}',
      ].join('\n'),
    );
  });

  it('has braces that match, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const entry = citeAsBibtex({ source: { ...code, title } }).replaceAll(/\\[{}\\]/g, '');
        let depth = 0;
        for (const mark of entry.match(/[{}]/g) ?? []) {
          depth += mark === '{' ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

it.each(shippedPacks().flatMap(({ sources }) => sources))('$id can be cited in all three forms', (source) => {
  expect(citeAsText({ source })).toMatch(/^.+\. \((\d{4}(, \w+( \d+)?)?|n\.d\.)\)\. .+https:\/\//);
  expect(citeAsMarkdown({ source })).toMatch(/^\[.+\]\(<https:\/\/[^>]+>\), /);
  expect(citeAsBibtex({ source })).toMatch(new RegExp(`^@misc\\{${source.id},\n[\\s\\S]+\n\\}$`));
});
