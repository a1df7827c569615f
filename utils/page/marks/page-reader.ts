import { createJudge, type Judge } from '@/utils/core/judging/relevance';
import type { Rules } from '@/utils/core/matching/gate';
import { patternTest } from '@/utils/core/matching/quick-pattern';
import type { ScanPlan } from '@/utils/core/matching/scan-plan';
import { countByTopic } from '@/utils/core/mentions/counts';
import { siteOf } from '@/utils/core/sites/site-of';
import { elementOf } from '../dom/nodes';
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

/** Mentions of one topic that are told: of more it is said that there are "2,000+", and a message with 100,000 is felt. */
const MOST_LISTED = 2001;

/**
 * Finds, paints and follows the mentions of a page until the signal ends it: of its document, its open shadow roots and the
 * frames that it may read itself. Then the page is as it was found.
 */
export function readPage(document: Document, ports: ReaderPorts, signal: AbortSignal): Reading {
  const views = new Map<Document, MarkedView>();
  const shown = new Map<Document, readonly Mention[]>();
  const subscribers = new Set<() => void>();
  let plan = new AbortController();
  let counts = '';
  let lastId = 0;
  signal.addEventListener('abort', () => plan.abort());

  const all = () => [...shown.values()].flat();
  const beginView = (of: Document) => {
    ports.firstMention(of !== document);
    const view = createMarkedView(of, (painted) => world().repainted?.(painted), signal);
    views.set(of, view);
    return view;
  };
  const show = (of: Document, mentions: readonly Mention[]) => {
    shown.set(of, mentions);
    // A frame that was taken away or went elsewhere has left its document behind.
    for (const each of shown.keys()) if (!each.defaultView) shown.delete(each);
    if (mentions.length > 0 || views.has(of)) (views.get(of) ?? beginView(of)).show(mentions);
    world().card?.refresh();
    const now = Object.fromEntries(countByTopic(all()));
    const key = JSON.stringify(now);
    if (key !== counts) ports.counted(now);
    counts = key;
    for (const changed of subscribers) changed();
  };
  const judgeOf = (plan: ScanPlan) => createJudge(plan, siteOf(document.URL));
  const shortList = ({ gate, plan }: Rules): TermRules => {
    let judge: Judge | undefined;
    return {
      mayHold: patternTest(gate.pattern || '(?!)'),
      // Made at the first candidate: where none is after all, as on a page whose topic was switched off, it costs nothing.
      judge() {
        judge ??= judgeOf(plan);
        return judge;
      },
    };
  };
  const rulesOf = (rules: Rules): MentionRules => ({
    ...(world().longList?.(rules, judgeOf) ?? shortList(rules)),
    nextId: () => ++lastId,
  });
  const follow = (rules: MentionRules, current: AbortSignal) => {
    const begin = (of: Document) => {
      const root = of.documentElement;
      const shown = (mentions: readonly Mention[]) => {
        show(of, mentions);
        if (root !== of.documentElement && views.has(of)) ports.begunAnew();
      };
      return readDocument(of, rules, { isAlive: ports.isAlive, shown, added: (node) => trees?.lookInto(node) }, current);
    };
    const readings = new Map([[document, begin(document)]]);
    const trees = followTrees(
      document,
      (tree) => {
        if ('defaultView' in tree) readings.set(tree, begin(tree));
        else readings.get(tree.ownerDocument)?.also(tree);
      },
      current,
    );
  };

  return {
    list() {
      const listed = new Map<string, number>();
      const isListed = ({ topicId }: Mention) => {
        const count = (listed.get(topicId) ?? 0) + 1;
        listed.set(topicId, count);
        return count <= MOST_LISTED;
      };
      return all()
        .filter(isListed)
        .map((mention) => mention.view);
    },
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    jump(id) {
      const mention = all().find((it) => it.id === id);
      if (mention) scrollTo(mention);
    },
    mentions: all,
    get documents() {
      return [...views.values()];
    },
    follow(next) {
      // Told again: the browser has forgotten the badge of a page that comes back.
      counts = '';
      plan.abort();
      plan = new AbortController();
      if (signal.aborted) return;
      if (next) follow(rulesOf(next), plan.signal);
      else for (const each of [...shown.keys()]) show(each, []);
    },
  };
}

function scrollTo({ start: { node } }: Mention): void {
  const calm = node.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
  elementOf(node)?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
