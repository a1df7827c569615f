import { type DragEvent, useId, useRef, useState } from 'react';
import type { PackActions, Reading } from '@/components/hooks/pack-actions';
import { FileButton } from '@/components/ui/FileButton';
import type { PackWords } from '@/data/locales/packs/en';
import { Candidate } from './Candidate';

interface AddPacksProps {
  words: PackWords;
  read: PackActions['read'];
  onKept: () => void;
}

interface Chosen {
  key: number;
  file: string;
  progress: number;
  reading?: Reading;
}

/** @returns files as they are read, one after the other: the check of a large one holds the page. */
function useFiles(read: PackActions['read']) {
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const count = useRef(0);
  const take = async (files: readonly File[]) => {
    const started = files.map((file) => ({ file, key: ++count.current }));
    setChosen((before) => [...before, ...started.map(({ file, key }) => ({ key, file: file.name, progress: 0 }))]);
    for (const { file, key } of started) {
      const become = (change: Partial<Chosen>) =>
        setChosen((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)));
      const reading = await read(file, (progress) => become({ progress })).catch(
        (): Reading => ({ end: 'faulty', faults: [{ code: 'unreadable', path: '' }] }),
      );
      become({ reading });
    }
  };
  const putAway = (key: number) => setChosen((before) => before.filter((each) => each.key !== key));
  return { chosen, take, putAway };
}

/** Where files come in: chosen or dropped, read at once, kept only when the reader says so. */
export function AddPacks({ words, read, onKept }: AddPacksProps) {
  const { chosen, take, putAway } = useFiles(read);
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();

  const takeDropped = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void take([...event.dataTransfer.files]);
  };
  const close = (key: number) => {
    putAway(key);
    // What was closed goes with its buttons: focus must not fall to the top of the page.
    input.current?.focus();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the field inside is the first */}
      <div
        className="sl-pack-drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={takeDropped}
      >
        <FileButton
          field={input}
          label={words.choose}
          accept=".json,application/json"
          multiple
          describedBy={hint}
          onFiles={(files) => void take(files)}
        />
        <span className="sl-note" id={hint}>
          {words.drop}
        </span>
      </div>
      {chosen.map(({ key, ...rest }) => (
        <Candidate key={key} {...rest} reading={rest.reading} words={words} onClose={() => close(key)} onKept={onKept} />
      ))}
    </>
  );
}
