import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { MuteKind } from '@/utils/core/facts/card-view';
import { Problem } from '@/utils/core/interface/problem';
import { type SilencedSense, TOPIC_MODES, topicMode } from '@/utils/core/settings/settings';
import { rulesOfSite } from '@/utils/core/sites/site-rules';
import { readSettings } from '@/utils/extension/settings';
import { chooseSense, chooseSite, chooseTopic, restoreSite } from './choices';
import { packsInUse } from './shelf';

/**
 * What readers mute from a card in the page, and how they take it back there. The worker keeps what to take back, in
 * `storage.session` as it may die meanwhile: a page that broke into its process could otherwise unmute what it liked.
 */
const undoing = z.discriminatedUnion('what', [
  z.object({ what: z.literal('topic'), topicId: z.string(), mode: z.enum(TOPIC_MODES) }),
  z.object({
    what: z.literal('site'),
    site: z.string(),
    before: z.object({ offSites: z.array(z.string()), onSites: z.array(z.string()) }),
  }),
  z.object({ what: z.literal('sense'), topicId: z.string(), term: z.string(), site: z.nullable(z.string()) }),
]);
const keyOf = (tabId: number) => `muted.${tabId}`;

/**
 * @param at the mention from whose card it was asked: its topic, its term as the pack writes it, the site of its page; for a topic
 *   the site says nothing.
 * @throws Problem `topic-unknown`, or when the choice could not be saved.
 */
export async function mute(tabId: number, what: MuteKind, at: SilencedSense): Promise<void> {
  const { topicId, site } = at;
  if (what !== 'site') await expectTopic(topicId);
  const settings = await readSettings();
  const mode = topicMode(settings, topicId);
  const before = rulesOfSite(settings, site ?? '');
  const isMuted = { topic: mode === 'off', site: before === null, sense: false }[what];
  // Before it is muted, after which the worker may end: a reader who then asks once more could not take back what is off already.
  if (!isMuted) await browser.storage.session.set({ [keyOf(tabId)]: { what, ...at, mode, before } });
  if (what === 'topic') await chooseTopic(topicId, 'off');
  else if (what === 'sense') await chooseSense(at, true);
  else if (site !== null) await chooseSite(site, false);
}

/** Of what no pack holds there is no card: a page that broke into its process could fill the settings with names. */
async function expectTopic(topicId: string): Promise<void> {
  // Where no pack can be read, pages are still marked by the plan, and readers may want to be rid of that.
  const packs = await packsInUse().catch(() => undefined);
  if (packs?.some(({ topics }) => topics.some(({ id }) => id === topicId)) === false) throw new Problem('topic-unknown', topicId);
}

/** Takes back what was muted last in this tab, once. @throws Problem when that could not be saved: it can be tried again then. */
export async function unmute(tabId: number): Promise<void> {
  const key = keyOf(tabId);
  const last = z.safeParse(undoing, (await browser.storage.session.get(key))[key]);
  if (!last.success) return;
  if (last.data.what === 'topic') await chooseTopic(last.data.topicId, last.data.mode);
  else if (last.data.what === 'site') await restoreSite(last.data.site, last.data.before);
  else await chooseSense(last.data, false);
  await browser.storage.session.remove(key);
}
