import { useCatalogue } from '@/components/hooks/use-strings';
import type { Permission } from '@/data/permissions';
import { FindRow } from './FindRow';
import { OptionsSection } from './OptionsSection';

interface PrivacySectionProps {
  /** What this browser has granted the extension. */
  permissions: readonly Permission[];
  /** Requests to elsewhere, as the browser counts them; undefined until it has been asked. */
  requests: number | undefined;
}

/** What stays here, what leaves and when, what the extension may do and why, and what can't be promised. */
export function PrivacySection({ permissions, requests }: PrivacySectionProps) {
  const words = useCatalogue().strings.options;
  return (
    <OptionsSection name="privacy" label={words.privacy}>
      <Lines of={words.privacyLines} />
      {requests !== undefined && (
        <FindRow className="sl-options-plain">
          <p>
            <strong>{words.requests(requests)}</strong>
          </p>
          <p className="sl-note">{words.requestsHint}</p>
        </FindRow>
      )}
      <h3>{words.permissions}</h3>
      <div className="sl-options-list sl-ruled">
        {permissions.map((permission) => (
          <FindRow key={permission} className="sl-options-reason">
            <code>{permission}</code>
            <span>{words.permissionReasons[permission]}</span>
          </FindRow>
        ))}
      </div>
      <h3>{words.limits}</h3>
      <Lines of={words.limitLines} />
    </OptionsSection>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <div className="sl-options-plain">
      {of.map((line) => (
        <FindRow key={line}>
          <p>{line}</p>
        </FindRow>
      ))}
    </div>
  );
}
