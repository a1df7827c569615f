import { useRef, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { Catalogue } from '@/data/locales';
import { formatDate } from '@/utils/core/facts/dates';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { StatementPlace } from '@/utils/core/facts/statement-place';
import type { SearchDocument, SearchText } from '@/utils/core/search/search-documents';
import { bestSaid, excerpt, markWords } from '@/utils/core/search/search-excerpt';
import type { Hit, Hits } from '@/utils/core/search/search-index';
import { pick } from '@/utils/core/text/local-text';

/** As many first: whoever wants more has not found the words yet. */
const FIRST = 20;

interface SearchResultsProps {
  found: Hits;
  query: string;
  topics: readonly TopicSummary[];
  current: string | undefined;
  onChoose: (place: StatementPlace) => void;
  onLeave: () => void;
}

/** What was found, the best first, each with what kind of statement it is, its topic and its date. */
export function SearchResults({ found, query, topics, current, onChoose, onLeave }: SearchResultsProps) {
  const { search } = useCatalogue().strings;
  const { hits } = found;
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const showAll = () => {
    setAll(true);
    // The button goes: focus goes to the last one that was there.
    list.current?.querySelector<HTMLElement>(':scope > li:last-child button')?.focus({ preventScroll: true });
  };
  return (
    <>
      <p className="sl-results-head">
        {/* Said by the status beside the field. */}
        <span className={hits.length > 0 ? 'sl-meta' : 'sl-statement'} aria-hidden="true">
          {noteOn(found, query, search)}
        </span>
        <button type="button" className="sl-button sl-button-quiet" onClick={onLeave}>
          {search.leave}
        </button>
      </p>
      {hits.length === 0 && <p className="sl-note">{search.hint}</p>}
      {hits.length > 0 && (
        <ol ref={list} className="sl-ruled">
          {(all ? hits : hits.slice(0, FIRST)).map((hit) => {
            const { kind, id, topicIds } = hit.document;
            const topicId = topicIds.find((one) => one === current) ?? topicIds[0] ?? '';
            return (
              <Result
                key={`${kind} ${topicId} ${id}`}
                hit={hit}
                topic={topics.find((topic) => topic.id === topicId)}
                onChoose={() => onChoose({ topicId, kind, id })}
              />
            );
          })}
        </ol>
      )}
      {!all && hits.length > FIRST && (
        <button type="button" className="sl-button sl-button-quiet" onClick={showAll}>
          {search.all(hits.length)}
        </button>
      )}
    </>
  );
}

/** @returns how the search went, in one sentence. */
export function noteOn({ hits, haveAll }: Hits, query: string, words: Catalogue['search']): string {
  if (hits.length === 0) return words.none(query);
  return haveAll ? words.count(hits.length) : words.some;
}

function Result({
  hit: { document, terms },
  topic,
  onChoose,
}: {
  hit: Hit;
  topic: TopicSummary | undefined;
  onChoose: () => void;
}) {
  const { language, strings } = useCatalogue();
  const { title, date } = document;
  const said = bestSaid(document, terms);
  return (
    <li>
      <button type="button" className="sl-result" data-hue={topic?.hue} onClick={onChoose}>
        <span className="sl-result-line">
          <span className="sl-speaker">{kindName(document, strings)}</span>
          {topic && (
            <>
              {' · '}
              <span className="sl-result-topic">{pick(topic.name, language).text}</span>
            </>
          )}
          {date && (
            <>
              {' · '}
              <span className="sl-date">{formatDate(date, language)}</span>
            </>
          )}
        </span>
        {title && (
          <span className="sl-result-title">
            <Marked text={title} terms={terms} />
          </span>
        )}
        {said && said.text.text !== '' && (
          <span className="sl-result-said">
            {said.who && (
              <>
                <span className="sl-speaker">
                  <Marked text={said.who} terms={terms} />
                </span>
                {': '}
              </>
            )}
            {said.isNames && `${strings.search.alsoWritten}: `}
            <Marked text={said.text} terms={terms} isQuote={document.kind === 'source'} />
          </span>
        )}
        {said?.text.text === '' && said.who && (
          <span className="sl-result-said">
            <Marked text={said.who} terms={terms} />
          </span>
        )}
      </button>
    </li>
  );
}

function kindName({ kind, factKind, sourceKind }: SearchDocument, { search, factKinds, sourceKinds }: Catalogue): string {
  if (factKind) return factKinds[factKind];
  return sourceKind ? `${search.kinds.source} (${sourceKinds[sourceKind]})` : search.kinds[kind];
}

/** A text with the words that were found marked in it; where it is long, the part of it that holds them. */
function Marked({ text, terms, isQuote = false }: { text: SearchText; terms: ReadonlySet<string>; isQuote?: boolean }) {
  const { strings } = useCatalogue();
  const { open, close } = strings.quotation;
  const pieces = markWords(excerpt(text.text, terms), terms);
  return (
    <>
      <span lang={text.language}>
        {isQuote && open}
        {/* biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, which have no other name */}
        {pieces.map(({ text: piece, isFound }, at) => (isFound ? <mark key={at}>{piece}</mark> : piece))}
        {isQuote && close}
      </span>
      {text.fallback && (
        <>
          {' '}
          <span className="sl-fallback">{strings.inLanguage.en}</span>
        </>
      )}
    </>
  );
}
