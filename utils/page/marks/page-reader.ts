import { createJudge, type Judge } from '@/utils/core/judging/relevance';
import type { Rules } from '@/utils/core/matching/gate';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import type { ScanPlan } from '@/utils/core/matching/scan-plan';
import { siteOf } from '@/utils/core/sites/site-of';
import { followTrees } from '../looking/trees';
import { readDocument } from '../reading/document-reader';
import type { MentionRules } from '../reading/list-mentions';
import type { Mention } from '../reading/mention';
import type { TermRules } from '../reading/read-blocks';
import { type PageReader, world } from '../world/world';
import { createMarkedView, type MarkedView } from './marked-document';

/** What reading a page needs from outside it. */
export interface ReaderPorts {
  /** The first mention of a document is about to be painted: of the page's own, or of one in a frame. */
  firstMention(isInFrame: boolean): void;
  /** Mentions by topic id, whenever they change. */
  counted(counts: Record<string, number>): void;
  /**
   * A document with listeners of ours has another root element. Where the page wrote it anew (`document.open`), the browser has
   * taken them away, and nothing but another life brings them back.
   */
  begunAnew(): void;
  /** Called before each piece of work: false means that the extension is gone and we must go too. */
  isAlive(): boolean;
}

/** A page being read. */
export interface Reading extends PageReader {
  /** Follows other rules: topics switched, packs changed; null where the site is switched off. */
  follow(rules: Rules | null): void;
}

/** What is known of a document that is read. */
interface Known {
  shown: readonly Mention[];
  /** Once it has had a mention. */
  view?: MarkedView;
  /** Ends when the document does: that of a frame may go long before the page. */
  signal: AbortSignal;
}

/** Mentions of one topic that are told: of more it is said that there are "2,000+", and a message with 100,000 is felt. */
const MOST_LISTED = 2001;

/**
 * Finds, paints and follows the mentions of a page until the signal ends it: of its document, its open shadow roots and the
 * frames that it may read itself. Then the page is as it was found.
 */
export function readPage(document: Document, ports: ReaderPorts, signal: AbortSignal): Reading {
  const known = new Map<Document, Known>();
  const subscribers = new Set<() => void>();
  let plan = new AbortController();
  let counts = '';
  let lastId = 0;

  const all = () => [...known.values()].flatMap(({ shown }) => shown);
  const byTopic = () => [...Map.groupBy(all(), ({ topicId }) => topicId)];
  const know = (of: Document): Known => {
    const stay = new AbortController();
    const its: Known = { shown: [], signal: AbortSignal.any([signal, stay.signal]) };
    known.set(of, its);
    // While it is still there: of what has gone nothing can be asked (Firefox 153: "can't access dead object").
    const leave = ({ target }: Event) => {
      // A window may be that of the empty document before, too.
      if (target !== of) return;
      stay.abort(null);
      known.delete(of);
      // Where the page goes with it nothing is told: what counts by then is the next one. One that comes back is read anew.
      setTimeout(tell);
    };
    if (of !== document) of.defaultView?.addEventListener('pagehide', leave, { signal: its.signal });
    return its;
  };
  const show = (of: Document, its: Known, mentions: readonly Mention[]) => {
    its.shown = mentions;
    if (mentions.length > 0 && !its.view) {
      ports.firstMention(of !== document);
      its.view = createMarkedView(of, (painted) => world().repainted?.(painted), its.signal);
    }
    its.view?.show(mentions);
    tell();
  };
  const tell = () => {
    world().card?.refresh();
    const now = Object.fromEntries(byTopic().map(([topicId, own]) => [topicId, own.length]));
    const key = JSON.stringify(now);
    if (key !== counts) ports.counted(now);
    counts = key;
    for (const changed of subscribers) changed();
  };
  const judgeOf = (plan: ScanPlan) => createJudge(plan, siteOf(document.URL));
  const rulesOf = (rules: Rules): MentionRules => ({
    ...(world().longList?.(rules, judgeOf) ?? shortList(rules, judgeOf)),
    nextId: () => ++lastId,
  });
  const follow = (rules: MentionRules, current: AbortSignal) => {
    const found = new WeakSet<Node>();
    const begin = (of: Document) => {
      const root = of.documentElement;
      const its = known.get(of) ?? know(of);
      const shown = (mentions: readonly Mention[]) => {
        show(of, its, mentions);
        if (root !== of.documentElement && its.view) ports.begunAnew();
      };
      const until = AbortSignal.any([current, its.signal]);
      const added = (node: Node) => trees?.lookInto(node);
      return readDocument(of, rules, { isAlive: ports.isAlive, shown, added, left: (tree) => found.delete(tree) }, until);
    };
    const readings = new WeakMap([[document, begin(document)]]);
    const trees = followTrees(
      document,
      (tree) => {
        if ('defaultView' in tree) readings.set(tree, begin(tree));
        else readings.get(tree.ownerDocument)?.also(tree);
      },
      current,
      found,
    );
  };

  return {
    list: () => byTopic().flatMap(([, own]) => own.slice(0, MOST_LISTED).map(({ view }) => view)),
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    mentions: all,
    get documents() {
      return [...known.values()].flatMap(({ view }) => view ?? []);
    },
    follow(next) {
      // Told again: the browser has forgotten the badge of a page that comes back.
      counts = '';
      plan.abort(null);
      plan = new AbortController();
      if (signal.aborted) return;
      if (next) follow(rulesOf(next), AbortSignal.any([signal, plan.signal]));
      else for (const [each, its] of known) show(each, its, []);
    },
  };
}

function shortList({ gate, plan }: Rules, judgeOf: (plan: ScanPlan) => Judge): TermRules {
  let judge: Judge | undefined;
  return {
    mayHold: patternTest(gate.pattern || '(?!)'),
    // Made at the first candidate: where none is after all, as on a page whose topic was switched off, it costs nothing.
    judge() {
      judge ??= judgeOf(plan);
      return judge;
    },
  };
}
