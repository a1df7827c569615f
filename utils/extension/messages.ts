/**
 * Every message between the extension's contexts: name, what goes in, what comes out. Sending and answering both
 * derive from these two maps, so a name that is not here does not compile.
 */
import { browser } from 'wxt/browser';
import type { QuietSite } from '@/data/quiet-sites';
import type { Hue } from '@/data/schema';
import type { CardView, MuteKind } from '@/utils/core/facts/card-view';
import type { TopicSummary } from '@/utils/core/facts/fact-source';
import type { PanelWish } from '@/utils/core/facts/panel-wish';
import type { TopicRecord } from '@/utils/core/facts/topic-record';
import type { Tones } from '@/utils/core/interface/backdrop';
import { Problem, type ProblemCode, type ProblemEntry } from '@/utils/core/interface/problem';
import type { ArticleSaid, CameFrom, MentionView, PageDate } from '@/utils/core/mentions/page-mentions';
import type { FileInTab } from '@/utils/core/packs/pack-offer';
import type { ShelfView } from '@/utils/core/packs/pack-view';
import type { Stand } from '@/utils/core/settings/panel-stand';
import type { Pause, PauseLength } from '@/utils/core/settings/pause';
import type { Choice, SilencedSense, SiteList, SomeSettings, StandChoice, TopicMode } from '@/utils/core/settings/settings';
import type { SiteVerdict } from '@/utils/core/sites/site-rules';

/** What the extension keeps in this browser. */
export interface Usage {
  /** Bytes of what the reader has chosen. */
  settings: number;
  /** Bytes of what is derived from it and from packs, for pages. */
  plan: number;
  /** Bytes of packs and everything else, as the browser estimates them; null where it does not say. */
  packs: number | null;
  /** Requests to anywhere but the extension itself that the browser has counted since the worker began. */
  requests: number;
}

interface Message<In, Out = void> {
  in: In;
  out: Out;
}

/** Which style of the marks goes where. */
export interface Paint {
  /** Into every frame, not only the page's own document: only the page knows which of them it has read. */
  inFrames: boolean;
  /** What to change in the style that is there. */
  tones?: Tones | undefined;
}

/** To the worker. */
export interface WorkerMessages {
  /** A page holds text that may be a mention: put the mentions script into the sender's page. */
  'page/candidate': Message<undefined>;
  /** A page misses terms of a long list: write the plan anew if they are not there. */
  'plan/renew': Message<undefined>;
  /** Whether the sender's page is not to be read, by what the reader has said of its site. */
  'page/off': Message<undefined, boolean>;
  /** The sender's page has mentions, or frames that it reads have: put the style of the marks there; or, later, the tones that they need. */
  'page/paint': Message<Paint>;
  /** The sender's page wants to know what its page says of itself: put the script there that reads it. */
  'page/read': Message<undefined>;
  /** The reader points at a mention in the sender's page: put the card's script there. */
  'page/card': Message<undefined>;
  /** The sender's page shows the panel and the reader has chosen another language: put its strings there. */
  'page/strings': Message<undefined>;
  /** Mentions in the sender's page, its frames among them, by topic id, for the badge. */
  'page/counts': Message<Record<string, number>>;
  /** @param published the day of the article, where the page says it. @param paragraph the text around the mention. */
  'card/get': Message<{ topicId: string; published?: string | undefined; paragraph?: string | undefined }, CardView>;
  /** Mutes from the card of a topic; a sense by its term. */
  'card/mute': Message<{ what: MuteKind; topicId: string; term: string }>;
  /** Takes back what was muted last in the sender's tab. */
  'card/unmute': Message<undefined>;
  /**
   * Opens the panel in the sender's tab, or in `tabId` when asked by an extension page; `beside` it as the browser's own when
   * the sender's reader wants that.
   */
  'panel/open': Message<{ topicId?: string | undefined; tabId?: number | undefined; beside?: boolean | undefined }>;
  /** Makes room in the sender's page: lays a style there that narrows it as soon as our host asks for it (`core/interface/room`). */
  'panel/room': Message<Stand, boolean>;
  /** Takes that style away again. */
  'panel/no-room': Message<Stand>;
  /** The panel in the sender's page stands otherwise from now on. */
  'panel/stand': Message<StandChoice>;
  'facts/topics': Message<undefined, TopicSummary[]>;
  'facts/topic': Message<{ topicId: string }, TopicRecord>;
  /** Opens a source in a new tab, for pages whose rules keep links from doing so. Only addresses of cited sources. */
  'source/open': Message<{ url: string }>;
  'settings/topic': Message<{ topicId: string; mode: TopicMode }>;
  'settings/site': Message<{ site: string; on: boolean }>;
  /** Adds patterns to a list of sites and takes others away. */
  'settings/sites': Message<{ list: SiteList; add: string[]; remove: string[] }>;
  /** @param hue null is that of the topic's pack. */
  'settings/hue': Message<{ topicId: string; hue: Hue | null }>;
  /** Any setting that is chosen whole. */
  'settings/choose': Message<Choice>;
  /** "Wrong match here": the reader wants to see this sense no more, on one site or (null) everywhere. */
  'settings/wrong-match': Message<SilencedSense>;
  /** Takes that back. */
  'settings/right-match': Message<SilencedSense>;
  /** The pause that holds now, if any. */
  'pause/get': Message<undefined, Pause | null>;
  /** Begins a pause, or (null) ends it. */
  'pause/set': Message<{ length: PauseLength | null }>;
  /** The reader looks at a topic in a panel. */
  'seen/note': Message<{ topicId: string }>;
  /** What came since the reader looked last, by topic id. */
  'seen/unseen': Message<undefined, Record<string, number>>;
  'seen/forget': Message<undefined>;
  /** Every pack that is there. */
  'packs/shelf': Message<undefined, ShelfView>;
  /** Our page has brought a pack in or taken one out: pages have to follow. */
  'packs/changed': Message<undefined>;
  /** Puts a bundled pack away, or brings it back. */
  'packs/away': Message<{ id: string; isAway: boolean }>;
  /** Opens a pack's address in a tab for a moment. @returns what it holds. */
  'packs/at-address': Message<{ address: string }, FileInTab>;
  /** Whether pages at an address are read, and what decided. */
  'sites/judge': Message<{ address: string }, SiteVerdict>;
  /** The sites that are off unless the reader says otherwise. */
  'sites/quiet': Message<undefined, QuietSite[]>;
  /** Puts these settings in place of those that are. */
  'settings/replace': Message<SomeSettings>;
  'data/usage': Message<undefined, Usage>;
  /** Forgets every choice. @returns what is gone, to bring it back by the next. */
  'data/wipe': Message<undefined, Record<string, unknown>>;
  'data/restore': Message<Record<string, unknown>>;
  /** What went wrong in the worker and still is, if anything. */
  'status/get': Message<undefined, ProblemCode | null>;
  /** The last problems that there were, the newest last. */
  'problems/list': Message<undefined, ProblemEntry[]>;
  'problems/clear': Message<undefined>;
  /** A message got no answer: only who asked knows. */
  'problems/unanswered': Message<{ asked: keyof WorkerMessages }>;
}

