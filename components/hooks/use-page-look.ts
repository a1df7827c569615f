import { useEffect } from 'react';
import type { Settings } from '@/utils/core/settings/settings';

/** Gives an extension page the theme and the text size that the reader has chosen. */
export function usePageLook({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = theme;
    dataset.size = String(textSize);
  }, [theme, textSize]);
}
