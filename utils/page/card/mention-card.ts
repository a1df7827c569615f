import type { CardView, MuteKind, SpareView } from '@/utils/core/facts/card-view';
import type { Box } from '@/utils/core/interface/card-place';
import type { MentionView } from '@/utils/core/mentions/page-mentions';
import { elementOf } from '../dom/nodes';
import { isOnLine, linesInTop } from '../marks/lines';
import type { Mention } from '../reading/mention';
import { world } from '../world/world';
import { createCard } from './card';
import { lastAnswer } from './last-answer';
import { createMuting } from './muting';
import type { HoverActs } from './run-hover';
import type { Anchor, CardForm } from './standing';

/** What the card of a mention needs from outside the page's room. */
export interface MentionCardParts {
  /** The top document: the card stands there, also for mentions in frames. */
  document: Document;
  /** Rules of the card's shadow root. */
  css: string | CSSStyleSheet;
  /** Looks up the text of a mention's card, or what to show without an answer; a rejection leaves the card closed. */
  cardFor(mention: Mention): Promise<CardView | SpareView>;
  /** Mutes from a mention's card. Rejects where that can't be kept. */
  mute(what: MuteKind, mention: MentionView): Promise<void>;
  unmute(): Promise<void>;
  /** The reader asks for the panel. */
  open(topicId: string): void;
  signal: AbortSignal;
}

/** How a card is wanted. */
export interface Wanted {
  form: CardForm;
  wantsFocus: boolean;
  /** It stays until it is dismissed. */
  isPinned: boolean;
}

/** Who says which mention has its card, and hears what the reader does with it. */
export interface Turns {
  /** The mention whose turn it is. */
  mention(): Mention | null;
  /** @returns how the card of a mention is wanted; null where it is not, or no more. */
  wanted(mention: Mention): Wanted | null;
  /** Where the pointer is, in pixels of the top document's viewport. */
  pointer(): { x: number; y: number };
  overCard(isOver: boolean): void;
  /** The open card is to stay. */
  keep(): void;
  dismiss(): void;
}

/** The card of one mention at a time: its text is looked up, it is shown beside the mention, and what is muted there can be taken back. */
export interface MentionCard extends HoverActs<Mention> {
  isOpen(): boolean;
  holds(x: number, y: number): boolean;
  pin(): void;
  /** Puts an open card beside its mention, wherever that is now. @returns false where that isn't on the screen. */
  follow(): boolean;
  /** @returns whether the card says of something that it is done: then it stays although its mention has gone. */
  isNoted(): boolean;
}

export function createMentionCard(parts: MentionCardParts, turns: Turns): MentionCard {
  const texts = lastAnswer(parts.cardFor);
  const show = async (mention: Mention) => {
    // Asked again at the next hover; nothing is shown of a failed look-up.
    const view = await texts.to(mention).catch(() => null);
    const how = turns.wanted(mention);
    if (!view || !how || parts.signal.aborted) return;
    world().pointedAt = mention.id;
    if (!card.show(view, anchorOf(mention, turns.pointer), how.form)) return;
    if (how.isPinned) card.pin();
    if (how.wantsFocus) card.focus();
  };
  const inTurn = (act: (mention: Mention) => Promise<void>) => {
    const mention = turns.mention();
    if (mention) void act(mention);
  };
  const card = createCard(parts.document, parts.css, {
    open: parts.open,
    close: turns.dismiss,
    again() {
      texts.forget();
      inTurn(show);
    },
    keep: turns.keep,
    over: turns.overCard,
    mute(what) {
      turns.keep();
      inTurn((mention) => muting.mute(what, mention));
    },
  });
  const muting = createMuting(card, {
    textOf: texts.to,
    mute: (what, { view }) => parts.mute(what, view),
    unmute: parts.unmute,
    dismiss: turns.dismiss,
  });
  return {
    lookUp: (mention) => void texts.to(mention).catch(() => null),
    show: (mention) => void show(mention),
    hide() {
      card.hide();
      muting.forget();
      // Facts may be newer by the next hover.
      texts.forget();
    },
    isOpen: card.isOpen,
    holds: card.holds,
    pin: card.pin,
    follow: () => !card.isOpen() || muting.isNoted() || card.move(),
    isNoted: muting.isNoted,
  };
}

function anchorOf(mention: Mention, pointer: Turns['pointer']): Anchor {
  const element = elementOf(mention.start.node);
  const isUnderPointer = (line: Box) => isOnLine(line, pointer().x, pointer().y);
  return {
    lines: () => linesInTop(mention),
    from: (lines) => lines.find(isUnderPointer) ?? lines[0],
    isRtl: element !== null && getComputedStyle(element).direction === 'rtl',
  };
}
