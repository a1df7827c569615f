import type { ReactNode } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import { DateWords } from '@/components/ui/DateWords';
import { Words } from '@/components/ui/Words';
import type { PackWords } from '@/data/locales/packs/en';
import type { PackView } from '@/utils/core/packs/pack-view';
import { countsOf } from './PackPreview';

interface PackRowProps {
  pack: PackView;
  words: PackWords;
  /** When it was added, ISO 8601; absent where it came with Sidelight. */
  when?: string | undefined;
  /** What else is to be known of it. */
  notes: readonly string[];
  children: ReactNode;
}

/** One pack that is there: whose it is, how fresh, how much, and what can be done with it. */
export function PackRow({ pack, words, when, notes, children }: PackRowProps) {
  const { language } = useStrings();
  return (
    <li>
      <h3 className="sl-pack-name">
        <Words of={pack.name} />
      </h3>
      <p className="sl-pack-line">
        {words.version(pack.version)} {words.by(pack.publisher)}, {words.checkedOn} <DateWords of={pack.checkedOn} />
      </p>
      <p className="sl-note">
        {countsOf(pack, words, language)} {'· '}
        {when === undefined ? (
          words.bundled
        ) : (
          <>
            {words.addedOn} <DateWords of={when.slice(0, 10)} />
          </>
        )}
        {pack.signedWith !== undefined && ` · ${words.isSigned}`}
      </p>
      {notes.map((note) => (
        <p key={note} className="sl-note">
          {note}
        </p>
      ))}
      <p className="sl-pack-actions">{children}</p>
    </li>
  );
}

/** A quiet button whose name says which pack it is about. */
export function PackButton({
  text,
  pack,
  words,
  onClick,
}: {
  text: string;
  pack: string;
  words: PackWords;
  onClick: () => void;
}) {
  return (
    <button type="button" className="sl-button sl-button-quiet" aria-label={words.of(text, pack)} onClick={onClick}>
      {text}
    </button>
  );
}
