import { checkDates, overdueFacts } from '../../utils/core/packs/check-dates.ts';
import { checkWords, TO_DO } from '../../utils/core/packs/check-words.ts';
import { citationLists, type Remark } from '../../utils/core/packs/walk-pack.ts';
import { readDocument } from '../../utils/packs/read-document.ts';
import { packFaultsEn } from '../locales/pack-faults/en.ts';
import type { Pack } from '../schema.ts';
import { compareWithDossier, type Dossier } from './dossier.ts';

interface CheckOptions {
  /** The day of the check, `2026-11-22`. */
  today: string;
  /** A fact whose check is overdue is a fault in a release, a warning before. */
  release?: boolean;
  dossier?: Dossier | undefined;
}

/** What the check of a pack found. */
export interface Checked {
  /** Undefined where the document has not even the form of a pack. */
  pack: Pack | undefined;
  faults: Remark[];
  warnings: Remark[];
  /** Statements with their own sources and date: all that are shown. */
  statements: number;
  /** Undefined where there is no dossier to compare with. */
  quotesVerified: number | undefined;
}

/** Every check that a bundled pack has to pass: the worker's, an editor's, and the comparison with the research. */
export function checkDocument(document: unknown, { today, release = false, dossier }: CheckOptions): Checked {
  const { pack, faults: found } = readDocument(document, today);
  const faults = found.map((fault) => ({ path: fault.path, message: packFaultsEn[fault.code](fault) }));
  if (!pack) return { pack, faults, warnings: [], statements: 0, quotesVerified: undefined };
  const overdue = overdueFacts(pack, today);
  // What stands in no source list can't be compared: first things first.
  const compared = dossier && faults.length === 0 ? compareWithDossier(pack, dossier) : undefined;
  return {
    pack,
    faults: [
      ...faults,
      ...checkDates(pack),
      ...checkWords(pack),
      ...checkContent(pack),
      ...(compared?.faults ?? []),
      ...(release ? overdue : []),
    ],
    warnings: release ? [] : overdue,
    statements: citationLists(pack).length,
    quotesVerified: compared?.quotesVerified,
  };
}

/** What a topic can't be published without, though its form would allow it. */
function checkContent(pack: Pack): Remark[] {
  return pack.topics.flatMap((topic, t) => {
    const path = `topics[${t}]`;
    const faults: Remark[] = [];
    if (!topic.facts.some((fact) => fact.rank === 'key'))
      faults.push({ path: `${path}.facts`, message: 'has no key fact; write one' });
    if (topic.events.length === 0) faults.push({ path: `${path}.events`, message: 'has no event; write what has happened' });
    if (topic.terms.every((term) => term.sense === 'never')) {
      faults.push({ path: `${path}.terms`, message: 'has only look-alikes; write how pages name the topic' });
    }
    topic.facts.forEach(({ kind }, at) => {
      if (kind === 'note') faults.push({ path: `${path}.facts[${at}].kind`, message: 'is a note; what ships has sources' });
    });
    topic.terms.forEach(({ text }, at) => {
      if (text.includes(TO_DO)) faults.push({ path: `${path}.terms[${at}].text`, message: `is still to be written: ${text}` });
    });
    return faults;
  });
}

/** @returns a pack that ships. @throws Error with a line for each fault that the worker would refuse it for. */
export function bundledPack(document: unknown, name: string, today: string): Pack {
  const { pack, faults } = readDocument(document, today);
  if (pack && faults.length === 0) return pack;
  throw new Error(faults.map((fault) => `${name}: ${fault.path}: ${packFaultsEn[fault.code](fault)}`).join('\n'));
}
