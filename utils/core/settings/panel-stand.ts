/** How the panel stands in a page: at which side, and how wide. */
export interface Stand {
  dock: Dock;
  /** CSS pixels; the window may have room for less. */
  width: number;
}

export const DOCKS = ['right', 'left'] as const;
export type Dock = (typeof DOCKS)[number];

/** CSS pixels: below the least no fact can be read in comfort, above the most no line. */
export const USUAL_WIDTH = 400;
export const PANEL_WIDTHS = { least: 320, usual: USUAL_WIDTH, most: 720 } as const;
/** The page always shows beside the panel, unless the panel is a sheet over it all. */
const LEFT_OF_PAGE = 64;
/** Pixels by which an arrow key moves the edge, and with Shift. */
const STEP = 16;
const LARGE_STEP = 64;

/** @returns the stand for what is stored; what is missing or damaged has its default. */
export function standOf(dock: unknown, width: unknown): Stand {
  return {
    dock: dock === 'left' ? dock : 'right',
    width: typeof width === 'number' && Number.isFinite(width) ? fitted(width) : PANEL_WIDTHS.usual,
  };
}

/** @returns the greatest width that a window has room for. */
export function mostWidth(windowWidth: number): number {
  return Math.max(PANEL_WIDTHS.least, Math.min(PANEL_WIDTHS.most, windowWidth - LEFT_OF_PAGE));
}

/** @returns a whole number of pixels that the panel may be wide. */
export function fitted(width: number, most: number = PANEL_WIDTHS.most): number {
  return Math.round(Math.max(PANEL_WIDTHS.least, Math.min(most, width)));
}

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