/** To the scripts of ours, mentions and panel, in the top document of a tab. */
export interface PageMessages {
  'mentions/list': Message<undefined, MentionView[]>;
  'mentions/jump': Message<{ id: number }>;
  /** Walks to the next (1) or previous (-1) mention and opens its card, with focus in it. */
  'mentions/step': Message<{ by: 1 | -1 }>;
  'page/date': Message<undefined, PageDate>;
  'page/article': Message<undefined, ArticleSaid>;
  /** Where the reader came from to a topic. */
  'mentions/came-from': Message<{ topicId: string }, CameFrom | null>;
  /** Shows a living panel. @returns whether there is one. */
  'panel/show': Message<PanelWish, boolean>;
  /** Closes an open panel. @returns whether there was one. */
  'panel/close': Message<undefined, boolean>;
}

/** The form in which answers travel: an Error would lose its code on the way. */
export type Answer<Out> = { ok: true; value: Out } | { ok: false; code: ProblemCode; detail: string };

/** What is passed with a message: nothing where it takes nothing. */
export type Payload<In> = [In] extends [undefined] ? [] : [payload: In];

/**
 * Asks the worker.
 * @throws Problem with the worker's own code, or `no-answer` where there is no worker to answer.
 */
export async function ask<Name extends keyof WorkerMessages>(
  name: Name,
  ...[payload]: Payload<WorkerMessages[Name]['in']>
): Promise<WorkerMessages[Name]['out']> {
  return unwrap(
    await sent(
      () => browser.runtime.sendMessage({ name, payload }),
      () => unanswered(name),
    ),
  );
}

/** Has the worker note, once it is there again, that a message got no answer. */
export function unanswered(asked: keyof WorkerMessages): void {
  void sent(() => browser.runtime.sendMessage({ name: 'problems/unanswered', payload: { asked } }));
}

/**
 * Asks the page scripts of a tab's top frame.
 * @throws Problem `no-answer` where no script of ours runs there.
 */
export async function askPage<Name extends keyof PageMessages>(
  tabId: number,
  name: Name,
  ...[payload]: Payload<PageMessages[Name]['in']>
): Promise<PageMessages[Name]['out']> {
  return unwrap(await sent(() => browser.tabs.sendMessage(tabId, { name, payload }, { frameId: 0 })));
}

/** Where the extension is gone, sending throws at once instead of rejecting. */
async function sent<Out>(
  send: () => Promise<Answer<Out> | undefined>,
  whenUnanswered?: () => void,
): Promise<Answer<Out> | undefined> {
  try {
    const answer = await send();
    if (!answer) whenUnanswered?.();
    return answer;
  } catch (error) {
    whenUnanswered?.();
    return { ok: false, code: 'no-answer', detail: String(error) };
  }
}

function unwrap<Out>(answer: Answer<Out> | undefined): Out {
  if (answer?.ok) return answer.value;
  throw answer ? new Problem(answer.code, answer.detail) : new Problem('no-answer');
}
