import { useStrings } from '@/components/hooks/use-strings';
import { Words } from '@/components/ui/Words';
import type { Law } from '@/data/schema';
import { formatDate } from '@/utils/core/facts/dates';
import { lawOn } from '@/utils/core/facts/law-status';
import { Citations } from './Citations';
import { Section } from './Section';

interface Days {
  today: string;
  /** The day of the article, where it is known. */
  published?: string | undefined;
}

/** Where each law of the topic stands on a day, and the last step that led there. */
export function Laws({ laws, ...days }: { laws: readonly Law[] } & Days) {
  if (laws.length === 0) return null;
  return (
    <Section part="law">
      {(labelledBy) => (
        <ul className="sl-items" aria-labelledby={labelledBy}>
          {laws.map((law) => (
            <LawItem key={law.id} law={law} {...days} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function LawItem({ law, today, published }: { law: Law } & Days) {
  const { language, strings } = useStrings();
  const { status, since, last } = lawOn(law, today);
  const then = published === undefined ? undefined : lawOn(law, published);
  return (
    <li className="sl-item" data-law={law.id}>
      <p className="sl-kind">
        <span className="sl-speaker">{strings.lawStatuses[status]}</span>
        {since && ` · ${strings.panel.since(formatDate(since.date, language))}`}
      </p>
      {/* A step dated too loosely to place before or after the article leaves its day unsaid. */}
      {published !== undefined && then && !then.perhaps && then.status !== status && (
        <p className="sl-meta">
          {`${strings.panel.thenAndNow(formatDate(published, language))}: `}
          <span className="sl-speaker">{strings.lawStatuses[then.status]}</span>
        </p>
      )}
      <p className="sl-statement">
        <Words of={law.title} />
      </p>
      {last && (
        <p className="sl-meta">
          {formatDate(last.date, language)}
          {last.note ? (
            <>
              {': '}
              <Words of={last.note} end={<Citations of={last.citations} />} />
            </>
          ) : (
            <Citations of={last.citations} />
          )}
        </p>
      )}
      <p className="sl-meta">{strings.panel.noLaterStep(formatDate(law.asOf, language))}</p>
    </li>
  );
}
