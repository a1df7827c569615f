/**
 * Whether the words right beside a term make another thing of it, whatever else the page is about: "Hans Uthmeier",
 * "Key West High", "section 287(g) of the Harbours Act", "sanctuary city for the unborn". By the term's kind, not by lists
 * of such things; what may stand there all the same is the topic's own.
 *
 * Here and beside, letters are told by ranges of the Latin script, in which all languages of packs are written: by Unicode's
 * properties each expression compiles to five times the code, 0.4 MB and milliseconds in a page with a mention (Chromium 156).
 */
import type { TermKind } from '@/data/schema';
import type { Languages } from '../text/language';

/** A term where it stands in its block. */
export interface Spot {
  text: string;
  /** UTF-16 offsets in the text, `end` not included. */
  start: number;
  end: number;
  /** Where the term's sentence begins and ends. */
  from: number;
  to: number;
  /** In small letters: the topic's own words. */
  own: ReadonlySet<string>;
  languages: Languages;
  /** @returns whether a word that speaks for the topic, or one against it, begins or ends at an offset. */
  says(side: 'for' | 'against', edge: 'begins' | 'ends', at: number): boolean;
}

/** @returns whether the spot holds something else than the topic. */
export function isAnother(kind: TermKind | undefined, spot: Spot): boolean {
  switch (kind) {
    case 'surname':
      return isAnotherPerson(spot);
    case 'place':
      return isAnotherName(spot);
    case 'provision':
      return isNumbering(spot) || isOfAnotherLaw(spot);
    case 'label':
      return isAnotherLabel(spot);
    case 'bill':
      return isAnotherBill(spot);
    case 'quantity':
      return isNumbering(spot) || isMeasure(spot);
    default:
      return false;
  }
}

