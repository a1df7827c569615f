import { type ReactNode, useEffect, useRef, useState } from 'react';
import { problemCode } from '@/components/hooks/use-load';
import { useStrings } from '@/components/hooks/use-strings';
import { ProblemNote } from '@/components/ui/ProblemNote';
import type { PackWords } from '@/data/locales/packs/en';
import type { ProblemCode } from '@/utils/core/interface/problem';
import type { OwnTopic } from '@/utils/core/packs/own-topic';
import type { ShelfView } from '@/utils/core/packs/pack-view';
import { formatNumber } from '@/utils/core/text/format-number';
import { pick } from '@/utils/core/text/local-text';
import { OptionsPart } from '../OptionsPart';
import { AddPacks } from './AddPacks';
import { Candidate, hindranceText } from './Candidate';
import { PackButton, PackRow } from './PackRow';
import type { InTab, PackActions, Reading } from './pack-actions';
import { SaidRow } from './SaidRow';
import { TopicForm } from './TopicForm';

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

type Said = { text: string };
/** What became of a pack whose row goes: said in its place. */
type SaidOfRow = Said & { id: string; place: number; undo?: () => Promise<void> };
type Form = { id?: string; topic?: OwnTopic };

/** Every pack that is there, with what can be done with it; where others come in; and where a reader makes topics. */
export function PacksSection({ words, shelf, problem, actions, tab, onChange }: PacksSectionProps) {
  const { language } = useStrings();
  const [said, setSaid] = useState<Said | SaidOfRow>();
  const [failed, setFailed] = useState<ProblemCode>();
  const [form, setForm] = useState<Form>();
  const [shown, setShown] = useState<{ file: string; reading?: Reading }>();
  const list = useRef<HTMLUListElement>(null);
  const say = ({ name }: { name: ShelfView['lost'][number]['name'] }) => pick(name, language).text;

  const doing = async (action: () => Promise<Said | SaidOfRow | undefined>) => {
    setFailed(undefined);
    try {
      setSaid(await action());
    } catch (error) {
      setSaid(undefined);
      setFailed(problemCode(error));
    }
    onChange();
  };
  const save = (id: string, name: string) =>
    doing(async () => ((await actions.save(id)) ? undefined : { text: words.gone(name) }));
  const remove = (id: string, name: string, place: number) =>
    doing(async () => {
      const undo = await actions.remove(id);
      const back = async (): Promise<SaidOfRow> => {
        const end = await undo?.();
        return {
          id,
          place,
          text:
            typeof end === 'object' ? hindranceText(end, words, (value) => formatNumber(value, language)) : words.restored(name),
        };
      };
      return { id, place, text: words.removed(name), ...(undo && { undo: () => doing(back) }) };
    });
  const edit = (id: string) =>
    doing(async () => {
      const topic = await actions.ownTopic(id);
      if (topic) setForm({ id, topic });
      return undefined;
    });
  const goBack = (id: string) =>
    doing(async () => {
      const reading = await actions.readBefore(id);
      if (reading) setShown({ file: `${id}.json`, reading });
      return undefined;
    });
  const open = (file: string, opening: Promise<InTab>) =>
    doing(async () => {
      setShown({ file });
      // Without its end the line that it is being read would stay.
      setShown(
        await opening.catch((): InTab => ({ file, reading: { end: 'faulty', faults: [{ code: 'tab-unread', path: '' }] } })),
      );
      return undefined;
    });

  // What the reader came for. Once, and not before it is known what is there already.
  const isBegun = useRef(false);
  useEffect(() => {
    if (tab === undefined || !shelf || isBegun.current) return;
    isBegun.current = true;
    void open('pack.json', actions.readTab(tab));
  });

  const importedRow = (pack: ShelfView['imported'][number], place: number) => {
    const name = say(pack);
    const { address } = pack;
    const notes = [
      ...(address === undefined ? [] : [words.from(address)]),
      ...(pack.isKept ? [] : [words.session]),
      ...(pack.isResting ? [words.resting] : []),
    ];
    return (
      <PackRow key={pack.id} pack={pack} words={words} when={pack.when} notes={notes}>
        {pack.isNote && <PackButton text={words.edit} pack={name} words={words} onClick={() => void edit(pack.id)} />}
        <PackButton text={words.export} pack={name} words={words} onClick={() => void save(pack.id, name)} />
        {address !== undefined && (
          <PackButton text={words.check} pack={name} words={words} onClick={() => void open(name, actions.check(pack.id))} />
        )}
        {pack.before !== undefined && !pack.isNote && (
          <PackButton text={words.goBack(pack.before)} pack={name} words={words} onClick={() => void goBack(pack.id)} />
        )}
        <PackButton text={words.remove} pack={name} words={words} onClick={() => void remove(pack.id, name, place)} />
      </PackRow>
    );
  };
  const lostRow = (row: ShelfView['lost'][number], at: number) => {
    const name = say(row);
    const place = (shelf?.imported.length ?? 0) + at;
    return (
      <li key={row.id}>
        <h3 className="sl-pack-name">{name}</h3>
        <p className="sl-problem">{row.isNewer ? words.newer(name, row.version) : words.lost(name, row.version)}</p>
        <p className="sl-pack-actions">
          {row.isNewer && <PackButton text={words.export} pack={name} words={words} onClick={() => void save(row.id, name)} />}
          <PackButton text={words.remove} pack={name} words={words} onClick={() => void remove(row.id, name, place)} />
        </p>
      </li>
    );
  };
  const files = (): ReactNode[] => {
    const rows: ReactNode[] = [...(shelf?.imported ?? []).map(importedRow), ...(shelf?.lost ?? []).map(lostRow)];
    if (said && 'place' in said) rows.splice(said.place, 0, <SaidRow key={`said ${said.id}`} {...said} words={words} />);
    return rows;
  };
  const rows = (): ReactNode => (
    <ul className="sl-options-list sl-ruled" ref={list} tabIndex={-1} aria-label={words.label}>
      {shelf?.bundled.map((pack) => {
        const name = say(pack);
        return (
          <PackRow key={pack.id} pack={pack} words={words} notes={pack.isAway ? [words.isAway] : []}>
            <PackButton text={words.export} pack={name} words={words} onClick={() => void save(pack.id, name)} />
            <PackButton
              text={pack.isAway ? words.bringBack : words.putAway}
              pack={name}
              words={words}
              onClick={() => void doing(async () => void (await actions.putAway(pack.id, !pack.isAway)))}
            />
          </PackRow>
        );
      })}
      {files()}
    </ul>
  );

  return (
    <OptionsPart name="packs" label={words.label} hint={words.hint}>
      {(failed ?? problem) && <ProblemNote code={failed ?? problem ?? 'no-answer'} />}
      {shelf && rows()}
      <p className="sl-pack-said" role="status">
        {said && !('place' in said) && said.text}
      </p>
      <h3>{words.add}</h3>
      <AddPacks words={words} read={actions.read} onKept={onChange} />
      {shown && (
        <Candidate
          progress={1}
          file={shown.file}
          reading={shown.reading}
          words={words}
          onClose={() => {
            setShown(undefined);
            list.current?.focus();
          }}
          onKept={onChange}
        />
      )}
      <h3>{form?.topic ? words.editing(form.topic.name) : words.make}</h3>
      <p className="sl-note">{words.makeHint}</p>
      {form ? (
        <TopicForm
          key={form.id ?? ''}
          words={words}
          topic={form.topic}
          author={shelf?.imported.findLast(({ isNote }) => isNote)?.publisher}
          keep={(topic) => actions.keepOwn(topic, form.id)}
          onKept={({ name }) => {
            setForm(undefined);
            setSaid({ text: words.saved(name) });
            list.current?.focus();
            onChange();
          }}
          onClose={() => setForm(undefined)}
        />
      ) : (
        <button type="button" className="sl-button" disabled={!shelf} onClick={() => setForm({})}>
          {words.make}
        </button>
      )}
      <p className="sl-pack-actions">
        <a href="author.html" target="_blank" rel="noopener">
          {words.authorLink}
        </a>
      </p>
    </OptionsPart>
  );
}
