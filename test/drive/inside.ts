/**
 * What runs inside the browser: each function travels there as its own source text, so none may use anything from outside
 * itself.
 */

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A marked place in the page. */
export interface Mark {
  /** 1 to 8: the number in the highlight's name. */
  slot: number;
  text: string;
  /** Its first line, in pixels from the viewport's corner. */
  rect: Rect;
  /** All its lines, the first among them. */
  lines: Rect[];
  /** Whether that line's middle is within the viewport. */
  inView: boolean;
}

/** An element of ours. */
export interface Part {
  /** As rendered, not as written. */
  text: string;
  rect: Rect;
  attributes: Record<string, string>;
  /** Rendered, with a size, and not transparent. */
  shown: boolean;
}

/** @returns every range registered under our highlight names, slot by slot, each slot from the page's top down. */
export function readMarks(): Mark[] {
  const marks: Mark[] = [];
  for (let slot = 1; slot <= 8; slot++) {
    const found: Mark[] = [];
    for (const registered of CSS.highlights.get(`sidelight-${slot}`) ?? []) {
      const range = document.createRange();
      range.setStart(registered.startContainer, registered.startOffset);
      range.setEnd(registered.endContainer, registered.endOffset);
      const boxes = Array.from(range.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height }));
      const lines = boxes.filter((box) => box.width > 0);
      const { x, y, width, height } = lines[0] ?? range.getBoundingClientRect();
      const middle = { x: x + width / 2, y: y + height / 2 };
      const inView = width > 0 && middle.x >= 0 && middle.y >= 0 && middle.x < innerWidth && middle.y < innerHeight;
      found.push({ slot, text: range.toString(), rect: { x, y, width, height }, lines, inView });
    }
    marks.push(...found.sort((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x));
  }
  return marks;
}

/** @returns every element of the root that the selector names. */
export function readParts(root: ShadowRoot, selector: string): Part[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector), (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is asked for, line breaks and all
      text: (element.innerText ?? element.textContent ?? '').trim(),
      rect: { x, y, width, height },
      attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
      shown: width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    };
  });
}

/** Brings the first element the selector names into the viewport. @returns whether there is one. */
export function scrollTo(root: ShadowRoot, selector: string): boolean {
  const element = root.querySelector(selector);
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  return element !== null;
}
