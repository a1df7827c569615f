import { type HitTest, type Pointed, world } from '../world/world';

/**
 * Stands in for the card's script while it isn't there: at the first mention under the pointer it has the script brought,
 * well before the card is due, and hands over where the pointer is by then. A mention that was pressed meanwhile has opened the
 * panel: no card comes over it.
 *
 * @param bring puts the script in; where it can't, the next move tries again.
 */
export function followFirstHover(document: Document, hitTest: HitTest, bring: () => Promise<void>, signal: AbortSignal): void {
  const done = new AbortController();
  let pointed: Pointed | undefined;
  let pressedAt = -1;
  let isComing = false;

  const arrived = () => {
    isComing = false;
    const { card } = world();
    if (!card) return;
    done.abort(null);
    if (pointed) card.point(pointed);
    if (pointed && pointed.since <= pressedAt) card.dismiss();
  };
  const until = AbortSignal.any([signal, done.signal]);
  const press = (event: Event) => {
    if (event.isTrusted) pressedAt = event.timeStamp;
  };
  document.addEventListener('pointerdown', press, { capture: true, passive: true, signal: until });
  hitTest.follow((mention, { clientX: x, clientY: y, timeStamp, buttons }) => {
    if (buttons !== 0) return;
    pointed = mention ? { mention, x, y, since: pointed?.mention === mention ? pointed.since : timeStamp } : undefined;
    if (!pointed || isComing) return;
    isComing = true;
    void bring().then(arrived, arrived);
  }, until);
}
