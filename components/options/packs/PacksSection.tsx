import { useRef } from 'react';
import type { PackActions } from '@/components/hooks/pack-actions';
import { ProblemNote } from '@/components/ui/ProblemNote';
import type { PackWords } from '@/data/locales/packs/en';
import type { ProblemCode } from '@/utils/core/interface/problem';
import type { ShelfView } from '@/utils/core/packs/pack-view';
import { OptionsSection } from '../OptionsSection';
import { AddPacks } from './AddPacks';
import { Candidate } from './Candidate';
import { OwnTopicEditor } from './OwnTopicEditor';
import { PackList } from './PackList';
import { useOpenedPack } from './use-opened-pack';
import { useOwnTopic } from './use-own-topic';
import { usePackDeeds } from './use-pack-deeds';

export interface PacksSectionProps {
  words: PackWords;
  /** Undefined until it has come. */
  shelf: ShelfView | undefined;
  problem: ProblemCode | undefined;
  actions: PackActions;
  /** A tab whose document the reader wants to add. */
  tab?: number | undefined;
  /** Something has come or gone. */
  onChange: () => void;
}

/** Every pack that is there, with what can be done with it; where others come in; and where a reader makes topics. */
export function PacksSection({ words, shelf, problem, actions, tab, onChange }: PacksSectionProps) {
  const deeds = usePackDeeds(words, actions, onChange);
  const { opened, check, goBack, close } = useOpenedPack(deeds, words, actions, tab, shelf !== undefined);
  const { form, setForm, edit } = useOwnTopic(deeds, actions);
  const list = useRef<HTMLUListElement>(null);
  const { said, failed = problem } = deeds;

  return (
    <OptionsSection name="packs" label={words.label} hint={words.hint}>
      {failed && <ProblemNote code={failed} />}
      {shelf && (
        <PackList list={list} shelf={shelf} words={words} deeds={deeds} onEdit={edit} onCheck={check} onGoBack={goBack} />
      )}
      <p className="sl-pack-said" role="status">
        {said && !said.row && said.text}
      </p>
      <h3>{words.add}</h3>
      <AddPacks words={words} read={actions.read} onKept={onChange} />
      {opened && (
        <Candidate
          progress={1}
          file={opened.file}
          reading={opened.reading}
          words={words}
          onClose={() => {
            close();
            list.current?.focus();
          }}
          onKept={onChange}
        />
      )}
      <OwnTopicEditor
        words={words}
        shelf={shelf}
        form={form}
        keepOwn={actions.keepOwn}
        onForm={setForm}
        onKept={({ name }) => {
          setForm(undefined);
          deeds.say({ text: words.saved(name) });
          list.current?.focus();
          onChange();
        }}
      />
      <p className="sl-pack-actions">
        <a href="author.html" target="_blank" rel="noopener">
          {words.authorLink}
        </a>
      </p>
    </OptionsSection>
  );
}
