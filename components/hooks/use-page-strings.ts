import { useCallback, useEffect } from 'react';
import { browser } from 'wxt/browser';
import type { Catalogue } from '@/data/locales';
import type { Settings } from '@/utils/core/settings/settings';
import { loadCatalogue, resolveLanguage } from '@/utils/extension/strings';
import { useLoad } from './use-load';

/**
 * Sets the language and the title of an extension page.
 * @returns the strings to show it in: undefined until the first have come, the former ones while others are on their way.
 */
export function usePageStrings(setting: Settings['language'], title: (strings: Catalogue) => string): Catalogue | undefined {
  const language = resolveLanguage(setting, browser.i18n.getUILanguage());
  const { value: strings } = useLoad(useCallback(() => loadCatalogue(language), [language]));
  const words = strings && title(strings);
  useEffect(() => {
    if (!strings || words === undefined) return;
    document.documentElement.lang = strings.language;
    document.title = words;
  }, [strings, words]);
  return strings;
}
