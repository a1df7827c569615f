import { useId, useState } from 'react';
import type { Checked } from '@/components/hooks/use-pack-check';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { PutCard } from '@/components/ui/CardPreview';
import { FaultList } from '@/components/ui/FaultList';
import { FileButton } from '@/components/ui/FileButton';
import { Wordmark } from '@/components/ui/Wordmark';
import type { PackWords } from '@/data/locales/packs/en';
import { formatNumber } from '@/utils/core/text/format-number';
import { Preview } from './Preview';
import { SignatureNote } from './SignatureNote';
import { useChecked } from './use-checked';

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
  const { checked, pack } = useChecked(text, check);
  const id = useId();

  const open = async (file: File | undefined) => {
    if (!file) return;
    setText(await file.text().catch(() => ''));
  };
  return (
    <main className="sl-page sl-author" lang={language}>
      <header>
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
          <Verdict checked={checked} words={words} />
        </section>
        {pack && <Preview pack={pack} words={words} putCard={putCard} />}
      </div>
    </main>
  );
}

/** What came of the text: whether it is whole and by whom it is signed, or what is wrong with it. */
function Verdict({ checked, words }: { checked: Checked | undefined; words: PackWords }) {
  const { language } = useCatalogue();
  const count = checked?.faults.length ?? 0;
  return (
    <>
      <div role="status">
        {checked && <p>{count === 0 ? words.authorWhole : words.authorFaults(formatNumber(count, language))}</p>}
        {checked?.pack && <SignatureNote signed={checked.signed} words={words} />}
      </div>
      {checked && count > 0 && <FaultList faults={checked.faults} words={forAuthors(words)} />}
    </>
  );
}

/** What readers are told of a wrong signature, to get the file from its publisher, is no advice for that one. */
function forAuthors(words: PackWords): PackWords {
  return { ...words, faults: { ...words.faults, 'signature-wrong': () => words.authorWrong } };
}
