import { type Address, AROUND, TEXT, TONGUES } from './address.ts';

/** One look at a state: what is shown, and the browser that shows it. */
export interface View {
  address: Address;
  theme: 'light' | 'dark' | 'forced';
  width: number;
  /** Of the screen; as high as the page where it is not given. */
  height?: number;
  /** Whether a finger points. */
  isTouch: boolean;
  /** Whether it is drawn for a printer. */
  isPaper?: boolean;
}

/** Width of the screen by surface, the one that most readers have first, and the narrowest that must do. */
const WIDTHS: Record<string, readonly [number, ...number[]]> = {
  card: [640, 320],
  sheet: [390, 320],
  panel: [480, 320],
  native: [900, 320],
  // A4 between usual margins.
  paper: [718],
  popup: [340],
  options: [1000, 320],
  author: [1280, 320],
  welcome: [1000, 320],
};
/** Height of the screen of what scrolls within itself: a panel that shows all of its topic is as high as twenty screens. */
const HEIGHTS: Record<string, number> = { card: 640, sheet: 640, panel: 2000, native: 2000, author: 2000 };
const IN_PAGE = ['card', 'sheet', 'panel'];

/**
 * @returns every look at a state that is worth one: each language in each theme and width, and beside that, in English and the
 *   pseudo-locale, forced colours, a hostile page, and text that the reader has changed.
 */
export function viewsOf(state: string, surface: string): View[] {
  const widths = WIDTHS[surface] ?? [1000, 320];
  const height = HEIGHTS[surface];
  const views: View[] = [];
  for (const tongue of TONGUES)
    for (const theme of ['light', 'dark', 'forced'] as const)
      for (const around of AROUND)
        for (const text of TEXT)
          for (const width of widths) {
            const more = [theme === 'forced', around === 'hostile', text !== 'normal'].filter(Boolean).length;
            const isWorth =
              more === 0 || (more === 1 && (tongue === 'en' || tongue === 'pseudo') && (text === 'normal' || theme === 'light'));
            if (isWorth && (around === 'article' || IN_PAGE.includes(surface)))
              views.push({
                address: { state, tongue, around, text },
                theme,
                width,
                isTouch: surface === 'sheet',
                isPaper: surface === 'paper',
                ...(height && { height }),
              });
          }
  return views;
}

/** @returns the name of a view, which says all of it: `panel-key-west.es.dark.320`. */
export function nameOf({ address: { state, tongue, around, text }, theme, width }: View): string {
  const more = [around === 'hostile' && around, text !== 'normal' && text].filter(Boolean);
  return [state, tongue, theme, width, ...more].join('.');
}
