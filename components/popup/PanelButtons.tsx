import { useCatalogue } from '@/components/hooks/use-strings';
import type { PanelPlace } from '@/utils/core/settings/settings';

interface PanelButtonsProps {
  /** Where the reader wants the panel. */
  place: PanelPlace;
  hasOwnPanel: boolean;
  /** A page that can't be read, or takes it away, has no room for a panel of ours. */
  hasRoom: boolean;
  onOpen: (place: PanelPlace) => void;
}

/** The ways to the panel: where the reader wants it, and where it could stand as well. */
export function PanelButtons({ place, hasOwnPanel, hasRoom, onOpen }: PanelButtonsProps) {
  const words = useCatalogue().strings.popup;
  const chosen: PanelPlace = hasOwnPanel ? place : 'page';
  const other: PanelPlace = chosen === 'page' ? 'browser' : 'page';
  const canOpen = (where: PanelPlace) => where === 'browser' || hasRoom;
  return (
    <div className="sl-popup-actions">
      <button type="button" className="sl-button sl-button-main" disabled={!canOpen(chosen)} onClick={() => onOpen(chosen)}>
        {words.openPanel}
      </button>
      {hasOwnPanel && (
        <button type="button" className="sl-button sl-button-quiet" disabled={!canOpen(other)} onClick={() => onOpen(other)}>
          {other === 'browser' ? words.openSidePanel : words.openInPage}
        </button>
      )}
    </div>
  );
}
