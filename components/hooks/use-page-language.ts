import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import type { Language } from '@/data/schema';
import type { Settings } from '@/utils/core/settings';
import { type Catalogue, catalogue, resolveLanguage } from '@/utils/extension/strings';

/** Sets the language and the title of an extension page. @returns the language to show it in. */
export function usePageLanguage(setting: Settings['language'], title: (strings: Catalogue) => string): Language {
  const language = resolveLanguage(setting, browser.i18n.getUILanguage());
  const words = title(catalogue(language));
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words;
  }, [language, words]);
  return language;
}
