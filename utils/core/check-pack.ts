import type { Citation, Pack, Topic } from '@/data/schema';
import { compareDates, firstDay } from './dates.ts';
import { citationLists, type PackFault, walk } from './walk-pack.ts';

/** Quotes are short by law and by taste. */
const MOST_QUOTED_WORDS = 25;

/** The lists of a topic whose items have an id of their own and can be shown in other topics too. */
const LISTS = ['facts', 'events', 'disputes', 'disagreements', 'laws', 'roles', 'series'] as const satisfies (keyof Topic)[];

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
  return [...checkIds(pack), ...checkPast(pack, today), ...checkSources(pack), ...checkTopics(pack)];
}

function checkIds(pack: Pack): PackFault[] {
  const faults: PackFault[] = [];
  const first = new Map<string, string>();
  const single = (space: string, path: string, id: string) => {
    const taken = first.get(`${space} ${id}`);
    if (taken === undefined) first.set(`${space} ${id}`, path);
    else faults.push({ path: `${path}.id`, message: `"${id}" is also the id of ${taken}; write another` });
  };
  pack.topics.forEach((topic, t) => {
    single('topic', `topics[${t}]`, topic.id);
    for (const list of LISTS) {
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
      const message = `"${date}" is in the future; write the date on which it happened, or leave it out until then`;
      faults.push({ path: path ? `${path}.${key}` : key, message });
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
      faults.push({ path: `${path}.quote`, message: `has ${words} words; quote at most ${MOST_QUOTED_WORDS}` });
    }
    if (quote === undefined && (prefix ?? suffix) !== undefined) {
      faults.push({ path: `${path}.quote`, message: 'is missing, though words around it are given; write the quote' });
    }
  };
  for (const { path, citations } of citationLists(pack)) {
    const before = new Set<string>();
    citations.forEach((citation, at) => {
      const here = `${path}[${at}]`;
      cited.add(citation.source);
      if (!known.has(citation.source)) {
        const message = `"${citation.source}" is no source of this pack; add it to sources.json or cite another`;
        faults.push({ path: `${here}.source`, message });
      }
      const same = `${citation.source} ${citation.quote}`;
      if (before.has(same)) faults.push({ path: `${here}.source`, message: `"${citation.source}" is cited twice; cite it once` });
      before.add(same);
      quoteHolds(here, citation);
    });
  }
  pack.sources.forEach((source, at) => {
    quoteHolds(`sources[${at}]`, source);
    if (!cited.has(source.id)) {
      faults.push({ path: `sources[${at}]`, message: `"${source.id}" is cited nowhere; cite it or take it out` });
    }
  });
  return faults;
}

function checkTopics(pack: Pack): PackFault[] {
  const faults: PackFault[] = [];
  const fault = (path: string, message: string) => faults.push({ path, message });
  const topics = new Set(pack.topics.map((topic) => topic.id));
  const hues = new Map<number, number>();
  pack.topics.forEach((topic, t) => {
    const path = `topics[${t}]`;
    const sameHue = hues.get(topic.hue);
    if (sameHue !== undefined) fault(`${path}.hue`, `${topic.hue} is also the hue of topics[${sameHue}]; write another`);
    hues.set(topic.hue, t);
    for (const list of LISTS) {
      topic[list].forEach(({ alsoIn = [] }, at) => {
        alsoIn.forEach((id, a) => {
          const here = `${path}.${list}[${at}].alsoIn[${a}]`;
          if (!topics.has(id)) fault(here, `"${id}" is no topic of this pack; write the id of one or take it out`);
          else if (id === topic.id) fault(here, `"${id}" is the topic it stands in; leave it out`);
          else if (alsoIn.indexOf(id) < a) fault(here, `"${id}" stands here twice; write it once`);
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
          if (!keys.has(key))
            fault(`${here}.points[${p}].values.${key}`, `"${key}" is no column; add it to columns or take it out`);
        }
      });
      for (const key of keys) {
        if (!series.points.some((point) => Object.hasOwn(point.values, key))) {
          fault(`${here}.columns`, `"${key}" has no value at any point; write one or take the column out`);
        }
      }
    });
    topic.roles.forEach((role, at) => {
      const from = role.from ?? role.inOfficeBy;
      if (from !== undefined && role.to !== undefined && firstDay(role.to) < firstDay(from)) {
        fault(`${path}.roles[${at}].to`, `"${role.to}" is before "${from}"; an office is left after it is taken`);
      }
    });
  });
  return faults;
}

/** Steps and points are read as a history: what is out of order is a slip in a date. */
function checkOrder(path: string, items: readonly { date: string }[]): PackFault[] {
  return items.flatMap((item, at) => {
    const before = items[at - 1];
    return before && compareDates(before.date, item.date) > 0
      ? [{ path: `${path}[${at}].date`, message: `"${item.date}" comes after "${before.date}" here; put the earlier one first` }]
      : [];
  });
}
