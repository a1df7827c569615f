import { useSyncExternalStore } from 'react';

let isPrinting = false;

function follow(changed: () => void): () => void {
  const turn = (event: Event) => {
    if (!event.isTrusted) return;
    isPrinting = event.type === 'beforeprint';
    changed();
  };
  const names = ['beforeprint', 'afterprint'];
  for (const name of names) window.addEventListener(name, turn);
  return () => {
    for (const name of names) window.removeEventListener(name, turn);
  };
}

/** @returns whether the page is being printed: paper can't be unfolded. Drawn before the browser takes its picture. */
export function useOnPaper(): boolean {
  return useSyncExternalStore(follow, () => isPrinting);
}
