import { useEffect, useId, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { FaultList } from '@/components/options/packs/FaultList';
import { FileButton } from '@/components/ui/FileButton';
import { Wordmark } from '@/components/ui/Wordmark';
import type { PackWords } from '@/data/locales/packs/en';
import type { Pack } from '@/data/schema';
import type { PackFault } from '@/utils/core/packs/pack-fault';
import { formatNumber } from '@/utils/core/text/format-number';
import { Preview, type PutCard } from './Preview';
import { SignatureNote, type Signed } from './SignatureNote';

export type { PutCard } from './Preview';

/** Milliseconds without a keystroke after which a text is checked. */
const PAUSE = 300;

/** What came of a text. */
export interface Checked {
  /** Where all of it is whole but perhaps the signature. */
  pack: Pack | undefined;
  faults: readonly PackFault[];
  /** Its signature; absent where it has none. */
  signed?: Signed;
}

export interface AuthorProps {
  words: PackWords;
  /** Checks a text as an import would. Never rejects. */
  check: (text: string) => Promise<Checked>;
  putCard: PutCard;
  onSave: (text: string) => void;
}

/** A pack's text, what is wrong with it, and what readers would see of it, side by side as it is written. */
export function Author({ words, check, putCard, onSave }: AuthorProps) {
  const { language } = useCatalogue();
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked>();
  // What was last whole stays in sight while a comma is missing.
  const [pack, setPack] = useState<Pack>();
  const id = useId();

  useEffect(() => {
    if (text === '') {
      setChecked(undefined);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const result = await check(text);
      if (!isCurrent) return;
      setChecked(result);
      if (result.pack) setPack(result.pack);
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
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
            <FileButton label={words.authorOpen} accept=".json,application/json" onFiles={([file]) => void open(file)} />
            <button type="button" className="sl-button" disabled={text === ''} onClick={() => onSave(text)}>
              {words.export}
            </button>
          </p>
          {text === '' && (
            <p className="sl-note">
              {words.authorBegins}{' '}
              <a href="options.html#packs" target="_blank" rel="noopener">
                {words.label}
              </a>
            </p>
          )}
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
            {checked?.pack && <SignatureNote signed={checked.signed} words={words} />}
          </div>
          {checked && checked.faults.length > 0 && <FaultList faults={checked.faults} words={forAuthors(words)} />}
        </section>
        {pack && <Preview pack={pack} words={words} putCard={putCard} />}
      </div>
    </main>
  );
}

/** What readers are told of a wrong signature, to get the file from its publisher, is no advice for that one. */
function forAuthors(words: PackWords): PackWords {
  return { ...words, faults: { ...words.faults, 'signature-wrong': () => words.authorWrong } };
}
