import { type CardView, MUTE_KINDS, type MuteKind, type SpareView } from '@/utils/core/facts/card-view';
import { inLines } from '@/utils/core/text/unbroken';

/** What the buttons of a card do. */
export interface CardButtons {
  open(): void;
  close(): void;
  /** Asks anew for what did not come. */
  again(): void;
  mute(event: MouseEvent, what: MuteKind): void;
}

/** @returns all that stands in a card, its texts set as text. */
export function contents(document: Document, view: CardView | SpareView, buttons: CardButtons): HTMLElement[] {
  const { make, press } = maker(document);
  const parts = [make('p', 'sl-card-name', view.name), make('p', 'sl-card-brief', view.brief)];
  const foot = make('div', 'sl-card-foot');
  const close = press('close', '×', buttons.close);
  close.ariaLabel = view.labels.close;
  if (!('sources' in view)) {
    foot.append(press('again', view.labels.again, buttons.again));
    return [...parts, foot, close];
  }
  for (const line of [view.since, view.unseen]) if (line) parts.push(make('p', 'sl-card-since', line));
  /** A label with what stands beside it, and the words below. */
  const entry = (what: 'near' | 'latest', label: string, beside: string, text: string) => {
    const part = make('p', 'sl-card-entry');
    part.dataset.sl = what;
    const words = make('span', 'sl-card-event');
    words.append(...inLines(text).map((piece, at) => (at % 2 === 0 ? piece : make('span', 'sl-whole', piece))));
    part.append(make('span', 'sl-card-label', label), ' ', make('span', 'sl-card-date', beside), ' ', words);
    parts.push(part);
    return words;
  };
  const { near, latest } = view;
  if (near) {
    const words = entry('near', near.label, near.kind, near.text);
    words.lang = near.language;
    words.after(' ', make('span', 'sl-card-date', near.line));
  }
  if (latest) entry('latest', latest.label, latest.date, latest.title);
  const menu = make('div', 'sl-card-menu');
  menu.hidden = true;
  menu.append(...MUTE_KINDS.map((what) => press(what, view.mutes[what].label, (event) => buttons.mute(event, what))));
  const more = press('menu', '⋯', () => {
    menu.hidden = !menu.hidden;
    more.ariaExpanded = String(!menu.hidden);
  });
  more.ariaLabel = view.labels.menu;
  more.ariaExpanded = 'false';
  foot.append(press('open', view.labels.open, buttons.open), more, menu);
  const end = make('div', 'sl-card-end');
  end.append(foot);
  return [...parts, make('p', 'sl-card-sources', view.sources), end, close];
}

/** @returns what stands at the end of a card once something is done. @param undo takes it back, where that is possible. */
export function note(document: Document, view: CardView, text: string, undo?: (event: MouseEvent) => void): HTMLElement[] {
  const { make, press } = maker(document);
  const said = make('p', 'sl-card-note', text);
  said.setAttribute('role', 'status');
  return undo ? [said, press('undo', view.labels.undo, undo)] : [said];
}

function maker(document: Document) {
  const make = <Name extends 'p' | 'div' | 'span' | 'button'>(name: Name, className: string, text = '') => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = text;
    return element;
  };
  return {
    make,
    press(what: string, text: string, act: (event: MouseEvent) => void): HTMLButtonElement {
      const button = make('button', 'sl-card-button', text);
      button.type = 'button';
      button.dataset.sl = what;
      button.addEventListener('click', (event) => event.isTrusted && act(event));
      return button;
    },
  };
}
