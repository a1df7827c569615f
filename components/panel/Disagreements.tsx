import { useStrings } from '@/components/hooks/use-strings';
import { AsOf } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { Disagreement } from '@/data/schema';
import { Citations } from './Citations';
import { Section } from './Section';
import { Statement } from './Statement';

/** What sources tell differently: every version with who tells it, then which one is followed here and why. */
export function Disagreements({ disagreements }: { disagreements: readonly Disagreement[] }) {
  if (disagreements.length === 0) return null;
  return (
    <Section part="disagree">
      {() => disagreements.map((disagreement) => <DisagreementItem key={disagreement.id} of={disagreement} />)}
    </Section>
  );
}

function DisagreementItem({ of }: { of: Disagreement }) {
  const { strings } = useStrings();
  return (
    <details className="sl-more">
      <summary>
        <Words of={of.about} />
      </summary>
      <ul className="sl-versions">
        {of.versions.map((version) => (
          <li key={version.says.en} className="sl-statement">
            <Words of={version.says} end={<Citations of={version.citations} />} />
          </li>
        ))}
      </ul>
      <p className="sl-kind">{strings.panel.followed}</p>
      <Statement of={of.followed} citations={of.citations}>
        <AsOf date={of.asOf} />
      </Statement>
    </details>
  );
}
