import { type HoverDelays, type HoverState, isShown } from '@/utils/core/interface/hover';
import type { Mention } from '../reading/mention';
import { createMentionCard, type MentionCardParts } from './mention-card';
import { runHover } from './run-hover';
import type { CardForm } from './standing';

export interface HoveredParts extends MentionCardParts {
  /** Asked at each mention, so that a change of the reader's wish holds at once. */
  delays(): HoverDelays;
}

/** The mention that the pointer is on, or that was tapped or walked to, and its card. */
export interface Hovered {
  /** That mention, also while its card waits, or was dismissed. */
  mention(): Mention | null;
  isOpen(): boolean;
  /** Where the pointer is, in pixels of the top document's viewport. */
  pointer(at: { x: number; y: number }): void;
  /** The pointer is there over a mention or over none. @param since `timeStamp` of the move that brought it. */
  over(mention: Mention | null, since: number): void;
  /** The pointer has left its document. */
  left(): void;
  /** Opens the card of a mention to stay, with focus in it. */
  pin(mention: Mention, form: CardForm): void;
  dismiss(): void;
  /** An open card stays at its mention while that is on screen. */
  follow(): void;
  /** The mentions changed. @param isThere whether a mention is still one. */
  refresh(isThere: (mention: Mention) => boolean): void;
}

/** Has the hover machine say which mention's card is open. */
export function createHovered(parts: HoveredParts): Hovered {
  let opening: { form: CardForm; wantsFocus: boolean } = { form: 'beside', wantsFocus: false };
  let pointer = { x: 0, y: 0 };
  const current = () => mentionIn(run.state());
  const isPinned = () => run.state().name === 'pinned';
  const pin = (mention: Mention) => {
    run.put({ type: 'pin', mention });
    card.pin();
  };
  const over = (what: Mention | 'card' | null, waited?: number) => run.put({ type: 'over', what }, waited);
  const gone = () => run.put({ type: 'gone' });
  const dismiss = () => run.put({ type: 'dismiss' });
  const card = createMentionCard(parts, {
    mention: current,
    wanted(mention) {
      return isShown(run.state()) && current() === mention ? { ...opening, isPinned: isPinned() } : null;
    },
    pointer: () => pointer,
    overCard: (isOver) => over(isOver ? 'card' : null),
    keep() {
      const mention = current();
      opening = { ...opening, wantsFocus: false };
      if (mention) pin(mention);
    },
    dismiss,
  });
  const run = runHover(parts.delays, card, parts.signal);
  const follow = () => {
    // A card that is to stay waits where it is until its mention comes back.
    if (!card.follow() && !isPinned()) gone();
  };
  parts.signal.addEventListener('abort', card.hide);

  return {
    mention: current,
    isOpen: card.isOpen,
    pointer(at) {
      pointer = at;
    },
    over(mention, since) {
      if (!isShown(run.state())) opening = { form: 'beside', wantsFocus: false };
      // Told late where the mention was yet to be measured, or the card's script to come: the delay counts from the pointer's move.
      const waited = mention && mention !== current() ? performance.now() - since : undefined;
      over(mention ?? (card.holds(pointer.x, pointer.y) ? 'card' : null), waited);
    },
    left: () => over(null),
    pin(mention, form) {
      opening = { form, wantsFocus: true };
      pin(mention);
    },
    dismiss,
    follow,
    refresh(isThere) {
      const mention = current();
      if (mention && !card.isNoted()) (isThere(mention) ? follow : gone)();
    },
  };
}

function mentionIn(state: HoverState<Mention>): Mention | null {
  return state.name === 'idle' ? null : state.mention;
}
