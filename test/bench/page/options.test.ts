import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions, USAGE } from './options';

describe('options', () => {
  it('are a quick run on everything where none is given', () => {
    expect(readOptions([], '/here')).toEqual({
      extension: undefined,
      pages: undefined,
      limit: 3,
      reps: 3,
      only: [],
      json: undefined,
      record: false,
      full: false,
    });
  });

  it('take more of all for a full run, unless told', () => {
    expect(readOptions(['--full'], '/here')).toMatchObject({ full: true, reps: 5 });
    expect(readOptions(['--full', '--reps', '2', '--limit', '7'], '/here')).toMatchObject({ reps: 2, limit: 7 });
  });

  it('name lines, and folders from where the caller stands', () => {
    const { only, pages, json, extension } = readOptions(
      ['--only', '1,14', '--pages', 'saved', '--json', 'out.json', '--extension', '/built'],
      '/here',
    );
    expect(only).toEqual([1, 14]);
    expect([pages, json, extension].every((path) => path && isAbsolute(path))).toBe(true);
    expect(pages).toMatch(/here.saved$/);
  });

  it.each([[['--reps', '0']], [['--limit', 'all']], [['--only', '15']], [['--only', 'x']], [['--fast']], [['page']]])(
    '%o are refused, with what there is',
    (args) => {
      expect(() => readOptions(args, '/here')).toThrow(USAGE);
    },
  );
});
