import { useCallback } from 'react';
import { offerFile } from '@/components/hooks/offer-file';
import { useLoad } from '@/components/hooks/use-load';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { StringsProvider } from '@/components/hooks/use-strings';
import { loadPackWords } from '@/utils/extension/pack-words';
import { readFile } from '@/utils/packs/read-file';
import { Author } from './Author';

/** Packs that are there are no business of who writes one: it may be an update of one of them. */
const NONE = { bundled: new Set<string>(), topics: new Map() };
const check = (text: string) => readFile(new TextEncoder().encode(text), new Date().toISOString().slice(0, 10), NONE);

/** The page of a pack's author, bound to settings. */
export function AuthorApp() {
  const { settings } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.name);
  const language = strings?.language ?? 'en';
  const { value: words } = useLoad(useCallback(() => loadPackWords(language), [language]));
  if (!strings || !words) return null;
  return (
    <StringsProvider strings={strings}>
      <Author words={words} check={check} onSave={(text) => offerFile('pack.json', new TextEncoder().encode(text))} />
    </StringsProvider>
  );
}
