import { useCatalogue, useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { PackWords } from '@/data/locales/packs/en';
import type { Language } from '@/data/schema';
import type { PackChange } from '@/utils/core/packs/pack-diff';
import { formatNumber } from '@/utils/core/text/format-number';
import { pick } from '@/utils/core/text/local-text';

const ENDS = ['added', 'changed', 'removed'] as const;
/** Longer lists are counted, not read. */
const MOST_SHOWN = 40;

/** What an update says otherwise than the version that is there. */
export function PackChanges({ changes, words }: { changes: readonly PackChange[]; words: PackWords }) {
  const { language } = useStrings();
  if (changes.length === 0) return <p className="sl-note">{words.nothingChanges}</p>;
  return (
    <div className="sl-pack-changes">
      <h4>{words.whatChanges}</h4>
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
                    {change.when && (
                      <>
                        {' · '}
                        <DateWords of={change.when} />
                      </>
                    )}
                    {change.part !== 'topics' && ` · ${pick(change.topic, language).text}`}
                  </span>
                  <br />
                  <Words of={change.text} />
                  {what === 'changed' && (
                    <span className="sl-pack-before">
                      <Before change={change} words={words} />
                    </span>
                  )}
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

/** What a reader sees of a change: the old words, where theirs are others now. */
function Before({ change: { text, before }, words }: { change: PackChange; words: PackWords }) {
  const { language, strings } = useCatalogue();
  if (!before) return words.wordsStay;
  if (pick(before, language).text === pick(text, language).text) {
    const { languages } = strings.options;
    const old: Readonly<Record<string, string | undefined>> = before;
    const now: typeof old = text;
    const others = Object.keys({ ...before, ...text }).filter((tag) => old[tag] !== now[tag]);
    return words.onlyIn(others.map((tag) => (tag in languages ? languages[tag as Language] : tag)).join(', '));
  }
  return (
    <>
      {words.was} <Words of={before} />
    </>
  );
}
