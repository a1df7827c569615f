/** Whether a pack's dates can be true of each other, and whether it has aged. */
import type { Pack } from '@/data/schema';
import { addDays, firstDay, lastDay } from '../facts/dates.ts';
import { freshness } from '../facts/freshness.ts';
import { joinPath, type Remark, walk } from './walk-pack.ts';

/** Days after which even the past is looked at again: addresses die, figures are corrected. */
const LONGEST_TRUST = 731;

/** @returns the dates that can't be right, none where all hold. */
export function checkDates(pack: Pack): Remark[] {
  const faults: Remark[] = [];
  const fault = (path: string, message: string) => faults.push({ path, message });
  walk(pack, (path, value) => {
    for (const [key, date] of Object.entries(value)) {
      if (typeof date !== 'string') continue;
      const here = joinPath(path, key);
      if (key === 'asOf' && firstDay(date) > pack.checkedOn) {
        fault(
          here,
          `"${date}" is after the pack's check on ${pack.checkedOn}; check the pack again and write that day in pack.json`,
        );
      }
      const shorter = SPANS.has(key) ? shorterForm(date) : undefined;
      if (shorter) fault(here, `"${date}" is all of ${shorter}; write "${shorter}"`);
    }
  });
  pack.topics.forEach((topic, t) => {
    topic.facts.forEach(({ asOf, checkedOn, checkAgainBy }, at) => {
      const path = `topics[${t}].facts[${at}]`;
      if (checkedOn > pack.checkedOn) {
        fault(`${path}.checkedOn`, `"${checkedOn}" is after the pack's check on ${pack.checkedOn}; write that day in pack.json`);
      }
      if (firstDay(asOf) > checkedOn && firstDay(asOf) <= pack.checkedOn) {
        fault(`${path}.asOf`, `"${asOf}" is after its own check on ${checkedOn}; check it again and write the day`);
      }
      if (checkAgainBy <= checkedOn) {
        fault(`${path}.checkAgainBy`, `"${checkAgainBy}" is not after the check on ${checkedOn}; write a later day`);
      }
      const latest = addDays(checkedOn, LONGEST_TRUST);
      if (checkAgainBy > latest)
        fault(`${path}.checkAgainBy`, `"${checkAgainBy}" is more than two years off; write ${latest} or earlier`);
    });
  });
  pack.sources.forEach(({ published, retrieved, quote, passage }, at) => {
    const path = `sources[${at}]`;
    if (published !== undefined && firstDay(published) > retrieved) {
      fault(`${path}.published`, `"${published}" is after it was read on ${retrieved}; correct one of the two`);
    }
    if (passage && quote === undefined) {
      fault(`${path}.quote`, 'is missing, though the link is to land on it; write it, or set passage to false');
    }
  });
  return faults;
}

/** @returns the facts whose day of the next check has gone by. */
export function overdueFacts(pack: Pack, today: string): Remark[] {
  return pack.topics.flatMap((topic, t) =>
    topic.facts.flatMap((fact, at) =>
      freshness(fact, today) === 'overdue'
        ? [
            {
              path: `topics[${t}].facts[${at}].checkAgainBy`,
              message: `was ${fact.checkAgainBy}; compare the fact with its sources and write today as checkedOn`,
            },
          ]
        : [],
    ),
  );
}

/** Keys that may hold a span. */
const SPANS = new Set(['date', 'saidOn']);

/** @returns the year or month that a span is all of: `2025-07-01/2025-07-31` claims no more than `2025-07`. */
function shorterForm(date: string): string | undefined {
  const [from = '', to] = date.split('/');
  if (to === undefined) return undefined;
  const forms = [from.slice(0, 4), from.slice(0, 7)];
  return forms.find((form) => form !== from && firstDay(form) === firstDay(from) && lastDay(form) === lastDay(to));
}
