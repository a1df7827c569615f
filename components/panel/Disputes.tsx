import { useId } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { AsOf, DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { Dispute } from '@/data/schema';
import { compareDates } from '@/utils/core/facts/dates';
import { Section } from './Section';
import { Statement } from './Statement';

/** What is disputed and by whom: the sides in the same type and width, by the date of what they said, then the law. */
export function Disputes({ disputes }: { disputes: readonly Dispute[] }) {
  if (disputes.length === 0) return null;
  return <Section part="disputed">{() => disputes.map((dispute) => <DisputeItem key={dispute.id} dispute={dispute} />)}</Section>;
}

function DisputeItem({ dispute }: { dispute: Dispute }) {
  const { strings } = useStrings();
  const { question, sides, standing } = dispute;
  const id = useId();
  return (
    <article className="sl-dispute" data-dispute={dispute.id} aria-labelledby={id}>
      <h4 className="sl-question" id={id}>
        <Words of={question} />
      </h4>
      <ul className="sl-sides" aria-labelledby={id}>
        {sides
          .toSorted((a, b) => compareDates(a.saidOn, b.saidOn))
          .map((side) => (
            <li key={side.speaker.en} className="sl-side">
              <p className="sl-speaker">
                <Words of={side.speaker} />
              </p>
              <Statement of={side.position} citations={side.citations}>
                <DateWords of={side.saidOn} />
              </Statement>
            </li>
          ))}
      </ul>
      <div className="sl-standing">
        <h5 className="sl-kind">{strings.panel.standing}</h5>
        <Statement of={standing.text} citations={standing.citations}>
          <AsOf date={standing.asOf} />
        </Statement>
      </div>
    </article>
  );
}
