import { useStrings } from '@/components/hooks/use-strings';
import { firstPart, formatDate, formatWithinYear } from '@/utils/core/facts/dates';

/** A date in words, as precise as its source is. */
export function DateWords({ of, withinYear = false }: { of: string; withinYear?: boolean }) {
  const { language } = useStrings();
  return (
    <time className="sl-date" dateTime={firstPart(of)}>
      {withinYear ? begun(formatWithinYear(of, language)) : formatDate(of, language)}
    </time>
  );
}

/** Months are small in Spanish and Creole, but not where one begins a line. */
function begun(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "As of July 8, 2025." */
export function AsOf({ date }: { date: string }) {
  const { language, strings } = useStrings();
  return (
    <time className="sl-date" dateTime={date}>
      {strings.asOf(formatDate(date, language))}
    </time>
  );
}
