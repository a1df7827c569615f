import { useCatalogue } from '@/components/hooks/use-strings';

/** Prints the open topic. */
export function PrintButton() {
  const { strings } = useCatalogue();
  return (
    <button type="button" className="sl-tool" aria-label={strings.sidePanel.print} onClick={() => window.print()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4 6V2h8v4M4 12H1.5V6h13v6H12M4 10h8v4.5H4z" />
      </svg>
    </button>
  );
}
