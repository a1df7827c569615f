import type { CardView } from '@/utils/core/card-view';
import { type HoverInput, type HoverState, hover } from '@/utils/core/hover';
import type { Box } from '@/utils/core/place';
import type { Card } from './card';
import { type HitTest, isIn, linesOf } from './hit-test';
import { isOurHost } from './host';
import type { Mention } from './mentions';

/** What follows the pointer from mention to card. */
export interface Hover {
  /** Puts the card away. */
  dismiss(): void;
  /** The mentions changed: an open card follows its mention or goes with it. */
  refresh(mentions: readonly Mention[]): void;
}

export interface HoverParts {
  document: Document;
  hitTest: HitTest;
  card: Card;
  /** Looks up a card's text; a rejection leaves the card closed. */
  cardFor(topicId: string): Promise<CardView>;
  signal: AbortSignal;
}

/** Drives the hover machine with the page's own events, all passive, none forged. */
export function startHover({ document, hitTest, card, cardFor, signal }: HoverParts): Hover {
  let state: HoverState<Mention> = { name: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer = { x: 0, y: 0 };
  let looked: { topicId: string; view: Promise<CardView> } | null = null;

  const lookUp = (topicId: string) => {
    if (looked?.topicId !== topicId) {
      const view = cardFor(topicId);
      looked = { topicId, view };
      // Asked again at the next hover; nothing is shown of a failed look-up.
      view.catch(() => {
        if (looked?.view === view) looked = null;
      });
    }
    return looked.view;
  };

  const show = async (mention: Mention) => {
    const view = await lookUp(mention.topicId).catch(() => null);
    const isStill = (state.name === 'open' || state.name === 'leaving') && state.mention === mention;
    if (!view || !isStill || signal.aborted) return;
    const lines = linesOf(mention);
    const first = lines[0];
    if (first) card.show(view, lines, lineAt(lines, pointer.x, pointer.y) ?? first);
  };

  const put = (input: HoverInput<Mention>) => {
    const [next, effects] = hover(state, input);
    state = next;
    for (const effect of effects) {
      if (effect.type === 'timer' || effect.type === 'stopTimer') clearTimeout(timer);
      if (effect.type === 'timer') timer = setTimeout(() => put({ type: 'timer' }), effect.ms);
      else if (effect.type === 'lookUp') void lookUp(effect.mention.topicId).catch(() => null);
      else if (effect.type === 'show') void show(effect.mention);
      else if (effect.type === 'hide') {
        card.hide();
        // Facts may be newer by the next hover.
        looked = null;
      }
    }
  };

  const listen = <Name extends keyof DocumentEventMap>(
    name: Name,
    handle: (event: DocumentEventMap[Name]) => void,
    capture = true,
  ) => document.addEventListener(name, (event) => event.isTrusted && handle(event), { capture, passive: true, signal });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    pointer = { x: event.clientX, y: event.clientY };
    // A pressed button means selecting or dragging: not the time for a card.
    if (event.buttons !== 0) return;
    put({ type: 'over', what: whatIsAt(event) });
  });
  listen('pointerleave', (event) => event.target === document && put({ type: 'over', what: null }));
  document.documentElement.addEventListener('mouseleave', (event) => event.isTrusted && put({ type: 'over', what: null }), {
    signal,
  });
  listen('scroll', () => {
    if (card.isOpen()) follow();
  });
  document.defaultView?.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || !card.isOpen()) return;
      // Ours closes first; the page's own dialog closes at the next Escape.
      event.preventDefault();
      event.stopImmediatePropagation();
      put({ type: 'dismiss' });
    },
    { capture: true, signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    card.hide();
  });

  const whatIsAt = (event: MouseEvent): Mention | 'card' | null => {
    if (event.target instanceof Element && isOurHost(event.target))
      return card.isOpen() && card.holds(event.clientX, event.clientY) ? 'card' : null;
    return hitTest.mentionAt(event.clientX, event.clientY) ?? (card.holds(event.clientX, event.clientY) ? 'card' : null);
  };

  /** The card stays at its mention while that is on screen. */
  const follow = () => {
    if (state.name === 'idle') return;
    const lines = linesOf(state.mention);
    const line = lineAt(lines, pointer.x, pointer.y) ?? lines[0];
    const height = document.defaultView?.innerHeight ?? 0;
    if (line && line.bottom > 0 && line.top < height) card.move(lines, line);
    else put({ type: 'gone' });
  };

  return {
    dismiss: () => put({ type: 'dismiss' }),
    refresh(mentions) {
      if (state.name === 'idle') return;
      if (!mentions.includes(state.mention)) put({ type: 'gone' });
      else if (card.isOpen()) follow();
    },
  };
}

function lineAt(lines: readonly Box[], x: number, y: number): Box | undefined {
  return lines.find((line) => isIn(line, x, y));
}
