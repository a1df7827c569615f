import { browser } from 'wxt/browser';
import { followSetting, settingKey } from './setting-keys';

const place = () => settingKey('panelPlace');

/** Calls back with whether the reader wants the panel as the browser's own: now and at each change. @returns the way to stop. */
export function followPanelPlace(changed: (beside: boolean) => void): () => void {
  return followSetting('panelPlace', (stored) => changed(stored === 'browser'));
}

/** Firefox's background is a page, with a store that answers at once; other browsers' workers have none. */
const atHand = (): Storage | undefined => globalThis.localStorage;

/** Keeps a copy where Firefox has it in time: its sidebar opens within the event of a key alone. For the background. */
export function keepPanelPlaceAtHand(): void {
  const store = atHand();
  if (store) followPanelPlace((beside) => (beside ? store.setItem(place(), 'browser') : store.removeItem(place())));
}

/**
 * Calls back with the same once, within the event in which it is asked: after any promise browsers open no panel of theirs. In
 * Chromium what a callback of its own calls still counts as called there.
 */
export function panelPlaceInEvent(told: (beside: boolean) => void): void {
  const store = atHand();
  if (store) told(store.getItem(place()) === 'browser');
  else browser.storage.local.get(place(), (all?: Record<string, unknown>) => told(all?.[place()] === 'browser'));
}
