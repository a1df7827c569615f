import type { Signed } from '@/components/hooks/use-pack-check';
import type { PackWords } from '@/data/locales/packs/en';

/** A shell's, the same in every language. */
const SIGN_AGAIN = 'npm run packs:sign';

/** Says whether a text is signed, whether by it, and by whom as far as that is known here. Another key than before is a warning. */
export function SignatureNote({ signed, words }: { signed: Signed | undefined; words: PackWords }) {
  if (!signed) return <p className="sl-note">{words.unsigned}</p>;
  const { key, isWrong, isSame } = signed;
  const isOther = isSame === false;
  const whose = isSame === undefined ? words.authorNewKey : words.authorSameKey;
  return (
    <div className={isOther ? 'sl-problem' : 'sl-note'}>
      {isOther && (
        <p>
          <strong>{words.authorOtherKey}</strong>
        </p>
      )}
      {isWrong ? (
        <p>
          {words.authorSignAgain} <code>{SIGN_AGAIN}</code>
        </p>
      ) : (
        <p>{isOther ? words.authorSigned : `${words.authorSigned} ${whose}`}</p>
      )}
      <p>
        {words.authorKey} <code className="sl-pack-key">{key}</code>
      </p>
    </div>
  );
}
