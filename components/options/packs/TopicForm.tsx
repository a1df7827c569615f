import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { PackActions } from '@/components/hooks/pack-actions';
import { useStrings } from '@/components/hooks/use-strings';
import type { PackWords } from '@/data/locales/packs/en';
import { fieldOf, type OwnTopic } from '@/utils/core/packs/own-topic';
import type { PackFault } from '@/utils/core/packs/pack-fault';
import { formatNumber } from '@/utils/core/text/format-number';
import { hindranceText } from './Candidate';
import { formFault } from './form-fault';

/** Each field of the form: on one line, a text, or one a line. */
const FIELDS = {
  name: 'line',
  alone: 'lines',
  note: 'text',
  inContext: 'lines',
  beside: 'lines',
  links: 'lines',
  author: 'line',
} as const satisfies Record<keyof OwnTopic, 'line' | 'lines' | 'text'>;
type Field = keyof typeof FIELDS;
const OPTIONAL: ReadonlySet<Field> = new Set(['inContext', 'beside', 'links']);
const ALL = Object.keys(FIELDS) as Field[];

type Texts = Record<Field, string>;

interface TopicFormProps {
  words: PackWords;
  /** What it begins with: a topic that is to be changed. */
  topic: OwnTopic | undefined;
  /** Who wrote the last one. Nobody is made up: the note goes about under this name. */
  author: string | undefined;
  keep: (topic: OwnTopic) => ReturnType<PackActions['keepOwn']>;
  onKept: (topic: OwnTopic) => void;
  onClose: () => void;
}

/** A topic of the reader's own. What is wrong stands at the field in which it is to be mended. */
export function TopicForm({ words, topic, author, keep, onKept, onClose }: TopicFormProps) {
  const { language } = useStrings();
  const form = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState<Texts>(() => textsOf(topic, author));
  const [faults, setFaults] = useState<Partial<Record<Field, string>>>({});
  const [hindered, setHindered] = useState<string>();

  const firstFault = ALL.find((field) => faults[field] !== undefined);
  useEffect(() => {
    if (firstFault) form.current?.querySelector<HTMLElement>(`[name="${firstFault}"]`)?.focus();
  }, [firstFault]);
  useEffect(() => form.current?.querySelector<HTMLElement>('[name="name"]')?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = topicOf(texts);
    const end = await keep(wanted).catch(() => ({ why: 'refused' as const }));
    if (typeof end === 'string') onKept(wanted);
    else if ('why' in end) setHindered(hindranceText(end, words, (value) => formatNumber(value, language)));
    else setFaults(atFields(end, wanted, words));
  };

  return (
    <form ref={form} className="sl-pack-form" onSubmit={(event) => void submit(event)} noValidate>
      {ALL.map((field) => (
        <FormField
          key={field}
          field={field}
          text={texts[field]}
          fault={faults[field]}
          words={words}
          onType={(text) => setTexts((before) => ({ ...before, [field]: text }))}
        />
      ))}
      {hindered !== undefined && (
        <p className="sl-problem" role="alert">
          {hindered}
        </p>
      )}
      <p className="sl-pack-actions">
        <button type="submit" className="sl-button sl-button-main">
          {words.save}
        </button>
        <button type="button" className="sl-button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

interface FormFieldProps {
  field: Field;
  text: string;
  fault: string | undefined;
  words: PackWords;
  onType: (text: string) => void;
}

function FormField({ field, text, fault, words, onType }: FormFieldProps) {
  const id = useId();
  const props = {
    name: field,
    id,
    value: text,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': fault !== undefined,
    'aria-required': !OPTIONAL.has(field),
    onChange: ({ target }: { target: { value: string } }) => onType(target.value),
  };
  return (
    <div>
      <label htmlFor={id}>
        {words.fields[field]} {OPTIONAL.has(field) && <span className="sl-meta">{words.optional}</span>}
      </label>
      {FIELDS[field] === 'line' ? <input type="text" {...props} /> : <textarea rows={field === 'note' ? 5 : 3} {...props} />}
      <p className="sl-meta" id={`${id}-hint`}>
        {fault !== undefined && <strong className="sl-pack-fault">{fault} </strong>}
        {words.fieldHints[field]}
      </p>
    </div>
  );
}

function textsOf(topic: OwnTopic | undefined, author = ''): Texts {
  const text = (field: Field) => [topic?.[field] ?? ''].flat().join('\n');
  return {
    name: text('name'),
    alone: text('alone'),
    note: text('note'),
    inContext: text('inContext'),
    beside: text('beside'),
    links: text('links'),
    author: topic?.author ?? author,
  };
}

/** A line break in a note is a space: texts of packs are of one line. */
function topicOf(texts: Texts): OwnTopic {
  const lines = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
  return {
    name: texts.name.trim(),
    author: texts.author.trim(),
    note: texts.note.trim().replace(/\s+/g, ' '),
    alone: lines(texts.alone),
    inContext: lines(texts.inContext),
    beside: lines(texts.beside),
    links: lines(texts.links),
  };
}

/** @returns the first fault at each field. A name is also that of the pack, and a note the brief: told once. */
function atFields(faults: readonly PackFault[], topic: OwnTopic, words: PackWords): Partial<Record<Field, string>> {
  const told: Partial<Record<Field, string>> = {};
  // The name of a topic may be shorter than that of a pack: what is told has to be enough.
  for (const fault of faults.toSorted((a, b) => (a.limit ?? 0) - (b.limit ?? 0))) {
    const field = fieldOf(fault.path, topic);
    told[field] ??= formFault(fault, field, words);
  }
  return told;
}
