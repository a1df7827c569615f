import { useCatalogue } from '@/components/hooks/use-strings';
import type { QuietSite } from '@/data/quiet-sites';
import { SITE_LISTS, type SiteList } from '@/utils/core/settings/settings';
import type { SiteRules } from '@/utils/core/sites/site-rules';
import { OptionsSection } from './OptionsSection';
import { QuietSites } from './QuietSites';
import { SiteImport } from './SiteImport';
import { SiteLines } from './SiteLines';

/** A change of one list, and what is said once it is done. */
export interface SiteChange {
  list: SiteList;
  add: readonly string[];
  remove: readonly string[];
  said: string;
}

interface SitesSectionProps {
  rules: SiteRules;
  quiet: readonly QuietSite[];
  onChange: (change: SiteChange) => Promise<void>;
}

/** Where nothing is underlined, and where it is. */
export function SitesSection({ rules, quiet, onChange }: SitesSectionProps) {
  const words = useCatalogue().strings.options;
  return (
    <OptionsSection name="sites" label={words.sites} hint={words.sitesHint}>
      {SITE_LISTS.map((list) => (
        <SiteLines key={list} list={list} sites={rules[list]} onChange={onChange} />
      ))}
      <SiteImport rules={rules} onChange={onChange} />
      <QuietSites quiet={quiet} allowed={rules.onSites} onChange={onChange} />
    </OptionsSection>
  );
}
