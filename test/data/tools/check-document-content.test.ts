import { describe, expect, it } from 'vitest';
import type { Pack } from '@/data/schema';
import { checkDocument } from '@/data/tools/check-document';
import { check, dispute, document, dossier, event, type FaultRow, fact, set, source, topic } from '../../fixtures/broken-pack';
import { at, TODAY } from '../../fixtures/pack';

it('the pack that ships has no fault, and every statement of it has sources', () => {
  const { lines, warnings, statements, quotesVerified } = check(() => undefined);
  expect(lines).toEqual([]);
  expect(warnings).toEqual([]);
  expect(statements).toBeGreaterThan(200);
  expect(quotesVerified).toBe((document as Pack).sources.filter(({ quote }) => quote !== undefined).length);
});

function renameSource(pack: Pack, id: string): void {
  const old = source(pack).id;
  Object.assign(pack, JSON.parse(JSON.stringify(pack).replaceAll(`"source":"${old}"`, `"source":"${id}"`)));
  set(source(pack), { id });
}

const OF_CONTENT: FaultRow[] = [
  [
    'a next check before the last',
    (pack) => set(fact(pack), { checkAgainBy: '2026-11-01' }),
    /facts\.json \[0\]\.checkAgainBy: "2026-11-01" is not after the check on 2026-11-22; write a later day$/,
  ],
  [
    'a next check in ten years',
    (pack) => set(fact(pack), { checkAgainBy: '2036-11-22' }),
    /\.checkAgainBy: "2036-11-22" is more than two years off; write 2028-11-22 or earlier$/,
  ],
  [
    'a source read before it was written',
    (pack) => set(source(pack), { published: '2026-11-22', retrieved: '2026-11-21' }),
    /^sources\.json \[0\]\.published: "2026-11-22" is after it was read on 2026-11-21; correct one of the two$/,
  ],
  [
    'a passage without words to land on',
    (pack) => Reflect.deleteProperty(source(pack), 'quote'),
    /^sources\.json \[0\]\.quote: is missing, though the link is to land on it; write it, or set passage to false$/,
  ],
  [
    'a span that claims too much precision',
    (pack) => set(event(pack), { date: '2025-03-01/2025-03-31' }),
    /events\.json \[1\]\.date: "2025-03-01\/2025-03-31" is all of 2025-03; write "2025-03"$/,
  ],
  [
    'a translation that is missing',
    (pack) => Reflect.deleteProperty(fact(pack).statement, 'es'),
    /facts\.json \[0\]\.statement\.es: is missing; write it in Spanish, or declare es as "partial" in pack\.json$/,
  ],
  [
    'a title that a partial language lacks',
    (pack) => Reflect.deleteProperty(event(pack).title, 'ht'),
    /events\.json \[1\]\.title\.ht: is missing; write it in Haitian Creole$/,
  ],
  [
    'a translation that is none',
    (pack) => set(fact(pack).statement, { es: fact(pack).statement.en }),
    /facts\.json \[0\]\.statement\.es: is the same as in English; write it in Spanish$/,
  ],
  [
    'a side with more room',
    (pack) => set(at(dispute(pack).sides, 0).position, { en: 'No.' }),
    /^topics\/key-west\/disputes\.json \[0\]\.sides: gives one side 3 characters and another \d+ in English; keep the longer within 1\.4 times the shorter$/,
  ],
  [
    'a loaded word',
    (pack) => set(fact(pack).statement, { en: 'The controversial agreement was signed on March 4, 2025.' }),
    /statement\.en: says "controversial" outside a quote: it judges instead of telling; leave it out/,
  ],
  [
    'a loaded word in Spanish',
    (pack) => set(fact(pack).statement, { es: 'El polémico acuerdo se firmó el 4 de marzo de 2025.' }),
    /statement\.es: says "polémico" outside a quote/,
  ],
  [
    'three sentences where two are wanted',
    (pack) => set(topic(pack, '287g').answersFirst?.text ?? {}, { en: 'One. Two. Three.' }),
    /^topics\/287g\/topic\.json answersFirst\.text\.en: has 3 sentences; say what a reader needs first in two$/,
  ],
  [
    'a text left to do',
    (pack) => set(topic(pack, '287g').name, { en: 'TODO (en): the name' }),
    /topic\.json name\.en: is still to be written/,
  ],
  [
    'a topic without a key fact',
    (pack) => topic(pack, 'uthmeier').facts.map((it) => set(it, { rank: 'extra' })),
    /^topics\/uthmeier\/facts\.json: has no key fact; write one$/,
  ],
  [
    'look-alikes only',
    (pack) => topic(pack, 'uthmeier').terms.map((it) => set(it, { sense: 'never' })),
    /^topics\/uthmeier\/terms\.json terms: has only look-alikes/,
  ],
  [
    'a quote that is not the source’s',
    (pack) => set(source(pack), { quote: 'words that nobody wrote' }),
    /^sources\.json \[0\]\.quote: is not in the dossier's words of ".*"; write: /,
  ],
  [
    'a source that was never read',
    (pack) => renameSource(pack, 'unread'),
    /^sources\.json \[0\]\.id: "unread" is not in the dossier; take it from there or cite another$/,
  ],
  [
    'a date that is more precise than was read',
    (pack) => set(at(topic(pack, 'key-west').events, 0), { date: '2025-03-11' }),
    /events\.json \[0\]\.date: "2025-03-11" is more precise than the dossier's "2025-03"; write "2025-03"$/,
  ],
];

describe('a fault of content, in a copy of the pack, gives one line that says where, what, and what to write', () => {
  it.each(OF_CONTENT)('%s', (_, change, line) => {
    expect(check(change).lines).toEqual([expect.stringMatching(line)]);
  });
});

it('a fact checked later than its pack is named', () => {
  expect(check((pack) => set(fact(pack), { checkedOn: '2026-11-23' }), { today: '2026-11-24' }).lines).toEqual([
    expect.stringMatching(
      /facts\.json \[0\]\.checkedOn: "2026-11-23" is after the pack's check on 2026-11-22; write that day in pack\.json$/,
    ),
  ]);
});

describe('a fact that should have been checked again', () => {
  const late = (release: boolean) =>
    check((pack) => set(fact(pack), { checkAgainBy: '2026-12-01' }), { today: '2026-12-02', release });

  it('is a warning from day to day', () => {
    expect(late(false).lines).toEqual([]);
    expect(late(false).warnings.map(({ message }) => message)).toEqual([
      'was 2026-12-01; compare the fact with its sources and write today as checkedOn',
    ]);
  });

  it('is a fault in a release', () => {
    expect(late(true).warnings).toEqual([]);
    expect(late(true).lines).toEqual([
      expect.stringMatching(/^topics\/key-west\/facts\.json \[0\]\.checkAgainBy: was 2026-12-01/),
    ]);
  });
});

it('a source that must not be shown is named', () => {
  const hidden = { ...dossier, sources: dossier.sources.map((it, place) => (place === 0 ? { ...it, use: 'do-not-show' } : it)) };
  const { faults } = checkDocument(document, { today: TODAY, dossier: hidden });
  expect(faults).toEqual([
    { path: 'sources[0]', message: expect.stringMatching(/marked do-not-show in the dossier; cite another source$/) },
  ]);
});
