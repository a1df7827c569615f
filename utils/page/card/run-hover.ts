import { type HoverDelays, type HoverEffect, type HoverInput, type HoverState, hover } from '@/utils/core/interface/hover';

/** What the hover machine has done. */
export interface HoverActs<Mention> {
  lookUp(mention: Mention): void;
  show(mention: Mention): void;
  hide(): void;
}

/** The hover machine (`core/interface/hover`) with the state that it is in and the one timer that it asks for. */
export interface HoverRun<Mention> {
  state(): HoverState<Mention>;
  /**
   * @param waited milliseconds of the delays of a new mention that went by before they were begun: the card's script was on its way,
   *   or boxes to be measured.
   */
  put(input: HoverInput<Mention>, waited?: number): void;
}

/** @param delays asked for at each input. @param signal ends the timer. */
export function runHover<Mention>(delays: () => HoverDelays, acts: HoverActs<Mention>, signal: AbortSignal): HoverRun<Mention> {
  let state: HoverState<Mention> = { name: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ahead = 0;
  const act = (effect: HoverEffect<Mention>) => {
    if (effect.type === 'lookUp' || effect.type === 'show') return acts[effect.type](effect.mention);
    if (effect.type === 'hide') return acts.hide();
    clearTimeout(timer);
    if (effect.type === 'stopTimer') return;
    timer = setTimeout(() => put({ type: 'timer' }), Math.max(0, effect.ms - ahead));
    ahead = Math.max(0, ahead - effect.ms);
  };
  const put = (input: HoverInput<Mention>, waited = ahead) => {
    ahead = waited;
    const [next, effects] = hover(state, input, delays());
    state = next;
    for (const effect of effects) act(effect);
    // What was waited counts towards the first card only.
    if (state.name !== 'waiting' && state.name !== 'ready') ahead = 0;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { state: () => state, put };
}
