import { useMemo } from 'react';
import { siteOf } from '@/utils/core/sites/site-of';
import { ask } from '@/utils/extension/messages';

/** What a reader can silence from the panel. Each rejects with a Problem when it could not be saved. */
export interface Mute {
  mute(what: 'topic' | 'site', topicId: string): Promise<void>;
  /** Takes back what was silenced last. */
  unmute(): Promise<void>;
}

/** @param address of the page beside which the native panel stands. @returns how the panel silences there; undefined where there is no site. */
export function useMute(address: string): Mute | undefined {
  return useMemo(() => {
    const site = siteOf(address);
    if (site === undefined) return undefined;
    let undo = () => Promise.resolve();
    return {
      async mute(what, topicId) {
        const isOfTopic = what === 'topic';
        // A topic may have been shown for every mention.
        const mode = isOfTopic ? (await ask('facts/topics')).find(({ id }) => id === topicId)?.mode : undefined;
        await (isOfTopic ? ask('settings/topic', { topicId, mode: 'off' }) : ask('settings/site', { site, on: false }));
        undo = () =>
          isOfTopic ? ask('settings/topic', { topicId, mode: mode ?? 'relevant' }) : ask('settings/site', { site, on: true });
      },
      unmute: () => undo(),
    };
  }, [address]);
}

/** The panel inside a page: the worker knows its tab, and what to take back there. */
export const muteFromPage: Mute = {
  mute: (what, topicId) => ask('card/mute', { what, topicId, term: topicId }),
  unmute: () => ask('card/unmute'),
};
