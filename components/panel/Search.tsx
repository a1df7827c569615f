import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useSearch } from '@/components/hooks/use-search';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import type { StatementPlace } from '@/utils/core/facts/statement-place';
import type { FactSource } from '@/utils/core/mentions/reading';
import { noteOn, SearchResults } from './SearchResults';

interface SearchProps {
  source: FactSource;
  /** The topic on show: what several topics tell is opened there. */
  current?: string | undefined;
  onChoose: (place: StatementPlace) => void;
}

/**
 * Search over everything that is told, for pages of ours only: a page that we stand in could read what is typed. A field
 * and a list of buttons, not a combobox: a result is several lines with a heading of its own, of which an option would
 * keep one. The arrow keys walk from the field through the list; Tab does too.
 */
export function Search({ source, current, onChoose }: SearchProps) {
  const { language, strings } = useCatalogue();
  const words = strings.search;
  const { value: search, problem, again, wake } = useSearch(source, language);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  // Never later than the field: who presses an arrow key must find the list that they see.
  const asked = query.trim();
  const hits = useMemo(() => (asked === '' ? undefined : search?.find(asked)), [search, asked]);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLElement>(null);
  const scrolled = useRef(0);
  const id = useId();
  const shown = open && asked !== '';

  const scroller = () => field.current?.closest('[data-sl="panel"]');
  const show = (next: string) => {
    const panel = scroller();
    if (panel && !shown && next.trim() !== '') {
      scrolled.current = panel.scrollTop;
      panel.scrollTop = 0;
    }
    setQuery(next);
    setOpen(true);
  };
  const buttons = () => [...(results.current?.querySelectorAll<HTMLElement>('ol button') ?? [])];
  const choose = (place: StatementPlace) => {
    setOpen(false);
    onChoose(place);
  };
  /** Back to what was on show, at the place where the reader left it. */
  const leave = () => {
    setQuery('');
    setOpen(false);
    field.current?.focus({ preventScroll: true });
    requestAnimationFrame(() => scroller()?.scrollTo({ top: scrolled.current }));
  };
  /** Down and up through field and list; Escape goes back to the field, and from there to the topic. */
  const walk = (event: KeyboardEvent) => {
    if (!shown) return;
    const stops = [field.current, ...buttons()];
    const at = stops.findIndex((stop) => stop !== null && stop === event.target);
    const isStep = at >= 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp');
    if (isStep) stops[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus();
    else if (event.key !== 'Escape') return;
    else if (at === 0) leave();
    else field.current?.focus();
    event.preventDefault();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a form is needed, and is this landmark too */}
      <form
        role="search"
        className="sl-search"
        onKeyDown={walk}
        onSubmit={(event) => {
          event.preventDefault();
          buttons()[0]?.click();
        }}
      >
        <label className="sl-unseen" htmlFor={id}>
          {words.label}
        </label>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M11 11l3.5 3.5M12.5 7a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z" />
        </svg>
        <input
          ref={field}
          id={id}
          type="search"
          className="sl-search-field"
          placeholder={words.label}
          value={query}
          maxLength={200}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="search"
          onFocus={wake}
          onChange={(event) => show(event.target.value)}
          onClick={() => show(query)}
        />
      </form>
      <p className="sl-unseen" role="status">
        {shown && hits && noteOn(hits, asked, words)}
      </p>
      {shown && (
        <section ref={results} className="sl-results" aria-label={words.results} onKeyDown={walk}>
          {problem && <ProblemNote code={problem} onAgain={again} />}
          {!problem && !hits && <Loading />}
          {hits && search && (
            <SearchResults
              key={asked}
              found={hits}
              query={asked}
              topics={search.topics}
              current={current}
              onChoose={choose}
              onLeave={leave}
            />
          )}
        </section>
      )}
    </>
  );
}
