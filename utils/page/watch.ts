import { isBlock } from './blocks';
import { elementOf } from './nodes';

/** Milliseconds for which changes are gathered before they are looked at. */
const GATHER = 200;

const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'contenteditable'];

/**
 * Watches a tree and hands on, in batches, what was added or changed. Nothing is done inside the observer's callback
 * but noting.
 *
 * @param root what to watch. @param signal ends the watch. @param changed gets text nodes and elements that are new or
 *   whose text changed; an empty set where something was only taken away. @param restyled is called when attributes that hide or show changed, while `mindStyles` says so.
 */
export function watch(
  root: Node,
  signal: AbortSignal,
  changed: (nodes: Set<Node>) => void,
  restyled?: { mindStyles(): boolean; call(): void },
): void {
  let nodes = new Set<Node>();
  let removed = false;
  let styles = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hand = () => {
    timer = undefined;
    const batch = nodes;
    nodes = new Set();
    if (batch.size > 0 || removed) changed(batch);
    else if (styles) restyled?.call();
    removed = styles = false;
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes') styles ||= restyled?.mindStyles() ?? false;
      else if (record.type === 'characterData') nodes.add(record.target);
      else {
        for (const node of record.addedNodes) if (node instanceof Element || node instanceof Text) nodes.add(node);
        if (record.removedNodes.length === 0) continue;
        removed = true;
        // What is left joins up: "Key <b>big</b> West" reads otherwise once the middle is gone. Blocks join nothing.
        const around = [...record.removedNodes].every(isBlock) ? null : elementOf(record.target);
        if (around) nodes.add(around);
      }
    }
    if (nodes.size > 0 || removed || styles) timer ??= setTimeout(hand, GATHER);
  });
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    ...(restyled ? { attributes: true, attributeFilter: ATTRIBUTES } : {}),
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
