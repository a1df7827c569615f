import { useId, useRef } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { SiteList } from '@/utils/core/settings/settings';
import { FindRow } from './FindRow';
import { SiteForm } from './SiteForm';
import { SiteName } from './SiteName';
import type { SiteChange } from './SitesSection';

interface SiteLinesProps {
  list: SiteList;
  sites: readonly string[];
  onChange: (change: SiteChange) => Promise<void>;
}

/** One list of sites: each with the way out of it, and a field to add one. */
export function SiteLines({ list, sites, onChange }: SiteLinesProps) {
  const words = useCatalogue().strings.options;
  const id = useId();
  const lines = useRef<HTMLDivElement>(null);
  const remove = async (site: string) => {
    try {
      await onChange({ list, add: [], remove: [site], said: words.removedSite(site) });
      // The button goes with its site: focus must not fall to the top of the page.
      lines.current?.focus();
    } catch {
      // The owner has said it; the site stays in the list.
    }
  };
  return (
    <div className="sl-options-sites">
      <FindRow>
        <h3 id={id}>{words.siteLists[list]}</h3>
        <p className="sl-note">{words.siteListHints[list]}</p>
        <SiteForm list={list} sites={sites} onChange={onChange} />
      </FindRow>
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are looked for, not a list's own items */}
      <div ref={lines} tabIndex={-1} role="group" aria-labelledby={id} className="sl-options-list sl-ruled">
        {sites.length === 0 && (
          <FindRow className="sl-options-none">
            <p>{words.noSites[list]}</p>
          </FindRow>
        )}
        {sites.map((site) => (
          <FindRow key={site} className="sl-options-line">
            <span>
              <SiteName of={site} />
            </span>
            <button
              type="button"
              className="sl-button sl-button-quiet"
              aria-label={words.removeSite(site)}
              onClick={() => void remove(site)}
            >
              {words.remove}
            </button>
          </FindRow>
        ))}
      </div>
    </div>
  );
}
