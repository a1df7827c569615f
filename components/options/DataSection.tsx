import { type ReactNode, useState } from 'react';
import { offerFile } from '@/components/hooks/offer-file';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { Settings, SomeSettings } from '@/utils/core/settings/settings';
import type { SettingsFile } from '@/utils/core/settings/settings-fault';
import { formatNumber } from '@/utils/core/text/format-number';
import { FindRow } from './FindRow';
import { OptionsSection } from './OptionsSection';
import { SettingsImport } from './SettingsImport';

interface DataSectionProps {
  settings: Settings;
  /** Bytes by part; null where the browser does not say; undefined until it has been asked. */
  storage: { settings: number; plan: number; packs: number | null } | undefined;
  /** All settings as the text of a file. */
  written: () => string;
  readFile: (text: string) => SettingsFile;
  onExported: () => void;
  onReplace: (settings: SomeSettings) => Promise<void>;
  onWipe: () => Promise<void>;
  /** More of the kind, in rows. */
  children?: ReactNode;
}

/** Megabytes: less is not told apart. */
const LEAST = 0.01;

const PARTS = ['settings', 'plan', 'packs'] as const;

/** All that is kept: out to a file, in from one, how much it is, and away with it. */
export function DataSection(props: DataSectionProps) {
  const { settings, storage, written, readFile, onExported, onReplace, onWipe, children } = props;
  const words = useCatalogue().strings.options;
  return (
    <OptionsSection name="data" label={words.data}>
      <FindRow>
        <button
          type="button"
          className="sl-button"
          onClick={() => {
            offerFile(words.exportFile, written());
            onExported();
          }}
        >
          {words.exportSettings}
        </button>
      </FindRow>
      <SettingsImport settings={settings} readFile={readFile} onReplace={onReplace} />
      {children}
      {storage && <StorageUsed storage={storage} />}
      <Wipe onWipe={onWipe} />
    </OptionsSection>
  );
}

function StorageUsed({ storage }: { storage: NonNullable<DataSectionProps['storage']> }) {
  const { strings, language } = useCatalogue();
  const words = strings.options;
  const inMegabytes = (bytes: number) => words.megabytes(formatNumber(Math.max(Math.round(bytes / 1e4) / 100, LEAST), language));
  return (
    <FindRow>
      <h3>{words.storage}</h3>
      <dl className="sl-options-figures">
        {PARTS.map((part) => {
          const bytes = storage[part];
          return (
            <div key={part}>
              <dt>{words.storageParts[part]}</dt>
              <dd className="sl-count">{bytes === null ? words.notKnown : inMegabytes(bytes)}</dd>
            </div>
          );
        })}
      </dl>
    </FindRow>
  );
}

/** Everything away, asked once more before it goes. */
function Wipe({ onWipe }: Pick<DataSectionProps, 'onWipe'>) {
  const words = useCatalogue().strings.options;
  const [isSure, setSure] = useState(false);
  const wipe = () => {
    setSure(false);
    // The owner says what went wrong.
    onWipe().catch(() => undefined);
  };
  return (
    <FindRow>
      <h3>{words.wipe}</h3>
      <p className="sl-note">{words.wipeHint}</p>
      {isSure ? (
        <div role="alertdialog" aria-label={words.wipe} className="sl-options-sure">
          <p>{words.wipeSure}</p>
          <button type="button" className="sl-button sl-button-main" onClick={wipe}>
            {words.wipeYes}
          </button>
          {/* biome-ignore lint/a11y/noAutofocus: a question has come, and its safe answer is at hand */}
          <button type="button" className="sl-button" autoFocus onClick={() => setSure(false)}>
            {words.cancel}
          </button>
        </div>
      ) : (
        <button type="button" className="sl-button" onClick={() => setSure(true)}>
          {words.wipe}
        </button>
      )}
    </FindRow>
  );
}
