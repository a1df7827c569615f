/**
 * The hover card as a state machine: what the pointer does goes in, what to do comes out. It keeps no clock; whoever
 * drives it runs the one timer asked for and hands it back. Timings follow Wikipedia's Page Previews
 * (mediawiki-extensions-Popups, src/constants.js): look up early, show a little later, forgive a short absence.
 *
 *   idle -> over a mention -> waiting -> (lookUp) -> ready -> (show) -> open -> left -> leaving -> idle
 *   open -> another mention -> open, at once;   any -> dismissed by Escape -> silent until the pointer leaves the mention
 *   any -> pinned by a press, a tap or a key -> stays until it is dismissed, whatever the pointer does
 */
export interface HoverDelays {
  /** Milliseconds over a mention before its card's text is asked for. */
  lookUp: number;
  /** Milliseconds over a mention before its card shows. */
  show: number;
  /** Milliseconds that the pointer may be away from mention and card. */
  leave: number;
}

export const HOVER_DELAYS: HoverDelays = { lookUp: 150, show: 250, leave: 300 };

/** @returns the delays of a reader who wants the card after `show` milliseconds. */
export function hoverDelays(show: number): HoverDelays {
  return { ...HOVER_DELAYS, lookUp: Math.min(HOVER_DELAYS.lookUp, show * 0.6), show };
}

export type HoverState<Mention> =
  | { name: 'idle' }
  | { name: 'waiting' | 'ready' | 'open' | 'leaving' | 'pinned' | 'dismissed'; mention: Mention };

export type HoverInput<Mention> =
  /** The pointer is over a mention, over the card, or over neither (null). */
  | { type: 'over'; what: Mention | 'card' | null }
  | { type: 'timer' }
  /** The card of this mention is to stay: pressed, tapped, reached by keys. */
  | { type: 'pin'; mention: Mention }
  /** Escape, scrolling the mention away, a panel opened. */
  | { type: 'dismiss' }
  /** The page changed and the mention is no more. */
  | { type: 'gone' };

export type HoverEffect<Mention> =
  | { type: 'lookUp'; mention: Mention }
  | { type: 'show'; mention: Mention }
  | { type: 'hide' }
  /** Replaces the timer that runs, if any. */
  | { type: 'timer'; ms: number }
  | { type: 'stopTimer' };

/** @returns the next state and what to do. Mentions are compared by identity. */
export function hover<Mention>(
  state: HoverState<Mention>,
  input: HoverInput<Mention>,
  delays: HoverDelays = HOVER_DELAYS,
): [HoverState<Mention>, HoverEffect<Mention>[]] {
  const shown = isShown(state);
  switch (input.type) {
    case 'pin':
      return [
        { name: 'pinned', mention: input.mention },
        shown && state.mention === input.mention ? [{ type: 'stopTimer' }] : atOnce(input.mention),
      ];
    case 'gone':
      return [{ name: 'idle' }, shown ? [{ type: 'stopTimer' }, { type: 'hide' }] : [{ type: 'stopTimer' }]];
    case 'dismiss':
      if (state.name === 'idle') return [state, []];
      return [
        { name: 'dismissed', mention: state.mention },
        shown ? [{ type: 'stopTimer' }, { type: 'hide' }] : [{ type: 'stopTimer' }],
      ];
    case 'timer':
      if (state.name === 'waiting') {
        return [
          { name: 'ready', mention: state.mention },
          [
            { type: 'lookUp', mention: state.mention },
            { type: 'timer', ms: Math.max(0, delays.show - delays.lookUp) },
          ],
        ];
      }
      if (state.name === 'ready') return [{ name: 'open', mention: state.mention }, [{ type: 'show', mention: state.mention }]];
      if (state.name === 'leaving') return [{ name: 'idle' }, [{ type: 'hide' }]];
      return [state, []];
    case 'over':
      return over(state, input.what, delays);
  }
}

function over<Mention>(
  state: HoverState<Mention>,
  what: Mention | 'card' | null,
  delays: HoverDelays,
): [HoverState<Mention>, HoverEffect<Mention>[]] {
  if (state.name === 'pinned') return [state, []];
  if (what === 'card') {
    return state.name === 'leaving' ? [{ name: 'open', mention: state.mention }, [{ type: 'stopTimer' }]] : [state, []];
  }
  if (what === null) {
    switch (state.name) {
      case 'waiting':
      case 'ready':
        return [{ name: 'idle' }, [{ type: 'stopTimer' }]];
      case 'open':
        return [{ name: 'leaving', mention: state.mention }, [{ type: 'timer', ms: delays.leave }]];
      case 'dismissed':
        return [{ name: 'idle' }, []];
      default:
        return [state, []];
    }
  }
  if (state.name !== 'idle' && state.mention === what) {
    return state.name === 'leaving' ? [{ name: 'open', mention: what }, [{ type: 'stopTimer' }]] : [state, []];
  }
  if (state.name === 'open' || state.name === 'leaving') return [{ name: 'open', mention: what }, atOnce(what)];
  return [{ name: 'waiting', mention: what }, [{ type: 'timer', ms: Math.min(delays.lookUp, delays.show) }]];
}

/** @returns whether a card is on the screen. */
export function isShown<Mention>(state: HoverState<Mention>): state is { name: 'open' | 'leaving' | 'pinned'; mention: Mention } {
  return state.name === 'open' || state.name === 'leaving' || state.name === 'pinned';
}

function atOnce<Mention>(mention: Mention): HoverEffect<Mention>[] {
  return [{ type: 'stopTimer' }, { type: 'lookUp', mention }, { type: 'show', mention }];
}
