import { useCatalogue } from '@/components/hooks/use-strings';
import { SYNCS, type Sync } from '@/utils/core/settings/settings';
import type { SyncState } from '@/utils/core/settings/sync-state';
import { Choice, choicesOf } from './Choice';
import { FindRow } from './FindRow';
import { OptionsSection } from './OptionsSection';

interface SyncSectionProps {
  sync: Sync;
  /** Undefined until it is known. */
  state: SyncState | undefined;
  onChange: (sync: Sync) => Promise<void>;
}

/** What is copied to the reader's other browsers, and how that stands. */
export function SyncSection({ sync, state, onChange }: SyncSectionProps) {
  const words = useCatalogue().strings.options;
  return (
    <OptionsSection name="sync" label={words.sync} hint={words.syncHint}>
      <Choice label={words.sync} options={choicesOf(SYNCS, words.syncs)} value={sync} onChange={onChange} isNamedAbove />
      {state && (
        <FindRow>
          <p className="sl-note">{words.syncStates[state]}</p>
        </FindRow>
      )}
    </OptionsSection>
  );
}
