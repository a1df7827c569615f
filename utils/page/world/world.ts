import type { StringsInPages } from '@/data/locales';
import type { Tones } from '@/utils/core/interface/backdrop';
import type { Judge } from '@/utils/core/judging/relevance';
import type { Gate, Rules } from '@/utils/core/matching/gate';
import type { ScanPlan } from '@/utils/core/matching/scan-plan';
import type { ArticleSaid, CameFrom, MentionView, PageDate } from '@/utils/core/mentions/page-mentions';
import type { Stand } from '@/utils/core/settings/panel-stand';
import type { Point } from '../reading/blocks';
import type { Mention } from '../reading/mention';
import type { TermRules } from '../reading/read-blocks';

/**
 * What our scripts in one document share: an object in the isolated world, which the page can't see. A second injection
 * of a script finds the first by it.
 */
export interface World {
  /** The life of the scripts in this document: a later version ends an orphaned one by it. */
  life?: { signal: AbortSignal; isAlive(): boolean; stop(): void };
  /** Ends the watch of the always-on script, once the mentions script takes over. */
  stopScan?: () => void;
  /** What the always-on script carries and the scripts after it take from here: see `build/lean-scripts`. */
  brought?: object;
  /** The script for the reader's own packs, where there are such: the gate as it has read it, and what knows long lists. */
  readGate?: () => Promise<Gate | null>;
  longList?: (rules: Rules, judgeOf: (plan: ScanPlan) => Judge) => TermRules;
  /** The mentions script, once it runs. */
  reader?: PageReader;
  /** Has the card's script put in, where it does not run yet. Rejects where there is no worker to do so. */
  bringCard?: () => Promise<void>;
  /** Reads the page anew, or no more, by what the worker says of it now. */
  reread?: () => void;
  /** What the page says of itself: brings the script that reads it where that does not run yet. */
  date?: () => Promise<PageDate>;
  /** What its article says, and the mention of a topic that the reader pointed at last, by the same script. */
  article?: () => Promise<ArticleSaid>;
  cameFrom?: (topicId: string) => Promise<CameFrom | null>;
  /** That script, once it runs. */
  readDate?: () => PageDate;
  readArticle?: () => ArticleSaid;
  readCameFrom?: (topicId: string) => CameFrom | null;
  readParagraph?: (at: Point) => string;
  jumpTo?: (id: number) => void;
  /** Scrolls to a mention and shows where it is, by the same script. */
  jump?: (id: number) => Promise<void>;
  /** The mention whose card was open last, or which was clicked: whoever opens the panel comes from there. */
  pointedAt?: number;
  /** The card script, once it runs. */
  card?: CardControl;
  /** The marked script, once it runs: marks of a document were painted, or others than before; and where it finds those pointed at. */
  repainted?: (document: MarkedDocument) => void;
  pointable?: readonly PointableDocument[];
  /** The tones that it has asked for. */
  tones?: Tones;
  /** Leaves out the mentions that the reader wants no mark on; absent where all are marked. */
  thinned?: ((mentions: readonly Mention[]) => readonly Mention[]) | undefined;
  /** The strings of the panel, in the reader's language, once it is wanted. */
  strings?: StringsInPages;
  /** The panel script, once it runs. */
  panel?: { show(topicId: string | undefined): void };
  /** The room script, once it runs: see `page/panel/narrow`. */
  narrow?: (host: HTMLElement, panel: Element, to: Stand | undefined) => boolean;
  /** The one closed root of our interface, while there is one. */
  root?: ShadowRoot;
  /** When the page took our host away, and whether it did so too often: card and panel stay away then, and popup and side panel say so. */
  losses?: number[];
  isUnwanted?: boolean;
}

/** What the mentions script offers to the panel beside it and to messages. */
export interface PageReader {
  /** @returns the mentions topic by topic, as they come in the document. */
  list(): MentionView[];
  /** @returns the way to stop. */
  subscribe(changed: () => void): () => void;
  /** The mentions shown, in order of the document. */
  mentions(): readonly Mention[];
  /** The documents that mentions are painted in. */
  readonly documents: readonly MarkedDocument[];
}

/** A document with mentions. */
export interface MarkedDocument {
  document: Document;
  /** Ends with the document. */
  signal: AbortSignal;
  /** @returns the mentions whose ranges are registered now. */
  painted(): readonly Mention[];
  /** Paints once more. */
  again(): void;
}

/** A document whose mentions can be pointed at. */
export interface PointableDocument {
  document: Document;
  /** Ends with the document. */
  signal: AbortSignal;
  hitTest: HitTest;
}

/** Finds the mention under the pointer. */
export interface HitTest {
  /**
   * Calls `over` with the mention under the pointer, or null, at each of its moves, and once more where a move came before what
   * it was held against was measured.
   */
  follow(over: (mention: Mention | null, event: PointerEvent) => void, signal: AbortSignal): void;
  /** @returns the mention that a click or a tap is on, measured now. */
  mentionAt(event: MouseEvent): Mention | null;
  /** Tells that the mentions changed, or may have moved. */
  forget(): void;
}

/** A mention that the pointer is on: where, in pixels of the mention's own document, and since when. */
export interface Pointed {
  mention: Mention;
  x: number;
  y: number;
  since: number;
}

/** What the card script offers to the scripts beside it. */
export interface CardControl {
  /** The pointer is on a mention: its card shows after what is left of the delay. */
  point(pointed: Pointed): void;
  /** Opens the card of a mention that was tapped, as a sheet. */
  tap(mention: Mention): void;
  /** Walks to the next (1) or previous (-1) mention and opens its card with focus in it. */
  step(by: 1 | -1): void;
  /** The mentions changed: an open card follows its mention or goes with it. */
  refresh(): void;
  /** One more document has mentions. */
  also(pointable: PointableDocument): void;
  /** Opens the panel where the reader wants it. */
  openPanel(topicId: string): void;
  /** Puts the card away: the panel is about to open. */
  dismiss(): void;
}

const KEY = Symbol.for('sidelight');

/** @returns the shared object of this document, made at the first call. */
export function world(): World {
  const here: World | undefined = Reflect.get(globalThis, KEY);
  if (here) return here;
  const fresh: World = {};
  Reflect.set(globalThis, KEY, fresh);
  return fresh;
}

/**
 * Begins a life in this document, ending one that its extension has left (after an update, a reload).
 *
 * @param isAlive whether the extension is still there. @returns the signal at whose end everything of ours must go;
 *   null where a living script already runs here.
 */
export function beginLife(isAlive: () => boolean): AbortSignal | null {
  const before = world().life;
  if (before?.isAlive()) return null;
  before?.stop();
  const controller = new AbortController();
  world().life = {
    signal: controller.signal,
    isAlive: () => isAlive() && !controller.signal.aborted,
    stop() {
      // Without a reason of ours the browser makes an error, and for the place where that was made Chromium (156) parses all of
      // our script once more: 4 ms of a page. `test/house/abort-reasons.test.ts` holds all scripts in pages to it.
      controller.abort(null);
      Reflect.deleteProperty(globalThis, KEY);
    },
  };
  return controller.signal;
}
