import { useRef } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { OptionsPart } from './OptionsPart';

interface SiteListProps {
  sites: readonly string[];
  onRemove: (site: string) => Promise<void>;
}

/** The sites on which nothing is underlined, each with the way back. */
export function SiteList({ sites, onRemove }: SiteListProps) {
  const { strings } = useCatalogue();
  const list = useRef<HTMLDivElement>(null);
  const remove = async (site: string) => {
    try {
      await onRemove(site);
      // The button goes with its site: focus must not fall to the top of the page.
      list.current?.focus();
    } catch {
      // The owner has said it; the site stays in the list.
    }
  };
  return (
    <OptionsPart label={strings.options.sites} hint={strings.options.sitesHint}>
      <div ref={list} tabIndex={-1}>
        {sites.length === 0 ? (
          <p className="sl-options-site">{strings.options.noSites}</p>
        ) : (
          <ul className="sl-options-list sl-ruled">
            {sites.map((site) => (
              <li key={site} className="sl-options-site">
                <span>{site}</span>
                <button
                  type="button"
                  className="sl-button sl-button-quiet"
                  aria-label={strings.options.removeSite(site)}
                  onClick={() => void remove(site)}
                >
                  {strings.options.remove}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </OptionsPart>
  );
}
