import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstDay, lastDay } from '../../utils/core/facts/dates.ts';
import { citationLists, type Remark } from '../../utils/core/packs/walk-pack.ts';
import type { Pack } from '../schema.ts';

/** The research that packs were written from, as far as it is needed here. */
export interface Dossier {
  sources: { id: string; quote: string | null; use: string }[];
  events: { id: string; date: string }[];
}

/** It lies beside the project where the packs were written, and not with its readers. */
const FILE = process.env.SIDELIGHT_DOSSIER ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'facts', 'dossier.json');

/** @returns the dossier, undefined where there is none. */
export function readDossier(): Dossier | undefined {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined;
}

/** @returns what the pack says that the dossier does not bear out, and how many quotes are word for word those of their source. */
export function compareWithDossier(pack: Pack, dossier: Dossier): { faults: Remark[]; quotesVerified: number } {
  const faults: Remark[] = [];
  let quotesVerified = 0;
  const known = new Map(dossier.sources.map((source) => [source.id, source]));
  const quoteIsReal = (path: string, source: string, quote: string | undefined) => {
    const read = known.get(source);
    if (quote === undefined || !read) return;
    if (read.quote?.includes(quote)) quotesVerified++;
    else
      faults.push({
        path: `${path}.quote`,
        message: `is not in the dossier's words of "${source}"; write: ${read.quote ?? 'no quote'}`,
      });
  };
  pack.sources.forEach(({ id, quote }, at) => {
    const path = `sources[${at}]`;
    const read = known.get(id);
    if (!read) faults.push({ path: `${path}.id`, message: `"${id}" is not in the dossier; take it from there or cite another` });
    if (read?.use === 'do-not-show') {
      faults.push({ path, message: `"${id}" is marked do-not-show in the dossier; cite another source` });
    }
    quoteIsReal(path, id, quote);
  });
  for (const { path, citations } of citationLists(pack)) {
    citations.forEach(({ source, quote }, at) => {
      quoteIsReal(`${path}[${at}]`, source, quote);
    });
  }
  const dates = new Map(dossier.events.map((event) => [event.id, event.date]));
  pack.topics.forEach((topic, t) => {
    topic.events.forEach(({ id, date }, at) => {
      const read = dates.get(id);
      const path = `topics[${t}].events[${at}].date`;
      if (read === undefined) return;
      if (date.length > read.length && !date.includes('/')) {
        faults.push({ path, message: `"${date}" is more precise than the dossier's "${read}"; write "${read}"` });
      } else if (lastDay(date) < firstDay(read) || firstDay(date) > lastDay(read)) {
        faults.push({ path, message: `"${date}" is not the dossier's "${read}"; write "${read}"` });
      }
    });
  });
  return { faults, quotesVerified };
}
