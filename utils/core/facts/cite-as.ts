import type { Citation, Source } from '@/data/schema';
import { formatDate, formatWithinYear, year } from './dates.ts';
import { passageLink } from './passage-link.ts';

/**
 * A source as others cite it, with the words that a citation rests on. Dates stay as their source gives them; a page without
 * one is cited by the day on which it was read.
 */
interface Cited {
  source: Source;
  citation?: Citation | undefined;
}

/** @returns "Cooper, J. (2025, June 30). Title. WLRN. https://..." after the manner of APA, the words quoted at the end. */
export function citeAsText(cited: Cited): string {
  const { source } = cited;
  const quote = quoteOf(cited);
  return [
    `${endWithStop(source.author ?? source.publisher)} (${apaDate(source.published)}).`,
    endWithStop(source.title),
    ...(source.author === undefined ? [] : [endWithStop(source.publisher)]),
    ...(source.published === undefined ? [`Retrieved ${formatDate(source.retrieved, 'en')}, from`] : []),
    addressOf(cited),
    ...(quote === undefined ? [] : [`“${quote}”`]),
  ].join(' ');
}

/** @returns the source as one line of Markdown, its quote behind it. */
export function citeAsMarkdown(cited: Cited): string {
  const { source } = cited;
  const quote = quoteOf(cited);
  const by = [source.author, source.publisher, source.published ?? `read ${source.retrieved}`].filter(
    (part) => part !== undefined,
  );
  const link = `[${markdown(source.title)}](<${addressOf(cited)}>)`;
  return `${link}, ${by.map(markdown).join(', ')}${quote === undefined ? '' : `: “${markdown(quote)}”`}`;
}

/** @returns the source as a BibTeX entry under its own id. */
export function citeAsBibtex(cited: Cited): string {
  const { source } = cited;
  const quote = quoteOf(cited);
  const [year, month] = source.published?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['title', `{${bibtex(source.title)}}`],
    ['author', `{${bibtex(source.author ?? source.publisher)}}`],
    ['publisher', bibtex(source.publisher)],
    ['year', year],
    ['month', month],
    ['url', source.url.replaceAll(/[{}\\]/g, encodeURIComponent)],
    ['urldate', source.retrieved],
    ['language', source.language],
    ['note', quote === undefined ? undefined : bibtex(`“${quote}”`)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = {${value}}`));
  return `@misc{${source.id},\n${lines.join(',\n')}\n}`;
}

function quoteOf({ source, citation }: Cited): string | undefined {
  return citation?.quote ?? source.quote;
}

/** A citation that brings its own quote brings the words around it too. */
function addressOf({ source, citation }: Cited): string {
  return (
    passageLink(citation?.quote === undefined ? source : { ...citation, url: source.url, passage: source.passage }) ?? source.url
  );
}

function apaDate(date: string | undefined): string {
  if (date === undefined) return 'n.d.';
  return date.length === 4 ? date : `${year(date)}, ${formatWithinYear(date, 'en')}`;
}

function endWithStop(text: string): string {
  return /[.!?…][”’"»)]?$/u.test(text) ? text : `${text}.`;
}

/** What Markdown would read as markup. */
function markdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|~!]/g, String.raw`\$&`);
}

const BIBTEX: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
};

/** What BibTeX or the TeX behind it would take for a command. */
function bibtex(text: string): string {
  return text.replaceAll(/[\\{}^~&%$#_]/g, (mark) => BIBTEX[mark] ?? `\\${mark}`);
}
