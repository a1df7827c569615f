import { type FormEvent, useId, useRef, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { SiteName } from '@/components/ui/SiteName';
import { readSite } from '@/utils/core/settings/site-pattern';
import type { SiteList } from '@/utils/core/settings/site-rules';
import { FindRow } from './FindRow';
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
  const [written, setWritten] = useState('');
  const [fault, setFault] = useState<string>();

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const { pattern, fault } = readSite(written);
    if (fault) return setFault(words.siteFaults[fault]);
    if (sites.includes(pattern)) return setFault(words.isThere(pattern));
    try {
      await onChange({ list, add: [pattern], remove: [], said: words.added(pattern) });
      setWritten('');
      setFault(undefined);
    } catch {
      // The owner has said it; what was written stays in the field.
    }
  };
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
        <form className="sl-options-add" onSubmit={(event) => void add(event)} noValidate>
          <label>
            <span className="sl-meta">{words.addTo[list]}</span>
            <input
              className="sl-input"
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              value={written}
              aria-invalid={fault !== undefined}
              aria-describedby={fault && `${id}-fault`}
              onChange={(event) => {
                setWritten(event.target.value);
                setFault(undefined);
              }}
            />
          </label>
          <button type="submit" className="sl-button">
            {words.add}
          </button>
        </form>
        {fault && (
          <p className="sl-options-fault" id={`${id}-fault`} role="alert">
            {fault}
          </p>
        )}
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
