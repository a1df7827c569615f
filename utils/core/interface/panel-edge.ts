import { fitted, PANEL_WIDTHS, type Stand } from '../settings/panel-stand';

/** The page always shows beside the panel, unless the panel is a sheet over it all. */
const LEFT_OF_PAGE = 64;

/** @returns the greatest width that a window has room for. */
export function mostWidth(windowWidth: number): number {
  return Math.max(PANEL_WIDTHS.least, Math.min(PANEL_WIDTHS.most, windowWidth - LEFT_OF_PAGE));
}

/** Pixels by which an arrow key moves the edge, and with Shift. */
const STEP = 16;
const LARGE_STEP = 64;

/**
 * What keys do to the panel's edge: those of a window splitter in the ARIA Authoring Practices (arrows, Home, End), and Enter
 * for what a double click does.
 *
 * @param stand as it is now. @returns the width after the key; undefined where the key means nothing there.
 */
export function widthByKey(key: string, isLarge: boolean, { dock, width }: Stand, most: number): number | undefined {
  const step = isLarge ? LARGE_STEP : STEP;
  // Arrows move the edge, not the width: a panel at the right grows to the left.
  const grows = dock === 'right' ? 'ArrowLeft' : 'ArrowRight';
  const widths: Record<string, number> = {
    ArrowLeft: width - step,
    ArrowRight: width - step,
    [grows]: width + step,
    Home: PANEL_WIDTHS.least,
    End: most,
    Enter: PANEL_WIDTHS.usual,
  };
  const wanted = Object.hasOwn(widths, key) ? widths[key] : undefined;
  return wanted === undefined ? undefined : fitted(wanted, most);
}
