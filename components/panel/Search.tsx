import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useSearch } from '@/components/hooks/use-search';
import { useCatalogue } from '@/components/hooks/use-strings';
import { Loading } from '@/components/ui/Loading';
import { ProblemNote } from '@/components/ui/ProblemNote';
import type { FactSource } from '@/utils/core/facts/fact-source';
import type { StatementPlace } from '@/utils/core/facts/statement-place';
import { SearchField } from './SearchField';
import { noteOn, SearchResults } from './SearchResults';
import { useQuery } from './use-query';

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
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLElement>(null);
  const { typed, asked, shown, show, close, leave } = useQuery(field);
  const hits = useMemo(() => (asked === '' ? undefined : search?.find(asked)), [search, asked]);

  const buttons = () => [...(results.current?.querySelectorAll<HTMLElement>('ol button') ?? [])];
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
      <SearchField
        field={field}
        label={words.label}
        query={typed}
        onType={show}
        onFocus={wake}
        onKeyDown={walk}
        onSubmit={() => buttons()[0]?.click()}
      />
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
              onChoose={(place) => {
                close();
                onChoose(place);
              }}
              onLeave={leave}
            />
          )}
        </section>
      )}
    </>
  );
}
