import { useCatalogue } from '@/components/hooks/use-strings';
import type { PackOffer } from '@/utils/core/packs/pack-offer';

interface PopupPackProps {
  offer: PackOffer;
  /** Shows the pack in the options, where the reader is asked. */
  onShow: () => void;
}

/** The tab shows a pack: what can be done with it. */
export function PopupPack({ offer, onShow }: PopupPackProps) {
  const { strings } = useCatalogue();
  const words = strings.popup.pack;
  if (offer.what === 'save') return <p>{words.save}</p>;
  if (offer.what === 'here') return <p>{words.here(offer.version)}</p>;
  return (
    <>
      <p>{words.is}</p>
      <button type="button" className="sl-button sl-button-main" onClick={onShow}>
        {offer.what === 'add' ? words.add : words[offer.what](offer.from, offer.to)}
      </button>
    </>
  );
}
