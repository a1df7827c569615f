import { useId, useState } from 'react';
import { useOnPaper } from '@/components/hooks/use-on-paper';
import { useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { Series, TimelineEvent } from '@/data/schema';
import { compareDates, firstDay, formatDate, year } from '@/utils/core/facts/dates';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import { Citations } from './Citations';
import { EventFilter } from './EventFilter';
import { Section } from './Section';
import { TimelineChart } from './TimelineChart';

/** The article beside the timeline, in its place there. */
interface Here {
  id: 'here';
  date: string;
}

interface TimelineProps {
  events: readonly TimelineEvent[];
  /** The other topics, of which some events tell too. */
  topics?: readonly TopicSummary[];
  /** Numbers to draw behind the events. */
  series?: Series | undefined;
  /** The day of the article, where it is known. */
  published?: string | undefined;
  /** Where the reader lands: an event must not be folded away then. */
  landing?: { id: string } | undefined;
}

/** What happened, newest first: a reader of the news wants to know where things are before how they began. */
export function Timeline({ events, topics = [], series, published, landing }: TimelineProps) {
  const { strings } = useStrings();
  const [all, setAll] = useState(events.some(({ id, importance }) => id === landing?.id && importance === 'minor'));
  const onPaper = useOnPaper();
  const [about, setAbout] = useState<string>();
  const listId = useId();
  if (events.length === 0) return null;
  const chosen = about === undefined ? events : events.filter((event) => event.alsoIn?.includes(about));
  const major = chosen.filter((event) => event.importance === 'major');
  const foldable = major.length > 0 && major.length < chosen.length;
  const years = byYear(foldable && !all && !onPaper ? major : chosen, published);
  return (
    <Section part="timeline">
      {() => (
        <>
          <EventFilter events={events} topics={topics} about={about} onChoose={setAbout} />
          <TimelineChart key={about} events={chosen} series={series} published={published} />
          <div id={listId} className="sl-timeline">
            {years.map(([name, ofYear]) => (
              <Year key={name} name={name} entries={ofYear} />
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
              {all ? strings.panel.majorEvents : strings.panel.allEvents(chosen.length)}
            </button>
          )}
        </>
      )}
    </Section>
  );
}

function Year({ name, entries }: { name: string; entries: readonly (TimelineEvent | Here)[] }) {
  const id = useId();
  return (
    <div className="sl-year">
      <h4 className="sl-year-name" id={id}>
        {name}
      </h4>
      <ol className="sl-events" aria-labelledby={id}>
        {entries.map((entry) =>
          'title' in entry ? <EventItem key={entry.id} event={entry} /> : <HereItem key={entry.id} date={entry.date} />,
        )}
      </ol>
    </div>
  );
}

function EventItem({ event }: { event: TimelineEvent }) {
  return (
    <li className="sl-event" data-event={event.id} data-importance={event.importance}>
      {event.date.length > 4 && (
        <p className="sl-meta">
          <DateWords of={event.date} withinYear />
        </p>
      )}
      <p className="sl-statement">
        <Words of={event.title} end={<Citations of={event.citations} />} />
      </p>
    </li>
  );
}

function HereItem({ date }: { date: string }) {
  const { language, strings } = useStrings();
  return (
    <li className="sl-event sl-here">
      <p>{strings.panel.thisArticle(formatDate(date, language))}</p>
    </li>
  );
}

/**
 * @param published the day of the article: above it stands only what surely came after.
 * @returns the events of each year, newest first in both.
 */
function byYear(events: readonly TimelineEvent[], published: string | undefined): [string, (TimelineEvent | Here)[]][] {
  const entries: (TimelineEvent | Here)[] = [...events].sort((a, b) => compareDates(b.date, a.date));
  if (published) {
    const at = entries.findIndex(({ date }) => firstDay(date) <= published);
    entries.splice(at < 0 ? entries.length : at, 0, { id: 'here', date: published });
  }
  const years = new Map<string, (TimelineEvent | Here)[]>();
  for (const entry of entries) {
    const name = year(entry.date);
    years.set(name, [...(years.get(name) ?? []), entry]);
  }
  return [...years];
}
