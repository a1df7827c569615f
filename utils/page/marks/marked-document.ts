import type { Mention } from '../reading/mention';
import { type MarkedDocument, world } from '../world/world';
import { createPainter } from './painter';

/** What is seen of the mentions of one document. */
export interface MarkedView extends MarkedDocument {
  show(mentions: readonly Mention[]): void;
}

/**
 * Made when a document gets its first mention; lasts until the signal ends it.
 *
 * @param repainted is called when marks were painted, or others than before.
 */
export function createMarkedView(document: Document, repainted: (view: MarkedView) => void, signal: AbortSignal): MarkedView {
  const painter = createPainter(document, signal, () => repainted(view));
  let shown: readonly Mention[] = [];
  const show = (mentions: readonly Mention[]) => {
    shown = mentions;
    painter?.paint(world().thinned?.(mentions) ?? mentions);
  };
  const view: MarkedView = { document, signal, painted: () => painter?.painted() ?? shown, again: () => show(shown), show };
  return view;
}
