/** Votes, spans of years, ordinances, bills: "6-1", "SB 4-C". Lines may break behind a hyphen, and a vote that does reads as two numbers. */
const UNBROKEN = /(\d+-(?:\d+|[A-Z](?![\p{L}\p{N}])))/u;

/** @returns a text in pieces, every other one of which, the second first, must stay on one line. */
export function inLines(text: string): string[] {
  return text.split(UNBROKEN);
}
