import { expect, it } from 'vitest';
import { roomMarks, roomStyle } from '@/utils/core/interface/room';

it('the style speaks of one side and width only, on screens only, and waits for the mark of the host', () => {
  const style = roomStyle({ dock: 'left', width: 400 });
  expect(style).toMatch(/^@media screen\{:root:has\(>div\[[^{}]*\[style\*="margin-left: 400px !important"\]\)\{[^{}]+\}\}$/);
  expect(style).toContain('margin-left:400px!important');
  expect(style).not.toContain('margin-right');
});

it('a host that asks for room at one side asks for none at the other, and one that wants none for neither', () => {
  expect(roomMarks({ dock: 'left', width: 400 })).toEqual([
    ['margin-right', '0px'],
    ['margin-left', '400px'],
  ]);
  expect(roomMarks(undefined).every(([, value]) => value === '0px')).toBe(true);
});
