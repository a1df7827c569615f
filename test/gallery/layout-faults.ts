/**
 * Runs inside the gallery, as its own source text: it uses nothing from outside itself.
 *
 * @param target pixels that a control measures at least: 24 (WCAG 2.5.8), 44 for fingers.
 * @returns what is wrong with the layout of the state that is shown, a line each: what is wider than its place, text that is cut
 *   off or lies on other text or on a field, controls too small to hit, and such that lie on one another.
 */
export function layoutFaults(target: number): string[] {
  const shared: { root?: ShadowRoot } | undefined = Reflect.get(globalThis, Symbol.for('sidelight'));
  const root: ParentNode = shared?.root ?? document;
  const faults: string[] = [];
  const name = (element: Element) => {
    if (element === document.documentElement) return 'the page';
    const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${element.nodeName.toLowerCase()}.${element.className || element.getAttribute('data-sl') || ''} “${text}”`;
  };
  const isShown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  /** Said to screen readers alone. */
  const isUnseen = (element: Element) => element.closest('.sl-unseen, .sl-card-said, script, style') !== null;
  const all = [...root.querySelectorAll('*')].filter((element) => isShown(element) && !isUnseen(element));

  const wide = shared?.root ? [] : [document.documentElement];
  for (const element of [
    ...wide,
    ...all.filter((it) => it instanceof HTMLElement && getComputedStyle(it).overflowX !== 'visible'),
  ]) {
    const by = element.scrollWidth - element.clientWidth;
    // A field scrolls what is in it.
    if (by <= 1 || element.matches('input, textarea')) continue;
    const { right } = element.getBoundingClientRect();
    const widest = [...element.querySelectorAll('*')].findLast(
      (inner) => isShown(inner) && inner.getBoundingClientRect().right > right + 1,
    );
    faults.push(`wider than its place by ${by} px: ${name(element)}${widest ? `, for ${name(widest)}` : ''}`);
  }
  for (const element of all) {
    const { overflowY, textOverflow } = getComputedStyle(element);
    if (element.matches('input, textarea')) continue;
    const isCut = /hidden|clip/.test(overflowY) && element.scrollHeight - element.clientHeight > 1;
    if (element.clientHeight > 0 && (isCut || textOverflow === 'ellipsis') && !element.querySelector('[data-sl="panel"]')) {
      faults.push(`cut off: ${name(element)}`);
    }
  }

  /** Of what a menu scrolls, only what is in view lies on anything. */
  const seen = (element: Element, box: DOMRect) => {
    const menu = element.closest('.sl-card-menu')?.getBoundingClientRect();
    if (!menu) return box;
    const [top, bottom] = [Math.max(box.top, menu.top), Math.min(box.bottom, menu.bottom)];
    return new DOMRect(box.left, top, box.width, Math.max(0, bottom - top));
  };

  // A text lies within the box of every element around it that shows a background or an edge, and within the screen.
  const lines: { box: DOMRect; parent: Element }[] = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || !isShown(parent) || isUnseen(parent) || parent.closest('svg, option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const whole of range.getClientRects()) {
      const box = seen(parent, whole);
      if (box.width > 1 && box.height > 1) lines.push({ box, parent });
    }
  }
  for (const { box, parent } of lines) {
    const surface = parent.closest('[data-sl="card"], [data-sl="frame"], .sl-panel, .sl-page, button, .sl-choice');
    const { left, right } = (surface ?? document.documentElement).getBoundingClientRect();
    if (box.left < left - 1 || box.right > right + 1)
      faults.push(`text reaches out of ${surface ? name(surface) : 'the page'}: ${name(parent)}`);
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  for (const [at, one] of lines.entries()) {
    // Only what begins above its end can lie on it.
    for (let next = at + 1; (lines[next]?.box.top ?? Infinity) < one.box.bottom; next++) {
      const other = lines[next];
      if (!other || one.parent.contains(other.parent) || other.parent.contains(one.parent)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (across < 2 || down < Math.min(one.box.height, other.box.height) * 0.4) continue;
      // What floats above the rest is meant to hide it.
      const [isOver, isOtherOver] = [one, other].map(
        (it) => it.parent.closest('.sl-card-menu, .sl-card-end, .sl-masthead, .sl-status') !== null,
      );
      if (isOver === isOtherOver) faults.push(`on one another: ${name(one.parent)} and ${name(other.parent)}`);
    }
  }

  const controls = all.filter((element) =>
    element.matches('button, a[href], input, .sl-select, summary, [role="slider"], label:has(input)'),
  );
  const boxes = controls
    // A field within its label is as large as that.
    .filter((element) => !(element.matches('input') && element.closest('label')))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  for (const { element, box } of boxes) {
    if (Math.min(box.width, box.height) < target - 0.5)
      faults.push(`smaller than ${target} px (${Math.round(box.width)} × ${Math.round(box.height)}): ${name(element)}`);
  }
  // What floats above the rest hides it; of what scrolls and lies beneath, as of what stays in the masthead's line, only the box is there.
  const floats = (element: Element) => element.closest('.sl-card-menu, .sl-card-end, .sl-status') !== null;
  const stays = (element: Element) => element.closest('.sl-masthead, .sl-panel > .sl-search') !== null;
  const isOn = (one: DOMRect, other: DOMRect) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
  for (const [at, { element, box }] of boxes.entries()) {
    const isPeer = (other: Element) =>
      !element.contains(other) &&
      !other.contains(element) &&
      floats(element) === floats(other) &&
      stays(element) === stays(other);
    for (const other of boxes.slice(at + 1))
      if (isPeer(other.element) && isOn(seen(element, box), seen(other.element, other.box)))
        faults.push(`on one another: ${name(element)} and ${name(other.element)}`);
    if (!element.matches('input:not([type="checkbox"], [type="radio"]), textarea')) continue;
    for (const { box: line, parent } of lines)
      if (isPeer(parent) && isOn(box, line)) faults.push(`beneath a field: ${name(parent)}`);
  }
  return [...new Set(faults)];
}