/** A given name, title or initial before the surname, or an initial behind it, that is not among the topic's own. */
function isAnotherPerson(spot: Spot): boolean {
  const { text, start, end, from, own, languages } = spot;
  // Who writes the surname small writes no given name with a capital before it: that ends what was said before.
  if (/^[a-zß-ÿ]/.test(text.charAt(start))) return false;
  const initial = /^, ?([A-ZÀ-Þ])\.(?![A-ZÀ-Þ]?[a-zß-ÿ])/.exec(text.slice(end, end + 8))?.[1];
  if (initial) return ![...own].some((word) => word.startsWith(initial.toLowerCase()));
  const before = /((?:["“(]?[A-ZÀ-Þ][A-Za-zÀ-ɏ.'’-]*[”")]?[ \u00a0]+)+)$/.exec(
    text.slice(Math.max(from, start - 80), start),
  )?.[1];
  if (!before) return false;
  // Also what friends or parents called them: Leonard "Lenny" Uthmeier, Rose (Bader) Uthmeier.
  const names = before
    .replace(/["“”()]/g, '')
    .trim()
    .split(/[ \u00a0]+/);
  const first = start - before.length;
  const name = names.at(-1) ?? '';
  if (isOwn(name, own) || languages.isNoName(name) || spot.says('for', 'begins', start - name.length - 1)) return false;
  // Where every word has a capital, only one that begins the sentence is a name, or one behind a title: "Judge Rebukes Uthmeier", "Dr. Ada Uthmeier".
  if (hasCapitalsThroughout(spot))
    return names.length === 1 ? first <= from + 1 && !/[A-ZÀ-Þ]{2}/.test(name) : /^[A-ZÀ-Þ][a-zß-ÿ]+\.$/.test(names.at(-2) ?? '');
  // "In Miami Uthmeier said": a place, not a name.
  return !/(?:^|[\s(“"])(?:in|at|from|near|en|desde|nan)\s$/i.test(text.slice(from, first));
}

/** A name that goes on behind the place. */
function isAnotherName(spot: Spot): boolean {
  const { text, start, end, own, languages } = spot;
  // "Key West Commissioner Sam Kaufman": a name of its own behind an office.
  // "Key West's One Human Family": what a place has is named apart from it.
  const last = text.slice(start, end).split(/\s+/).at(-1) ?? '';
  if (/['’]s$/i.test(last) || isOwn(last, own)) return false;
  const next = /^[ \u00a0\n\t]+([A-ZÀ-Þ][A-Za-zÀ-ɏ.’'-]*)/.exec(text.slice(end, end + 60));
  const word = next?.[1];
  if (!next || !word || word.length < 2 || hasCapitalsThroughout(spot)) return false;
  const at = end + next[0].length - word.length;
  return !(isOwn(word, own) || languages.isNoName(word) || spot.says('for', 'begins', at));
}

/** "of the Harbours Consolidation Act", "of our audit manual", "Penal Code § 287". */
function isOfAnotherLaw({ text, start, end, from, to, own, languages: { laws } }: Spot): boolean {
  const isOwnLaw = (named: string) => named.split(/[^A-Za-zÀ-ɏ.]+/).some((word) => isOwn(word, own));
  const before = text.slice(Math.max(from, start - 60), start);
  // Not "under the Act, section 287(g)": what stands elsewhere says which.
  const named = new RegExp(`(?<!\\b8 |[Tt]h(?:e|is) )(?:\\b(?:${laws})|U\\.? ?S\\.? ?C\\.?)(?: \\d{4})?(?: \\([^)]*\\))?,? $`);
  if (named.test(before) && !isOwnLaw(before)) return true;
  const behind = text.slice(end, Math.min(to, end + 120));
  const of = /^(?:\s*\([^)]{1,8}\))*,?\s+(?:of|del|de la|de|nan)\s+([^,.;:]{3,100})/i.exec(behind)?.[1];
  if (!of) return false;
  const law = new RegExp(`\\b(?:${laws})\\b`, 'i').exec(of);
  // Nor "of the Act", "of a law of 1996".
  if (law)
    return /^[A-ZÀ-Þ]/.test(law[0]) && law.index > 'this '.length && !isOwnLaw(of.slice(0, law.index + law[0].length + 40));
  // A section is always one of some text; a program may be one of anything.
  return /^(?:s|§|art)/i.test(text.slice(start, end)) && !isOwnLaw(of);
}

/** Part of a longer number: "KW-287G", "287(g)-2". "anti-287(g)" is none. */
function isNumbering({ text, start, end }: Spot): boolean {
  return (
    /(?:\d|(?:^|[^A-Za-zÀ-ɏ])[A-ZÀ-Þ]{1,3})-$/.test(text.slice(Math.max(0, start - 5), start)) ||
    /^-\d/.test(text.slice(end, end + 2))
  );
}

/** "287 g of rye", "287 g flour", other measures in the same sentence, or what has numbers before it: "bus 287G". */
function isMeasure({ text, start, end, from, to, own, languages, says }: Spot): boolean {
  const others = `${text.slice(from, start)} ${text.slice(end, to)}`.matchAll(
    /(?<![A-Za-zÀ-ɏ\d.,])(?!2[78]{2} ?g)\d+(?:[.,]\d+)? ?([A-Za-zÀ-ɏ]+)/g,
  );
  for (const [, unit = ''] of others) if (languages.has('units', unit)) return true;
  const before = wordBefore(text, start);
  if (languages.has('numbered', before)) return true;
  const [behind = '', of, word] = /^\s+(?:(of|de|di|von)\s+)?([a-zß-ÿ][A-Za-zÀ-ɏ-]+)/.exec(text.slice(end, end + 60)) ?? [];
  if (!word || languages.has('articles', before) || isOwn(word, own) || says('for', 'begins', end + behind.length - word.length))
    return false;
  return of !== undefined || (/\s/.test(text.slice(start, end)) && !languages.isNoName(word));
}

function wordBefore(text: string, at: number): string {
  return /([A-Za-zÀ-ɏ]+)\.?[\s"“«]+$/.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? '';
}

const FOR = /^["'”“’»]?\s+(?:for|para|a favor de|pour|pou|per|de|of)\s/i;

/** A word against the topic right before the label, or soon behind a "for"; or what "a sanctuary city" is for is not the topic's own. */
function isAnotherLabel(spot: Spot): boolean {
  const { text, start, end, to, own, languages } = spot;
  const gap = /[\s\-\u2010-\u2015"'“”‘’]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  if (gap > 0 && spot.says('against', 'ends', start - gap)) return true;
  const link = FOR.exec(text.slice(end, to))?.[0];
  if (!link) return false;
  const reach = Math.min(to, end + link.length + 45);
  for (let at = end + link.length; at < reach && !/[.;:,]/.test(text.charAt(at)); at++) {
    if (spot.says('for', 'begins', at)) return false;
    if (spot.says('against', 'begins', at)) return true;
  }
  const whom = /^[a-zß-ÿ]+/.exec(text.slice(end + link.length, to))?.[0];
  return whom !== undefined && isOneOfSome(spot) && !isOwn(whom, own) && !languages.isNoName(whom);
}

/** A title behind the number that says nothing of the topic. */
function isAnotherBill({ text, end, to, says }: Spot): boolean {
  if (!/^(?:\s*\([^)]*\))?(?:\s+[-–—]|:)\s+[A-ZÀ-Þ]/.test(text.slice(end, end + 60))) return false;
  for (let at = end; at < to; at++) if (says('for', 'begins', at)) return false;
  return true;
}

/**
 * @returns whether a term for one thing is written like a name: every word of it with a capital, where other words have none, nor the
 * next, which is not one for the topic either, as in "the “Sanctuary State” law".
 */
export function isName(spot: Spot): boolean {
  const { text, start, end, says } = spot;
  const hasCapitals = /^(?:[^A-Za-zÀ-ɏ]*[A-ZÀ-Þ][A-Za-zÀ-ɏ]+(?=[^A-Za-zÀ-ɏ]|$)){2,}$/.test(text.slice(start, end));
  if (!hasCapitals || isOneOfSome(spot) || hasCapitalsThroughout(spot, 3)) return false;
  const next = end + (/^["'”“’»]? /.exec(text.slice(end, end + 2))?.[0].length ?? 0);
  if (/^[A-ZÀ-Þ]/.test(text.charAt(next))) return false;
  // A word for the topic may hold the label's last: "state law".
  for (let at = start; at <= next; at++) if (says('for', 'begins', at)) return false;
  return true;
}

/**
 * "a Sanctuary City", "einer verbotenen “Sanctuary City”", "the term “Sanctuary City”", "la Ciudad Santuario": one of many. An article
 * for one has no plural behind it: in "despojar a las ciudades santuario de fondos" that "a" is none. (A work's title has no article
 * before it in Spanish, nor a capital but its first.)
 */
function isOneOfSome({ text, start, end, from }: Spot): boolean {
  const link = /\b(?:(an?|una?|einer?)|as|como|term|phrase|la|el|del)\s(?:\S+\s)?[^A-Za-zÀ-ɏ]?$/i.exec(
    text.slice(Math.max(from, start - 40), start),
  );
  return link !== null && !(link[1] && /s\b/.test(text.slice(start, end)));
}

function isOwn(word: string, own: ReadonlySet<string>): boolean {
  const plain = word.toLowerCase().replace(/['’]s$|[.'’]+$/, '');
  return own.has(plain) || own.has(`${plain}.`) || plain.split('-').some((part) => own.has(part));
}

/** Headlines in title case or in capitals: there a capital means nothing. @param least words; three of them may be a person's name. */
function hasCapitalsThroughout({ text, from, to }: Spot, least = 4): boolean {
  const words = text.slice(from, Math.min(to, from + 300)).match(/[A-Za-zÀ-ɏ’']{4,}/g) ?? [];
  return words.length >= least && words.filter((word) => /^[A-ZÀ-Þ]/.test(word)).length >= words.length * 0.8;
}
