import type { ReactNode } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import type { LocalText } from '@/data/schema';
import { pick } from '@/utils/core/text/local-text';
import { Unbroken } from './Unbroken';

/**
 * A pack's text in the reader's language; one that is not says so and tells its language to screen readers.
 *
 * @param end numbers of sources, the first of which stays beside the last word.
 */
export function Words({ of, end }: { of: LocalText; end?: ReactNode }) {
  const { language, strings } = useStrings();
  const { text, language: spoken, fallback } = pick(of, language);
  // A number is the same in all of them.
  const isForeign = fallback && /\p{L}/u.test(text);
  const words = <Unbroken text={text} />;
  if (!isForeign) return end ? <Ended words={words} end={end} /> : words;
  const tag = <span className="sl-fallback sl-whole">{strings.inLanguage[spoken]}</span>;
  return (
    <>
      <span lang={spoken}>{words}</span> {end ? <Ended words={tag} end={end} /> : tag}
    </>
  );
}

function Ended({ words, end }: { words: ReactNode; end: ReactNode }) {
  return (
    <>
      <span className="sl-before-cites">{words}</span>
      {end}
    </>
  );
}
