import type { CardView, MuteKind, SpareView } from '@/utils/core/facts/card-view';
import { type HoverDelays, type HoverInput, type HoverState, hover, isShown } from '@/utils/core/interface/hover';
import type { Box } from '@/utils/core/interface/place';
import type { MentionView } from '@/utils/core/mentions/reading';
import { type Anchor, type Card, type CardForm, createCard } from './card';
import { boxInTop } from './frame-place';
import { isIn, linesOf } from './hit-test';
import { isOurHost } from './host';
import type { Mention } from './mentions';
import { elementOf } from './nodes';
import { type CardControl, type PageReader, type Place, world } from './world';

/** Milliseconds for which what was muted can be taken back at the card's place. */
const UNDO = 8000;

export interface HoverParts {
  /** The top document: the card stands there, also for mentions in frames. */
  document: Document;
  /** Rules of the card's shadow root. */
  css: string | CSSStyleSheet;
  reader: PageReader;
  /** Asked at each mention, so that a change of the reader's wish holds at once. */
  delays(): HoverDelays;
  /** Looks up the text of a mention's card, or what to show without an answer; a rejection leaves the card closed. */
  cardFor(mention: Mention): Promise<CardView | SpareView>;
  /** Mutes from a mention's card. Rejects where that can't be kept. */
  mute(what: MuteKind, mention: MentionView): Promise<void>;
  unmute(): Promise<void>;
  openPanel(topicId: string): void;
  signal: AbortSignal;
}

