import type { ArticleDate } from '../article/article-date';
import type { NumberSaid } from '../article/numbers-said';
import type { Reason } from '../judging/relevance';

/** One place in the page where a term stands, as shown in lists: text only. */
export interface MentionView {
  /** Stable while the page's text stays as it is. */
  id: number;
  topicId: string;
  /** The term that was found, as its pack writes it. */
  term: string;
  /** The words as the page has them. */
  text: string;
  /** What stands around them in their block, as far as their sentence may reach: see `sentenceOf`. */
  before: string;
  after: string;
  /** Why it is shown. */
  reason: Reason;
}

/** The day of a page's article. */
export interface PageDate {
  /** Absent where it names none to be sure of. */
  date?: ArticleDate;
}

/** What a page's article says that packs can be set beside. */
export interface ArticleSaid {
  numbers: NumberSaid[];
  /** Every address that the page links to. */
  links: string[];
}

/** The mention from which the reader came, and the text of its paragraph. */
export interface CameFrom {
  id: number;
  paragraph: string;
}

/** The page that a panel stands beside: its mentions, and the way to each. */
export interface PageMentions {
  list(): Promise<MentionView[]>;
  date(): Promise<PageDate>;
  article(): Promise<ArticleSaid>;
  /** @returns null where the reader has pointed at another topic, or at none. */
  cameFrom(topicId: string): Promise<CameFrom | null>;
  /** Calls back whenever the list may have changed. @returns the way to stop. */
  subscribe(changed: () => void): () => void;
  /** Scrolls the page to a mention. */
  jump(id: number): void;
}
