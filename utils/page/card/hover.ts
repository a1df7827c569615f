import { pointInTop } from '../dom/box-in-top';
import { scrollTo } from '../marks/jump';
import { closeByEscape } from '../world/escape';
import { isOurHost } from '../world/host';
import { type CardControl, type PageReader, type PointableDocument, world } from '../world/world';
import { createHovered, type Hovered, type HoveredParts } from './hovered';
import { nextMention } from './walk';

export interface HoverParts extends Omit<HoveredParts, 'open'> {
  reader: PageReader;
  openPanel(topicId: string): void;
}

/** Drives the card of mentions by the page's own events, all passive but Escape, none forged. */
export function startHover(parts: HoverParts): CardControl {
  const { document, reader, signal } = parts;
  const openPanel = (topicId: string) => {
    card.dismiss();
    parts.openPanel(topicId);
  };
  const card = createHovered({ ...parts, open: openPanel });
  const also = (pointable: PointableDocument) => {
    followPointer(pointable, card);
    if (pointable.document !== document) listenAround(pointable.document, card, pointable.signal);
  };
  listenAround(document, card, signal);
  for (const pointable of world().pointable ?? []) also(pointable);
  for (const name of ['scroll', 'resize'] as const) {
    document.defaultView?.visualViewport?.addEventListener(name, card.follow, { passive: true, signal });
  }

  return {
    point({ mention, x, y, since }) {
      card.pointer(pointInTop(x, y, mention.start.node.ownerDocument));
      card.over(mention, since);
    },
    tap: (mention) => card.pin(mention, 'sheet'),
    step(by) {
      const mention = nextMention(reader.mentions(), card.mention(), by);
      if (!mention) return;
      card.dismiss();
      scrollTo(mention);
      card.pin(mention, 'beside');
    },
    refresh: () => card.refresh((mention) => reader.mentions().includes(mention)),
    also,
    openPanel,
    dismiss: card.dismiss,
  };
}

/** Tells the card which mention of a document the pointer is on. */
function followPointer({ document, signal, hitTest }: PointableDocument, card: Hovered): void {
  hitTest.follow((mention, event) => {
    card.pointer(pointInTop(event.clientX, event.clientY, document));
    // A pressed button means selecting or dragging: not the time for a card.
    if (event.buttons === 0) card.over(isOn(event.target) ? null : mention, event.timeStamp);
  }, signal);
  document.documentElement.addEventListener('mouseleave', (event) => event.isTrusted && card.left(), { signal });
}

/** What happens in a document around an open card: it follows its mention, and goes by a press beside it and by Escape. */
function listenAround(document: Document, card: Hovered, signal: AbortSignal): void {
  const quiet = { capture: true, passive: true, signal };
  // What a press beside the card means to the page is left alone.
  const press = (event: Event) => event.isTrusted && card.isOpen() && !isOn(event.target) && card.dismiss();
  document.addEventListener('pointerdown', press, quiet);
  document.addEventListener('scroll', card.follow, quiet);
  document.defaultView?.addEventListener('resize', card.follow, quiet);
  closeByEscape(document, card.isOpen, card.dismiss, signal);
}

/** @returns whether a node is our host. Nodes of frames are instances of their own window's classes. */
function isOn(target: EventTarget | null): boolean {
  return target instanceof Element && isOurHost(target);
}