/** Drives the hover machine and the card with the page's own events, all passive but Escape, none forged. */
export function startHover(parts: HoverParts): CardControl {
  const { document, reader, signal } = parts;
  let state: HoverState<Mention> = { name: 'idle' };
  let form: CardForm = 'beside';
  let wantsFocus = false;
  /** What the card says of something done stays although its mention has gone. */
  let noted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds of the delays that went by before they were begun: the card's script was on its way, or boxes to be measured. */
  let waited = 0;
  /** In pixels of the top document's viewport. */
  let pointer = { x: 0, y: 0 };
  let looked: { mention: Mention; view: Promise<CardView | SpareView> } | null = null;

  const card: Card = createCard(document, parts.css, {
    open: reader.openPanel,
    close: () => put({ type: 'dismiss' }),
    again() {
      looked = null;
      if (state.name !== 'idle') void show(state.mention);
    },
    keep: () => state.name !== 'idle' && pin(state.mention),
    over: (isOn) => put({ type: 'over', what: isOn ? 'card' : null }),
    mute: (what) => void mute(what),
  });

  const lookUp = (mention: Mention) => {
    // Not by topic: what is told depends on the paragraph.
    if (looked?.mention !== mention) {
      const view = parts.cardFor(mention);
      looked = { mention, view };
      // Asked again at the next hover; nothing is shown of a failed look-up.
      view.catch(() => {
        if (looked?.view === view) looked = null;
      });
    }
    return looked.view;
  };

  const show = async (mention: Mention) => {
    const view = await lookUp(mention).catch(() => null);
    if (!view || !isShown(state) || state.mention !== mention || signal.aborted) return;
    world().pointedAt = mention.id;
    if (!card.show(view, anchorOf(mention), form)) return;
    if (state.name === 'pinned') card.pin();
    if (wantsFocus) card.focus();
  };

  const anchorOf = (mention: Mention): Anchor => {
    const element = elementOf(mention.start.node);
    return {
      lines: () => linesInTop(mention),
      from: (lines) => lines.find((line) => isIn(line, pointer.x, pointer.y)) ?? lines[0],
      isRtl: element !== null && getComputedStyle(element).direction === 'rtl',
    };
  };

  const put = (input: HoverInput<Mention>) => {
    const [next, effects] = hover(state, input, parts.delays());
    state = next;
    for (const effect of effects) {
      if (effect.type === 'timer' || effect.type === 'stopTimer') clearTimeout(timer);
      if (effect.type === 'timer') {
        const ms = Math.max(0, effect.ms - waited);
        waited = Math.max(0, waited - effect.ms);
        timer = setTimeout(() => put({ type: 'timer' }), ms);
      } else if (effect.type === 'lookUp') void lookUp(effect.mention).catch(() => null);
      else if (effect.type === 'show') void show(effect.mention);
      else if (effect.type === 'hide') {
        card.hide();
        noted = false;
        // Facts may be newer by the next hover.
        looked = null;
      }
    }
    // What was waited counts towards the first card only.
    if (state.name !== 'waiting' && state.name !== 'ready') waited = 0;
  };

  const pin = (mention: Mention, as: CardForm = form, focus = false) => {
    form = as;
    wantsFocus = focus;
    put({ type: 'pin', mention });
    card.pin();
  };

  const mute = async (what: MuteKind) => {
    if (state.name === 'idle' || noted) return;
    const { mention } = state;
    const view = await lookUp(mention);
    if (!('sources' in view)) return;
    noted = true;
    try {
      await parts.mute(what, mention.view);
    } catch {
      card.note(view.labels.failed);
      return;
    }
    card.note(view.mutes[what].done, () => {
      put({ type: 'dismiss' });
      void parts.unmute().catch(() => undefined);
    });
    clearTimeout(timer);
    const end = () => {
      if (!noted) return;
      // Nobody loses what they are about to press.
      if (card.isInUse()) timer = setTimeout(end, 1000);
      else put({ type: 'dismiss' });
    };
    timer = setTimeout(end, UNDO);
  };

  /** The card stays at its mention while that is on screen. */
  const follow = () => {
    if (!isShown(state) || noted || !card.isOpen()) return;
    // A card that is to stay waits where it is until its mention comes back.
    if (!card.move() && state.name !== 'pinned') put({ type: 'gone' });
  };

  const followPointer = ({ document: place, hitTest }: Place) => {
    hitTest.follow((mention, event) => {
      const { clientX: x, clientY: y } = event;
      const { left, top } = boxInTop({ left: x, top: y, right: x, bottom: y }, place);
      pointer = { x: left, y: top };
      // A pressed button means selecting or dragging: not the time for a card.
      if (event.buttons !== 0) return;
      const isOnCard = () => card.isOpen() && card.holds(pointer.x, pointer.y);
      const what = (isOn(event.target) ? null : mention) ?? (isOnCard() ? 'card' : null);
      if (!isShown(state)) {
        form = 'beside';
        wantsFocus = false;
      }
      // Told a frame after it happened where the mention was yet to be measured: the delay counts from the pointer's move.
      if (mention && (state.name === 'idle' || state.mention !== mention)) waited = performance.now() - event.timeStamp;
      put({ type: 'over', what });
    }, signal);
    place.documentElement.addEventListener('mouseleave', (event) => event.isTrusted && put({ type: 'over', what: null }), {
      signal,
    });
  };

  const listenIn = (place: Document) => {
    const quiet = { capture: true, passive: true, signal };
    // A press beside the card closes it; what it means to the page is left alone.
    const press = (event: Event) => event.isTrusted && card.isOpen() && !isOn(event.target) && put({ type: 'dismiss' });
    place.addEventListener('pointerdown', press, quiet);
    place.addEventListener('scroll', follow, quiet);
    place.defaultView?.addEventListener('resize', follow, quiet);
    place.defaultView?.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted || event.key !== 'Escape' || !card.isOpen()) return;
        // Ours closes first; the page's own dialog closes at the next Escape. One that the page took away is none to close.
        if (world().root?.host.isConnected) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
        put({ type: 'dismiss' });
      },
      { capture: true, signal },
    );
  };

  const also = (place: Place) => {
    followPointer(place);
    if (place.document !== document) listenIn(place.document);
  };
  listenIn(document);
  for (const place of reader.places) also(place);
  for (const name of ['scroll', 'resize'] as const) {
    document.defaultView?.visualViewport?.addEventListener(name, follow, { passive: true, signal });
  }
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    card.hide();
  });

  return {
    point({ mention, x, y, since }) {
      const { ownerDocument } = mention.start.node;
      const { left, top } = boxInTop({ left: x, top: y, right: x, bottom: y }, ownerDocument);
      pointer = { x: left, y: top };
      waited = performance.now() - since;
      put({ type: 'over', what: mention });
    },
    tap: (mention) => pin(mention, 'sheet', true),
    step(by) {
      const mentions = reader.mentions();
      const at = state.name === 'idle' ? -1 : mentions.indexOf(state.mention);
      const mention = mentions.at((at < 0 ? firstAhead(mentions, by) : at + by) % mentions.length);
      if (!mention) return;
      put({ type: 'dismiss' });
      reader.jump(mention.id);
      pin(mention, 'beside', true);
    },
    refresh() {
      if (state.name === 'idle' || noted) return;
      if (!reader.mentions().includes(state.mention)) put({ type: 'gone' });
      else follow();
    },
    also,
    openPanel(topicId) {
      put({ type: 'dismiss' });
      parts.openPanel(topicId);
    },
    dismiss: () => put({ type: 'dismiss' }),
  };
}

/** @returns where a walk begins: at the first mention that is on the screen or ahead of it. */
function firstAhead(mentions: readonly Mention[], by: 1 | -1): number {
  const tops = mentions.map((mention) => linesInTop(mention)[0]?.top ?? -1);
  return by === 1
    ? Math.max(
        0,
        tops.findIndex((top) => top >= 0),
      )
    : tops.findLastIndex((top) => top < 0);
}

/** @returns whether a node is our host. Nodes of frames are instances of their own window's classes. */
function isOn(target: EventTarget | null): boolean {
  return target instanceof Element && isOurHost(target);
}

function linesInTop(mention: Mention): Box[] {
  return linesOf(mention).map((line) => boxInTop(line, mention.start.node.ownerDocument));
}
