import { describe, expect, it } from 'vitest';
import { PANEL_WIDTHS, standOf } from '@/utils/core/settings/panel-stand';

const { least, usual, most } = PANEL_WIDTHS;

describe('the stand that is stored', () => {
  it.each<[unknown, unknown, object]>([
    ['left', 512, { dock: 'left', width: 512 }],
    ['right', 512, { dock: 'right', width: 512 }],
    [undefined, undefined, { dock: 'right', width: usual }],
    ['top', '512', { dock: 'right', width: usual }],
    ['left', 10, { dock: 'left', width: least }],
    ['left', 1e9, { dock: 'left', width: most }],
    [7, Number.NaN, { dock: 'right', width: usual }],
  ])('is read from %j and %j', (dock, width, stand) => {
    expect(standOf(dock, width)).toEqual(stand);
  });
});
