import { useStrings } from '@/components/hooks/use-strings';
import type { LocalText } from '@/data/schema';
import { pick } from '@/utils/core/local-text';
import { inLines } from '@/utils/core/unbroken';

/** A pack's text in the reader's language; one that is not says so and tells its language to screen readers. */
export function Words({ of }: { of: LocalText }) {
  const { language, strings } = useStrings();
  const picked = pick(of, language);
  const text = inLines(picked.text).map((piece, at) =>
    at % 2 === 0 ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text, which have no other name
      <span key={at} className="sl-whole">
        {piece}
      </span>
    ),
  );
  if (!picked.fallback) return text;
  return (
    <>
      <span lang={picked.language}>{text}</span> <span className="sl-fallback">{strings.inLanguage[picked.language]}</span>
    </>
  );
}
