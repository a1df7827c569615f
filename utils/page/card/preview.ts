import type { CardView } from '@/utils/core/facts/card-view';
import { contents } from './contents';

/**
 * Puts a card into an element of our own pages, as it shows in a page of others but at rest: its buttons do nothing.
 *
 * @param css the card's rules. @returns the way to take it out again.
 */
export function putCard(into: HTMLElement, view: CardView, css: string): () => void {
  const { ownerDocument: document } = into;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  // The rules of our pages let no element bring its own style.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const card = document.createElement('div');
  card.dataset.sl = 'card';
  card.dataset.form = 'preview';
  Object.assign(card.dataset, view.look);
  card.dataset.hue = String(view.hue);
  card.lang = view.language;
  card.append(...contents(document, view, { open: () => {}, close: () => {}, again: () => {}, mute: () => {} }));
  // Nothing in it answers: neither Tab nor a reader's voice need stop there.
  for (const button of card.querySelectorAll('button')) button.disabled = true;
  root.append(card);
  into.append(host);
  return () => host.remove();
}
