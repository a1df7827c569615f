import { expect, it } from 'vitest';
import { table } from './table';

it('puts cells below each other, words to the left and figures to the right', () => {
  expect(
    table([
      ['', 'ms', 'worst'],
      ['ours', '1.5', '12'],
      ['mark.js', '240', ''],
    ]),
  ).toEqual(['          ms  worst', 'ours     1.5     12', 'mark.js  240']);
});
