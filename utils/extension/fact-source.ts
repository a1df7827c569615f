import type { FactSource } from '@/utils/core/facts/fact-source';
import { ask } from './messages';

/** @returns the topics as the worker serves them. Each call makes a new object, so that who holds it can ask anew. */
export function workerFacts(): FactSource {
  return {
    topics: () => ask('facts/topics'),
    topic: (topicId) => ask('facts/topic', { topicId }),
  };
}
