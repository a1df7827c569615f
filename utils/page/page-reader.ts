import type { CardView } from '@/utils/core/card-view';
import { createJudge } from '@/utils/core/relevance';
import type { ScanPlan } from '@/utils/core/scan-plan';
import { siteOf } from '@/utils/core/settings';
import { createCard } from './card';
import { followClicks } from './clicks';
import { createHitTest, type HitTest } from './hit-test';
import { isOurHost } from './host';
import { type Hover, startHover } from './hover';
import { createMentions, type Mention } from './mentions';
import { createPainter } from './painter';
import { openRootsIn } from './shadow-roots';
import { slices } from './slices';
import { watch, watchHiding } from './watch';
import type { PageReader } from './world';

/** What reading a page needs from outside it. */
export interface ReaderPorts {
  /** Rules of the card's shadow root. */
  cardStyle: string;
  cardFor(topicId: string): Promise<CardView>;
  /** The reader wants the panel at a topic. */
  openPanel(topicId: string): void;
  /** The first mention of this document is about to be painted. */
  firstMention(): void;
  /** Mentions by topic id, whenever they change. */
  counted(counts: Record<string, number>): void;
  /** Called before each piece of work: false means that the extension is gone and we must go too. */
  isAlive(): boolean;
}

/** A page being read. */
export interface Reading extends PageReader {
  /** Follows another plan: topics switched, packs changed, the site switched off (null). */
  follow(plan: ScanPlan | null): Promise<void>;
}

/**
 * Finds, paints and follows the mentions of a document until the signal ends it; then the page is as it was found.
 *
 * @param hasCard whether the card may show here: the top document only; a frame marks, and a click opens the panel.
 */
export function readPage(document: Document, ports: ReaderPorts, signal: AbortSignal, hasCard: boolean): Reading {
  const painter = createPainter(document, signal);
  const subscribers = new Set<() => void>();
  let shown: Mention[] = [];
  let painted = false;
  let hover: Hover | undefined;
  let hitTest: HitTest | undefined;
  let plan = new AbortController();
  let counts = '';
  signal.addEventListener('abort', () => plan.abort());

  const show = (mentions: Mention[]) => {
    shown = mentions;
    if (mentions.length > 0 && !painted) {
      painted = true;
      ports.firstMention();
      hitTest = createHitTest(document, () => painter?.painted() ?? shown, signal);
      followClicks(document, hitTest, ports.openPanel, signal);
      if (hasCard) {
        const card = createCard(document, ports.cardStyle, ports.openPanel);
        hover = startHover({ document, hitTest, card, cardFor: ports.cardFor, signal });
      }
    }
    painter?.paint(mentions);
    hitTest?.forget();
    hover?.refresh(mentions);
    const now = countsOf(mentions);
    const key = JSON.stringify(now);
    if (key !== counts) ports.counted(now);
    counts = key;
    for (const changed of subscribers) changed();
  };

  return {
    list: () => shown.map((mention) => mention.view),
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    jump(id) {
      const mention = shown.find((it) => it.id === id);
      if (mention) scrollTo(document, mention);
    },
    dismissCard: () => hover?.dismiss(),
    async follow(next) {
      plan.abort();
      plan = new AbortController();
      const current = plan.signal;
      if (signal.aborted || !next || next.topics.length === 0) {
        show([]);
        return;
      }
      const mentions = createMentions(document, createJudge(next, siteOf(document.URL)), isOurHost);
      // One reading at a time: what changes meanwhile is gathered for the next.
      let busy = false;
      let waiting = new Set<Node>();
      let hiding: AbortController | undefined;
      const list = () => {
        show(mentions.list());
        // With no mention, shown or hidden, nothing hangs on what the page hides.
        const hangs = shown.length > 0 || mentions.someHidden();
        if (hangs === Boolean(hiding)) return;
        hiding?.abort();
        hiding = hangs ? new AbortController() : undefined;
        if (hiding) watchHiding(document, AbortSignal.any([current, hiding.signal]), () => ports.isAlive() && list());
      };
      const read = async (roots: Iterable<Node>): Promise<void> => {
        if (!ports.isAlive()) return;
        if (busy) {
          for (const root of roots) waiting.add(root);
          return;
        }
        busy = true;
        if (await mentions.read(roots, slices(current))) list();
        busy = false;
        if (waiting.size === 0 || current.aborted) return;
        const later = waiting;
        waiting = new Set();
        await read(later);
      };
      const watching = watch(document, current, (nodes) => {
        for (const node of nodes) followRoots(node);
        void read(nodes);
      });
      const followRoots = (node: Node) => {
        for (const root of openRootsIn(node)) watching.also(root);
      };
      followRoots(document);
      await read([document.documentElement]);
    },
  };
}

function countsOf(mentions: readonly Mention[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { topicId } of mentions) counts[topicId] = (counts[topicId] ?? 0) + 1;
  return counts;
}

function scrollTo(document: Document, mention: Mention): void {
  const calm = document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
  mention.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
