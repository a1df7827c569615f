import type { Topic } from '@/data/schema';

/** The lists of a topic whose items have an id of their own and can be shown in other topics too. */
export const TOPIC_LISTS = [
  'facts',
  'events',
  'disputes',
  'disagreements',
  'laws',
  'roles',
  'series',
] as const satisfies (keyof Topic)[];
export type TopicList = (typeof TOPIC_LISTS)[number];
