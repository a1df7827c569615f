import { world } from './world';

/** So often within so many milliseconds a page may take our host away; from then on nothing of ours stands in it. */
const MOST_LOSSES = 3;
const LOSSES_WITHIN = 10_000;

/** A part of our interface in the page: an element in the one closed root. */
export interface Mount {
  element: HTMLElement;
  /** Takes the part out, and the host with it when nothing is left in it. */
  remove(): void;
}

/**
 * Puts an element into the page's one host: a plain `div` with nothing to know it by, of no size, with a closed root.
 *
 * @param css rules for the shadow root; as a sheet on a page of our own, whose policy lets no style element in.
 * @param kind tells the part, as `data-sl`.
 */
export function mount(document: Document, kind: 'card' | 'frame' | 'flash', css: string | CSSStyleSheet): Mount {
  const shared = world();
  shared.root ??= createHost(document);
  const { root } = shared;
  // Pages that replace their body or root element take the host with it; it goes back where a host belongs.
  if (!root.host.isConnected) settle(document, root);
  const style = document.createElement('style');
  if (typeof css === 'string') style.textContent = css;
  else if (!root.adoptedStyleSheets.includes(css)) root.adoptedStyleSheets.push(css);
  const element = document.createElement('div');
  element.dataset.sl = kind;
  // A popover stands in the top layer, above whatever z-index the page uses.
  element.popover = 'manual';
  // Keys pressed in it are no shortcuts of the page (a site's "s" or "/").
  for (const name of ['keydown', 'keyup', 'keypress'] as const) {
    element.addEventListener(name, (event) => event.stopPropagation());
  }
  root.append(...(style.textContent ? [style] : []), element);
  return {
    element,
    remove() {
      if (!root.host.isConnected) noteLoss();
      style.remove();
      element.remove();
      if (root.childElementCount > 0) return;
      root.host.remove();
      if (shared.root === root) delete shared.root;
    },
  };
}

function noteLoss(): void {
  const shared = world();
  const now = performance.now();
  shared.losses = [...(shared.losses ?? []).filter((at) => now - at < LOSSES_WITHIN), now];
  shared.isUnwanted ||= shared.losses.length >= MOST_LOSSES;
}

/** @returns whether an element is our host: it is never read, and clicks on it are ours. */
export function isOurHost(element: Element): boolean {
  return world().root?.host === element;
}

/** While one of these is open, all outside it is dead to clicks, in the top layer too. The last is taken for the topmost. */
const ALIVE = 'dialog:modal,:fullscreen:not(video,img,iframe,object,embed,canvas)';

/** Puts the host where the reader can use it. */
function settle(document: Document, root: ShadowRoot): void {
  const [alive] = [...document.querySelectorAll(ALIVE)].slice(-1);
  (alive ?? document.documentElement).append(root.host);
  // A dialog that closes hides what is in it: the panel stays, at the next place.
  const moveOn = (event: Event) => {
    if (!event.isTrusted || !alive?.contains(root.host)) return;
    settle(document, root);
    for (const part of root.querySelectorAll<HTMLElement>('[popover]')) part.showPopover();
  };
  alive?.addEventListener('close', moveOn);
}

/** Notes where focus is in the page. @returns what gives it back there, if `element` has it by then. */
export function focusKeeper(document: Document, element: Element): () => void {
  const before = document.activeElement;
  return () => {
    if (!element.matches(':focus-within')) return;
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}

function createHost(document: Document): ShadowRoot {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  // Set through CSSOM, which a page's `style-src` does not reach; the page's own rules for `div` do reach the host.
  for (const [property, value] of HOST_STYLE) host.style.setProperty(property, value, 'important');
  return root;
}

const HOST_STYLE = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['width', '0'],
  ['height', '0'],
  ['display', 'block'],
] as const;
