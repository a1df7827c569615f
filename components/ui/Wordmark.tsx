import { useStrings } from '@/components/hooks/use-strings';

/** The name, set as a newspaper sets its own. */
export function Wordmark() {
  const { strings } = useStrings();
  return <span className="sl-wordmark">{strings.name}</span>;
}
