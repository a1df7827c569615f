import type { ReactNode } from 'react';
import { useCatalogue } from '@/components/hooks/use-strings';
import type { PackOffer } from '@/utils/core/packs/pack-offer';
import type { SiteOff } from '@/utils/core/sites/site-rules';
import type { Unread } from '@/utils/core/sites/unread';
import { PopupPack } from './PopupPack';

interface PageNotesProps {
  pack: PackOffer | undefined;
  unread: Unread | undefined;
  isUnwanted: boolean | undefined;
  onPack: () => void;
  onGrant: () => void;
}

/** What is to be said of this page: that it is a pack, why it is not read, that it takes away what of ours stands in it. */
export function PageNotes({ pack, unread, isUnwanted, onPack, onGrant }: PageNotesProps) {
  const words = useCatalogue().strings.popup;
  return (
    <>
      {pack && (
        <Note>
          <PopupPack offer={pack} onShow={onPack} />
        </Note>
      )}
      {unread && !pack && (
        <Note>
          <p>{words.unread[unread]}</p>
          {unread === 'no-access' && (
            <button type="button" className="sl-button" onClick={onGrant}>
              {words.grant}
            </button>
          )}
        </Note>
      )}
      {isUnwanted && (
        <Note>
          <p>{words.unwanted}</p>
        </Note>
      )}
    </>
  );
}

/** Why nothing is marked on a site that is off. */
export function SiteOffNote({ name, off }: { name: string; off: SiteOff | undefined }) {
  const { popup: words, options } = useCatalogue().strings;
  const why = () => {
    if (off?.why === 'quiet') return words.siteQuiet(name, options.quietReasons[off.kind]);
    return off?.why === 'only' ? words.siteNotListed(name) : words.siteOff(name);
  };
  return (
    <Note>
      <p>{why()}</p>
    </Note>
  );
}

/** What is so and no fault: said calmly. */
function Note({ children }: { children: ReactNode }) {
  return (
    <div className="sl-popup-note" role="status">
      {children}
    </div>
  );
}
