import { useCallback, useMemo } from 'react';
import { offerFile } from '@/components/hooks/offer-file';
import { useLoad } from '@/components/hooks/use-load';
import { usePackCheck } from '@/components/hooks/use-pack-check';
import { usePageLook } from '@/components/hooks/use-page-look';
import { usePageStrings } from '@/components/hooks/use-page-strings';
import { useSettings } from '@/components/hooks/use-settings';
import { StringsProvider } from '@/components/hooks/use-strings';
import type { PutCard } from '@/components/ui/CardPreview';
import { loadPackWords } from '@/utils/extension/pack-strings';
import { Author } from './Author';

/** The page of a pack's author, bound to settings and to the packs that are there. */
export function AuthorApp({ putCard }: { putCard: PutCard }) {
  const { settings } = useSettings();
  const strings = usePageStrings(settings.language, (of) => of.name);
  usePageLook(settings);
  const check = usePackCheck();
  const language = strings?.language ?? 'en';
  const { value: words } = useLoad(useCallback(() => loadPackWords(language), [language]));
  const { theme, textSize } = settings;
  const put = useMemo<PutCard>(
    () => (into, view) => putCard(into, { ...view, look: { theme, size: String(textSize) } }),
    [putCard, theme, textSize],
  );
  if (!strings || !words) return null;
  return (
    <StringsProvider strings={strings}>
      <Author words={words} check={check} putCard={put} onSave={(text) => offerFile('pack.json', text)} />
    </StringsProvider>
  );
}
