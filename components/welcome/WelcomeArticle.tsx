import { useId } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { AsOf, DateWords } from '@/components/ui/DateWords';
import { OutLink } from '@/components/ui/OutLink';
import { Words } from '@/components/ui/Words';
import type { Source } from '@/data/schema';
import { passageLink } from '@/utils/core/facts/passage-link';
import type { TopicRecord } from '@/utils/core/facts/topic-record';

/**
 * A short article to try things on: what the packs answer first about each topic, word for word, so that it is as true as they
 * are, with its dates and its sources.
 */
export function WelcomeArticle({ records }: { records: readonly TopicRecord[] }) {
  const { strings } = useCatalogue();
  const id = useId();
  const sources = sourcesOf(records);
  const numbers = new Map(sources.map((source, at) => [source.id, at + 1]));
  const [first] = records;
  if (!first) return null;
  // A topic of the reader's own answers nothing.
  const answers = records.flatMap(({ id: topicId, answersFirst }) => (answersFirst ? [{ topicId, ...answersFirst }] : []));
  return (
    <article className="sl-welcome-article" aria-labelledby={id}>
      <h2 id={id}>
        <Words of={first.packName} />
      </h2>
      {answers.map(({ topicId, text, asOf, citations }) => (
        <div key={topicId}>
          <p>
            <Words of={text} />
            <span className="sl-cites">
              {inOrder(citations, numbers).map(({ source }, at) => (
                <span key={source} className="sl-welcome-cite">
                  <span aria-hidden="true">
                    {at > 0 && ', '}
                    {numbers.get(source)}
                  </span>
                  <span className="sl-unseen">{strings.panel.citation(numbers.get(source) ?? 0, titleOf(sources, source))}</span>
                </span>
              ))}
            </span>
          </p>
          <p className="sl-meta">
            <AsOf date={asOf} />
          </p>
        </div>
      ))}
      <details>
        <summary>{strings.welcome.sources}</summary>
        <ol>
          {sources.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} />
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}

function SourceLine({ source }: { source: Source }) {
  const href = passageLink(source);
  const title = <span lang={source.language}>{source.title}</span>;
  return (
    <>
      {href ? <OutLink href={href}>{title}</OutLink> : title}{' '}
      <span className="sl-meta">
        {source.publisher}
        {source.published && (
          <>
            {' · '}
            <DateWords of={source.published} />
          </>
        )}
      </span>
    </>
  );
}

/** @returns what the article cites, in the order in which it does. */
function sourcesOf(records: readonly TopicRecord[]): Source[] {
  const known = new Map(records.flatMap(({ sources }) => sources).map((source) => [source.id, source]));
  const cited = records.flatMap(({ answersFirst }) => (answersFirst?.citations ?? []).map(({ source }) => source));
  return [...new Set(cited)].flatMap((id) => known.get(id) ?? []);
}

/** @returns citations by the numbers that stand for their sources. */
function inOrder<Cited extends { source: string }>(citations: readonly Cited[], numbers: ReadonlyMap<string, number>): Cited[] {
  return citations.toSorted((a, b) => (numbers.get(a.source) ?? 0) - (numbers.get(b.source) ?? 0));
}

function titleOf(sources: readonly Source[], id: string): string {
  return sources.find((source) => source.id === id)?.title ?? '';
}
