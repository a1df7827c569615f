import type { Pack } from '@/data/schema';
import { ALONE, readFile } from '@/utils/packs/read-file';
import { inventedPack, rename, TODAY } from '../fixtures/pack';

/** A file as a reader brings it, with the pack that it holds. */
export interface Brought {
  id: string;
  pack: Pack;
  file: Uint8Array<ArrayBuffer>;
}

/** 40 kB and 5 MB, made once: the door takes its time with the large one. */
export const IMPORTS: readonly Brought[] = [brought('small', 40e3), brought('large', 4.9e6)];
/** One more, for faults that strike an import. */
export const THIRD = brought('third', 20e3);

function brought(id: string, bytes: number): Brought {
  const document = inventedPack((pack) => {
    rename(pack, id);
    const [topic] = pack.topics;
    const [fact] = topic?.facts ?? [];
    if (!topic || !fact) throw new Error('the invented pack has no fact');
    const facts = (of: number) =>
      Array.from({ length: 150 }, (_, at) => ({
        ...fact,
        id: `f-${of}-${at}`,
        statement: { en: `${'Word '.repeat(100)}${at}.` },
      }));
    pack.sources = pack.sources.slice(0, 2);
    const more = Math.floor(bytes / JSON.stringify(facts(0)).length);
    // So many terms as readers with long lists have.
    const terms = (of: number) =>
      Array.from({ length: 200 }, (_, at) => ({ text: `Invented ${id} ${of} ${at}`, sense: 'alone' as const }));
    pack.topics = [
      { ...topic, facts: [fact] },
      ...Array.from({ length: more }, (_, of) => ({
        ...topic,
        id: `${id}-${of}`,
        facts: facts(of),
        events: [],
        disputes: [],
        terms: terms(of),
      })),
    ];
    while (JSON.stringify(pack).length > bytes) pack.topics.pop();
    // Counted, since to write 5 MB out for each of them takes seconds.
    let length = JSON.stringify(pack).length;
    for (const filler of facts(999)) {
      const added = JSON.stringify(filler).length;
      if (length + added > bytes) break;
      pack.topics[0]?.facts.push(filler);
      length += added + ','.length;
    }
  });
  const file = new TextEncoder().encode(`${JSON.stringify(document)}\n`);
  const { pack, faults } = readFile(file, TODAY, ALONE);
  if (!pack) throw new Error(`not a pack: ${JSON.stringify(faults.slice(0, 3))}`);
  return { id, pack, file };
}
