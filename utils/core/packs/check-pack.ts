import type { Citation, HUES, Pack, Topic } from '@/data/schema';
import { compareDates, firstDay } from '../facts/dates.ts';
import { compared } from '../matching/matcher.ts';
import { foldText } from '../text/fold-text.ts';
import { LANGUAGE_WORDS } from '../text/small-words.ts';
import { asFound, type PackFault, type PackFaultCode } from './pack-fault.ts';
import { TOPIC_LISTS } from './topic-lists.ts';
import { citationLists, walk } from './walk-pack.ts';

/** Quotes are short by law and by taste. */
const MOST_QUOTED_WORDS = 25;

/** How many hues there are. */
const HUE_COUNT: (typeof HUES)['length'] = 8;

/** Characters of a term that are looked for, at least. */
const SHORTEST = 3;

/** Terms that all topics of a pack may have together, in all their forms: every page pays for each. */
const MOST_TERMS = 20_000;

/** Keys whose value is a date on which something has happened or was read. */
const PAST = new Set(['asOf', 'date', 'from', 'to', 'inOfficeBy', 'saidOn', 'checkedOn', 'published', 'retrieved']);

/**
 * Proves what the schema can't say of a pack that has passed it, and without which it could not be shown: ids are single and
 * resolve, dates are not in the future, quotes are short, hues are single, steps and points are in order.
 *
 * @param today the day of the check, `2026-11-22`.
 * @returns the faults, none where the pack holds.
 */
export function checkPack(pack: Pack, today: string): PackFault[] {
  return [...checkIds(pack), ...checkPast(pack, today), ...checkSources(pack), ...checkTopics(pack), ...checkTerms(pack)];
}

function checkIds(pack: Pack): PackFault[] {
  const faults: PackFault[] = [];
  const first = new Map<string, string>();
  const single = (space: string, path: string, id: string) => {
    const taken = first.get(`${space} ${id}`);
    if (taken === undefined) first.set(`${space} ${id}`, path);
    else faults.push({ code: 'id-twice', path: `${path}.id`, found: id, other: taken });
  };
  pack.topics.forEach((topic, t) => {
    single('topic', `topics[${t}]`, topic.id);
    for (const list of TOPIC_LISTS) {
      topic[list].forEach((item, at) => {
        single(list, `topics[${t}].${list}[${at}]`, item.id);
      });
    }
  });
  pack.sources.forEach((source, at) => {
    single('source', `sources[${at}]`, source.id);
  });
  return faults;
}

function checkPast(pack: Pack, today: string): PackFault[] {
  const faults: PackFault[] = [];
  walk(pack, (path, value) => {
    for (const [key, date] of Object.entries(value)) {
      if (!PAST.has(key) || typeof date !== 'string') continue;
      const to = date.split('/').at(-1) ?? '';
      if (to <= today.slice(0, to.length)) continue;
      faults.push({ code: 'future', path: path ? `${path}.${key}` : key, found: date });
    }
  });
  return faults;
}

function checkSources(pack: Pack): PackFault[] {
  const faults: PackFault[] = [];
  const known = new Set(pack.sources.map((source) => source.id));
  const cited = new Set<string>();
  const quoteHolds = (path: string, { quote, prefix, suffix }: Pick<Citation, 'quote' | 'prefix' | 'suffix'>) => {
    const words = quote?.trim().split(/\s+/).length ?? 0;
    if (words > MOST_QUOTED_WORDS) {
      faults.push({ code: 'quote-words', path: `${path}.quote`, found: String(words), limit: MOST_QUOTED_WORDS });
    }
    if (quote === undefined && (prefix ?? suffix) !== undefined) {
      faults.push({ code: 'no-quote', path: `${path}.quote` });
    }
  };
  for (const { path, citations } of citationLists(pack)) {
    const before = new Set<string>();
    citations.forEach((citation, at) => {
      const here = `${path}[${at}]`;
      cited.add(citation.source);
      const fault = (code: PackFaultCode) => faults.push({ code, path: `${here}.source`, found: citation.source });
      if (!known.has(citation.source)) fault('no-source');
      const same = `${citation.source} ${citation.quote}`;
      if (before.has(same)) fault('cited-twice');
      before.add(same);
      quoteHolds(here, citation);
    });
  }
  pack.sources.forEach((source, at) => {
    quoteHolds(`sources[${at}]`, source);
    if (!cited.has(source.id)) faults.push({ code: 'uncited', path: `sources[${at}]`, found: source.id });
  });
  return faults;
}

