import { useEffect, useId, useRef, useState } from 'react';
import type { Asking, Reading } from '@/components/hooks/pack-actions';
import { useStrings } from '@/components/hooks/use-strings';
import { FaultList } from '@/components/ui/FaultList';
import type { PackWords } from '@/data/locales/packs/en';
import type { Hindrance, Kept } from '@/utils/core/packs/pack-view';
import { formatNumber } from '@/utils/core/text/format-number';
import { pick } from '@/utils/core/text/local-text';
import { PackChanges } from './PackChanges';
import { PackPreview } from './PackPreview';

interface CandidateProps {
  /** Name of the file. */
  file: string;
  /** The part of it that is read, until the reading has ended. */
  progress: number;
  reading: Reading | undefined;
  words: PackWords;
  onClose: () => void;
  /** Nothing else stands in its way: the shelf has changed. */
  onKept: () => void;
}

/** A file that the reader has chosen: what it holds or what is wrong with it, and the question whether to keep it. */
export function Candidate({ file, progress, reading, words, onClose, onKept }: CandidateProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { language } = useStrings();
  const [kept, setKept] = useState<Kept>();
  const end = kept === undefined ? reading?.end : 'kept';
  useEffect(() => {
    if (end) heading.current?.focus();
  }, [end]);

  const body = () => {
    if (!reading)
      return <progress className="sl-pack-progress" value={progress < 1 ? progress : undefined} aria-labelledby={id} />;
    if (reading.end === 'ask' && kept === undefined) {
      const settle = (how: Kept) => {
        setKept(how);
        onKept();
      };
      return <Question asking={reading} words={words} onClose={onClose} onKept={settle} />;
    }
    return (
      <>
        {reading.end === 'ask' && (
          <>
            {!reading.over && <p>{words.addedHint}</p>}
            <p className="sl-note">{kept === 'session' ? words.session : words.keepFile}</p>
          </>
        )}
        {reading.end === 'faulty' && (
          <>
            <p>{words.faultCount(formatNumber(reading.faults.length, language))}</p>
            <FaultList faults={reading.faults} words={words} />
          </>
        )}
        <p className="sl-pack-actions">
          <button type="button" className="sl-button" onClick={onClose}>
            {words.close}
          </button>
        </p>
      </>
    );
  };
  return (
    <section className="sl-pack-candidate" aria-labelledby={id} data-end={end}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {reading ? headline(reading, kept !== undefined, file, words, (text) => pick(text, language).text) : words.reading(file)}
      </h3>
      {body()}
    </section>
  );
}

function headline(
  reading: Reading,
  isKept: boolean,
  file: string,
  words: PackWords,
  say: (text: Asking['view']['name']) => string,
): string {
  if (reading.end === 'faulty') return words.faulty(file);
  const { view } = reading;
  const name = say(view.name);
  if (reading.end === 'same') return words.same(name, view.version);
  if (isKept) return reading.over ? words.updated(name, view.version) : words.added(name);
  if (!reading.over) return words.asking(name);
  const { version } = reading.over;
  if (version === view.version) return words.otherFile(name, version);
  return version < view.version ? words.updating(name, version, view.version) : words.older(name, version, view.version);
}

interface QuestionProps {
  asking: Asking;
  words: PackWords;
  onClose: () => void;
  onKept: (how: Kept) => void;
}

function Question({ asking, words, onClose, onKept }: QuestionProps) {
  const { language } = useStrings();
  const { view, over, keep } = asking;
  const [end, setEnd] = useState<Hindrance | 'writing'>();
  // What takes the reader back is never what a careless press does.
  const isStep = !over || over.version < view.version;
  const act = async () => {
    setEnd('writing');
    const kept = await keep().catch((): Hindrance => ({ why: 'refused' }));
    if (typeof kept === 'string') onKept(kept);
    else setEnd(kept);
  };
  const isWriting = end === 'writing';
  return (
    <>
      {over ? <PackChanges changes={over.changes} words={words} /> : <PackPreview view={view} words={words} />}
      <p className="sl-note sl-pack-signed">
        {view.signedWith === undefined ? (
          words.unsigned
        ) : (
          <>
            {words.signed} <code className="sl-pack-key">{view.signedWith}</code> {words.signedHint}
          </>
        )}
      </p>
      <p className="sl-note">{words.caution}</p>
      {typeof end === 'object' && (
        <p className="sl-problem" role="alert">
          {hindranceText(end, words, (value) => formatNumber(value, language))}
        </p>
      )}
      <p className="sl-pack-actions">
        <button
          type="button"
          className={isStep ? 'sl-button sl-button-main' : 'sl-button'}
          disabled={isWriting}
          onClick={() => void act()}
        >
          {isWriting ? words.writing : over ? (isStep ? words.doUpdate : words.doReplace) : words.doAdd}
        </button>
        <button
          type="button"
          className={isStep ? 'sl-button' : 'sl-button sl-button-main'}
          disabled={isWriting}
          onClick={onClose}
        >
          {over ? words.keepOld(over.version) : words.cancel}
        </button>
      </p>
    </>
  );
}

/** @returns why a pack was not kept, in a sentence. */
export function hindranceText(hindrance: Hindrance, words: PackWords, count: (value: number) => string): string {
  if (hindrance.why !== 'full') return words[hindrance.why];
  const { needs, free } = hindrance;
  return free === undefined ? words.full(count(needs)) : words.fullOf(count(needs), count(free));
}
