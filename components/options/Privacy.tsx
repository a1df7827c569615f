import { useCatalogue } from '@/components/hooks/use-strings';
import { OptionsPart } from './OptionsPart';

/** What stays here, what leaves and when, and what can't be promised. */
export function Privacy() {
  const { privacy, privacyLines, limits, limitLines } = useCatalogue().strings.options;
  return (
    <OptionsPart label={privacy}>
      <Lines of={privacyLines} />
      <h3>{limits}</h3>
      <Lines of={limitLines} />
    </OptionsPart>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <div className="sl-options-plain">
      {of.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
