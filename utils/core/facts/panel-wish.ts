import type { StatementPlace } from './statement-place';

/** What the panel is to open at; empty where it opens as it does by itself. */
export interface PanelWish {
  topicId?: string | undefined;
  /** A statement of that topic. */
  place?: StatementPlace | undefined;
  /** The words that the reader has looked up; without a topic nothing is known of them. */
  lookedUp?: string | undefined;
}
