import type { PackActions } from '@/components/hooks/pack-actions';
import type { PackWords } from '@/data/locales/packs/en';
import type { OwnTopic } from '@/utils/core/packs/own-topic';
import type { ShelfView } from '@/utils/core/packs/pack-view';
import { TopicForm } from './TopicForm';
import type { OpenForm } from './use-own-topic';

interface OwnTopicEditorProps {
  words: PackWords;
  shelf: ShelfView | undefined;
  form: OpenForm | undefined;
  keepOwn: PackActions['keepOwn'];
  onForm: (form: OpenForm | undefined) => void;
  onKept: (topic: OwnTopic) => void;
}

/** Where readers make topics and change them. */
export function OwnTopicEditor({ words, shelf, form, keepOwn, onForm, onKept }: OwnTopicEditorProps) {
  return (
    <>
      <h3>{form?.topic ? words.editing(form.topic.name) : words.make}</h3>
      <p className="sl-note">{words.makeHint}</p>
      {form ? (
        <TopicForm
          key={form.id ?? ''}
          words={words}
          topic={form.topic}
          author={shelf?.imported.findLast(({ isNote }) => isNote)?.publisher}
          keep={(topic) => keepOwn(topic, form.id)}
          onKept={onKept}
          onClose={() => onForm(undefined)}
        />
      ) : (
        <button type="button" className="sl-button" disabled={!shelf} onClick={() => onForm({})}>
          {words.make}
        </button>
      )}
    </>
  );
}
