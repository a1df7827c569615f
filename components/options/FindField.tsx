import { useId } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';

interface FindFieldProps {
  typed: string;
  /** How many sections have it; undefined while nothing is looked for. */
  found: number | undefined;
  onType: (typed: string) => void;
}

/** Looks for an option by its words. Escape, or the button, brings all of them back. */
export function FindField({ typed, found, onType }: FindFieldProps) {
  const words = useCatalogue().strings.options;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: React knows `search` only where the browser does, and tests' does not
    <div role="search" aria-label={words.find} className="sl-options-find">
      <label htmlFor={id} className="sl-meta">
        {words.find}
      </label>
      <div className="sl-options-add">
        <input
          id={id}
          className="sl-input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onType('')}
        />
        {typed !== '' && (
          <button type="button" className="sl-button" onClick={() => onType('')}>
            {words.clear}
          </button>
        )}
      </div>
      <p className="sl-meta" role="status">
        {found !== undefined && found > 0 && words.found(found)}
        {found === 0 && words.nothingFound(typed.trim())}
      </p>
    </div>
  );
}
