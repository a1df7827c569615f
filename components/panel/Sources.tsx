import type { ReactNode } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { OutLink } from '@/components/ui/OutLink';
import type { Source } from '@/data/schema';
import { formatDate } from '@/utils/core/dates';
import { passageLink } from '@/utils/core/deep-link';
import type { TopicRecord } from '@/utils/core/topic-record';
import { useCited } from './citations-context';
import { quotesBySource } from './quotes';
import { Section } from './Section';

type OpenLink = ((url: string) => void) | undefined;

/** Where everything above comes from, numbered as the citations are. */
export function Sources({ record, openLink }: { record: TopicRecord; openLink?: OpenLink }) {
  if (record.sources.length === 0) return null;
  const quotes = quotesBySource(record);
  return (
    <Section part="sources">
      {(labelledBy) => (
        <ol className="sl-sources" aria-labelledby={labelledBy}>
          {record.sources.map((source) => (
            <SourceItem key={source.id} source={source} quotes={quotes.get(source.id) ?? []} openLink={openLink} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function SourceItem({ source, quotes, openLink }: { source: Source; quotes: readonly string[]; openLink: OpenLink }) {
  const { strings } = useStrings();
  const { place, arrivedAt, goBack } = useCited();
  const [first, ...others] = quotes;
  const arrived = arrivedAt === source.id;
  return (
    <li
      className="sl-source"
      tabIndex={-1}
      data-arrived={arrived || undefined}
      ref={(element) => {
        place(source.id, element);
        return () => place(source.id, null);
      }}
    >
      <SourceTitle source={source} quote={first} openLink={openLink} />
      <SourceLine source={source} />
      {first !== undefined && <Quote text={first} language={source.language} />}
      {others.map((quote) => (
        <Quote key={quote} text={quote} language={source.language}>
          <PassageLink source={source} quote={quote} openLink={openLink} />
        </Quote>
      ))}
      {arrived && (
        <button type="button" className="sl-button sl-button-quiet" onClick={goBack}>
          {strings.panel.back}
        </button>
      )}
    </li>
  );
}

/** The title links to the first quote; without a safe address it is plain text. */
function SourceTitle({ source, quote, openLink }: { source: Source; quote: string | undefined; openLink: OpenLink }) {
  const { strings } = useStrings();
  const href = passageLink({ ...source, quote });
  return (
    <p className="sl-source-title">
      {href ? (
        <OutLink href={href} openLink={openLink}>
          <span lang={source.language}>{source.title}</span>
        </OutLink>
      ) : (
        <>
          <span lang={source.language}>{source.title}</span> <span className="sl-fallback">{strings.panel.noLink}</span>
        </>
      )}
    </p>
  );
}

function SourceLine({ source }: { source: Source }) {
  const { language, strings } = useStrings();
  return (
    <p className="sl-meta">
      {[strings.sourceKinds[source.kind], source.publisher, source.author].filter(Boolean).join(' · ')}
      {' · '}
      {source.published ? <DateWords of={source.published} /> : strings.panel.retrieved(formatDate(source.retrieved, language))}
    </p>
  );
}

function Quote({ text, language, children }: { text: string; language: string; children?: ReactNode }) {
  const { quotation } = useStrings().strings;
  return (
    <blockquote className="sl-quote">
      <p lang={language}>
        {quotation.open}
        {text}
        {quotation.close}
      </p>
      {children}
    </blockquote>
  );
}

function PassageLink({ source, quote, openLink }: { source: Source; quote: string; openLink: OpenLink }) {
  const { strings } = useStrings();
  const href = source.passage ? passageLink({ ...source, quote }) : undefined;
  if (!href) return null;
  return (
    <OutLink className="sl-passage" href={href} openLink={openLink}>
      {strings.panel.passage}
    </OutLink>
  );
}
