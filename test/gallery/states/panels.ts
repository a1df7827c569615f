import type { LandingPlace } from '@/components/panel/Landing';
import { numbersSaid } from '@/utils/core/article/numbers-said';
import type { FactSource } from '@/utils/core/facts/fact-source';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { Problem, type ProblemCode } from '@/utils/core/interface/problem';
import type { PageMentions } from '@/utils/core/mentions/page-mentions';
import { factsOf, harbor, harborMentions, pageWith, pier, summary } from '../../fixtures/topic-record';
import { mentionsOf, PARAGRAPH } from '../mentions';
import { bare, bundled, long, RECORDS } from '../records';
import { type Deed, native, panel, type State } from '../stage';
import { at, click, each, inTurn, toView, type, unfold, until } from './deeds';

const TOPICS = RECORDS.map((record) => summary(record));
const DAY = '2025-07-03';
const done = async () => {};

/** Facts of the bundled topics, some of them in the place of their own. */
const facts = (...others: TopicRecord[]): FactSource =>
  factsOf(
    RECORDS.map((record) => others.find(({ id }) => id === record.id) ?? record),
    TOPICS,
  );
const failing = (code: ProblemCode): FactSource => ({
  topics: async () => TOPICS,
  topic: () => Promise.reject(new Problem(code)),
});
/** It has its topics, and nothing to search. */
const searchless: FactSource = {
  ...facts(),
  topic: (id) => (id === 'key-west' ? facts().topic(id) : failing('no-answer').topic(id)),
};
const slow: FactSource = { topics: async () => TOPICS, topic: () => new Promise(() => {}) };

/** The article beside the panel. */
const article = (topicId: string, count = 3, confidence: 'high' | 'low' = 'high'): PageMentions =>
  pageWith(
    mentionsOf(topicId, count),
    { date: { published: DAY, confidence, from: confidence === 'high' ? 'ld' : 'line', modified: '2025-07-10' } },
    {
      article: {
        numbers: numbersSaid('The commissioners voted 6–1 shortly before midnight. By then 744 agreements were signed.'),
        links: [],
      },
      cameFrom: { id: 1, paragraph: PARAGRAPH },
    },
  ).page;
const PARTS = ['facts', 'numbers', 'disputed', 'timeline', 'disagree', 'sources', 'onThisPage'];
const undated = pageWith([]).page;
const wrongMatch = { site: 'news.example', silence: done };

/** An invented topic, which no correction of the bundled facts changes. */
const HARBOR = { source: factsOf(), page: pageWith(harborMentions).page, wrongMatch, initialTopic: harbor.id };

const beside = (
  record: TopicRecord,
  more: { count?: number; confidence?: 'low'; after?: Deed; landing?: LandingPlace } = {},
): State =>
  panel({
    source: facts(record),
    page: article(record.id, more.count, more.confidence),
    initialTopic: record.id,
    wrongMatch,
    landing: more.landing,
    ...(more.after && { after: more.after }),
  });

const NATIVE = { source: facts(), page: article('key-west'), initialTopic: 'key-west', wrongMatch };
/** The first statement of a year that is folded at first, for whoever is led to it. */
const EVENT = bundled('key-west').events.findLast(({ importance }) => importance === 'minor')?.id ?? '';

const find = (words: string, then = '.sl-results-head'): Deed => inTurn(type('.sl-search-field', words), until(then));
const exported = inTurn(click('.sl-export summary'), until('.sl-export-ways a'), toView('.sl-export'));

export const PANELS: Record<string, State> = {
  ...Object.fromEntries(RECORDS.map((record) => [`panel-${record.id}`, beside(record)])),
  ...Object.fromEntries(PARTS.map((part) => [`panel-at-${part}`, beside(bundled('key-west'), { after: at(part) })])),
  'panel-at-series': beside(bundled('287g'), { after: at('timeline') }),
  'panel-at-laws': beside(bundled('sanctuary-laws'), { after: at('law') }),
  'panel-unfolded': beside(bundled('key-west'), { after: unfold }),
  'panel-many-mentions': beside(bundled('287g'), { count: 30, after: inTurn(click('.sl-mention-why button'), at('onThisPage')) }),
  'panel-date-line': beside(bundled('uthmeier'), { confidence: 'low' }),
  'panel-cited': beside(bundled('287g'), { after: click('.sl-item .sl-cite') }),
  'panel-documents-first': beside(bundled('key-west'), {
    after: inTurn(each('[data-part="sources"] .sl-choice'), at('sources')),
  }),
  'panel-filtered': beside(bundled('key-west'), {
    after: inTurn(click('[data-part="timeline"] .sl-choice:last-of-type'), at('timeline')),
  }),
  'panel-muted': panel({ ...HARBOR, after: inTurn(click('.sl-mute button'), at('onThisPage')) }),
  'panel-long': beside(long(bundled('key-west')), { after: unfold }),
  'panel-bare': panel({ source: facts(bare(bundled('key-west'))), page: undated, initialTopic: 'key-west' }),
  'panel-no-page': panel({ source: facts(), page: null, initialTopic: 'key-west' }),
  'panel-harbor': panel(HARBOR),
  'panel-pier': panel({ source: factsOf(), page: undated, initialTopic: pier.id }),
  'panel-loading': panel({ source: slow, page: undated, initialTopic: '287g', until: '.sl-loading' }),
  'panel-no-answer': panel({ source: failing('no-answer'), page: undated, initialTopic: '287g', until: '.sl-problem' }),
  'panel-no-topics': panel({
    source: factsOf(
      RECORDS,
      RECORDS.map((record) => summary(record, 'off')),
    ),
    page: undated,
    until: '.sl-note',
  }),

  native: native({ source: facts(), page: article('key-west'), initialTopic: 'key-west', wrongMatch }),
  'native-harbor': native(HARBOR),
  'native-no-page': native({ source: facts(), page: null }),
  'native-long': native({ source: facts(long(bundled('287g'))), page: article('287g'), initialTopic: '287g', after: unfold }),
  'panel-left': panel({ source: facts(), page: article('key-west'), initialTopic: 'key-west', wrongMatch, dock: 'left' }),
  'panel-not-found': panel({
    source: facts(),
    page: article('key-west'),
    lookedUp: 'Monroe County Board of Commissioners',
  }),
  'panel-landed': beside(bundled('key-west'), { landing: { topicId: 'key-west', kind: 'event', id: EVENT, visit: 1 } }),
  'native-search': native({ ...NATIVE, after: find('sheriff vote') }),
  'native-search-nothing': native({ ...NATIVE, after: find('Zanzibar') }),
  'native-search-some': native({ ...NATIVE, after: find('287(g) zebra') }),
  'native-search-long': native({ ...NATIVE, source: facts(long(bundled('key-west'))), after: find('commission') }),
  'native-search-no-answer': native({ ...NATIVE, source: searchless, after: find('vote', '.sl-results .sl-problem') }),
  'native-landed': native({ ...NATIVE, landing: { topicId: 'key-west', kind: 'event', id: EVENT, visit: 1 } }),
  'native-export': native({ ...NATIVE, after: exported }),
  'native-exported': native({ ...NATIVE, after: inTurn(exported, click('.sl-export-ways a')) }),

  paper: native({ ...NATIVE, after: unfold }, 'paper'),
  'paper-harbor': native({ ...HARBOR, after: unfold }, 'paper'),
  'paper-bare': native({ source: facts(bare(bundled('key-west'))), page: undated, initialTopic: 'key-west' }, 'paper'),
};
