import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '@/data/schema';
import { type Catalogue, catalogue } from '@/utils/extension/strings';

interface Strings {
  language: Language;
  strings: Catalogue;
}

const StringsContext = createContext<Strings>({ language: 'en', strings: catalogue('en') });

/** Gives everything inside it the strings of one language. */
export function StringsProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <StringsContext value={{ language, strings: catalogue(language) }}>{children}</StringsContext>;
}

/** @returns the language in use and its strings. */
export function useStrings(): Strings {
  return useContext(StringsContext);
}
