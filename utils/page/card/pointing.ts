import { followClicks } from '../marks/clicks';
import { createHitTest } from '../marks/hit-test';
import type { Mention } from '../reading/mention';
import { type MarkedDocument, type PointableDocument, world } from '../world/world';
import { followFirstHover } from './first-hover';

/** What marks that are pointed at need from outside. */
export interface PointingPorts {
  /** Puts the card's script in. Rejects where there is no worker to do so. */
  bringCard(): Promise<void>;
  /** The reader wants the panel at a topic. */
  openPanel(topicId: string): void;
}

/**
 * Finds the marks that the reader points at, clicks and taps, in all documents that have some, as long as they last.
 *
 * @returns what is to be told of each document whose marks were painted, or others than before.
 */
export function followPointing(ports: PointingPorts): (marked: MarkedDocument) => void {
  const followed = new Map<Document, PointableDocument>();
  const press = (mention: Mention, byFinger: boolean) => {
    world().pointedAt = mention.id;
    const tap = () => world().card?.tap(mention);
    if (byFinger) void ports.bringCard().then(tap, () => undefined);
    else ports.openPanel(mention.topicId);
  };
  const changed = () => {
    world().pointable = [...followed.values()];
  };
  const follow = ({ document, signal, painted }: MarkedDocument): PointableDocument => {
    const { card } = world();
    const hitTest = createHitTest(document, painted, signal);
    const pointable = { document, signal, hitTest };
    followed.set(document, pointable);
    changed();
    signal.addEventListener('abort', () => {
      followed.delete(document);
      changed();
    });
    followClicks(document, hitTest, press, signal);
    if (card) card.also(pointable);
    else followFirstHover(document, hitTest, ports.bringCard, signal);
    return pointable;
  };
  return (marked) => (followed.get(marked.document) ?? follow(marked)).hitTest.forget();
}
