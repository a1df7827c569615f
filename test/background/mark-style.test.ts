import { describe, expect, it } from 'vitest';
import { HUES } from '@/data/schema';
import { markStyle, toneStyle } from '@/utils/background/mark-style';
import { MARK_COLOURS, MARK_LINES } from '@/utils/core/interface/mark-colours';
import { MARK_STYLES } from '@/utils/core/settings/settings';
import { contrast, hex } from '../fixtures/contrast';

/** @returns what a style declares for each slot, by the conditions it names. */
function rulesIn(css: string): Record<string, Record<string, string>[]> {
  const blocks = css.split('@media ').slice(1);
  return Object.fromEntries(
    blocks.map((block) => {
      const [condition = '', rules = ''] = [block.slice(0, block.indexOf('{')), block.slice(block.indexOf('{') + 1)];
      const slots = [...rules.matchAll(/::highlight\(sidelight-(\d)\)\{([^}]*)\}/g)];
      expect(slots.map(([, slot]) => Number(slot))).toEqual([...HUES]);
      return [condition, slots.map(([, , body = '']) => declarations(body))];
    }),
  );
}

function declarations(body: string): Record<string, string> {
  return Object.fromEntries(
    body.split(';').map((each) => {
      expect(each).toMatch(/!important$/);
      const [property = '', value = ''] = each.replace('!important', '').split(/:(.*)/s);
      return [property, value];
    }),
  );
}

const FREE = 'screen and (forced-colors:none)';
const FORCED = 'screen and (forced-colors:active)';
const long = (colour: string) => (colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour);

describe.each(MARK_STYLES)('marks with %s', (style) => {
  it('are for screens only; forced colours are the system’s, always as an underline', () => {
    const rules = rulesIn(markStyle(style));
    expect(Object.keys(rules)).toEqual([FREE, FORCED]);
    expect(rules[FORCED]).toEqual(
      HUES.map((hue) => ({ 'text-decoration': `underline ${MARK_LINES[hue]} LinkText`, 'text-underline-offset': '0.18em' })),
    );
  });

  it('are plain until it is known what they stand on, then take the tone that they need', () => {
    expect(rulesIn(toneStyle(style, {}))[FREE]).toEqual(rulesIn(markStyle(style))[FREE]);
    const [dark, light, text, plain] = rulesIn(toneStyle(style, { 1: 'dark', 2: 'light', 3: 'text' }))[FREE] ?? [];
    const place = style === 'underline' ? 'text-decoration' : 'background-color';
    expect(dark?.[place]).toContain(MARK_COLOURS.dark[1]);
    expect(light?.[place]).toContain(MARK_COLOURS.light[2]);
    expect(plain?.[place]).toContain(MARK_COLOURS.plain[4]);
    // Where no hue can be seen, the text's own colour can.
    expect(text?.['text-decoration']).toBe(`underline ${MARK_LINES[3]} currentColor`);
    expect(text?.['background-color'] ?? 'transparent').toBe('transparent');
  });

  it('take no more from a page than is known', () => {
    expect(toneStyle(style, { 99: 'text' })).toBe(toneStyle(style, {}));
  });
});

describe('words on a tint', () => {
  it.each(['plain', 'dark', 'light'] as const)('can be read 4.5:1 in the %s tone of every hue', (tone) => {
    const tones = Object.fromEntries(HUES.map((hue) => [hue, tone]));
    for (const style of ['tint', 'both'] as const) {
      for (const { 'background-color': tint = '', color = '', 'text-decoration': line = '' } of rulesIn(toneStyle(style, tones))[
        FREE
      ] ?? []) {
        expect(contrast(hex(long(color)), hex(tint)), `${color} on ${tint}`).toBeGreaterThanOrEqual(4.5);
        expect(line).toMatch(style === 'tint' ? /^none$/ : new RegExp(`^underline \\w+ \\dpx ${color}$`));
      }
    }
  });
});
