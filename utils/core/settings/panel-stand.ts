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

/** @returns the stand for what is stored; what is missing or damaged has its default. */
export function standOf(dock: unknown, width: unknown): Stand {
  return {
    dock: dock === 'left' ? dock : 'right',
    width: typeof width === 'number' && Number.isFinite(width) ? fitted(width) : PANEL_WIDTHS.usual,
  };
}

/** @returns a whole number of pixels that the panel may be wide. */
export function fitted(width: number, most: number = PANEL_WIDTHS.most): number {
  return Math.round(Math.max(PANEL_WIDTHS.least, Math.min(most, width)));
}
