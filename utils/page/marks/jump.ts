import type { Box } from '@/utils/core/interface/card-place';
import { elementOf } from '../dom/nodes';
import type { Mention } from '../reading/mention';
import { mount } from '../world/host';
import { world } from '../world/world';
import { linesInTop } from './lines';

/** Milliseconds that the rings around a mention stay. */
const STAYS = 1500;
/** Frames without a move after which scrolling is over, and the most that are waited for. */
const CALM = 4;
const MOST_FRAMES = 120;
/** Pixels between the words and the ring. */
const AIR = 2;

/** Two rings: on any background one of them shows. They come and go at once: nothing moves and nothing fades. */
const CSS = `
[data-sl="flash"] { all: initial; position: fixed; inset: 0; inline-size: auto; block-size: auto; overflow: hidden; background: none; pointer-events: none }
[data-sl="flash"] > i { position: absolute; border-radius: 2px; outline: 2px solid #fff; box-shadow: 0 0 0 5px #1b1a17 }
@media (forced-colors: active) { [data-sl="flash"] > i { outline-color: Highlight } }
@media print { [data-sl="flash"] { display: none } }
`;

/** Brings a mention to the middle of the window, without a movement where the reader wants none. */
export function scrollTo({ start }: Mention): void {
  const { matches: isCalm } = matchMedia('(prefers-reduced-motion: reduce)');
  elementOf(start.node)?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
}

/** @returns what scrolls to a mention and shows where it is, once the page has come to rest there; the next scroll or jump ends that. */
export function createJump(document: Document): (id: number) => void {
  let last = new AbortController();
  return (id) => {
    last.abort(null);
    const { reader, life } = world();
    const view = document.defaultView;
    const mention = reader?.mentions().find((it) => it.id === id);
    if (!mention || !view || !life) return;
    scrollTo(mention);
    last = new AbortController();
    const signal = AbortSignal.any([last.signal, life.signal]);
    let before = '';
    let calm = 0;
    let frames = 0;
    const look = () => {
      if (signal.aborted) return;
      const lines = linesInTop(mention);
      const now = JSON.stringify(lines);
      calm = now === before ? calm + 1 : 0;
      before = now;
      frames += 1;
      if (calm < CALM && frames < MOST_FRAMES) view.requestAnimationFrame(look);
      else ring(document, lines, signal);
    };
    look();
  };
}

function ring(document: Document, lines: readonly Box[], signal: AbortSignal): void {
  const { element, remove } = mount(document, 'flash', CSS);
  // It must not lie on the panel, under which a mention may be.
  const panel = world().root?.querySelector('[data-sl="frame"]')?.getBoundingClientRect();
  if (panel) element.style.setProperty('right', `${Math.max(0, document.documentElement.clientWidth - panel.left)}px`);
  element.ariaHidden = 'true';
  for (const { left, top, right, bottom } of lines) {
    const box = { left: left - AIR, top: top - AIR, width: right - left + 2 * AIR, height: bottom - top + 2 * AIR };
    const line = document.createElement('i');
    for (const [name, value] of Object.entries(box)) line.style.setProperty(name, `${value}px`);
    element.append(line);
  }
  element.showPopover();
  const gone = new AbortController();
  const end = () => {
    clearTimeout(timer);
    gone.abort(null);
    remove();
  };
  const timer = setTimeout(end, STAYS);
  document.addEventListener('scroll', end, { capture: true, passive: true, signal: gone.signal });
  signal.addEventListener('abort', end, { signal: gone.signal });
}
