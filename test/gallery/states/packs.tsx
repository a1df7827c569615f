import { type ReactNode, useState } from 'react';
import { Author } from '@/components/author/Author';
import type { Asking, PackActions, Reading } from '@/components/hooks/pack-actions';
import type { Checked } from '@/components/hooks/use-pack-check';
import { OptionsFrame } from '@/components/options/OptionsFrame';
import { PacksSection } from '@/components/options/packs/PacksSection';
import cardStyle from '@/components/theme/card.css?inline';
import { packsEn } from '@/data/locales/packs/en';
import { packsEs } from '@/data/locales/packs/es';
import { packsHt } from '@/data/locales/packs/ht';
import type { Pack } from '@/data/schema';
import { Problem, type ProblemCode } from '@/utils/core/interface/problem';
import { packDiff } from '@/utils/core/packs/pack-diff';
import { asFound, type PackFault } from '@/utils/core/packs/pack-fault';
import { packView, type ShelfView } from '@/utils/core/packs/pack-view';
import { putCard } from '@/utils/page/card/preview';
import { long, PACKS } from '../records';
import { type Deed, own, type State } from '../stage';
import { choose, click, inTurn, type, until } from './deeds';

const WORDS = { en: packsEn, es: packsEs, ht: packsHt };
const KEY = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE';

const [bundled] = PACKS;
if (!bundled) throw new Error('no pack is bundled');
const view = packView(bundled);
const foreign = (changes: Partial<Pack> = {}) =>
  packView({ ...bundled, id: 'harbors', version: 3, name: { en: 'Harbors of Florida', es: 'Puertos de Florida' }, ...changes });
const came = { when: '2026-11-21T10:00:00Z', bytes: 90_000, sha256: 'x', isKept: true, isResting: false };
const SHELF: ShelfView = { bundled: [{ ...view, isAway: false }], imported: [], lost: [] };
const FULL: ShelfView = {
  bundled: [{ ...view, isAway: true }],
  imported: [
    { ...foreign(), ...came, before: 2, address: 'https://packs.example/harbors.json', signedWith: KEY },
    { ...foreign({ name: { en: 'Harbors, borrowed' } }), ...came, id: 'session', isKept: false },
    { ...foreign({ name: { en: 'Older Florida facts' } }), ...came, id: 'resting', isResting: true },
    { ...foreign({ name: { en: 'My notes on the harbor' }, publisher: 'Ana' }), ...came, id: 'mine', isNote: true },
  ],
  lost: [{ id: 'gone', name: { en: 'Bridges of Florida' }, version: 5, sha256: 'y', isNewer: false }],
};
/** What an update changes: a fact added, one changed, an event gone. */
const changes = packDiff(bundled, {
  ...bundled,
  topics: bundled.topics.map((topic, at) => ({
    ...topic,
    events: topic.events.slice(at),
    facts: topic.facts.map((fact, place) =>
      place === 0 ? { ...fact, statement: { ...fact.statement, en: `${fact.statement.en} It was checked again.` } } : fact,
    ),
  })),
});
const asking = (over?: number, more: Partial<Asking> = {}): Asking => ({
  end: 'ask',
  view: foreign(),
  ...(over !== undefined && { over: { version: over, changes } }),
  keep: async () => 'kept',
  ...more,
});
const FAULTS: PackFault[] = [
  { code: 'no-source', path: 'topics[0].facts[2].citations[0].source', found: 'the-times' },
  {
    code: 'https',
    path: 'sources[12].url',
    found: asFound('javascript:alert(document.domain)//a-very-long-address-that-never-ends'),
  },
  { code: 'unknown-key', path: 'topics[0].disputes[0].sides[1]', found: 'speeker', wanted: 'speaker' },
  { code: 'too-long', path: 'topics[3].brief.en', found: '214', limit: 160 },
];

const never = () => new Promise<never>(() => {});
const nothing: PackActions = {
  read: never,
  readTab: never,
  check: never,
  save: async () => true,
  remove: async () => async () => 'kept',
  putAway: async () => {},
  readBefore: async () => asking(4),
  ownTopic: async () => ({
    name: 'My notes on the harbor',
    author: 'Ana',
    alone: ['harbor rule', 'Ordinance 25-11'],
    inContext: ['the harbor'],
    beside: ['mooring'],
    note: 'Ask the harbor master when the ten days begin.',
    links: ['Minutes https://example.org/minutes'],
  }),
  keepOwn: async () => [
    { code: 'empty-text', path: 'topics[0].facts[0].statement.en' },
    { code: 'too-few', path: 'topics[0].terms', limit: 1, wanted: 'terms' },
  ],
};

