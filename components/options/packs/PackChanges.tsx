import { useStrings } from '@/components/hooks/use-strings';
import { Words } from '@/components/ui/Words';
import type { PackWords } from '@/data/locales/packs/en';
import { formatNumber } from '@/utils/core/format-number';
import { pick } from '@/utils/core/local-text';
import type { PackChange } from '@/utils/core/pack-diff';

const ENDS = ['added', 'changed', 'removed'] as const;
/** Longer lists are counted, not read. */
const MOST_SHOWN = 40;

/** What an update says otherwise than the version that is there. */
export function PackChanges({ changes, words }: { changes: readonly PackChange[]; words: PackWords }) {
  const { language } = useStrings();
  if (changes.length === 0) return <p className="sl-note">{words.nothingChanges}</p>;
  return (
    <div className="sl-pack-changes">
      <h4 className="sl-meta">{words.whatChanges}</h4>
      {ENDS.map((what) => {
        const those = changes.filter((change) => change.what === what);
        if (those.length === 0) return null;
        return (
          <details key={what} open={changes.length <= 12}>
            <summary>{words.changes[what](formatNumber(those.length, language))}</summary>
            <ul>
              {those.slice(0, MOST_SHOWN).map((change, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a list that is made once
                <li key={at}>
                  <span className="sl-meta">
                    {words.parts[change.part]}
                    {change.part !== 'topics' && ` · ${pick(change.topic, language).text}`}
                  </span>
                  <br />
                  <Words of={change.text} />
                  {change.before && <span className="sl-pack-before">{words.was(pick(change.before, language).text)}</span>}
                </li>
              ))}
            </ul>
            {those.length > MOST_SHOWN && (
              <p className="sl-note">{words.andMore(formatNumber(those.length - MOST_SHOWN, language))}</p>
            )}
          </details>
        );
      })}
    </div>
  );
}
