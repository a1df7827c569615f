import { FactsSection } from '@/components/options/FactsSection';
import { FindRow } from '@/components/options/FindRow';
import { ForgetSeen } from '@/components/options/ForgetSeen';
import { OptionsPage, type OptionsPageProps } from '@/components/options/OptionsPage';
import { ProblemList } from '@/components/options/ProblemList';
import { Popup, type PopupProps } from '@/components/popup/Popup';
import { Welcome, type WelcomeProps } from '@/components/welcome/Welcome';
import type { Catalogue } from '@/data/locales';
import { HOSTS, PERMISSIONS } from '@/data/permissions';
import { QUIET_SITES } from '@/data/quiet-sites';
import type { ProblemEntry } from '@/utils/core/interface/problem';
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings';
import { factsOf, summary } from '../../fixtures/topic-record';
import { bundled, long, RECORDS } from '../records';
import { type Deed, own, restingCard, type State } from '../stage';
import { choose, click, inTurn, type, unfold, until } from './deeds';

const TOPICS = RECORDS.map((record) => summary(record));
const done = async () => {};
const PROBLEMS: readonly ProblemEntry[] = [
  { code: 'settings-unsaved', when: '2026-11-20T09:30:00Z', times: 1, detail: 'QUOTA_BYTES' },
  { code: 'database-unreadable', when: '2026-11-21T22:04:00Z', times: 12, detail: 'UnknownError' },
];

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
/** What the binding puts among the data. */
const KEPT = (strings: Catalogue) => (
  <>
    <FindRow>
      <h3>{strings.seen.label}</h3>
      <ForgetSeen onForget={done} />
    </FindRow>
    <FindRow>
      <h3>{strings.problemLog.label}</h3>
      <ProblemList problems={PROBLEMS} onClear={done} />
    </FindRow>
  </>
);
const options = (more: Partial<OptionsPageProps> = {}, after?: Deed): State =>
  own(
    'options',
    (scene) => (
      <OptionsPage
        topics={TOPICS}
        settings={DEFAULT_SETTINGS}
        quiet={QUIET_SITES}
        hasOwnPanel
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
        drawCard={(into, topicId) => restingCard(into, bundled(topicId), scene)}
        written={() => ''}
        readFile={() => ({ fault: 'empty' })}
        more={KEPT(scene.strings)}
        {...more}
      />
    ),
    after,
  );
const LONG_SITE = 'a-very-long-name-of-a-site-that-does-not-end.and-goes-on-and-on.under-another.example';
const SILENCED = [
  { topicId: 'key-west', term: 'Key West', site: 'travel.example' },
  { topicId: 'gone', term: 'Conch Republic', site: null },
];

export const PAGES: Record<string, State> = {
  popup: popup(),
  'popup-nothing-found': popup({ counts: new Map() }),
  'popup-site-off': popup({ site: { name: LONG_SITE, on: false } }),
  'popup-quiet': popup({
    site: { name: 'mail.example', on: false, why: { on: false, why: 'quiet', pattern: 'mail.*', kind: 'mail' } },
  }),
  'popup-pdf': popup({ counts: undefined, site: undefined, unread: 'pdf', hasOwnPanel: false }),
  'popup-unwanted': popup({ isUnwanted: true }),
  'popup-no-access': popup({ counts: undefined, site: undefined, unread: 'no-access' }),
  'popup-pack': popup({ counts: new Map(), pack: { what: 'add' } }),
  'popup-pack-update': popup({ counts: new Map(), pack: { what: 'update', from: 3, to: 4 } }),
  'popup-pack-here': popup({ counts: new Map(), pack: { what: 'here', version: 4 } }),
  'popup-pack-save': popup({ counts: undefined, pack: { what: 'save' } }),
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
  'options-card': options({}, click('[aria-expanded]')),
  'options-no-own-panel': options({ hasOwnPanel: false }),
  'options-import-changes': options(
    {
      readFile: () => ({
        settings: { theme: 'dark', textSize: 130, offSites: ['news.example', LONG_SITE] },
        unknown: ['colour'],
      }),
    },
    inTurn(choose('#data input[type="file"]'), until('#data .sl-options-plain')),
  ),
  'options-import-faults': options(
    {
      readFile: () => ({
        faults: [
          { path: 'settings.theme', found: '"blue"', wanted: { values: 'auto, light, dark' } },
          {
            path: 'settings.offSites[2]',
            found: '"not a site, and far too long to be one, whatever it is that was meant"',
            wanted: { type: 'site' },
          },
        ],
      }),
    },
    inTurn(choose('#data input[type="file"]'), until('#data .sl-options-fault')),
  ),
  'options-import-other': options({}, inTurn(choose('#data input[type="file"]'), until('#data .sl-options-fault'))),
  'options-sites-added': options(
    {},
    inTurn(
      unfold,
      type('#sites textarea', 'news.example\nnot a site\n*.blog.example'),
      click('#sites .sl-options-import [type="submit"]'),
      until('#sites [role="status"] .sl-options-fault'),
    ),
  ),
  'options-wiping': options({}, click('#data > :last-child .sl-button')),
  'options-found': options({}, type('.sl-options-side input', 'text')),
  'options-found-nothing': options({}, type('.sl-options-side input', 'zebra')),
  'options-facts-found': options(
    { packs: <FactsSection source={factsOf(RECORDS, TOPICS)} topics={TOPICS} onOpen={() => {}} /> },
    inTurn(type('.sl-search-field', 'sheriff'), until('.sl-results-head')),
  ),
  'options-lists': options({ settings: { ...DEFAULT_SETTINGS, offSites: ['news.example', LONG_SITE], silenced: SILENCED } }),
  'options-modes': options({ topics: RECORDS.map((record, at) => summary(record, at % 2 ? 'off' : 'every')) }),
  'options-loading': options({ topics: undefined }),
  'options-problem': options({ topics: undefined, problem: 'settings-unreadable' }),
  'options-long': options({
    topics: RECORDS.map((record) => summary(long(record))),
    settings: { ...DEFAULT_SETTINGS, offSites: [LONG_SITE] },
  }),
};