interface Shown {
  shelf?: ShelfView;
  /** What is there once something has come or gone. */
  later?: ShelfView;
  actions?: Partial<PackActions>;
  /** What the document came to for which the popup opened the page. */
  reading?: Reading;
  problem?: ProblemCode;
  after?: Deed;
}
interface ShelfProps {
  first: ShelfView;
  later: ShelfView;
  children: (there: ShelfView, onChange: () => void) => ReactNode;
}
function Shelf({ first, later, children }: ShelfProps) {
  const [there, setThere] = useState(first);
  return children(there, () => setThere(later));
}
const packs = ({ shelf = SHELF, later = shelf, actions, reading, problem, after }: Shown = {}): State =>
  own(
    'options',
    ({ strings, inTongue }) => (
      <OptionsFrame version="0.1.0" problem={undefined} said={{ count: 0 }} onUndo={() => {}}>
        <Shelf first={shelf} later={later}>
          {(there, onChange) => (
            <PacksSection
              words={inTongue(WORDS[strings.language])}
              shelf={there}
              problem={problem}
              actions={{ ...nothing, ...(reading && { readTab: async () => ({ file: 'harbors.json', reading }) }), ...actions }}
              tab={reading && 1}
              onChange={onChange}
            />
          )}
        </Shelf>
      </OptionsFrame>
    ),
    after,
  );
const candidate = (reading: Reading, after: Deed = () => {}, later = SHELF): State =>
  packs({ reading, later, after: inTurn(until('.sl-pack-candidate[data-end]'), after) });
const act = click('.sl-pack-candidate .sl-pack-actions:last-of-type button:first-of-type');
const openForm = inTurn(click('.sl-options-section > .sl-button'), until('.sl-pack-form'));

const author = (checked: Partial<Checked>, written = '{ "format": 1 }'): State =>
  own(
    'author',
    ({ strings, inTongue, style }) => (
      <Author
        words={inTongue(WORDS[strings.language])}
        check={async () => ({ pack: undefined, faults: [], ...checked })}
        putCard={(into, view) => putCard(into, view, style(cardStyle))}
        onSave={() => {}}
      />
    ),
    written === '' ? undefined : inTurn(type('textarea', written), until(checked.pack ? '.sl-footer' : '.sl-pack-faults')),
  );
const written = JSON.stringify(bundled, null, 2);

export const PACK_PAGES: Record<string, State> = {
  packs: packs(),
  'packs-full': packs({ shelf: FULL }),
  'packs-long': packs({ shelf: long(FULL) }),
  'packs-problem': packs({ problem: 'no-answer' }),
  'packs-removed': packs({
    shelf: FULL,
    later: { ...FULL, imported: FULL.imported.slice(1) },
    after: inTurn(click('ul > li:nth-of-type(2) .sl-pack-actions button:last-of-type'), until('button[aria-describedby]')),
  }),
  'packs-unsaved': packs({
    actions: { putAway: () => Promise.reject(new Problem('settings-unsaved')) },
    after: inTurn(click('.sl-pack-actions button:last-of-type'), until('.sl-problem')),
  }),
  'packs-reading': packs({
    actions: {
      read: (_, progress) => {
        progress(0.4);
        return never();
      },
    },
    after: inTurn(choose('.sl-pack-drop input'), until('.sl-pack-progress')),
  }),
  'packs-asking': candidate(asking()),
  'packs-asking-signed': candidate(asking(undefined, { view: { ...foreign(), signedWith: KEY } })),
  'packs-asking-long': candidate(asking(undefined, { view: long(foreign()) })),
  'packs-updating': candidate(asking(2)),
  'packs-older': candidate(asking(9)),
  'packs-same': candidate({ end: 'same', view: foreign() }),
  'packs-faulty': candidate({ end: 'faulty', faults: FAULTS }),
  'packs-many-faults': candidate({ end: 'faulty', faults: Array.from({ length: 80 }, () => FAULTS).flat() }),
  'packs-added': candidate(asking(), inTurn(act, until('.sl-pack-candidate[data-end="kept"]')), {
    ...SHELF,
    imported: [{ ...foreign(), ...came }],
  }),
  'packs-disk-full': candidate(
    asking(undefined, { keep: async () => ({ why: 'full', needs: 12, free: 3 }) }),
    inTurn(act, until('.sl-pack-candidate .sl-problem')),
  ),
  'packs-form': packs({ after: openForm }),
  'packs-form-faults': packs({
    after: inTurn(openForm, type('[name="name"]', 'The harbor'), click('.sl-pack-form [type="submit"]'), until('.sl-pack-fault')),
  }),
  author: author({ pack: bundled }, written),
  'author-begins': author({}, ''),
  'author-signed': author({ pack: bundled, signed: { key: KEY, isWrong: false, isSame: true } }, written),
  'author-other-key': author(
    {
      pack: bundled,
      faults: [{ code: 'key-changed', path: 'signature.key', found: KEY, other: KEY.split('').reverse().join('') }],
      signed: { key: KEY, isWrong: false, isSame: false },
    },
    written,
  ),
  'author-wrong': author({
    pack: bundled,
    faults: [{ code: 'signature-wrong', path: 'signature' }],
    signed: { key: KEY, isWrong: true, isSame: undefined },
  }),
  'author-faulty': author({ faults: FAULTS }),
  'author-long': author({ pack: long(bundled) }),
  'packs-form-editing': packs({
    shelf: FULL,
    after: inTurn(click('ul > li:nth-of-type(5) .sl-pack-actions button'), until('.sl-pack-form')),
  }),
};
