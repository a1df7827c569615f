/** Every state of every component, one a line. A state that is not here is one that nobody has looked at. */
import { OptionsPage, type OptionsPageProps } from '@/components/options/OptionsPage';
import { Popup, type PopupProps } from '@/components/popup/Popup';
import { Welcome, type WelcomeProps } from '@/components/welcome/Welcome';
import { HOSTS, PERMISSIONS } from '@/data/permissions';
import { QUIET_SITES } from '@/data/quiet-sites';
import { numbersSaid } from '@/utils/core/numbers-said';
import { Problem, type ProblemCode } from '@/utils/core/problem';
import type { FactSource, PageMentions } from '@/utils/core/reading';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import type { TopicRecord } from '@/utils/core/topic-record';
import { factsOf, harbor, harborMentions, pageWith, pier, summary } from '../fixtures/topic-record';
import { mentionsOf, PARAGRAPH } from './mentions';
import { bare, bundled, long, RECORDS } from './records';
import { card, type Deed, native, own, panel, type State } from './stage';

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

const beside = (record: TopicRecord, more: { count?: number; confidence?: 'low'; after?: Deed } = {}): State =>
  panel({
    source: facts(record),
    page: article(record.id, more.count, more.confidence),
    initialTopic: record.id,
    wrongMatch,
    ...(more.after && { after: more.after }),
  });

const click =
  (selector: string): Deed =>
  (root) =>
    root.querySelector<HTMLElement>(selector)?.click();
/** Scrolls to a part, as the index at the top does. */
const at =
  (part: string): Deed =>
  (root) =>
    root.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
const each =
  (selector: string): Deed =>
  (root) => {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) element.click();
  };
const both =
  (first: Deed, second: Deed): Deed =>
  (root) => {
    first(root);
    requestAnimationFrame(() => second(root));
  };
const unfold: Deed = (root) => {
  for (const element of root.querySelectorAll('details')) element.open = true;
  each('.sl-source-more > button, [aria-expanded="false"]')(root);
};
const openMenu = (_: unknown, root: ShadowRoot) => {
  // Its button answers to what a reader presses only.
  const [menu, button] = [root.querySelector<HTMLElement>('.sl-card-menu'), root.querySelector('[data-sl="menu"]')];
  if (menu) menu.hidden = false;
  if (button) button.ariaExpanded = 'true';
};

const popup = (more: Partial<PopupProps> = {}): State =>
  own('popup', () => (
    <Popup
      topics={TOPICS}
      counts={new Map(TOPICS.map(({ id }, at) => [id, 7 * at]))}
      site={{ name: 'news.example', on: true }}
      problem={undefined}
      onTopic={done}
      onSite={done}
      onOpenPanel={done}
      place="page"
      hasOwnPanel
      onPause={done}
      onStep={done}
      onGrant={done}
      onOptions={() => {}}
      onPack={() => {}}
      {...more}
    />
  ));
const welcome = (more: Partial<WelcomeProps> = {}): State =>
  own('welcome', () => (
    <Welcome
      topics={TOPICS}
      records={RECORDS}
      languageSetting="auto"
      problem={undefined}
      onTopic={done}
      onLanguage={done}
      onOptions={() => {}}
      onDone={() => {}}
      {...more}
    />
  ));
const options = (more: Partial<OptionsPageProps> = {}): State =>
  own('options', () => (
    <OptionsPage
      topics={TOPICS}
      settings={DEFAULT_SETTINGS}
      quiet={QUIET_SITES}
      shortcuts={[{ name: 'next-mention', does: 'Next mention', keys: 'Alt+Shift+.' }]}
      storage={{ settings: 3_000, plan: 240_000, packs: 1_260_000, requests: 0 }}
      syncState="off"
      permissions={[...PERMISSIONS, ...HOSTS]}
      version="0.1.0"
      problem={undefined}
      act={{
        topic: done,
        hue: done,
        choose: done,
        sites: done,
        silence: done,
        replace: done,
        wipe: async () => done,
        shortcuts: () => {},
      }}
      drawCard={() => () => {}}
      written={() => ''}
      readFile={() => ({ fault: 'empty' })}
      {...more}
    />
  ));
const LONG_SITE = 'a-very-long-name-of-a-site-that-does-not-end.and-goes-on-and-on.under-another.example';
const SILENCED = [
  { topicId: 'key-west', term: 'Key West', site: 'travel.example' },
  { topicId: 'gone', term: 'Conch Republic', site: null },
];

