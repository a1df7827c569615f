import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { mostWidth, widthByKey } from '@/utils/core/interface/panel-edge';
import { fitted, PANEL_WIDTHS, type Stand } from '@/utils/core/settings/panel-stand';

interface PanelEdgeProps {
  stand: Stand;
  /** Its name. */
  label: string;
  /** @param isSettled false while the reader is still at it. */
  onWidth(width: number, isSettled: boolean): void;
}

/** The panel's inner edge: dragged, or moved by keys, it makes the panel wider. */
export function PanelEdge({ stand, label, onWidth }: PanelEdgeProps) {
  /** How far from the edge the pointer took hold of it; undefined while it has not. */
  const hold = useRef<number>(undefined);
  const most = mostWidth(window.innerWidth);
  const width = fitted(stand.width, most);

  const wideAt = (event: PointerEvent) => {
    const { left, right } = event.currentTarget.parentElement?.getBoundingClientRect() ?? new DOMRect();
    return stand.dock === 'right' ? right - event.clientX : event.clientX - left;
  };
  const letGo = () => {
    if (hold.current === undefined) return;
    hold.current = undefined;
    onWidth(width, true);
  };
  const wanted = ({ key, shiftKey }: KeyboardEvent) => widthByKey(key, shiftKey, { ...stand, width }, most);
  const press = (event: KeyboardEvent) => {
    const to = wanted(event);
    if (to === undefined) return;
    event.preventDefault();
    onWidth(to, false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an `hr` takes no focus and has no value
    <div
      className="sl-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANEL_WIDTHS.least}
      aria-valuemax={most}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        hold.current = wideAt(event) - width;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => hold.current !== undefined && onWidth(fitted(wideAt(event) - hold.current, most), false)}
      onPointerUp={letGo}
      onLostPointerCapture={letGo}
      onDoubleClick={() => onWidth(PANEL_WIDTHS.usual, true)}
      onKeyDown={press}
      onKeyUp={(event) => wanted(event) !== undefined && onWidth(width, true)}
    />
  );
}
