import { useStrings } from '@/components/hooks/use-strings';

/** Says that something is on its way, but only (by CSS) when it is slow: facts usually come before the eye does. */
export function Loading() {
  const { strings } = useStrings();
  return (
    <p className="sl-loading" role="status">
      {strings.loading}
    </p>
  );
}
