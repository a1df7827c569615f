import { useStrings } from '@/components/hooks/use-strings';
import { Words } from '@/components/ui/Words';
import type { Law } from '@/data/schema';
import { formatDate } from '@/utils/core/dates';
import { lawOn } from '@/utils/core/law-status';
import { Citations } from './Citations';
import { Section } from './Section';

/** Where each law of the topic stands on a day, and the last step that led there. */
export function Laws({ laws, today }: { laws: readonly Law[]; today: string }) {
  if (laws.length === 0) return null;
  return (
    <Section part="law">
      {(labelledBy) => (
        <ul className="sl-items" aria-labelledby={labelledBy}>
          {laws.map((law) => (
            <LawItem key={law.id} law={law} today={today} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function LawItem({ law, today }: { law: Law; today: string }) {
  const { language, strings } = useStrings();
  const { status, since, last } = lawOn(law, today);
  return (
    <li className="sl-item">
      <p className="sl-kind">
        <span className="sl-speaker">{strings.lawStatuses[status]}</span>
        {since && ` · ${strings.panel.since(formatDate(since.date, language))}`}
      </p>
      <p className="sl-statement">
        <Words of={law.title} />
      </p>
      {last && (
        <p className="sl-meta">
          {formatDate(last.date, language)}
          {last.note && (
            <>
              {': '}
              <Words of={last.note} />
            </>
          )}
          <Citations of={last.citations} />
        </p>
      )}
      <p className="sl-meta">{strings.panel.noLaterStep(formatDate(law.asOf, language))}</p>
    </li>
  );
}
