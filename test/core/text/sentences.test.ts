import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/utils/core/text/sentences';

describe('sentences', () => {
  it.each<[string, number]>([
    ['One. Two.', 2],
    ['One', 1],
    ['', 0],
    ['The U.S. Justice Department sued. Gov. Ron DeSantis answered.', 2],
    ['El Departamento de Justicia de EE. UU. respondió. Nada más.', 2],
    ['Is it so? Yes! “It is.” He said so.', 4],
    ['It ended on Sept. 4, 2025. Then nothing.', 3],
    ['Version 1.5 of 287(g). ¿Y ahora?', 2],
    ['It votes 4-2 (July 8, 2025).', 1],
    ['By Resolution No. 25-231 it ended. See art. 4 and sec. 12.', 2],
    ['Did he? No. Then he left.', 3],
    ['Smith v. Jones and Roe vs. Wade.', 1],
    ['He said “no.” (Then he left.) “Well.”', 3],
    ['At 5 p.m. they met.', 1],
  ])('%j has %i', (text, count) => {
    expect(sentencesOf(text)).toHaveLength(count);
    expect(sentencesOf(text).join(' ')).toBe(text);
  });
});
