import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { copyText } from '@/components/hooks/copy-text';
import { useLoad } from '@/components/hooks/use-load';
import { useCatalogue } from '@/components/hooks/use-strings';
import { ProblemNote } from '@/components/ui/ProblemNote';
import { type ExportForm, exportFile, exportForms } from '@/utils/core/export/export-file';
import type { FactSource } from '@/utils/core/facts/fact-source';
import type { TopicRecord } from '@/utils/core/facts/topic-record';

/** Spreadsheets take a table for Latin-1 unless it begins with this; what is copied needs none. */
const BYTE_ORDER_MARK = '\ufeff';

interface TopicExportProps {
  /** What is folded here. */
  label: ReactNode;
  /** Asked for the topic when it is wanted. */
  source: FactSource;
  topicId: string;
}

/** A topic to take along, as a file or on the clipboard, in each form. For pages of ours only. */
export function TopicExport({ label, source, topicId }: TopicExportProps) {
  const [open, setOpen] = useState(false);
  const load = useCallback(() => source.topic(topicId), [source, topicId]);
  const { value: record, problem, again } = useLoad(open ? load : undefined);
  return (
    <details className="sl-more sl-export" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && problem && <ProblemNote code={problem} onAgain={again} />}
      {open && record && (
        <ul>
          {exportForms(record).map((form) => (
            <FormItem key={form} record={record} form={form} />
          ))}
        </ul>
      )}
    </details>
  );
}

function FormItem({ record, form }: { record: TopicRecord; form: ExportForm }) {
  const { language, strings } = useCatalogue();
  const { takeAway, panel } = strings;
  const { name, hint } = takeAway.forms[form];
  const [said, setSaid] = useState<string>();
  const file = useFile(record, form);
  const copy = async () => {
    const isCopied = await copyText(exportFile(record, form, language).text);
    setSaid(isCopied ? panel.copied : takeAway.notCopied);
  };
  return (
    <li>
      <p>
        <span className="sl-speaker">{name}</span> <span className="sl-meta">{hint}</span>
      </p>
      <p className="sl-export-ways">
        {file && (
          <a
            href={file.url}
            download={file.name}
            aria-label={takeAway.downloadOf(name)}
            onClick={() => setSaid(takeAway.downloaded(file.name))}
          >
            {takeAway.download}
          </a>
        )}
        <button type="button" className="sl-button sl-button-quiet" aria-label={panel.copyOf(name)} onClick={() => void copy()}>
          {panel.copy}
        </button>
        <span className="sl-meta" role="status">
          {said}
        </span>
      </p>
    </li>
  );
}

/** @returns a file with an address that only this page knows, let go with the component; undefined at first. */
function useFile(record: TopicRecord, form: ExportForm): { name: string; url: string } | undefined {
  const { language } = useCatalogue();
  const [made, setMade] = useState<{ name: string; url: string }>();
  useEffect(() => {
    const { name, type, text } = exportFile(record, form, language);
    const url = URL.createObjectURL(new Blob([form === 'csv' ? BYTE_ORDER_MARK : '', text], { type }));
    setMade({ name, url });
    return () => URL.revokeObjectURL(url);
  }, [record, form, language]);
  return made;
}
