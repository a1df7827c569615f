/**
 * Expressions in what ships that take the square of their input, each with what bounds that, and those that the checker can't judge
 * in its time, each with why they are linear. `npm run test:hostile` refuses any other.
 */
export const BOUNDED: readonly { source: string; why: string }[] = [
  {
    source: String.raw`/((?:["“(]?[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’-]*[”")]?[ \u00a0]+)+)$/`,
    why: 'sees the 80 characters before a mention (core/judging/sense)',
  },
  { source: String.raw`/([A-Za-zÀ-ɏ]+)\.?[\s"“«]+$/`, why: 'sees the 20 characters before a mention (core/judging/sense)' },
  { source: String.raw`/[\s\-\u2010-\u2015"'“”‘’]*$/`, why: 'sees the 40 characters before a mention (core/judging/sense)' },
  { source: "/['’]s$|[.'’]+$/", why: 'sees one word of the 60 characters behind a mention (core/judging/sense)' },
  {
    source: String.raw`/(\S*)[.!?…]["'”’»)\]]*\s+(?=["'“‘«(¿¡[]?[\p{Lu}\p{N}])/gu`,
    why: 'sees the 480 characters on either side of a mention (core/mentions/sentence)',
  },
  { source: String.raw`/[\p{L}\p{N}]+$/u`, why: 'sees the 40 characters before the end of a sentence (core/text/sentences)' },
  {
    source: String.raw`/[-'"]* [ \-'"]*/g`,
    why: 'sees a term or a context word, of 120 characters at most (core/matching/matcher)',
  },
  {
    source: String.raw`/((?:\b[SH]B )?\d+-(?:\d+|[A-Z](?![\p{L}\p{N}]))|\b(?:[SH]B|Section|Sección|Seksyon) \d+(?:\(\w\))?|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b|\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b)/u`,
    why: 'sees a statement of a pack, of 600 characters at most',
  },
  {
    source: String.raw`/(?<![.!?…])([.!?…]+)[”’"»)]*\s+(?=[\p{Lu}\d¿¡“‘"«(])/gu`,
    why: 'begins at the first of several stops only, and three runs of signs that share none follow one another (core/text/sentences)',
  },
  {
    source: String.raw`/[.!?…]["'”’»)\]]*\s+(?=["'“‘«(¿¡[]?[A-ZÀ-Þ\d])|;\s|[•|·]|\n[^\S\n]*[-–—*]\s/g`,
    why: 'runs of signs that share none follow one another, and none holds what they begin with (core/judging/evidence)',
  },
  {
    source: String.raw`/(?<![\p{L}\p{N}.,$-])(\d{1,3}(?:[.,]\d{3})+|\d{3,5})\s(?:[\p{L}\p{N}()-]+\s){0,3}?(?:agreements|acuerdos|akò)(?!\p{L})/giu`,
    why: 'sees a number and four words behind it, parted by spaces that are in none of them (core/article/numbers-said)',
  },
];
