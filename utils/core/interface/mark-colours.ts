import type { Hue } from '@/data/schema';
import type { Tone } from './backdrop';

/**
 * Underlines by hue, for what they stand on. `plain` serves light and dark pages alike: each has a relative luminance near
 * 0.2 (WCAG 2.2), which stands 3:1 or more against nearly white and nearly black. `dark` is for backdrops that are not so
 * light, `light` for those not so dark. Those between, and images, bear no hue: there the underline is as dark or as light as
 * the text, which can be read where it stands.
 */
export const MARK_COLOURS: Record<Exclude<Tone, 'text'>, Record<Hue, string>> = {
  plain: {
    1: '#2f7fd1',
    2: '#d2552f',
    3: '#3f8c52',
    4: '#9763d6',
    5: '#a6740a',
    6: '#18888f',
    7: '#d04a92',
    8: '#6e7e9d',
  },
  dark: {
    1: '#035398',
    2: '#982c02',
    3: '#056028',
    4: '#6c35a5',
    5: '#6f4c02',
    6: '#045c61',
    7: '#9d1166',
    8: '#44536f',
  },
  light: {
    1: '#afd3fe',
    2: '#ffc2b0',
    3: '#93e2a2',
    4: '#dcc6ff',
    5: '#fdc770',
    6: '#7edfe6',
    7: '#ffbedb',
    8: '#bfd1f3',
  },
};

/** How underlines of a hue are drawn: those that colour-blind readers hardly tell apart by colour differ by their line. */
export const MARK_LINES: Record<Hue, 'dotted 2px' | 'dashed 2px' | 'double 1px'> = {
  1: 'dotted 2px',
  2: 'dashed 2px',
  3: 'dotted 2px',
  4: 'dashed 2px',
  5: 'dotted 2px',
  6: 'dashed 2px',
  7: 'double 1px',
  8: 'double 1px',
};
