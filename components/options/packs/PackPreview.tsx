import { useCatalogue } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { PackWords } from '@/data/locales/packs/en';
import type { Language } from '@/data/schema';
import { PACK_PARTS, type PackView } from '@/utils/core/packs/pack-view';
import { formatNumber } from '@/utils/core/text/format-number';

const MOST_TOPICS = 12;
const MOST_HOSTS = 6;
const MOST_TERMS = 40;

/** What a pack holds, before anything of it is kept. */
export function PackPreview({ view, words }: { view: PackView; words: PackWords }) {
  const { language, strings } = useCatalogue();
  const { languages } = strings.options;
  const count = (value: number) => formatNumber(value, language);
  const nameOf = (tag: string) => (tag in languages ? languages[tag as Language] : tag);
  const shown = view.topics.slice(0, MOST_TOPICS);
  return (
    <>
      <dl className="sl-pack-facts">
        <div>
          <dt>{words.publisher}</dt>
          <dd>{view.publisher}</dd>
        </div>
        <div>
          <dt>{words.versionLabel}</dt>
          <dd>
            {view.version}, {words.checkedOn} <DateWords of={view.checkedOn} />
          </dd>
        </div>
        <div>
          <dt>{words.holds}</dt>
          <dd>{countsOf(view, words, language)}</dd>
        </div>
        <div>
          <dt>{words.languages}</dt>
          <dd>{view.languages.map(nameOf).join(', ')}</dd>
        </div>
        <div>
          <dt>{words.licence}</dt>
          <dd>{licenseName(view.licence)}</dd>
        </div>
        {view.hosts.length > 0 && (
          <div>
            <dt>{words.linksTo}</dt>
            <dd>{shortList(view.hosts, MOST_HOSTS, words, count)}</dd>
          </div>
        )}
      </dl>
      <ul className="sl-options-list sl-ruled">
        {shown.map((topic) => (
          <li key={topic.id} data-hue={topic.hue}>
            <span className="sl-row-mark">
              <Words of={topic.name} />
            </span>
            <p className="sl-options-brief">
              <Words of={topic.brief} />
            </p>
            <details>
              <summary className="sl-meta">{words.looksFor(count(topic.terms.length))}</summary>
              <p className="sl-note">{shortList(topic.terms, MOST_TERMS, words, count)}</p>
            </details>
          </li>
        ))}
        {view.topics.length > shown.length && (
          <li className="sl-note">{words.andMore(count(view.topics.length - shown.length))}</li>
        )}
      </ul>
    </>
  );
}

/** @returns "4 topics, 36 terms ...", without what there is none of. */
export function countsOf({ counts }: PackView, words: PackWords, language: Language): string {
  const parts = PACK_PARTS.filter((part) => counts[part] > 0);
  return parts.map((part) => words.counts[part](formatNumber(counts[part], language))).join(', ');
}

/** @returns Creative Commons licenses as their makers write them; packs have the short forms of SPDX. */
function licenseName(id: string): string {
  return id.replace(/^CC-(BY[A-Z-]*)-(\d\.\d)$/, 'CC $1 $2').replace(/^CC0-/, 'CC0 ');
}

function shortList(all: readonly string[], most: number, words: PackWords, count: (value: number) => string): string {
  const start = all.slice(0, most).join(', ');
  return all.length > most ? `${start} ${words.andMore(count(all.length - most))}` : start;
}
