import { useStrings } from '@/components/hooks/use-strings';
import { AsOf } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { Fact } from '@/data/schema';
import { Citations } from './Citations';
import { Section } from './Section';

/** The facts of a topic: the key ones, then the others folded away. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { strings } = useStrings();
  if (facts.length === 0) return null;
  const key = facts.filter((fact) => fact.rank === 'key');
  const extra = facts.filter((fact) => fact.rank !== 'key');
  return (
    <Section part="facts">
      {(labelledBy) => (
        <>
          <FactList facts={key} labelledBy={labelledBy} />
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
    <li className="sl-item" data-kind={fact.kind}>
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
      <p className="sl-statement">
        <Words of={fact.statement} />
        <Citations of={fact.citations} />
      </p>
      <p className="sl-meta">
        <AsOf date={fact.asOf} />
      </p>
    </li>
  );
}
