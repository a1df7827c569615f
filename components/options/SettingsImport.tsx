import { useId, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { FileButton } from '@/components/ui/FileButton';
import { MOST_FAULTS } from '@/utils/core/packs/pack-fault';
import type { Settings, SomeSettings } from '@/utils/core/settings/settings';
import type { SettingsFile, ValueFault } from '@/utils/core/settings/settings-fault';
import { FindRow } from './FindRow';
import { changesOf } from './setting-words';

interface SettingsImportProps {
  settings: Settings;
  readFile: (text: string) => SettingsFile;
  onReplace: (settings: SomeSettings) => Promise<void>;
}

/** Takes settings from a file: says what is wrong with it, or what it would change, before anything is. */
export function SettingsImport({ settings, readFile, onReplace }: SettingsImportProps) {
  const words = useCatalogue().strings.options;
  const id = useId();
  const [file, setFile] = useState<SettingsFile>();

  const take = async (wanted: SomeSettings) => {
    try {
      await onReplace(wanted);
      setFile(undefined);
    } catch {
      // The owner has said it; the file can be tried again.
    }
  };
  const read = (chosen: File | undefined) =>
    chosen?.text().then(
      (text) => setFile(readFile(text)),
      () => setFile({ fault: 'unread' }),
    );
  return (
    <FindRow className="sl-options-import">
      <h3 id={id}>{words.importSettings}</h3>
      <FileButton
        label={words.chooseFile}
        accept=".json,application/json"
        describedBy={id}
        onFiles={([file]) => void read(file)}
      />
      {file &&
        (file.settings ? (
          <Preview now={settings} file={file} onTake={take} onLeave={() => setFile(undefined)} />
        ) : (
          <Faults of={file} />
        ))}
    </FindRow>
  );
}

function Faults({ of }: { of: Exclude<SettingsFile, { unknown: string[] }> }) {
  const words = useCatalogue().strings.options;
  const wantedOf = ({ wanted }: ValueFault) => ('values' in wanted ? words.oneOf(wanted.values) : words.wantedTypes[wanted.type]);
  return (
    <div className="sl-options-plain" role="alert">
      {'fault' in of ? (
        <p className="sl-options-fault">{words.faults[of.fault]}</p>
      ) : (
        <>
          <p>{words.importFaults(of.faults.length)}</p>
          {of.faults.slice(0, MOST_FAULTS).map((fault, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines don't move, and one place may have two faults
            <p key={at} className="sl-options-fault">
              {words.valueFault(fault.path, fault.found, wantedOf(fault))}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

interface PreviewProps {
  now: Settings;
  file: Extract<SettingsFile, { unknown: string[] }>;
  onTake: (settings: SomeSettings) => Promise<void>;
  onLeave: () => void;
}

function Preview({ now, file, onTake, onLeave }: PreviewProps) {
  const words = useCatalogue().strings.options;
  const changes = changesOf(now, file.settings, words);
  return (
    <div className="sl-options-plain" role="status">
      {changes.length === 0 ? (
        <p>{words.importNothing}</p>
      ) : (
        <>
          <p>
            <strong>{words.importPreview}</strong>
          </p>
          <dl className="sl-options-figures">
            {changes.map(({ name, before, after }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words.changeOf(before, after)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {file.unknown.length > 0 && <p>{words.importUnknown(file.unknown.join(', '))}</p>}
      <div className="sl-options-controls">
        {changes.length > 0 && (
          <button type="button" className="sl-button sl-button-main" onClick={() => void onTake(file.settings)}>
            {words.take}
          </button>
        )}
        <button type="button" className="sl-button" onClick={onLeave}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
