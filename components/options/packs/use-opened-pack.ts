import { useEffect, useRef, useState } from 'react';
import type { InTab, PackActions, Reading } from '@/components/hooks/pack-actions';
import type { PackWords } from '@/data/locales/packs/en';
import { TAB_UNREAD } from '@/utils/core/packs/pack-offer';
import type { PackDeeds } from './use-pack-deeds';

interface OpenedPack {
  /** The file on show, and what came of it once it is read; undefined where none is. */
  opened: { file: string; reading?: Reading } | undefined;
  /** Shows the newer version of a pack that came from an address, read there. */
  check: (id: string, name: string) => void;
  /** Shows the version that an update took the place of. */
  goBack: (id: string, name: string) => void;
  close: () => void;
}

/**
 * A pack that is read elsewhere than from a file of the reader's, until they have said what is to become of it.
 *
 * @param tab one whose document the reader came to add: opened once it is known what is there already.
 */
export function useOpenedPack(
  { doing }: PackDeeds,
  words: PackWords,
  actions: PackActions,
  tab: number | undefined,
  isShelfKnown: boolean,
): OpenedPack {
  const [opened, setOpened] = useState<OpenedPack['opened']>();

  const open = (file: string, opening: Promise<InTab>) =>
    doing(async () => {
      setOpened({ file });
      // Without its end the line that it is being read would stay.
      setOpened(await opening.catch((): InTab => ({ file, reading: { end: 'faulty', faults: [TAB_UNREAD] } })));
      return undefined;
    });

  const isBegun = useRef(false);
  useEffect(() => {
    if (tab === undefined || !isShelfKnown || isBegun.current) return;
    isBegun.current = true;
    void open('pack.json', actions.readTab(tab));
  });

  return {
    opened,
    check: (id, name) => void open(name, actions.check(id)),
    goBack: (id, name) =>
      void doing(async () => {
        const reading = await actions.readBefore(id);
        // What came back from its second copy has left it behind.
        if (!reading) return { text: words.gone(name) };
        setOpened({ file: `${id}.json`, reading });
        return undefined;
      }),
    close: () => setOpened(undefined),
  };
}
