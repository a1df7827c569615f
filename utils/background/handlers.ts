import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { catalogues } from '@/data/locales';
import { day, HUES } from '@/data/schema';
import { MOST_PARAGRAPH, MUTE_KINDS } from '@/utils/core/facts/card-view';
import { topicCard } from '@/utils/core/facts/topic-card';
import { TONES } from '@/utils/core/interface/backdrop';
import { Problem } from '@/utils/core/interface/problem';
import { DOCKS, PANEL_WIDTHS } from '@/utils/core/settings/panel-stand';
import { PAUSE_LENGTHS } from '@/utils/core/settings/pause';
import { SITE_LISTS, TOPIC_MODES } from '@/utils/core/settings/settings';
import { siteOf } from '@/utils/core/sites/site-of';
import type { Sender } from '@/utils/extension/answering';
import type { WorkerMessages } from '@/utils/extension/messages';
import { choice, standChoice, wholeSettings } from '@/utils/extension/setting-fields';
import { readSettings } from '@/utils/extension/settings';
import { resolveLanguage } from '@/utils/extension/strings';
import { fileAt } from '@/utils/packs/tab-pack';
import { showCount } from './badge';
import { changeSites, chooseHue, chooseSense, chooseSite, chooseTopic, chooseWhole, replaceSettings } from './choices';
import { topicRecord, topicSummaries } from './facts';
import { mute, unmute } from './mutes';
import { openSource } from './open-source';
import { openPanel } from './panel';
import { beginPause, currentPause, endPause } from './pauses';
import { type Place, placeIn } from './place';
import { ensurePlan, renewPlan, writePlan } from './plan-writer';
import { clearProblems, noteProblem, readProblems } from './problem-log';
import { restore, usage, wipe } from './reader-data';
import { makeRoom, takeRoom } from './room';
import { allUnseen, forgetSeen, noteSeen, unseenOf } from './seen';
import { chooseBundled, shelfView } from './shelf-view';
import { isOn, isOnByPath, noteRefused, quietSites, verdictOn } from './sites';
import { readStatus } from './status';
import {
  followPaths,
  injectArticle,
  injectCard,
  injectMentions,
  injectMentionsLater,
  injectStrings,
  showPanel,
  stylePage,
} from './tabs';

/** A page's scripts may be steered by a page that broke into its process; an extension page is ours alone. */
type Caller = 'page' | 'extension';

interface Handler<Name extends keyof WorkerMessages> {
  from: readonly Caller[];
  payload: z.ZodMiniType<WorkerMessages[Name]['in']>;
  run(payload: WorkerMessages[Name]['in'], sender: Sender): Promise<WorkerMessages[Name]['out']>;
}

const nothing = z.undefined();
const topicId = z.string().check(z.maxLength(64));
const site = z.string().check(z.minLength(1), z.maxLength(253));
const patterns = z.array(site).check(z.maxLength(5000));
const term = z.string().check(z.minLength(1), z.maxLength(120));
/** As wide as the panel shows, which is less than its setting where a window is narrow. */
const stand = z.object({ dock: z.enum(DOCKS), width: z.int().check(z.minimum(1), z.maximum(PANEL_WIDTHS.most)) });
const silencedSense = z.object({ topicId, term, site: z.nullable(site) });

