import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  HOVER_DELAYS,
  type HoverEffect,
  type HoverInput,
  type HoverState,
  hover,
  hoverDelays,
  isShown,
} from '@/utils/core/interface/hover';

type Input = HoverInput<string>;
type State = HoverState<string>;

const over = (what: string | null): Input => ({ type: 'over', what });
const TIMER: Input = { type: 'timer' };
const DISMISS: Input = { type: 'dismiss' };
const GONE: Input = { type: 'gone' };
const pin = (mention: string): Input => ({ type: 'pin', mention });

const IDLE: State = { name: 'idle' };
const state = (name: Exclude<State['name'], 'idle'>, mention = 'a'): State => ({ name, mention });

const lookUp = (mention: string): HoverEffect<string> => ({ type: 'lookUp', mention });
const show = (mention: string): HoverEffect<string> => ({ type: 'show', mention });
const timer = (ms: number): HoverEffect<string> => ({ type: 'timer', ms });
const HIDE: HoverEffect<string> = { type: 'hide' };
const STOP: HoverEffect<string> = { type: 'stopTimer' };

describe('the hover card, arrow by arrow', () => {
  it.each<[string, State, Input, State, HoverEffect<string>[]]>([
    ['a mention starts the wait', IDLE, over('a'), state('waiting'), [timer(150)]],
    ['the wait asks for the text', state('waiting'), TIMER, state('ready'), [lookUp('a'), timer(100)]],
    ['a little later the card shows', state('ready'), TIMER, state('open'), [show('a')]],
    ['leaving too early shows nothing', state('waiting'), over(null), IDLE, [STOP]],
    ['leaving before it shows', state('ready'), over(null), IDLE, [STOP]],
    ['leaving an open card is forgiven for a while', state('open'), over(null), state('leaving'), [timer(300)]],
    ['then the card goes', state('leaving'), TIMER, IDLE, [HIDE]],
    ['coming back to the mention keeps it', state('leaving'), over('a'), state('open'), [STOP]],
    ['reaching the card keeps it', state('leaving'), over('card'), state('open'), [STOP]],
    ['over the card it stays', state('open'), over('card'), state('open'), []],
    ['over its mention it stays', state('open'), over('a'), state('open'), []],
    ['another mention at once, when one is open', state('open'), over('b'), state('open', 'b'), [STOP, lookUp('b'), show('b')]],
    [
      'another mention at once, when one is about to go',
      state('leaving'),
      over('b'),
      state('open', 'b'),
      [STOP, lookUp('b'), show('b')],
    ],
    ['another mention starts the wait anew', state('waiting'), over('b'), state('waiting', 'b'), [timer(150)]],
    ['so it does just before the card shows', state('ready'), over('b'), state('waiting', 'b'), [timer(150)]],
    ['staying over a mention does not start the wait anew', state('waiting'), over('a'), state('waiting'), []],
    ['Escape closes an open card', state('open'), DISMISS, state('dismissed'), [STOP, HIDE]],
    ['Escape closes one about to go', state('leaving'), DISMISS, state('dismissed'), [STOP, HIDE]],
    ['Escape ends the wait', state('waiting'), DISMISS, state('dismissed'), [STOP]],
    ['Escape ends it just before the card shows', state('ready'), DISMISS, state('dismissed'), [STOP]],
    ['Escape with nothing there does nothing', IDLE, DISMISS, IDLE, []],
    ['after Escape the same mention stays silent', state('dismissed'), over('a'), state('dismissed'), []],
    ['until the pointer has left it', state('dismissed'), over(null), IDLE, []],
    ['another mention speaks again', state('dismissed'), over('b'), state('waiting', 'b'), [timer(150)]],
    ['a stray timer after Escape does nothing', state('dismissed'), TIMER, state('dismissed'), []],
    ['a stray timer does nothing', IDLE, TIMER, IDLE, []],
    ['a stray timer does not close an open card', state('open'), TIMER, state('open'), []],
    ['nothing under the pointer, nothing to do', IDLE, over(null), IDLE, []],
    ['a mention that is gone takes its card along', state('open'), GONE, IDLE, [STOP, HIDE]],
    ['also one about to go', state('leaving'), GONE, IDLE, [STOP, HIDE]],
    ['a mention that is gone ends the wait', state('ready'), GONE, IDLE, [STOP]],
    ['pressed, an open card stays', state('open'), pin('a'), state('pinned'), [STOP]],
    ['also one about to go', state('leaving'), pin('a'), state('pinned'), [STOP]],
    ['a tap or a key opens it to stay', IDLE, pin('a'), state('pinned'), [STOP, lookUp('a'), show('a')]],
    ['so it does during the wait', state('waiting'), pin('a'), state('pinned'), [STOP, lookUp('a'), show('a')]],
    ['and after Escape', state('dismissed'), pin('a'), state('pinned'), [STOP, lookUp('a'), show('a')]],
    ['in the place of another', state('pinned'), pin('b'), state('pinned', 'b'), [STOP, lookUp('b'), show('b')]],
    ['pinned, it stays when the pointer leaves', state('pinned'), over(null), state('pinned'), []],
    ['and when it passes over another mention', state('pinned'), over('b'), state('pinned'), []],
    ['until Escape', state('pinned'), DISMISS, state('dismissed'), [STOP, HIDE]],
    ['or until its mention goes', state('pinned'), GONE, IDLE, [STOP, HIDE]],
    ['a dismissed mention that is gone is forgotten', state('dismissed'), GONE, IDLE, [STOP]],
  ])('%s', (_, from, input, to, effects) => {
    expect(hover(from, input)).toEqual([to, effects]);
  });

  it('keeps the delays that it is given', () => {
    const delays = { lookUp: 10, show: 40, leave: 70 };
    expect(hover(IDLE, over('a'), delays)[1]).toEqual([timer(10)]);
    expect(hover(state('waiting'), TIMER, delays)[1]).toEqual([lookUp('a'), timer(30)]);
    expect(hover(state('open'), over(null), delays)[1]).toEqual([timer(70)]);
  });

  it('shows no later than it should when that is before the text is asked for', () => {
    const delays = { lookUp: 150, show: 40, leave: 300 };
    expect(hover(IDLE, over('a'), delays)[1]).toEqual([timer(40)]);
    expect(hover(state('waiting'), TIMER, delays)[1]).toEqual([lookUp('a'), timer(0)]);
  });

  it('asks for the text in time for the delay that the reader chose', () => {
    expect(hoverDelays(250)).toEqual({ lookUp: 150, show: 250, leave: 300 });
    expect(hoverDelays(1000)).toEqual({ lookUp: 150, show: 1000, leave: 300 });
    expect(hoverDelays(100)).toEqual({ lookUp: 60, show: 100, leave: 300 });
  });

  it('shows after 250 ms and forgives 300 ms', () => {
    expect(HOVER_DELAYS).toEqual({ lookUp: 150, show: 250, leave: 300 });
  });
});

