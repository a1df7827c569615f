import type { MentionView, PageFacts } from '@/utils/core/reading';

/**
 * What our scripts in one document share: an object in the isolated world, which the page can't see. A second injection
 * of a script finds the first by it.
 */
export interface World {
  /** The life of the scripts in this document: a later version ends an orphaned one by it. */
  life?: { signal: AbortSignal; isAlive(): boolean; stop(): void };
  /** Ends the watch of the always-on script, once the mentions script takes over. */
  stopScan?: () => void;
  /** The mentions script, once it runs. */
  reader?: PageReader;
  /** What the page says of itself: brings the script that reads it where that does not run yet. */
  facts?: () => Promise<PageFacts>;
  /** That script, once it runs. */
  readFacts?: () => PageFacts;
  /** The panel script, once it runs. */
  panel?: { show(topicId: string | undefined): void };
  /** The one closed root of our interface, while there is one. */
  root?: ShadowRoot;
}

/** What the mentions script offers to the panel beside it and to messages. */
export interface PageReader {
  list(): MentionView[];
  /** @returns the way to stop. */
  subscribe(changed: () => void): () => void;
  /** Scrolls to a mention. */
  jump(id: number): void;
  /** Puts the card away: the panel is about to open. */
  dismissCard(): void;
}

const KEY = Symbol.for('sidelight');

/** @returns the shared object of this document, made at the first call. */
export function world(): World {
  const here: unknown = Reflect.get(globalThis, KEY);
  if (isWorld(here)) return here;
  const fresh: World = {};
  Reflect.set(globalThis, KEY, fresh);
  return fresh;
}

/** Only our own scripts run in the isolated world, so an object under our key is ours. */
function isWorld(value: unknown): value is World {
  return typeof value === 'object' && value !== null;
}

/**
 * Begins a life in this document, ending one that its extension has left (after an update, a reload).
 *
 * @param isAlive whether the extension is still there. @returns the signal at whose end everything of ours must go;
 *   null where a living script already runs here.
 */
export function beginLife(isAlive: () => boolean): AbortSignal | null {
  const shared = world();
  if (shared.life?.isAlive()) return null;
  shared.life?.stop();
  const controller = new AbortController();
  shared.life = {
    signal: controller.signal,
    isAlive: () => isAlive() && !controller.signal.aborted,
    stop() {
      controller.abort();
      for (const key of ['life', 'stopScan', 'reader', 'facts', 'readFacts', 'panel'] as const) delete shared[key];
    },
  };
  return controller.signal;
}
