import { CREOLE_MONTHS, ENGLISH_MONTHS, SPANISH_MONTHS } from '../text/months.ts';
import { sentencesOf } from '../text/sentences.ts';

/** A number that a text gives for something that packs count too. */
export interface NumberSaid {
  kind: 'vote' | 'agreements';
  /** A vote as "6-1", a count as its digits. */
  value: string;
  /** The words as they stand. */
  said: string;
  /** The sentence in which they stand. */
  sentence: string;
}

const WORDS: Record<string, number> = Object.fromEntries(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen',
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
    'zewo youn de twa kat senk sis sèt uit nèf dis onz douz trèz katòz kenz',
  ].flatMap((names) => names.split(' ').map((name, number): [string, number] => [name, number])),
);
const NUMBER = `\\d{1,2}|${Object.keys(WORDS).join('|')}|una`;
/** "6-1", "6 to 1", "six votes to one", "6 a 1", "seis votos contra uno"; no sections ("4-C"), dates or telephone numbers. */
const VOTE = new RegExp(
  `(?<![\\p{L}\\p{N}.,/$-])(${NUMBER})(?:\\s?[-\\u2010-\\u2015]\\s?|\\s(?:votes?\\s|votos?\\s|vòt\\s)?(?:to|against|a|contra|kont)\\s)(${NUMBER})(?![\\p{L}\\p{N}/%]|[.,]\\d|-[\\p{L}\\d]|\\s(?:percent|years?|months?|weeks?|days?|hours?|minutes?|miles?|p\\.?m|a\\.?m|años?|meses|semanas?|días?|horas?|minutos?|millas?|por ciento))`,
  'giu',
);
/** Without one of these in the sentence, two numbers are no vote. */
const ABOUT_A_VOTE =
  /\b(?:vot|tally|tallied|ballot|motion|approv|reject|split|tied|ratif|dissent|overturn|uph[eo]ld|ruled|ruling|moci[oó]n|aprob|rechaz|empat|disiden|fall[oó]|apwouve)/iu;

/** "1,843 agreements", "744 signed 287(g) agreements", "1.415 acuerdos". A bare year is none. */
const AGREEMENTS =
  /(?<![\p{L}\p{N}.,$-])(\d{1,3}(?:[.,]\d{3})+|\d{3,5})\s(?:[\p{L}\p{N}()-]+\s){0,3}?(?:agreements|acuerdos|akò)(?!\p{L})/giu;

/** @returns the votes and counts of agreements that a text gives, in their order. */
export function numbersSaid(text: string): NumberSaid[] {
  // Most paragraphs hold none: a look for a digit or a number word beside what joins two is quick.
  return sentencesOf(text).flatMap((sentence) => [...votesIn(sentence), ...agreementsIn(sentence)]);
}

function votesIn(sentence: string): NumberSaid[] {
  if (!ABOUT_A_VOTE.test(sentence)) return [];
  return [...sentence.matchAll(VOTE)].flatMap(([said, one = '', other = '']) => {
    const [yes, no] = [numberOf(one), numberOf(other)];
    // "30-1" is no vote of a body that packs tell of; "0 to 0" is none at all.
    if (yes + no < 2 || yes + no > 60) return [];
    return [{ kind: 'vote' as const, value: `${yes}-${no}`, said, sentence }];
  });
}

function agreementsIn(sentence: string): NumberSaid[] {
  return [...sentence.matchAll(AGREEMENTS)].flatMap(([said, digits = '']) => {
    const value = digits.replace(/[.,]/g, '');
    return /^(?:19|20)\d\d$/.test(digits) ? [] : [{ kind: 'agreements' as const, value, said, sentence }];
  });
}

function numberOf(words: string): number {
  const word = words.toLowerCase();
  return word === 'una' ? 1 : (WORDS[word] ?? Number(word));
}

const MONTHS = [ENGLISH_MONTHS, SPANISH_MONTHS, CREOLE_MONTHS];
const DAYS = new RegExp(
  `(?<!\\p{L})(?:(${MONTHS.flat().join('|')})\\s(\\d{1,2})|(\\d{1,2})\\s(?:de\\s)?(${MONTHS.flat().join('|')}))(?![\\p{L}\\d])`,
  'giu',
);

/** @returns the days that a text names, as "6-30", whatever their year. */
export function daysSaid(text: string): Set<string> {
  const month = (name: string) => 1 + Math.max(...MONTHS.map((names) => names.indexOf(name.toLowerCase())));
  return new Set(
    [...text.matchAll(DAYS)].map(([, name, day, otherDay, otherName]) =>
      name ? `${month(name)}-${Number(day)}` : `${month(otherName ?? '')}-${Number(otherDay)}`,
    ),
  );
}
