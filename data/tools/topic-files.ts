import { addDays } from '../../utils/core/facts/dates.ts';

interface NewTopic {
  id: string;
  hue: number;
  /** The languages of the pack, as tags. */
  languages: readonly string[];
  /** The day on which the pack was checked. */
  checkedOn: string;
}

/** The source that a new topic cites until it has its own: there is none of that id, so the checker asks for it. */
const SOURCE = 'todo-source';

/** @returns the files of a topic in which everything is still to be written, by name. Each text says what belongs there. */
export function topicFiles({ id, hue, languages, checkedOn }: NewTopic): Record<string, string> {
  const say = (what: string) => Object.fromEntries(languages.map((language) => [language, `TODO (${language}): ${what}`]));
  const citations = [{ source: SOURCE }];
  const asOf = checkedOn;
  const files = {
    'topic.json': {
      name: say('the name'),
      hue,
      brief: say('one sentence for the card'),
      answersFirst: { text: say('what a reader needs first, in two sentences'), asOf, citations },
      definition: { text: say('what it is, in four or five sentences'), asOf, citations },
    },
    'terms.json': {
      terms: [{ text: `TODO: how pages name ${id}`, sense: 'alone' }],
      context: { for: [], against: [] },
    },
    'facts.json': [
      {
        id: `${id}-fact-1`,
        statement: say('one fact, with its date'),
        kind: 'official-action',
        asOf,
        checkedOn,
        checkAgainBy: addDays(checkedOn, 365),
        rank: 'key',
        citations,
      },
    ],
    'disputes.json': [
      {
        id: `d-${id}-1`,
        question: say('what is disputed, as a question'),
        sides: ['one', 'the other'].map((side) => ({
          speaker: say(`who says ${side}`),
          position: say(`its strongest form, about as long as the others (${side})`),
          saidOn: asOf,
          citations,
        })),
        standing: { text: say('where it stands in law'), asOf, citations },
      },
    ],
    'events.json': [
      { id: `e-${id}-1`, date: asOf, title: say('what happened, in one sentence'), importance: 'major', citations },
    ],
  };
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`]));
}
