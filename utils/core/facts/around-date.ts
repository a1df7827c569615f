import type { TimelineEvent } from '@/data/schema';
import { compareDates, firstDay, lastDay } from './dates.ts';

/** Events as someone who wrote on a day could know them. Each group is oldest first. */
export interface EventsAround {
  /** Over before the day began. */
  before: TimelineEvent[];
  /** On the day itself, or dated too loosely to tell: "July 2025" seen from July 5. */
  around: TimelineEvent[];
  /** Begun after the day had ended. */
  after: TimelineEvent[];
}

/** @param day a whole day, `2025-07-02`: the date of an article. */
export function eventsAround(events: readonly TimelineEvent[], day: string): EventsAround {
  const groups: EventsAround = { before: [], around: [], after: [] };
  for (const event of [...events].sort((a, b) => compareDates(a.date, b.date))) {
    if (lastDay(event.date) < day) groups.before.push(event);
    else if (firstDay(event.date) > day) groups.after.push(event);
    else groups.around.push(event);
  }
  return groups;
}