describe('any sequence of inputs', () => {
  const input = fc.oneof(
    fc.constantFrom<Input>(over('a'), over('b'), over('c'), over('card'), over(null), pin('a'), pin('b'), DISMISS, GONE),
    // The clock: only what runs can run out.
    fc.constant(TIMER),
  );

  it('keeps card, timer and state together', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 60 }), (inputs) => {
        let now: State = IDLE;
        let timers = 0;
        let card: string | null = null;
        const looked = new Set<string>();
        for (const one of inputs) {
          if (one.type === 'timer') {
            if (timers === 0) continue;
            timers = 0;
          }
          const [next, effects]: [State, HoverEffect<string>[]] = hover(now, one);
          for (const effect of effects) {
            // A timer replaces the one that runs, so there are never two.
            if (effect.type === 'timer') timers = 1;
            else if (effect.type === 'stopTimer') timers = 0;
            else if (effect.type === 'lookUp') looked.add(effect.mention);
            else if (effect.type === 'show') {
              expect(looked.has(effect.mention)).toBe(true);
              expect(card).not.toBe(effect.mention);
              card = effect.mention;
            } else {
              expect(card).not.toBeNull();
              card = null;
            }
          }
          expect(card).toBe(isShown(next) ? next.mention : null);
          expect(timers).toBe(next.name === 'waiting' || next.name === 'ready' || next.name === 'leaving' ? 1 : 0);
          now = next;
        }
        // Whatever came before: the pointer leaves, time passes, and a card that nobody keeps is gone.
        for (const last of now.name === 'pinned' ? [DISMISS, over(null)] : [over(null), TIMER]) {
          const [next, effects]: [State, HoverEffect<string>[]] = hover(now, last);
          if (effects.some(({ type }) => type === 'hide')) card = null;
          now = next;
        }
        expect(card).toBeNull();
        expect(now).toEqual(IDLE);
      }),
      { numRuns: 2000 },
    );
  });

  it('never touches the state that it is given', () => {
    fc.assert(
      fc.property(fc.array(input, { maxLength: 20 }), (inputs) => {
        let now: State = Object.freeze(IDLE);
        for (const one of inputs) now = Object.freeze(hover<string>(now, one)[0]);
      }),
    );
  });
});
