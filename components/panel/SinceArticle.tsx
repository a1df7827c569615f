import { useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { TimelineEvent } from '@/data/schema';
import type { ArticleDate } from '@/utils/core/article/article-date';
import { eventsAround } from '@/utils/core/facts/around-date';
import { formatDate } from '@/utils/core/facts/dates';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import { Citations } from './Citations';
import { OfficesSince } from './OfficesSince';
import { Section } from './Section';

/** More than this and the rest folds away: what the topic is has to come soon. */
const FIRST = 3;

interface SinceArticleProps {
  record: TopicRecord;
  date: ArticleDate;
  today: string;
}

/** What the writer of the article could not know, newest first. */
export function SinceArticle({ record, date, today }: SinceArticleProps) {
  const { language, strings } = useStrings();
  const events = eventsAround(record.events, date.published).after.reverse();
  if (events.length === 0) return null;
  const say = date.confidence === 'low' ? strings.panel.dateLine : strings.panel.dated;
  const later = events.slice(FIRST);
  return (
    <Section part="sinceArticle">
      {(labelledBy) => (
        <>
          <p className="sl-note">
            {say(formatDate(date.published, language))}
            {date.modified && ` ${strings.panel.updated(formatDate(date.modified, language))}`}
          </p>
          <EventList events={events.slice(0, FIRST)} labelledBy={labelledBy} />
          {later.length > 0 && (
            <details className="sl-more">
              <summary>{strings.panel.moreSince(later.length)}</summary>
              <EventList events={later} labelledBy={labelledBy} />
            </details>
          )}
          <OfficesSince roles={record.roles} published={date.published} today={today} />
        </>
      )}
    </Section>
  );
}

function EventList({ events, labelledBy }: { events: readonly TimelineEvent[]; labelledBy: string }) {
  return (
    <ol className="sl-since" aria-labelledby={labelledBy}>
      {events.map((event) => (
        <li key={event.id}>
          <p className="sl-meta">
            <DateWords of={event.date} />
          </p>
          <p className="sl-statement">
            <Words of={event.title} end={<Citations of={event.citations} />} />
          </p>
        </li>
      ))}
    </ol>
  );
}
