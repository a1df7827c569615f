import { followClicks } from './clicks';
import { createHitTest } from './hit-test';
import type { Mention } from './mentions';
import { createPainter } from './painter';
import { type Place, world } from './world';

/** What is seen of the mentions of one document, and what the reader does to them there. */
export interface DocumentView {
  place: Place;
  show(mentions: readonly Mention[]): void;
}

/** What a view needs from outside it. */
export interface ViewPorts {
  /** The reader clicked on a mention, or tapped it. */
  press(mention: Mention, byFinger: boolean): void;
  /** Marks were painted, or others than before. */
  repainted(): void;
}

/** Made when a document gets its first mention; lasts until the signal ends it. */
export function createDocumentView(document: Document, ports: ViewPorts, signal: AbortSignal): DocumentView {
  const painter = createPainter(document, signal, ports.repainted);
  let shown: readonly Mention[] = [];
  const painted = () => painter?.painted() ?? shown;
  const hitTest = createHitTest(document, painted, signal);
  followClicks(document, hitTest, ports.press, signal);
  const show = (mentions: readonly Mention[]) => {
    shown = mentions;
    painter?.paint(world().thinned?.(mentions) ?? mentions);
    hitTest.forget();
  };
  return { place: { document, hitTest, painted, again: () => show(shown) }, show };
}
