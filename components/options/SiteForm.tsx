import { type FormEvent, useId, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { SiteList } from '@/utils/core/settings/settings';
import { readSite } from '@/utils/core/sites/site-pattern';
import type { SiteChange } from './SitesSection';

interface SiteFormProps {
  list: SiteList;
  sites: readonly string[];
  onChange: (change: SiteChange) => Promise<void>;
}

/** Adds a site to a list. What is wrong with it is said at the field. */
export function SiteForm({ list, sites, onChange }: SiteFormProps) {
  const words = useCatalogue().strings.options;
  const id = useId();
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
  return (
    <>
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
            aria-describedby={fault && id}
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
        <p className="sl-options-fault" id={id} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
