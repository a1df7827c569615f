import type { Hue, LocalText } from '@/data/schema';
import type { TopicMode } from '../settings/settings';
import type { TopicRecord } from './topic-record';

/** A tracked topic, as lists show it. */
export interface TopicSummary {
  id: string;
  name: LocalText;
  brief: LocalText;
  hue: Hue;
  mode: TopicMode;
}

/** Where a panel or preview gets its topics: the worker in the product, fixtures in tests. */
export interface FactSource {
  /** @returns every topic of the packs in use, in the reader's order. Rejects with a `Problem`. */
  topics(): Promise<TopicSummary[]>;
  /** @returns the topic, or rejects with a `Problem`. */
  topic(id: string): Promise<TopicRecord>;
}