/** Who answers what: every message to the worker, who may send it, what it must hold, what it does. */
const HANDLERS: { [Name in keyof WorkerMessages]: Handler<Name> } = {
  'page/candidate': {
    from: ['page'],
    payload: nothing,
    async run(_, sender) {
      const place = placeOf(sender);
      if (!(await isOn(sender))) await noteRefused(place.tabId);
      else if (await injectMentions(place)) await injectMentionsLater(place, sender.tab?.url);
      // A pause whose time has passed ends here too.
      const pause = await currentPause().catch(() => null);
      if (await isOnByPath(sender)) await followPaths(place);
      if (!pause) await ensurePlan();
    },
  },
  'plan/renew': { from: ['page'], payload: nothing, run: () => renewPlan() },
  'page/off': { from: ['page'], payload: nothing, run: async (_, sender) => !(await isOn(sender)) },
  'page/paint': {
    from: ['page'],
    payload: z.object({ inFrames: z.boolean(), tones: z.optional(z.record(z.string(), z.enum(TONES))) }),
    run: (paint, sender) => stylePage(placeOf(sender), paint),
  },
  'page/read': { from: ['page'], payload: nothing, run: (_, sender) => injectArticle(placeOf(sender)) },
  'page/card': { from: ['page'], payload: nothing, run: (_, sender) => injectCard(placeOf(sender)) },
  'page/strings': { from: ['page'], payload: nothing, run: (_, sender) => injectStrings(placeOf(sender)) },
  'page/counts': {
    from: ['page'],
    payload: z.record(topicId, z.int().check(z.nonnegative())),
    async run(counts, sender) {
      const place = placeOf(sender);
      // Only the page's own document tells: it counts its frames' mentions, too.
      if (sender.frameId === 0) await showCount(place, sender.tab?.url, counts);
    },
  },
  'card/get': {
    // Also pages of ours that show what a card is: options, and the one that welcomes readers.
    from: ['page', 'extension'],
    payload: z.object({
      topicId,
      published: z.optional(day),
      paragraph: z.optional(z.string().check(z.maxLength(MOST_PARAGRAPH))),
    }),
    async run(asked, sender) {
      const [record, settings] = await Promise.all([topicRecord(asked.topicId), readSettings()]);
      const unseen = await unseenOf(record, sender).catch(() => 0);
      const language = resolveLanguage(settings.language, browser.i18n.getUILanguage());
      const view = topicCard(record, catalogues[language], asked, unseen);
      return { ...view, look: { theme: settings.theme, size: String(settings.textSize) } };
    },
  },
  'card/mute': {
    // Muting only, and for the tab's own site.
    from: ['page'],
    payload: z.object({ what: z.enum(MUTE_KINDS), topicId, term }),
    async run({ what, ...asked }, sender) {
      await mute(tabOf(sender), what, { ...asked, site: what === 'topic' ? null : siteOfPage(sender) });
    },
  },
  'card/unmute': { from: ['page'], payload: nothing, run: (_, sender) => unmute(tabOf(sender)) },
  'panel/open': {
    from: ['page', 'extension'],
    payload: z.object({ topicId: z.optional(topicId), tabId: z.optional(z.number()), beside: z.optional(z.boolean()) }),
    // Our pages open the browser's own panel by themselves: it takes their click. What they ask for is the one in the page.
    run: ({ topicId: id, tabId, beside = false }, sender) =>
      callerOf(sender) === 'page'
        ? openPanel(
            { id: tabOf(sender), windowId: sender.tab?.windowId, documentId: documentOf(sender) },
            { topicId: id },
            beside,
          )
        : showPanel(placeIn(tabId ?? noTab()), { topicId: id }),
  },
  'panel/room': { from: ['page'], payload: stand, run: (asked, sender) => makeRoom(placeOf(sender), asked) },
  'panel/no-room': { from: ['page'], payload: stand, run: (asked, sender) => takeRoom(placeOf(sender), asked) },
  // How the panel stands is the one setting that a page's scripts may change: it does no harm.
  'panel/stand': { from: ['page'], payload: standChoice, run: (chosen) => chooseWhole(chosen) },
  'facts/topics': {
    from: ['page', 'extension'],
    payload: nothing,
    run: async () => topicSummaries(await readSettings()),
  },
  'facts/topic': { from: ['page', 'extension'], payload: z.object({ topicId }), run: (asked) => topicRecord(asked.topicId) },
  'source/open': {
    from: ['page', 'extension'],
    payload: z.object({ url: z.string().check(z.maxLength(4096)) }),
    run: ({ url }) => openSource(url),
  },
  'settings/topic': {
    from: ['extension'],
    payload: z.object({ topicId, mode: z.enum(TOPIC_MODES) }),
    run: ({ topicId: id, mode }) => chooseTopic(id, mode),
  },
  'settings/site': {
    from: ['extension'],
    payload: z.object({ site, on: z.boolean() }),
    run: (asked) => chooseSite(asked.site, asked.on),
  },
  'settings/sites': {
    from: ['extension'],
    payload: z.object({ list: z.enum(SITE_LISTS), add: patterns, remove: patterns }),
    run: ({ list, add, remove }) => changeSites(list, add, remove),
  },
  'settings/hue': {
    from: ['extension'],
    payload: z.object({ topicId, hue: z.nullable(z.literal(HUES)) }),
    run: ({ topicId: id, hue }) => chooseHue(id, hue),
  },
  'settings/choose': { from: ['extension'], payload: choice, run: (chosen) => chooseWhole(chosen) },
  'settings/wrong-match': {
    // It only mutes, and options undo it, so the panel in the page may ask for it: for its own site, or for all.
    from: ['page', 'extension'],
    payload: silencedSense,
    run: (sense, sender) =>
      chooseSense(callerOf(sender) === 'page' ? { ...sense, site: sense.site && siteOfPage(sender) } : sense, true),
  },
  'settings/right-match': { from: ['extension'], payload: silencedSense, run: (sense) => chooseSense(sense, false) },
  'pause/get': { from: ['extension'], payload: nothing, run: currentPause },
  'pause/set': {
    from: ['extension'],
    payload: z.object({ length: z.nullable(z.enum(PAUSE_LENGTHS)) }),
    run: ({ length }) => (length ? beginPause(length) : endPause()),
  },
  'seen/note': {
    from: ['page', 'extension'],
    payload: z.object({ topicId }),
    run: (asked, sender) => noteSeen(asked.topicId, sender),
  },
  'seen/unseen': { from: ['extension'], payload: nothing, run: allUnseen },
  'seen/forget': { from: ['extension'], payload: nothing, run: forgetSeen },
  'packs/shelf': { from: ['extension'], payload: nothing, run: shelfView },
  'packs/changed': { from: ['extension'], payload: nothing, run: () => writePlan() },
  'packs/away': {
    from: ['extension'],
    payload: z.object({ id: topicId, isAway: z.boolean() }),
    run: ({ id, isAway }) => chooseBundled(id, isAway),
  },
  'packs/at-address': {
    from: ['extension'],
    payload: z.object({ address: z.string().check(z.maxLength(4096)) }),
    run: ({ address }, sender) => fileAt(address, sender.tab?.id),
  },
  'sites/judge': {
    from: ['extension'],
    payload: z.object({ address: z.string().check(z.maxLength(4096)) }),
    run: ({ address }) => verdictOn(address),
  },
  'sites/quiet': { from: ['extension'], payload: nothing, run: quietSites },
  'settings/replace': { from: ['extension'], payload: wholeSettings, run: (settings) => replaceSettings(settings) },
  'data/usage': { from: ['extension'], payload: nothing, run: usage },
  'data/wipe': { from: ['extension'], payload: nothing, run: wipe },
  'data/restore': { from: ['extension'], payload: z.record(z.string(), z.unknown()), run: restore },
  'status/get': { from: ['extension'], payload: nothing, run: readStatus },
  'problems/list': { from: ['extension'], payload: nothing, run: readProblems },
  'problems/clear': { from: ['extension'], payload: nothing, run: clearProblems },
  'problems/unanswered': {
    from: ['page', 'extension'],
    // Nothing but a name of ours: a page that broke into its process can write no words into the list.
    payload: z.object({ asked: z.custom<keyof WorkerMessages>(isName) }),
    async run({ asked }, sender) {
      if (!sender.tab?.incognito) await noteProblem(new Problem('no-answer', asked));
    },
  },
};

