/** What a reader has done with what a state shows. */
import type { Deed } from '../stage';

/** Clicks the first of these. Throws where there is none: a state that shows something else is no state. */
export const click =
  (selector: string): Deed =>
  (root) => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`nothing here is ${selector}`);
    element.click();
  };

export const each =
  (selector: string): Deed =>
  (root) => {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) element.click();
  };

/** Scrolls to a part, as the index at the top does. */
export const at =
  (part: string): Deed =>
  (root) =>
    root.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'start', behavior: 'instant' });

/** Scrolls to the first of these. */
export const toView =
  (selector: string): Deed =>
  (root) =>
    root.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });

/** Types into a field as a reader does: React hears of it. */
export const type =
  (selector: string, text: string): Deed =>
  (root) => {
    const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`nothing here is ${selector}`);
    field.focus();
    const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

/** Chooses a file in a field for files. What it holds is for the state to say. */
export const choose =
  (selector: string): Deed =>
  (root) => {
    const input = root.querySelector<HTMLInputElement>(selector);
    if (!input) throw new Error(`nothing here is ${selector}`);
    const files = new DataTransfer();
    files.items.add(new File(['{}'], 'harbors.json'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

/** Waits until something stands there. */
export const until =
  (selector: string): Deed =>
  async (root) => {
    while (!root.querySelector(selector)) await frame();
  };

/** One after the other; each finds what the one before has led to. */
export const inTurn =
  (...deeds: readonly Deed[]): Deed =>
  async (root) => {
    for (const deed of deeds) {
      await deed(root);
      await frame();
      await frame();
    }
  };

export const unfold: Deed = (root) => {
  for (const element of root.querySelectorAll('details')) element.open = true;
  each('.sl-source-more > button, [aria-expanded="false"]')(root);
};

function frame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}
