import { type KeyboardEvent, type Ref, useId } from 'react';

interface SearchFieldProps {
  field: Ref<HTMLInputElement>;
  label: string;
  query: string;
  onType: (query: string) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onSubmit: () => void;
}

/** The field to search in. What is typed is asked again when it is pressed: whoever chose a result goes back so. */
export function SearchField({ field, label, query, onType, onFocus, onKeyDown, onSubmit }: SearchFieldProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form is needed, and is this landmark too
    <form
      role="search"
      className="sl-search"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label className="sl-unseen" htmlFor={id}>
        {label}
      </label>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M11 11l3.5 3.5M12.5 7a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z" />
      </svg>
      <input
        ref={field}
        id={id}
        type="search"
        className="sl-search-field"
        placeholder={label}
        value={query}
        maxLength={200}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        onFocus={onFocus}
        onChange={(event) => onType(event.target.value)}
        onClick={() => onType(query)}
      />
    </form>
  );
}
