import { useStrings } from '@/components/hooks/use-strings';
import type { Citation } from '@/data/schema';
import { useCited } from './citations-context';

/** The numbers behind a statement, each leading to its source further down. */
export function Citations({ of }: { of: readonly Citation[] }) {
  const { strings } = useStrings();
  const { numbered, goTo } = useCited();
  const cited = [...new Set(of.map((citation) => citation.source))]
    .flatMap((id) => numbered.get(id) ?? [])
    .sort((a, b) => a.number - b.number);
  if (cited.length === 0) return null;
  return (
    <span className="sl-cites">
      {cited.map(({ number, source }) => (
        <button
          key={source.id}
          type="button"
          className="sl-cite"
          aria-label={strings.panel.citation(number, source.title)}
          onClick={(event) => goTo(source.id, event.currentTarget)}
        >
          <span aria-hidden="true">{number}</span>
        </button>
      ))}
    </span>
  );
}
