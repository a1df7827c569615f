import { useCallback, useEffect } from 'react';
import { useLoad } from '@/components/hooks/use-load';
import { usePackActions } from '@/components/hooks/use-pack-actions';
import { usePackChange } from '@/components/hooks/use-pack-change';
import { useStrings } from '@/components/hooks/use-strings';
import { ask } from '@/utils/extension/messages';
import { loadPackWords } from '@/utils/extension/pack-strings';
import { PacksSection } from './PacksSection';

/** The tab for whose pack the popup opened this page. */
const ASKED = tabIn(window.location.search);

/** The part of the options that is about packs, bound to storage and worker. */
export function PacksSectionApp() {
  const { language } = useStrings();
  const { value: words } = useLoad(useCallback(() => loadPackWords(language), [language]));
  const change = usePackChange();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of packs is the reason to ask anew
  const shelf = useLoad(useCallback(() => ask('packs/shelf'), [change]));
  const actions = usePackActions(shelf.value, language);
  // Once: whoever reloads the page has not asked again.
  useEffect(() => window.history.replaceState(null, '', window.location.pathname), []);
  if (!words) return null;
  return (
    <PacksSection
      words={words}
      shelf={shelf.value}
      problem={shelf.problem}
      actions={actions}
      tab={ASKED}
      onChange={shelf.again}
    />
  );
}

function tabIn(search: string): number | undefined {
  const tab = new URLSearchParams(search).get('tab');
  return tab !== null && /^\d{1,15}$/.test(tab) ? Number(tab) : undefined;
}