function checkTopics(pack: Pack): PackFault[] {
  const faults: PackFault[] = [];
  const fault = (path: string, code: PackFaultCode, found: string, other?: string) =>
    faults.push({ code, path, found, ...(other !== undefined && { other }) });
  const topics = new Set(pack.topics.map((topic) => topic.id));
  const hues = new Map<number, number>();
  pack.topics.forEach((topic, t) => {
    const path = `topics[${t}]`;
    const sameHue = hues.get(topic.hue);
    // A ninth topic has to share one.
    if (sameHue !== undefined && pack.topics.length <= HUE_COUNT)
      fault(`${path}.hue`, 'hue-twice', String(topic.hue), `topics[${sameHue}]`);
    else hues.set(topic.hue, t);
    for (const opening of ['answersFirst', 'definition'] as const) {
      if (!topic[opening] && !isOfNotes(topic)) faults.push({ code: 'missing', path: `${path}.${opening}` });
    }
    for (const list of TOPIC_LISTS) {
      topic[list].forEach(({ alsoIn = [] }, at) => {
        alsoIn.forEach((id, a) => {
          const here = `${path}.${list}[${at}].alsoIn[${a}]`;
          if (!topics.has(id)) fault(here, 'no-topic', id);
          else if (id === topic.id) fault(here, 'own-topic', id);
          else if (alsoIn.indexOf(id) < a) fault(here, 'topic-twice', id);
        });
      });
    }
    topic.laws.forEach((law, at) => {
      faults.push(...checkOrder(`${path}.laws[${at}].steps`, law.steps));
    });
    topic.series.forEach((series, at) => {
      const here = `${path}.series[${at}]`;
      faults.push(...checkOrder(`${here}.points`, series.points));
      const keys = new Set(series.columns.map((column) => column.key));
      series.points.forEach((point, p) => {
        for (const key of Object.keys(point.values)) {
          if (!keys.has(key)) fault(`${here}.points[${p}].values.${key}`, 'no-column', key);
        }
      });
      for (const key of keys) {
        if (!series.points.some((point) => Object.hasOwn(point.values, key))) {
          fault(`${here}.columns`, 'no-value', key);
        }
      }
    });
    topic.roles.forEach((role, at) => {
      const from = role.from ?? role.inOfficeBy;
      if (from !== undefined && role.to !== undefined && firstDay(role.to) < firstDay(from)) {
        fault(`${path}.roles[${at}].to`, 'left-before', role.to, from);
      }
    });
  });
  return faults;
}

/** @returns whether a topic holds nothing but notes: a reader's own. */
export function isOfNotes(topic: Topic): boolean {
  return TOPIC_LISTS.every((list) =>
    list === 'facts' ? topic.facts.every(({ kind }) => kind === 'note') : topic[list].length === 0,
  );
}

/** Steps and points are read as a history: what is out of order is a slip in a date. */
function checkOrder(path: string, items: readonly { date: string }[]): PackFault[] {
  return items.flatMap((item, at) => {
    const before = items[at - 1];
    return before && compareDates(before.date, item.date) > 0
      ? [{ code: 'order', path: `${path}[${at}].date`, found: item.date, other: before.date }]
      : [];
  });
}

/** What terms and the words around them say, as far as pages would be marked all over or not at all. */
function checkTerms(pack: Pack): PackFault[] {
  const faults: PackFault[] = [];
  // Small words of the languages that packs speak: one alone is on every page.
  const common = new Set(Object.values(LANGUAGE_WORDS.small).join(' ').split(' ').map(foldText));
  // Several of them, too ("of the"), unless their capitals make a name of them.
  const isCommon = (words: string, exactCase = false) =>
    common.has(foldText(words)) || (!exactCase && wordsOf(words).every((word) => common.has(word)));
  let terms = 0;
  pack.topics.forEach((topic, t) => {
    const path = `topics[${t}]`;
    topic.terms.forEach(({ text, forms = [], sense, exactCase }, at) => {
      terms += 1 + forms.length;
      const isShown = sense === 'alone' || sense === 'unless';
      const places = [[text, 'text'] as const, ...forms.map((form, f) => [form, `forms[${f}]`] as const)];
      for (const [words, place] of places) {
        const fault = (code: PackFaultCode) =>
          faults.push({ code, path: `${path}.terms[${at}].${place}`, found: asFound(words) });
        // What is looked for is less than what is written: "a" with signs of no width, or behind dashes, is "a".
        if (wordsOf(words).join(' ').length < SHORTEST) fault('short-term');
        else if (isShown && isCommon(words, exactCase)) fault('too-common');
      }
    });
    for (const side of ['firm', 'for', 'support', 'against', 'doubt'] as const) {
      topic.context[side]?.forEach((entry, at) => {
        if (typeof entry === 'string' || Object.hasOwn(pack.wordLists ?? {}, entry.list)) return;
        faults.push({ code: 'no-list', path: `${path}.context.${side}[${at}].list`, found: entry.list });
      });
    }
  });
  if (terms > MOST_TERMS) faults.push({ code: 'too-many', path: 'topics', limit: MOST_TERMS, wanted: 'terms' });
  return faults;
}

/** @returns what of a term is looked for, word by word; what stands between them may be other gaps and quotes. */
function wordsOf(term: string): string[] {
  return compared(term)
    .split(/[ \-'"]+/)
    .filter((word) => word !== '');
}
