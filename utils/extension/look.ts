import { followSetting } from './setting-keys';

/** Gives an element of ours in a page the theme and the text size that the reader has chosen, now and at each change. @returns the way to stop. */
export function followLook({ style }: HTMLElement): () => void {
  // Anything else leaves both as the style has them: as the system, and as large as usual.
  const stopTheme = followSetting('theme', (theme) =>
    style.setProperty('color-scheme', theme === 'light' || theme === 'dark' ? theme : ''),
  );
  const stopSize = followSetting('textSize', (size) => style.setProperty('--sl-zoom', `${size}%`));
  return () => {
    stopTheme();
    stopSize();
  };
}
