import { useCatalogue } from '@/components/hooks/use-strings';

/** One section as the index names it. */
export interface IndexEntry {
  name: string;
  label: string;
}

/** Leads to every section that is shown. */
export function SectionIndex({ entries }: { entries: readonly IndexEntry[] }) {
  const { index } = useCatalogue().strings.options;
  return (
    <nav aria-label={index} className="sl-options-index">
      <ul>
        {entries.map(({ name, label }) => (
          <li key={name}>
            <a href={`#${name}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
