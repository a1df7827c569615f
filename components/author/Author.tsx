import { useEffect, useId, useMemo, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { FaultList } from '@/components/options/packs/FaultList';
import { PanelApp } from '@/components/panel/PanelApp';
import { Wordmark } from '@/components/ui/Wordmark';
import { Words } from '@/components/ui/Words';
import type { PackWords } from '@/data/locales/packs/en';
import type { Pack } from '@/data/schema';
import { formatNumber } from '@/utils/core/format-number';
import type { PackFault } from '@/utils/core/pack-fault';
import { packFacts } from './pack-facts';

/** Milliseconds without a keystroke after which a text is checked. */
const PAUSE = 300;

export interface AuthorProps {
  words: PackWords;
  /** Checks a text as an import would. */
  check: (text: string) => { pack: Pack | undefined; faults: readonly PackFault[] };
  onSave: (text: string) => void;
}

/** A pack's text, what is wrong with it, and what readers would see of it, side by side as it is written. */
export function Author({ words, check, onSave }: AuthorProps) {
  const { strings, language } = useCatalogue();
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<{ faults: readonly PackFault[] }>();
  // What was last whole stays in sight while a comma is missing.
  const [pack, setPack] = useState<Pack>();
  const id = useId();

  useEffect(() => {
    if (text === '') {
      setChecked(undefined);
      return;
    }
    const timer = setTimeout(() => {
      const result = check(text);
      setChecked(result);
      if (result.pack) setPack(result.pack);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [text, check]);

  const open = async (file: File | undefined) => {
    if (!file) return;
    setText(await file.text().catch(() => ''));
  };
  return (
    <main className="sl-page sl-author" lang={language}>
      <header className="sl-options-head">
        <Wordmark />
        <h1>{words.authorHeading}</h1>
      </header>
      <div className="sl-author-columns">
        <section className="sl-author-text" aria-labelledby={`${id}-text`}>
          <h2 className="sl-label" id={`${id}-text`}>
            {words.authorText}
          </h2>
          <p className="sl-pack-actions">
            <label className="sl-pack-choose">
              <input
                type="file"
                className="sl-unseen"
                accept=".json,application/json"
                onChange={({ target }) => {
                  void open(target.files?.[0]);
                  target.value = '';
                }}
              />
              <span className="sl-button">{words.choose}</span>
            </label>
            <button type="button" className="sl-button" disabled={text === ''} onClick={() => onSave(text)}>
              {words.export}
            </button>
          </p>
          <textarea
            aria-labelledby={`${id}-text`}
            spellCheck={false}
            value={text}
            placeholder={words.authorHint}
            onChange={({ target }) => setText(target.value)}
          />
          <div role="status">
            {checked && (
              <p>
                {checked.faults.length === 0
                  ? words.authorWhole
                  : words.authorFaults(formatNumber(checked.faults.length, language))}
              </p>
            )}
          </div>
          {checked && checked.faults.length > 0 && <FaultList faults={checked.faults} words={words} />}
        </section>
        {pack && <Preview pack={pack} words={words} strings={strings} />}
      </div>
    </main>
  );
}

function Preview({
  pack,
  words,
  strings,
}: {
  pack: Pack;
  words: PackWords;
  strings: ReturnType<typeof useCatalogue>['strings'];
}) {
  const source = useMemo(() => packFacts(pack), [pack]);
  const id = useId();
  return (
    <section className="sl-author-preview" aria-labelledby={id}>
      <h2 className="sl-label" id={id}>
        {words.authorPreview}
      </h2>
      <ul className="sl-options-list sl-ruled">
        {pack.topics.map((topic) => (
          <li key={topic.id} data-hue={topic.hue}>
            <span className="sl-row-mark">
              <Words of={topic.name} />
            </span>
            <p className="sl-options-brief">
              <Words of={topic.brief} />
            </p>
          </li>
        ))}
      </ul>
      <PanelApp source={source} page={null} strings={strings} />
    </section>
  );
}
