import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HUES } from '@/data/schema';
import { MARK_LINES } from '@/utils/core/interface/mark-colours';
import { contrast, hex } from '../../fixtures/contrast';

const css = readFileSync(join(import.meta.dirname, '..', '..', '..', 'components', 'theme', 'tokens.css'), 'utf8');
/** Each token with its two colours. */
const PAIR = /--sl-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/g;

/** @returns the colours that a theme gives to its tokens, by name. */
function colours(theme: 'light' | 'dark'): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(PAIR)].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]),
  );
}

describe.each([
  ['light', colours('light')],
  ['dark', colours('dark')],
])('the %s theme', (_, theme) => {
  const texts = ['ink', 'soft', 'faint', 'alarm', ...HUES.map((hue) => `hue-${hue}`)];

  it.each(texts)('%s stands 4.5:1 as text, on paper and on its wash', (name) => {
    for (const ground of ['paper', 'wash']) {
      expect(contrast(hex(theme[name] ?? ''), hex(theme[ground] ?? '')), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has a colour of its own for every hue', () => {
    expect(new Set(HUES.map((hue) => theme[`hue-${hue}`])).size).toBe(HUES.length);
  });
});

it('the line of each hue is that of its marks', () => {
  const rules = [...css.matchAll(/^([^\n{]*data-hue[^{]*)\{\s*--sl-line: ([^;]+);/gm)];
  for (const hue of HUES) {
    const last = rules.findLast(([, selector = '']) => selector.includes(`"${hue}"`) || selector.trim() === '[data-hue]');
    expect(last?.[2], `hue ${hue}`).toBe(MARK_LINES[hue]);
  }
});
