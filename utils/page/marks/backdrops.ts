import { type Colour, luminance, over, readColour, type Tones, toneFor } from '@/utils/core/interface/backdrop';
import { afterFrame } from '../dom/after-frame';
import { getter } from '../dom/getter';
import { elementOf } from '../dom/nodes';
import { renderedParentOf } from '../dom/rendered-parent';
import type { Mention } from '../reading/mention';

/** Milliseconds from a change to the look at it: a page's own colours take time to fade over. */
const LOOK = 300;
/** Elements looked at in one go; marks of one page stand on few different backdrops. */
const MOST_ELEMENTS = 60;

const NOTHING: Colour = { rgb: [0, 0, 0], alpha: 0 };
const PICTURES = 'img,picture,video,canvas,svg,iframe';

const clientHeightOf = getter('Element', 'clientHeight');
const { querySelector } = Element.prototype;

/** Finds out on what painted mentions stand, and tells what their underlines need. */
export interface Backdrops {
  lookSoon(): void;
}

/**
 * @param painted the mentions to look at. @param tell is called with the tone of each hue, whenever one differs from what was
 *   told; at first all are taken for plain.
 */
export function createBackdrops(
  document: Document,
  signal: AbortSignal,
  painted: () => readonly Mention[],
  tell: (tones: Tones) => void,
): Backdrops {
  const view = document.defaultView;
  if (!view) return { lookSoon: () => undefined };
  let told: Tones = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = afterFrame(view, signal, () => {
    const backdropOf = backdropsIn(view);
    const byHue = new Map<number, Map<Element, number | null>>();
    for (const { hue, start } of painted().slice(0, 10 * MOST_ELEMENTS)) {
      const element = elementOf(start.node);
      const seen = byHue.get(hue) ?? new Map<Element, number | null>();
      byHue.set(hue, seen);
      if (!element || seen.has(element) || seen.size >= MOST_ELEMENTS) continue;
      const backdrop = backdropOf(element);
      seen.set(element, backdrop && luminance(backdrop));
    }
    const tones = Object.fromEntries([...byHue].map(([hue, seen]) => [hue, toneFor([...seen.values()])]));
    // A hue without marks keeps its tone: they may come back.
    const differs = Object.entries(tones).some(([hue, tone]) => tone !== (told[Number(hue)] ?? 'plain'));
    if (!differs) return;
    told = { ...told, ...tones };
    tell(told);
  });
  const lookSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, LOOK);
  };

  // Themes are switched on the root or the body, by the page or the system.
  const themes = new MutationObserver(lookSoon);
  for (const element of [document.documentElement, document.body]) if (element) themes.observe(element, { attributes: true });
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', lookSoon, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    themes.disconnect();
  });
  return { lookSoon };
}

/** @returns what tells the colour behind an element's text, or null where that is a picture. Remembers what it has seen. */
function backdropsIn(view: Window): (element: Element) => Colour | null {
  const known = new Map<Element, Colour | null>();
  return (element) => {
    const veils: { at: Element; own: Colour | null }[] = [];
    let found: Colour | null | undefined;
    for (let at: Element | null = element; at && found === undefined; at = renderedParentOf(at)) {
      found = known.get(at);
      if (found !== undefined) break;
      const style = view.getComputedStyle(at);
      const own = isPicture(view, at, style) ? null : colourOf(style);
      if (own === null || own.alpha >= 1) found = own;
      else if (!renderedParentOf(at)) found = over(own, canvasOf(view, style));
      veils.push({ at, own: found === undefined ? own : null });
    }
    let seen = found ?? null;
    for (const { at, own } of veils.toReversed()) {
      if (seen && own) seen = over(own, seen);
      known.set(at, seen);
    }
    return seen;
  };
}

/** What an element itself draws, or null where that can't be read. Letters cut out of a background stand on what is below it. */
function colourOf({ backgroundColor, backgroundClip }: CSSStyleDeclaration): Colour | null {
  return backgroundClip === 'text' ? NOTHING : readColour(backgroundColor);
}

/** Whether an element has a picture for a background, or is a caption laid over one that stands beside it. */
function isPicture(view: Window, element: Element, style: CSSStyleDeclaration): boolean {
  if (style.backgroundImage !== 'none' && style.backgroundClip !== 'text') return true;
  const { position } = style;
  if (position !== 'absolute' && position !== 'fixed') return false;
  // A page that is laid out so as a whole is no caption.
  const parent = renderedParentOf(element);
  return parent !== null && clientHeightOf(element) < view.innerHeight && querySelector.call(parent, PICTURES) !== null;
}

/** What a browser draws where a page draws nothing. */
function canvasOf(view: Window, { colorScheme }: CSSStyleDeclaration): Colour {
  const wantsDark = view.matchMedia('(prefers-color-scheme: dark)').matches || !colorScheme.includes('light');
  const value = colorScheme.includes('dark') && wantsDark ? 0.07 : 1;
  return { rgb: [value, value, value], alpha: 1 };
}
