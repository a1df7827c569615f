import type { ReactNode } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { OutLink } from '@/components/ui/OutLink';
import { Unbroken } from '@/components/ui/Unbroken';
import type { Source } from '@/data/schema';
import { formatDate } from '@/utils/core/facts/dates';
import { passageLink } from '@/utils/core/facts/passage-link';
import { Cite } from './Cite';
import { useCited } from './citations-context';
import type { Quoted } from './quotes';

export type OpenLink = ((url: string) => void) | undefined;

interface SourceItemProps {
  source: Source;
  /** Under which citations name it. */
  number: number;
  quotes: readonly Quoted[];
  openLink: OpenLink;
}

/** One source: what kind of document it is, who published it and when, and its words with the way to each. */
export function SourceItem({ source, number, quotes, openLink }: SourceItemProps) {
  const { strings } = useStrings();
  const { place, arrivedAt, goBack } = useCited();
  const [first, ...others] = quotes;
  const arrived = arrivedAt === source.id;
  return (
    <li
      className="sl-source"
      data-source={source.id}
      value={number}
      tabIndex={-1}
      data-arrived={arrived || undefined}
      ref={(element) => {
        place(source.id, element);
        return () => place(source.id, null);
      }}
    >
      <SourceTitle source={source} quote={first} openLink={openLink} />
      <SourceLine source={source} />
      {first && <Quote text={first.quote} language={source.language} />}
      {others.map((quoted) => (
        <Quote key={quoted.quote} text={quoted.quote} language={source.language}>
          <QuietLink href={source.passage ? passageLink(linkTo(source, quoted)) : undefined} openLink={openLink}>
            {strings.panel.passage}
          </QuietLink>
        </Quote>
      ))}
      {arrived && (
        <button type="button" className="sl-button sl-button-quiet" onClick={goBack}>
          {strings.panel.back}
        </button>
      )}
      <Cite source={source}>
        <QuietLink href={source.archive && passageLink({ url: source.archive, passage: false })} openLink={openLink}>
          {strings.panel.archive}
        </QuietLink>
      </Cite>
    </li>
  );
}

/** The title links to the first quote; without a safe address it is plain text. */
function SourceTitle({ source, quote, openLink }: { source: Source; quote: Quoted | undefined; openLink: OpenLink }) {
  const { strings } = useStrings();
  const href = passageLink(linkTo(source, quote));
  return (
    <p className="sl-source-title" data-address={href && source.url}>
      {href ? (
        <OutLink href={href} openLink={openLink}>
          <span lang={source.language}>
            <Unbroken text={source.title} />
          </span>
        </OutLink>
      ) : (
        <>
          <span lang={source.language}>{source.title}</span> <span className="sl-fallback">{strings.panel.noLink}</span>
        </>
      )}
    </p>
  );
}

/** What stands around a quote, and its page, belong to that quote alone. */
function linkTo({ url, passage, page }: Source, quoted: Quoted | undefined) {
  return { url, passage, ...quoted, page: quoted?.page ?? page };
}

function SourceLine({ source }: { source: Source }) {
  const { language, strings } = useStrings();
  return (
    <p className="sl-meta">
      <span className="sl-speaker">{strings.sourceKinds[source.kind]}</span>
      {['', source.publisher, source.author].filter((part) => part !== undefined).join(' · ')}
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
        <Unbroken text={text} />
        {quotation.close}
      </p>
      {children}
    </blockquote>
  );
}

/** A link beside the source's own; nothing without a safe address. */
function QuietLink({ href, openLink, children }: { href: string | undefined; openLink: OpenLink; children: ReactNode }) {
  if (!href) return null;
  return (
    <OutLink className="sl-passage" href={href} openLink={openLink}>
      {children}
    </OutLink>
  );
}
