import type { Hue, Language, LocalText, Pack } from '@/data/schema';
import { addDays } from '../facts/dates.ts';
import { siteOf } from '../sites/site-of.ts';
import { sentenceBreaks } from '../text/sentences.ts';

/** A topic that a reader makes, as the form has it. */
export interface OwnTopic {
  name: string;
  /** Who writes: the note is told as theirs, also to whom they give the pack. */
  author: string;
  /** Words that are enough alone. */
  alone: string[];
  /** Words that count only where one of `beside` stands near. */
  inContext: string[];
  beside: string[];
  note: string;
  /** Each an address, with a title before it where the reader gave one. */
  links: string[];
}

/** What a form can't know: where the topic goes. */
export interface OwnPlace {
  /** Of the pack and of its topic. */
  id: string;
  version: number;
  hue: Hue;
  /** In which the reader uses the extension, and so most likely writes. */
  language: Language;
  today: string;
}

/** Days for which a note is held to be fresh. */
const FRESH = 365;

/**
 * @returns the pack of a reader's own topic, unchecked: it goes through the door like any other. Its note is a fact of the kind
 *   `note`, which names who wrote it; its links are sources read today; it claims no definition.
 */
export function ownPack(topic: OwnTopic, { id, version, hue, language, today }: OwnPlace): Pack {
  const links = topic.links.map(linkOf);
  // English is always there to fall back to; without the reader's own language their words would be shown to them as foreign.
  const say = (text: string): LocalText => ({ en: text, [language]: text });
  const original = { texts: 'full', origin: 'original' } as const;
  const name = say(topic.name);
  return {
    format: 1,
    id,
    name,
    publisher: topic.author,
    version,
    languages: { en: original, [language]: original },
    checkedOn: today,
    licence: PRIVATE,
    corrections: [],
    topics: [
      {
        id,
        name,
        hue,
        brief: say(shortened(topic.note, LONGEST_BRIEF)),
        terms: [
          ...topic.alone.map((text) => ({ text, sense: 'alone' as const })),
          ...topic.inContext.map((text) => ({ text, sense: 'context' as const })),
        ],
        context: { for: topic.beside, against: [] },
        facts: [
          {
            id: 'note',
            statement: say(topic.note),
            kind: 'note',
            speaker: say(topic.author),
            asOf: today,
            checkedOn: today,
            checkAgainBy: addDays(today, FRESH),
            rank: 'key',
            citations: links.slice(0, MOST_LINKS).map((_, at) => ({ source: `link-${at + 1}` })),
          },
        ],
        disputes: [],
        events: [],
        disagreements: [],
        laws: [],
        roles: [],
        series: [],
      },
    ],
    sources: links.map(({ title, url }, at) => ({
      id: `link-${at + 1}`,
      title: title || shortened(nameOf(url), 300),
      publisher: siteOf(url) ?? url.slice(0, 160),
      url,
      retrieved: today,
      language: 'und',
      kind: 'link',
      passage: false,
    })),
  };
}

/** @returns what the form shows of a pack that was made with it; undefined for any other. */
export function ownTopicOf(pack: Pack): OwnTopic | undefined {
  const [topic, ...others] = pack.topics;
  const [note, ...more] = topic?.facts ?? [];
  if (!topic || others.length > 0 || note?.kind !== 'note' || more.length > 0 || topic.definition) return undefined;
  const texts = (sense: 'alone' | 'context') => topic.terms.filter((term) => term.sense === sense).map(({ text }) => text);
  return {
    name: topic.name.en,
    author: pack.publisher,
    alone: texts('alone'),
    inContext: texts('context'),
    beside: topic.context.for.filter((word) => typeof word === 'string'),
    note: note.statement.en,
    links: pack.sources.map(({ title, url }) => (title === nameOf(url) ? url : `${title} ${url}`)),
  };
}

/** Fields of the form, and the places of a pack that each of them fills. */
const FIELDS: readonly (readonly [keyof OwnTopic, RegExp])[] = [
  ['author', /^(?:publisher|topics\[0\]\.facts\[0\]\.speaker)/],
  ['beside', /^topics\[0\]\.context/],
  ['note', /^topics\[0\]\.(?:brief|facts)/],
  ['links', /^sources/],
  ['name', /^(?:name|topics\[0\]\.name)/],
];

/** @returns the field of the form in which a fault of the pack is to be mended. */
export function fieldOf(path: string, topic: OwnTopic): keyof OwnTopic {
  const term = /^topics\[0\]\.terms(?:\[(\d+)\])?/.exec(path);
  if (term) return Number(term[1] ?? 0) < topic.alone.length || topic.inContext.length === 0 ? 'alone' : 'inContext';
  return FIELDS.find(([, place]) => place.test(path))?.[0] ?? 'name';
}

/**
 * @param taken ids of all packs and topics. @returns an id that none of them has, made from the letters of a name.
 */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const start = `my-${letters || 'topic'}`.slice(0, 56).replace(/-$/, '');
  for (let number = 1; ; number++) {
    const id = number === 1 ? start : `${start}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** Sources that one statement cites at most. */
const MOST_LINKS = 12;
const LONGEST_BRIEF = 240;
/** Nobody but its author has licensed a note. */
const PRIVATE = 'All rights reserved';

function linkOf(line: string): { title: string; url: string } {
  const words = line.trim().split(/\s+/);
  const url = words.pop() ?? '';
  return { title: words.join(' '), url };
}

function nameOf(url: string): string {
  return url.replace(/^https:\/\/(?:www\.)?/, '').replace(/[?#].*|\/$/g, '');
}

/** @returns the text up to its last end of a sentence that fits, where that is long enough; cut at a word where it is too long. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const end = sentenceBreaks(cut).at(-1)?.stop ?? 0;
  if (end > longest / 3) return cut.slice(0, end);
  // Half a character at its end is none.
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/\p{Cs}$/u, '')}…`;
}