export const STATES: Record<string, State> = {
  card: card(bundled('287g')),
  'card-since': card(bundled('key-west'), { published: DAY }),
  'card-pinned': card(bundled('uthmeier'), { after: (it) => it.pin() }),
  'card-menu': card(bundled('sanctuary-laws'), { after: openMenu }),
  'card-note': card(bundled('287g'), { after: (it) => it.note('This topic is muted.', () => {}) }),
  'card-note-without-undo': card(bundled('287g'), { after: (it) => it.note('This change could not be saved.') }),
  'card-long': card(long(bundled('key-west')), { published: DAY, after: (it) => it.pin() }),
  'card-bare': card(bare(bundled('uthmeier'))),
  'card-harbor': card(harbor, { published: DAY, after: openMenu }),
  'card-without-events': card(pier),

  sheet: card(bundled('287g'), { form: 'sheet', published: DAY }),
  'sheet-menu': card(bundled('key-west'), { form: 'sheet', after: openMenu }),
  'sheet-note': card(bundled('key-west'), { form: 'sheet', after: (it) => it.note('This topic is muted.', () => {}) }),
  'sheet-long': card(long(bundled('key-west')), { form: 'sheet', published: DAY }),

  ...Object.fromEntries(RECORDS.map((record) => [`panel-${record.id}`, beside(record)])),
  ...Object.fromEntries(PARTS.map((part) => [`panel-at-${part}`, beside(bundled('key-west'), { after: at(part) })])),
  'panel-at-series': beside(bundled('287g'), { after: at('timeline') }),
  'panel-at-laws': beside(bundled('sanctuary-laws'), { after: at('law') }),
  'panel-unfolded': beside(bundled('key-west'), { after: unfold }),
  'panel-many-mentions': beside(bundled('287g'), { count: 30, after: both(click('.sl-mention-why button'), at('onThisPage')) }),
  'panel-date-line': beside(bundled('uthmeier'), { confidence: 'low' }),
  'panel-cited': beside(bundled('287g'), { after: click('.sl-item .sl-cite') }),
  'panel-documents-first': beside(bundled('key-west'), { after: both(each('[data-part="sources"] .sl-choice'), at('sources')) }),
  'panel-filtered': beside(bundled('key-west'), {
    after: both(click('[data-part="timeline"] .sl-choice:last-of-type'), at('timeline')),
  }),
  'panel-muted': panel({ ...HARBOR, after: both(click('.sl-mute button'), at('onThisPage')) }),
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

  popup: popup(),
  'popup-nothing-found': popup({ counts: new Map() }),
  'popup-site-off': popup({ site: { name: LONG_SITE, on: false } }),
  'popup-quiet': popup({
    site: { name: 'mail.example', on: false, why: { on: false, why: 'quiet', pattern: 'mail.*', kind: 'mail' } },
  }),
  'popup-pdf': popup({ counts: undefined, site: undefined, unread: 'pdf', hasOwnPanel: false }),
  'popup-no-access': popup({ counts: undefined, site: undefined, unread: 'no-access' }),
  'popup-paused': popup({ counts: new Map(), pause: { until: Date.UTC(2026, 10, 22, 18, 30) } }),
  'popup-unseen': popup({ unseen: new Map([['key-west', 2]]) }),
  'popup-unsaved': popup({ problem: 'settings-unsaved' }),
  'popup-loading': popup({ topics: undefined, counts: undefined }),
  'popup-long': popup({ topics: RECORDS.map((record) => summary(long(record))) }),
  'popup-topics-off': popup({ topics: RECORDS.map((record) => summary(record, 'off')) }),

  welcome: welcome(),
  'welcome-loading': welcome({ topics: undefined, records: undefined }),
  'welcome-problem': welcome({ topics: undefined, records: undefined, problem: 'pack-missing' }),

  options: options(),
  'options-lists': options({ settings: { ...DEFAULT_SETTINGS, offSites: ['news.example', LONG_SITE], silenced: SILENCED } }),
  'options-modes': options({ topics: RECORDS.map((record, at) => summary(record, at % 2 ? 'off' : 'every')) }),
  'options-loading': options({ topics: undefined }),
  'options-problem': options({ topics: undefined, problem: 'settings-unreadable' }),
  'options-long': options({
    topics: RECORDS.map((record) => summary(long(record))),
    settings: { ...DEFAULT_SETTINGS, offSites: [LONG_SITE] },
  }),
};
