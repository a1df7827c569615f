/**
 * Expressions in what ships that take the square of their input, or that the checker can't judge, each with what bounds its input:
 * `npm run test:hostile` refuses any other, and one that is named here and has gone.
 */
export const BOUNDED: readonly { source: string; bound: string }[] = [
  {
    source: "/((?:\\p{Lu}[\\p{L}.'’-]*[ \\u00a0]+)+)$/u",
    bound: 'the 80 characters before a mention (core/sense)',
  },
  { source: '/(\\p{L}+)\\.?[\\s"“«]+$/u', bound: 'the 20 characters before a mention (core/sense)' },
  { source: '/[\\s\\-\\u2010-\\u2015"\'“”‘’]*$/u', bound: 'the 40 characters before a mention (core/sense)' },
  { source: "/['’]s$|[.'’]+$/u", bound: 'one word of the 60 characters behind a mention (core/sense)' },
  {
    source: '/(\\S*)[.!?…]["\'”’»)\\]]*\\s+(?=["\'“‘«(¿¡[]?[\\p{Lu}\\p{N}])/gu',
    bound: 'the 480 characters on either side of a mention (core/sentence)',
  },
  { source: '/[\\p{L}\\p{N}]+$/u', bound: 'the 40 characters before the end of a sentence (core/sentences)' },
  { source: '/[-\'"]* [ \\-\'"]*/g', bound: 'a term or a context word, of 120 characters at most (core/matcher)' },
];
