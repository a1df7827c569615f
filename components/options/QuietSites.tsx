import { useCatalogue } from '@/components/hooks/use-strings';
import type { QuietKind, QuietSite } from '@/data/quiet-sites';
import { FindRow } from './FindRow';
import { FindContext } from './find-context';
import { SiteName } from './SiteName';
import type { SiteChange } from './SitesSection';
import { useFindGroup } from './use-find-group';

interface QuietSitesProps {
  quiet: readonly QuietSite[];
  /** The reader's exceptions. */
  allowed: readonly string[];
  onChange: (change: SiteChange) => Promise<void>;
}

/** Sites that are off by default, kind by kind with the reason, each with the way to have it on. */
export function QuietSites({ quiet, allowed, onChange }: QuietSitesProps) {
  const words = useCatalogue().strings.options;
  const kinds = Object.keys(words.quietReasons) as QuietKind[];
  const allow = (site: string) => {
    // The owner says what went wrong.
    onChange({ list: 'onSites', add: [site], remove: [], said: words.allowed(site) }).catch(() => undefined);
  };
  return (
    <div className="sl-options-sites">
      <FindRow>
        <h3>{words.quiet}</h3>
        <p className="sl-note">{words.quietHint}</p>
      </FindRow>
      {kinds.map((kind) => (
        <OfKind
          key={kind}
          reason={words.quietReasons[kind]}
          sites={quiet.filter((site) => site.kind === kind)}
          allowed={allowed}
          onAllow={allow}
        />
      ))}
    </div>
  );
}

interface OfKindProps {
  reason: string;
  sites: readonly QuietSite[];
  allowed: readonly string[];
  onAllow: (site: string) => void;
}

function OfKind({ reason, sites, allowed, onAllow }: OfKindProps) {
  const options = useCatalogue().strings.options;
  const { ref, words, isFinding } = useFindGroup<HTMLDetailsElement>(reason);
  return (
    // What is looked for must not lie folded away.
    <details ref={ref} className="sl-options-fold" open={isFinding || undefined}>
      <summary>
        {reason} <span className="sl-meta sl-options-count">{options.quietCount(sites.length)}</span>
      </summary>
      <FindContext value={words}>
        <div className="sl-options-list sl-ruled">
          {sites.map(({ pattern }) => (
            <FindRow key={pattern} className="sl-options-line">
              <span>
                <SiteName of={pattern} />
              </span>
              {allowed.includes(pattern) ? (
                <span className="sl-meta">{options.isAllowed}</span>
              ) : (
                <button
                  type="button"
                  className="sl-button sl-button-quiet"
                  aria-label={options.allowSite(pattern)}
                  onClick={() => onAllow(pattern)}
                >
                  {options.allow}
                </button>
              )}
            </FindRow>
          ))}
        </div>
      </FindContext>
    </details>
  );
}
