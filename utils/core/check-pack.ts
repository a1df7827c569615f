import type { Pack } from '@/data/schema';

/** A thing wrong with a pack: where it stands, and what is wrong with it, in words that say what to write instead. */
export interface PackFault {
  /** `topics[2].facts[0].citations[1].source` */
  path: string;
  message: string;
}

/** Quotes are short by law and by taste. */
const MOST_QUOTED_WORDS = 25;

/**
 * Proves what the schema can't say of a pack that has passed it: ids are single and resolve, dates are not in the
 * future, quotes are short, hues are single.
 *
 * @param today the day of the check, `2026-11-22`.
 * @returns the faults, none where the pack holds.
 */
export function checkPack(pack: Pack, today: string): PackFault[] {
  const faults: PackFault[] = [];
  const fault = (path: string, message: string) => faults.push({ path, message });
  const sources = new Set(pack.sources.map((source) => source.id));
  const topics = new Set(pack.topics.map((topic) => topic.id));
  const cited = new Set<string>();

  const single = (path: string, items: readonly { id: string }[]) => {
    const seen = new Map<string, number>();
    items.forEach((item, at) => {
      const first = seen.get(item.id);
      if (first === undefined) seen.set(item.id, at);
      else fault(`${path}[${at}].id`, `"${item.id}" is also the id of ${path}[${first}]; write another`);
    });
  };
  const notLater = (path: string, date: string | undefined) => {
    if (date !== undefined && date > today.slice(0, date.length)) fault(path, `"${date}" is in the future`);
  };
  const quoteFits = (path: string, quote: string | undefined) => {
    const words = quote?.trim().split(/\s+/).length ?? 0;
    if (words > MOST_QUOTED_WORDS) fault(path, `has ${words} words; quote at most ${MOST_QUOTED_WORDS}`);
  };
  const cites = (path: string, statement: { citations: Pack['topics'][number]['definition']['citations'] }) => {
    statement.citations.forEach((citation, at) => {
      cited.add(citation.source);
      if (!sources.has(citation.source))
        fault(`${path}.citations[${at}].source`, `"${citation.source}" is no source of this pack`);
      quoteFits(`${path}.citations[${at}].quote`, citation.quote);
    });
  };
  const belongs = (path: string, home: string, item: { alsoIn?: string[] | undefined }) => {
    item.alsoIn?.forEach((id, at) => {
      if (!topics.has(id)) fault(`${path}.alsoIn[${at}]`, `"${id}" is no topic of this pack`);
      else if (id === home) fault(`${path}.alsoIn[${at}]`, `"${id}" is the topic it stands in; leave it out`);
    });
  };

  single('topics', pack.topics);
  single('sources', pack.sources);
  notLater('checkedOn', pack.checkedOn);
  const hues = new Map<number, number>();
  pack.topics.forEach((topic, t) => {
    const path = `topics[${t}]`;
    const sameHue = hues.get(topic.hue);
    if (sameHue !== undefined) fault(`${path}.hue`, `${topic.hue} is also the hue of topics[${sameHue}]; write another`);
    hues.set(topic.hue, t);
    notLater(`${path}.definition.asOf`, topic.definition.asOf);
    cites(`${path}.definition`, topic.definition);
    topic.facts.forEach((fact, at) => {
      notLater(`${path}.facts[${at}].asOf`, fact.asOf);
      cites(`${path}.facts[${at}]`, fact);
      belongs(`${path}.facts[${at}]`, topic.id, fact);
    });
    topic.events.forEach((event, at) => {
      notLater(`${path}.events[${at}].date`, event.date);
      cites(`${path}.events[${at}]`, event);
      belongs(`${path}.events[${at}]`, topic.id, event);
    });
    topic.disputes.forEach((dispute, at) => {
      dispute.sides.forEach((side, s) => {
        cites(`${path}.disputes[${at}].sides[${s}]`, side);
      });
      notLater(`${path}.disputes[${at}].standing.asOf`, dispute.standing.asOf);
      cites(`${path}.disputes[${at}].standing`, dispute.standing);
      belongs(`${path}.disputes[${at}]`, topic.id, dispute);
    });
  });
  const ids = (list: 'facts' | 'events' | 'disputes') => pack.topics.flatMap((topic) => topic[list].map(({ id }) => ({ id })));
  single('facts', ids('facts'));
  single('events', ids('events'));
  single('disputes', ids('disputes'));
  pack.sources.forEach((source, at) => {
    notLater(`sources[${at}].published`, source.published);
    notLater(`sources[${at}].retrieved`, source.retrieved);
    quoteFits(`sources[${at}].quote`, source.quote);
    if (!cited.has(source.id)) fault(`sources[${at}]`, `"${source.id}" is cited nowhere; cite it or take it out`);
  });
  return faults;
}
