import { ENGLISH_MONTHS, SPANISH_MONTHS } from './months.ts';

const ENGLISH = ENGLISH_MONTHS.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|');
/**
 * Votes, spans of years, bills, sections, days: "6-1", "SB 4-C", "Section 287(g)", "July 8", "8 de julio". Lines may break within
 * them, and a vote that does reads as two numbers.
 */
const UNBROKEN = new RegExp(
  String.raw`((?:\b[SH]B )?\d+-(?:\d+|[A-Z](?![\p{L}\p{N}]))|\b(?:[SH]B|Section|Sección|Seksyon) \d+(?:\(\w\))?|\b(?:${ENGLISH}) \d{1,2}\b|\b\d{1,2} de (?:${SPANISH_MONTHS.join('|')})\b)`,
  'u',
);

/** @returns a text in pieces, every other one of which, the second first, must stay on one line. */
export function inLines(text: string): string[] {
  return text.split(UNBROKEN);
}
