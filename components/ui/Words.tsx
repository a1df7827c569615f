import { useStrings } from '@/components/hooks/use-strings';
import type { LocalText } from '@/data/schema';
import { pick } from '@/utils/core/local-text';

/** A pack's text in the reader's language; one that is not says so and tells its language to screen readers. */
export function Words({ of }: { of: LocalText }) {
  const { language, strings } = useStrings();
  const picked = pick(of, language);
  if (!picked.fallback) return picked.text;
  return (
    <>
      <span lang={picked.language}>{picked.text}</span> <span className="sl-fallback">{strings.inLanguage[picked.language]}</span>
    </>
  );
}
