import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSiteList } from '@/utils/core/sites/site-list';

it('a plain list gives its sites once each, its faults by line, and passes over remarks', () => {
  const text =
    '\ufeff# mine\r\na.example\r\n! more\rB.example # the other\n\n  https://www.a.example/ \nnot a site\n*.c.example/x\nexample';
  expect(readSiteList(text)).toEqual({
    patterns: ['a.example', 'b.example', '*.c.example/x'],
    repeated: 1,
    faults: [
      { line: 7, text: 'not a site', fault: 'space' },
      { line: 9, text: 'example', fault: 'dot' },
    ],
  });
});

it('what is shown of a line is short', () => {
  expect(readSiteList('x y'.repeat(50)).faults[0]?.text.length).toBe(41);
});

it('no list breaks it, and every line is accounted for', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.domain(), fc.string(), fc.constant('# x'))), (lines) => {
      const { patterns, repeated, faults } = readSiteList(lines.join('\n'));
      expect(patterns.length + repeated + faults.length).toBeLessThanOrEqual(lines.join('\n').split(/\r\n|\r|\n/).length);
      expect(new Set(patterns).size).toBe(patterns.length);
    }),
  );
});
