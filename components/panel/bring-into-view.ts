/** The height of the masthead, which stays in view, and some air. */
const HEAD_PX = 64;

/**
 * Moves focus to an element and scrolls the panel there, and nothing else: `scrollIntoView` and plain `focus` may move
 * the article behind it.
 */
export function bringIntoView(element: HTMLElement, place: 'start' | 'middle') {
  element.focus({ preventScroll: true });
  const scroller = element.closest('[data-sl="panel"]');
  if (!scroller) return;
  const view = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const above = place === 'start' ? HEAD_PX : Math.max(HEAD_PX, (view.height - box.height) / 3);
  scroller.scrollTop += box.top - view.top - above;
}
