import type { Ref } from 'react';
import { useStrings } from '@/components/hooks/use-strings';
import type { PackWords } from '@/data/locales/packs/en';
import type { BundledView, ImportedView, LostView, ShelfView } from '@/utils/core/packs/pack-view';
import { pick } from '@/utils/core/text/local-text';
import { PackButton, PackRow } from './PackRow';
import { SaidRow } from './SaidRow';
import type { PackDeeds } from './use-pack-deeds';

/** What a row can ask for. */
interface Asked {
  words: PackWords;
  deeds: PackDeeds;
  onEdit: (id: string) => void;
  onCheck: (id: string, name: string) => void;
  onGoBack: (id: string, name: string) => void;
}

/** Every pack that is there or should be: those that came with Sidelight, those of the reader, and what is lost of them. */
export function PackList({ list, shelf, ...asked }: Asked & { list: Ref<HTMLUListElement>; shelf: ShelfView }) {
  const { words, deeds } = asked;
  const { row, text = '' } = deeds.said ?? {};
  const rows = [
    ...shelf.imported.map((pack, at) => <ImportedRow key={pack.id} pack={pack} place={at} {...asked} />),
    ...shelf.lost.map((pack, at) => <LostRow key={pack.id} pack={pack} place={shelf.imported.length + at} {...asked} />),
  ];
  if (row) rows.splice(row.place, 0, <SaidRow key={`said ${row.id}`} text={text} undo={row.undo} words={words} />);
  return (
    <ul className="sl-options-list sl-ruled" ref={list} tabIndex={-1} aria-label={words.label}>
      {shelf.bundled.map((pack) => (
        <BundledRow key={pack.id} pack={pack} {...asked} />
      ))}
      {rows}
    </ul>
  );
}

function BundledRow({ pack, words, deeds }: Asked & { pack: BundledView }) {
  const name = pick(pack.name, useStrings().language).text;
  return (
    <PackRow pack={pack} words={words} notes={pack.isAway ? [words.isAway] : []}>
      <PackButton text={words.export} pack={name} words={words} onClick={() => void deeds.save(pack.id, name)} />
      <PackButton
        text={pack.isAway ? words.bringBack : words.putAway}
        pack={name}
        words={words}
        onClick={() => void deeds.putAway(pack.id, !pack.isAway)}
      />
    </PackRow>
  );
}

function ImportedRow({ pack, place, words, deeds, ...asked }: Asked & { pack: ImportedView; place: number }) {
  const { id, address, before, isNote } = pack;
  const name = pick(pack.name, useStrings().language).text;
  const notes = [
    ...(address === undefined ? [] : [words.from(address)]),
    ...(pack.isKept ? [] : [words.session]),
    ...(pack.isResting ? [words.resting] : []),
  ];
  const button = (text: string, onClick: () => void) => <PackButton text={text} pack={name} words={words} onClick={onClick} />;
  return (
    <PackRow pack={pack} words={words} when={pack.when} notes={notes}>
      {isNote && button(words.edit, () => asked.onEdit(id))}
      {button(words.export, () => void deeds.save(id, name))}
      {address !== undefined && button(words.check, () => asked.onCheck(id, name))}
      {before !== undefined && !isNote && button(words.goBack(before), () => asked.onGoBack(id, name))}
      {button(words.remove, () => void deeds.remove(id, name, place))}
    </PackRow>
  );
}

function LostRow({ pack, place, words, deeds }: Asked & { pack: LostView; place: number }) {
  const name = pick(pack.name, useStrings().language).text;
  return (
    <li>
      <h3 className="sl-pack-name">{name}</h3>
      <p className="sl-problem">{pack.isNewer ? words.newer(name, pack.version) : words.lost(name, pack.version)}</p>
      <p className="sl-pack-actions">
        {pack.isNewer && (
          <PackButton text={words.export} pack={name} words={words} onClick={() => void deeds.save(pack.id, name)} />
        )}
        <PackButton text={words.remove} pack={name} words={words} onClick={() => void deeds.remove(pack.id, name, place)} />
      </p>
    </li>
  );
}
