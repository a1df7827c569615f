import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLines } from '@/utils/core/text/unbroken';

describe('a text in pieces', () => {
  it.each([
    ['voted 6-1 to void it', ['voted ', '6-1', ' to void it']],
    ['5-1 or 6-1', ['', '5-1', ' or ', '6-1', '']],
    ['SB 4-C and 2-C.', ['', 'SB 4-C', ' and ', '2-C', '.']],
    ['SB 168 made it', ['', 'SB 168', ' made it']],
    ['under Section 287(g) of it', ['under ', 'Section 287(g)', ' of it']],
    ['On July 8, 2025, they', ['On ', 'July 8', ', 2025, they']],
    ['el 18 de mayo de 2026', ['el ', '18 de mayo', ' de 2026']],
    ['May 2026 and mayo', ['May 2026 and mayo']],
    ['a 5-Star hotel, a 3-D film', ['a 5-Star hotel, a ', '3-D', ' film']],
    ['Ordinance 25-11', ['Ordinance ', '25-11', '']],
    ['a task-force agreement under 287(g)', ['a task-force agreement under 287(g)']],
    ['', ['']],
  ])('“%s” keeps its numbers whole', (text, pieces) => {
    expect(inLines(text)).toEqual(pieces);
  });

  it('loses nothing', () => {
    fc.assert(fc.property(fc.stringMatching(/^[\d\-aC SBdemayoJuly()]*$/), (text) => inLines(text).join('') === text));
  });
});
