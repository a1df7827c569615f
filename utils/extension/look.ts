import { followSetting } from './setting-keys';

/** Gives an element of ours in a page the theme and the text size that the reader has chosen, now and at each change. @returns the way to stop. */
export function followLook({ dataset, style }: HTMLElement): () => void {
  const stopTheme = followSetting('theme', (theme) => {
    dataset.theme = String(theme);
  });
  const stopSize = followSetting('textSize', (percent) => style.setProperty('--sl-zoom', `${percent ?? 100}%`));
  return () => {
    stopTheme();
    stopSize();
  };
}
