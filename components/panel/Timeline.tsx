import { useId, useState } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { TimelineEvent } from '@/data/schema';
import { compareDates, year } from '@/utils/core/dates';
import { Citations } from './Citations';
import { Section } from './Section';

/** What happened, newest first: a reader of the news wants to know where things are before how they began. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  const { strings } = useStrings();
  const [all, setAll] = useState(false);
  const listId = useId();
  if (events.length === 0) return null;
  const major = events.filter((event) => event.importance === 'major');
  const foldable = major.length > 0 && major.length < events.length;
  const years = byYear(foldable && !all ? major : events);
  return (
    <Section part="timeline">
      {() => (
        <>
          <div id={listId} className="sl-timeline">
            {years.map(([name, ofYear]) => (
              <Year key={name} name={name} events={ofYear} />
            ))}
          </div>
          {foldable && (
            <button
              type="button"
              className="sl-button sl-button-quiet"
              aria-expanded={all}
              aria-controls={listId}
              onClick={() => setAll(!all)}
            >
              {all ? strings.panel.majorEvents : strings.panel.allEvents(events.length)}
            </button>
          )}
        </>
      )}
    </Section>
  );
}

function Year({ name, events }: { name: string; events: readonly TimelineEvent[] }) {
  const id = useId();
  return (
    <div className="sl-year">
      <h4 className="sl-year-name" id={id}>
        {name}
      </h4>
      <ol className="sl-events" aria-labelledby={id}>
        {events.map((event) => (
          <li key={event.id} className="sl-event" data-importance={event.importance}>
            {event.date.length > 4 && (
              <p className="sl-meta">
                <DateWords of={event.date} withinYear />
              </p>
            )}
            <p className="sl-statement">
              <Words of={event.title} />
              <Citations of={event.citations} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** @returns the events of each year, newest first in both. */
function byYear(events: readonly TimelineEvent[]): [string, TimelineEvent[]][] {
  const years = new Map<string, TimelineEvent[]>();
  for (const event of [...events].sort((a, b) => compareDates(b.date, a.date))) {
    const name = year(event.date);
    years.set(name, [...(years.get(name) ?? []), event]);
  }
  return [...years];
}
