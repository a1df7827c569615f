import { useCatalogue } from '@/components/hooks/use-strings';
import { CARD_DELAYS, type CardDelay } from '@/utils/core/settings';
import { Choice } from './Choice';

/** How long the pointer has to rest on a mention before its card shows. */
export function CardDelayChoice({ ms, onChange }: { ms: CardDelay; onChange: (ms: CardDelay) => Promise<void> }) {
  const { cardDelay, cardDelayHint, cardDelays } = useCatalogue().strings.options;
  const options = CARD_DELAYS.map((value) => ({ value, text: cardDelays[value] }));
  return <Choice label={cardDelay} hint={cardDelayHint} options={options} value={ms} onChange={onChange} />;
}
