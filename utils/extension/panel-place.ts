import { settingKey } from './setting-keys';
import { readStored, watchStored } from './stored';

/** Calls back with whether the reader wants the panel as the browser's own: now and at each change. @returns the way to stop. */
export function followPanelPlace(changed: (beside: boolean) => void): () => void {
  const key = settingKey('panelPlace');
  const told = (stored: unknown) => changed(stored === 'browser');
  readStored(key).then(told, () => undefined);
  return watchStored(key, told);
}