/**
 * Answers one message to the worker.
 *
 * @returns the answer, or undefined where the message is none of ours, comes from who may not send it, or holds what it
 *   must not: such a sender gets silence.
 */
export function answerInWorker(message: unknown, sender: Sender): Promise<unknown> | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message)) return undefined;
  const { name } = message;
  return isName(name) ? run(name, 'payload' in message ? message.payload : undefined, sender) : undefined;
}

function run<Name extends keyof WorkerMessages>(name: Name, given: unknown, sender: Sender): Promise<unknown> | undefined {
  const handler: Handler<Name> = HANDLERS[name];
  // An absent payload may arrive as null: messages travel as JSON in Chromium.
  const payload = z.safeParse(handler.payload, given ?? undefined);
  if (!payload.success || !handler.from.includes(callerOf(sender))) return undefined;
  const answer = handler.run(payload.data, sender);
  // A page may not ask for its answer any more; the list has it all the same. Private windows leave nothing.
  if (!sender.tab?.incognito) answer.catch(noteProblem);
  return answer;
}

function isName(name: unknown): name is keyof WorkerMessages {
  return typeof name === 'string' && Object.hasOwn(HANDLERS, name);
}

/** Anything that doesn't show our own address counts as a page: no origin, "null", a web page. */
function callerOf(sender: Sender): Caller {
  const ours = new URL(browser.runtime.getURL('/'));
  return sender.url !== undefined &&
    URL.canParse(sender.url) &&
    new URL(sender.url).protocol === ours.protocol &&
    new URL(sender.url).host === ours.host
    ? 'extension'
    : 'page';
}

/** A tab is enough: nothing of ours runs in frames. */
function tabOf(sender: Sender): number {
  return sender.tab?.id ?? noTab();
}

function placeOf(sender: Sender): Place {
  return placeIn(tabOf(sender), documentOf(sender));
}

/** What is asked for from a frame is for the page's own document. */
function documentOf({ frameId, documentId }: Sender): string | undefined {
  return frameId === 0 ? documentId : undefined;
}

/** A page's site is what the browser says, not what the page does. */
function siteOfPage(sender: Sender): string {
  return siteOf(sender.tab?.url ?? sender.url ?? '') ?? noTab();
}

function noTab(): never {
  throw new Problem('page-unreadable');
}
