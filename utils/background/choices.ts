import type { TopicMode } from '@/utils/core/reading';
import type { Settings } from '@/utils/core/settings';
import { readSettings, writeSetting } from '@/utils/extension/settings';
import { writePlan } from './plan-writer';

/**
 * The reader's choices, written by the worker alone and one after the other: each reads what the one before has written,
 * so none is lost when two pages switch at once.
 */
let last: Promise<unknown> = Promise.resolve();

function inTurn(change: () => Promise<void>): Promise<void> {
  const turn = last.then(change);
  last = turn.catch(() => undefined);
  return turn;
}

export function chooseTopic(topicId: string, mode: TopicMode): Promise<void> {
  return inTurn(async () => {
    const { topics } = await readSettings();
    await writeSetting('topics', { ...topics, [topicId]: mode });
    await writePlan();
  });
}

export function chooseSite(site: string, on: boolean): Promise<void> {
  return inTurn(async () => {
    const { offSites } = await readSettings();
    const others = offSites.filter((other) => other !== site);
    await writeSetting('offSites', on ? others : [...others, site]);
    await writePlan();
  });
}

export function chooseLanguage(language: Settings['language']): Promise<void> {
  return inTurn(() => writeSetting('language', language));
}
