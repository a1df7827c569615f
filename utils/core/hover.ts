/**
 * The hover card as a state machine: what the pointer does goes in, what to do comes out. It keeps no clock; whoever
 * drives it runs the one timer asked for and hands it back. Timings follow Wikipedia's Page Previews
 * (mediawiki-extensions-Popups, src/constants.js): look up early, show a little later, forgive a short absence.
 *
 *   idle -> over a mention -> waiting -> (lookUp) -> ready -> (show) -> open -> left -> leaving -> idle
 *   open -> another mention -> open, at once;   any -> dismissed by Escape -> silent until the pointer leaves the mention
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

export type HoverState<Mention> =
  | { name: 'idle' }
  | { name: 'waiting' | 'ready' | 'open' | 'leaving' | 'dismissed'; mention: Mention };

export type HoverInput<Mention> =
  /** The pointer is over a mention, over the card, or over neither (null). */
  | { type: 'over'; what: Mention | 'card' | null }
  | { type: 'timer' }
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
  const shown = state.name === 'open' || state.name === 'leaving';
  switch (input.type) {
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
  if (state.name === 'open' || state.name === 'leaving') {
    return [
      { name: 'open', mention: what },
      [{ type: 'stopTimer' }, { type: 'lookUp', mention: what }, { type: 'show', mention: what }],
    ];
  }
  return [{ name: 'waiting', mention: what }, [{ type: 'timer', ms: Math.min(delays.lookUp, delays.show) }]];
}
