import { createContext, type ReactNode, useContext } from 'react';
import type { Catalogue, StringsInPages } from '@/data/locales';
import type { Language } from '@/data/schema';

interface Strings {
  language: Language;
  strings: StringsInPages;
}

const StringsContext = createContext<StringsInPages | Catalogue | undefined>(undefined);

interface StringsProviderProps {
  strings: StringsInPages | Catalogue;
  children: ReactNode;
}

/** Gives everything inside it the strings of one language. */
export function StringsProvider({ strings, children }: StringsProviderProps) {
  return <StringsContext value={strings}>{children}</StringsContext>;
}

/** @returns the language in use and the strings that are there everywhere. Throws outside a `StringsProvider`. */
export function useStrings(): Strings {
  const strings = useContext(StringsContext);
  if (!strings) throw new Error('no StringsProvider stands around this component');
  return { language: strings.language, strings };
}

/** @returns the language in use and all its strings. Throws where only those for pages of others are. */
export function useCatalogue(): { language: Language; strings: Catalogue } {
  const strings = useContext(StringsContext);
  if (!strings || !('options' in strings)) throw new Error('no whole catalogue stands around this component');
  return { language: strings.language, strings };
}
