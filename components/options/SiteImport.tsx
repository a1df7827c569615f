import { type FormEvent, useState } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import { FileButton } from '@/components/ui/FileButton';
import { SITE_LISTS, type SiteList } from '@/utils/core/settings/settings';
import { readSiteList, type SiteListRead } from '@/utils/core/sites/site-list';
import type { SiteRules } from '@/utils/core/sites/site-rules';
import { choicesOf } from './Choice';
import { FindRow } from './FindRow';
import { Select } from './Select';
import type { SiteChange } from './SitesSection';

interface SiteImportProps {
  rules: SiteRules;
  onChange: (change: SiteChange) => Promise<void>;
}

/** What became of a list. */
type Result = SiteListRead & { added: number; known: number };

/** So many faults are shown; after them only how many there are. */
const MOST_FAULTS = 20;

/** Adds a plain list of sites, written, pasted or from a file; says what became of each line. */
export function SiteImport({ rules, onChange }: SiteImportProps) {
  const words = useCatalogue().strings.options;
  const [text, setText] = useState('');
  const [list, setList] = useState<SiteList>('offSites');
  const [done, setDone] = useState<Result>();

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const read = readSiteList(text);
    const fresh = read.patterns.filter((pattern) => !rules[list].includes(pattern));
    try {
      if (fresh.length > 0) await onChange({ list, add: fresh, remove: [], said: `${words.listAdded(fresh.length)}.` });
      setDone({ ...read, added: fresh.length, known: read.repeated + read.patterns.length - fresh.length });
      if (read.faults.length === 0) setText('');
    } catch {
      // The owner has said it; the list stays in the field.
    }
  };
  return (
    <FindRow>
      <details className="sl-options-fold">
        <summary>{words.importSites}</summary>
        <form className="sl-options-import" onSubmit={(event) => void add(event)}>
          <p className="sl-note">{words.importSitesHint}</p>
          <label>
            <span className="sl-meta">{words.listText}</span>
            <textarea
              className="sl-input"
              rows={6}
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <FileButton
            label={words.listFile}
            accept=".txt,text/plain"
            onFiles={([file]) => void file?.text().then(setText, () => undefined)}
          />
          <label>
            <span className="sl-meta">{words.listInto}</span>
            <Select options={choicesOf(SITE_LISTS, words.siteLists)} value={list} onChange={setList} />
          </label>
          <button type="submit" className="sl-button" disabled={text.trim() === ''}>
            {words.addList}
          </button>
        </form>
        {done && <ImportResult of={done} />}
      </details>
    </FindRow>
  );
}

function ImportResult({ of: { added, known, faults } }: { of: Result }) {
  const words = useCatalogue().strings.options;
  return (
    <div className="sl-options-plain" role="status">
      <p>
        {words.listAdded(added)}
        {known > 0 && `; ${words.listKnown(known)}`}.
      </p>
      {faults.slice(0, MOST_FAULTS).map(({ line, text, fault }) => (
        <p key={line} className="sl-options-fault">
          {words.listFault(line, text, words.siteFaults[fault])}
        </p>
      ))}
      {faults.length > MOST_FAULTS && <p>{words.moreFaults(faults.length - MOST_FAULTS)}.</p>}
    </div>
  );
}
