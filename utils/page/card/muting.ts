import type { CardView, MuteKind, SpareView } from '@/utils/core/facts/card-view';
import type { Mention } from '../reading/mention';
import type { Card } from './card';

/** Milliseconds for which what was muted can be taken back at the card's place. */
const UNDO = 8000;
/** Milliseconds after which a card that was in use then is looked at again. */
const AGAIN = 1000;

/** What muting from a card needs from outside it. */
export interface MutePorts {
  /** @returns what the card of a mention shows. */
  textOf(mention: Mention): Promise<CardView | SpareView>;
  /** Rejects where that can't be kept. */
  mute(what: MuteKind, mention: Mention): Promise<void>;
  unmute(): Promise<void>;
  /** Takes the card away. */
  dismiss(): void;
}

/** What the reader mutes from the open card. */
export interface Muting {
  /** Mutes, says on the card that this is done, and keeps it for a while, since it can be taken back there. */
  mute(what: MuteKind, mention: Mention): Promise<void>;
  /** @returns whether the open card says what was done: it stays although its mention has gone. */
  isNoted(): boolean;
  /** The card has gone. */
  forget(): void;
}

export function createMuting(card: Pick<Card, 'note' | 'isInUse'>, ports: MutePorts): Muting {
  let noted: Mention | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    // Nobody loses what they are about to press.
    if (card.isInUse()) timer = setTimeout(end, AGAIN);
    else ports.dismiss();
  };
  return {
    async mute(what, mention) {
      if (noted) return;
      const view = await ports.textOf(mention);
      if (!('sources' in view)) return;
      noted = mention;
      const { failed } = view.labels;
      const isDone = await ports.mute(what, mention).then(
        () => true,
        () => false,
      );
      // The reader may have put the card away meanwhile.
      if (noted !== mention) return;
      if (!isDone) return card.note(failed);
      card.note(view.mutes[what].done, () => {
        ports.dismiss();
        void ports.unmute().catch(() => undefined);
      });
      timer = setTimeout(end, UNDO);
    },
    isNoted: () => noted !== null,
    forget() {
      clearTimeout(timer);
      noted = null;
    },
  };
}
