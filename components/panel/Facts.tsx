import { useId, useMemo } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { AsOf } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { Fact } from '@/data/schema';
import { factsNear } from '@/utils/core/facts/facts-near';
import { Section } from './Section';
import { Statement } from './Statement';

interface FactsProps {
  facts: readonly Fact[];
  /** The text of the paragraph from which the reader came; empty where it is not known. */
  paragraph: string;
}

/** The facts of a topic: what the reader's paragraph speaks of, then the key ones, then the others folded away. */
export function Facts({ facts, paragraph }: FactsProps) {
  const { strings } = useStrings();
  const nearId = useId();
  const otherId = useId();
  const { near, others } = useMemo(() => factsNear(facts, paragraph), [facts, paragraph]);
  if (facts.length === 0) return null;
  const key = others.filter((fact) => fact.rank === 'key');
  const extra = others.filter((fact) => fact.rank !== 'key');
  return (
    <Section part="facts">
      {(labelledBy) => (
        <>
          {near.length > 0 && (
            <div className="sl-near">
              <h4 className="sl-part-name" id={nearId}>
                {strings.panel.nearFacts}
              </h4>
              <FactList facts={near} labelledBy={nearId} />
            </div>
          )}
          {near.length > 0 && key.length > 0 && (
            <h4 className="sl-part-name" id={otherId}>
              {strings.panel.otherFacts}
            </h4>
          )}
          <FactList facts={key} labelledBy={near.length > 0 ? otherId : labelledBy} />
          {extra.length > 0 && (
            <details className="sl-more">
              <summary>{strings.panel.moreFacts(extra.length)}</summary>
              <FactList facts={extra} labelledBy={labelledBy} />
            </details>
          )}
        </>
      )}
    </Section>
  );
}

function FactList({ facts, labelledBy }: { facts: readonly Fact[]; labelledBy: string }) {
  if (facts.length === 0) return null;
  return (
    <ul className="sl-items" aria-labelledby={labelledBy}>
      {facts.map((fact) => (
        <FactItem key={fact.id} fact={fact} />
      ))}
    </ul>
  );
}

/** One fact. Who makes a claim is said before the claim: a reader must not take it for a finding. */
function FactItem({ fact }: { fact: Fact }) {
  const { strings } = useStrings();
  return (
    <li className="sl-item" data-fact={fact.id} data-kind={fact.kind}>
      <p className="sl-kind">
        {strings.factKinds[fact.kind]}
        {fact.speaker && (
          <>
            {' · '}
            <span className="sl-speaker">
              <Words of={fact.speaker} />
            </span>
          </>
        )}
      </p>
      <Statement of={fact.statement} citations={fact.citations}>
        <AsOf date={fact.asOf} />
      </Statement>
    </li>
  );
}
