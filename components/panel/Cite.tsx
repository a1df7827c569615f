import { type ReactNode, useId, useState } from 'react';
import { copyText } from '@/components/hooks/copy-text';
import { useStrings } from '@/components/hooks/use-strings';
import type { Source } from '@/data/schema';
import { citeAsBibtex, citeAsMarkdown, citeAsText } from '@/utils/core/facts/cite-as';

const FORMS = { text: citeAsText, markdown: citeAsMarkdown, bibtex: citeAsBibtex };
type Form = keyof typeof FORMS;

/** The source as others cite it, in three forms: shown to be selected, and copied where the page lets us. */
export function Cite({ source, children }: { source: Source; children: ReactNode }) {
  const { panel } = useStrings().strings;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <p className="sl-source-more">
        {children}
        <button
          type="button"
          className="sl-button sl-button-quiet"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={panel.citeOf(source.title)}
          onClick={() => setOpen(!open)}
        >
          {panel.cite}
        </button>
      </p>
      {open && (
        <dl className="sl-cite-forms" id={id}>
          {(Object.keys(FORMS) as Form[]).map((form) => (
            <CiteForm key={form} name={panel.citeForms[form]} text={FORMS[form]({ source })} />
          ))}
        </dl>
      )}
    </>
  );
}

function CiteForm({ name, text }: { name: string; text: string }) {
  const { panel } = useStrings().strings;
  const [said, setSaid] = useState<string>();
  const copy = async () => setSaid((await copyText(text)) ? panel.copied : panel.notCopied);
  return (
    <div>
      <dt>
        {name}{' '}
        <button type="button" className="sl-button sl-button-quiet" aria-label={panel.copyOf(name)} onClick={() => void copy()}>
          {panel.copy}
        </button>{' '}
        <span role="status">{said}</span>
      </dt>
      <dd className="sl-cite-text">{text}</dd>
    </div>
  );
}
