// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePackActions } from '@/components/hooks/use-pack-actions';
import { stubCaches } from '@/test/fixtures/caches';
import { inventedPack, rename } from '@/test/fixtures/pack';
import { publisher } from '@/test/fixtures/signed';
import { freshBrowser } from '@/test/fixtures/worker';
import { Problem } from '@/utils/core/interface/problem';
import type { OwnTopic } from '@/utils/core/packs/own-topic';
import { type ImportedView, packView, type ShelfView } from '@/utils/core/packs/pack-view';
import { importedPack, importedRows } from '@/utils/packs/imports';

const ask = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('@/utils/extension/messages', () => ({ ask }));

beforeEach(() => {
  freshBrowser();
  stubCaches();
  ask.mockClear();
  // What browsers have and the stand-in for the document has not.
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => Promise<unknown>) => work() },
    storage: { estimate: async () => ({}) },
  });
});
afterEach(() => vi.unstubAllGlobals());

const TODAY = new Date().toISOString();
const pack = inventedPack((it) => rename(it, 'other'));
const file = (content: string) => new File([content], 'pack.json');

/** What options know of the packs that are there. */
async function shelf(): Promise<ShelfView> {
  const imported = (await importedRows()).map(async (row): Promise<ImportedView | undefined> => {
    const there = await importedPack(row.id, TODAY.slice(0, 10));
    return there && { ...packView(there), ...row, isKept: true, isResting: false };
  });
  return {
    bundled: [{ ...packView(inventedPack()), isAway: false }],
    imported: (await Promise.all(imported)).filter((view) => view !== undefined),
    lost: [],
  };
}
const actions = async () => renderHook(await props()).result.current;
async function props() {
  const known = await shelf();
  return () => usePackActions(known, 'es');
}
const read = async (of: File) => (await actions()).read(of, () => undefined);

describe('reading a file', () => {
  it('P13 P18 is not begun where it is too big, and ends where it can not be read or has changed', async () => {
    const big = file('{}');
    Object.defineProperty(big, 'size', { value: 20 * 1024 * 1024 });
    const stream = vi.spyOn(big, 'stream');
    expect(await read(big)).toMatchObject({ end: 'faulty', faults: [{ code: 'too-big', found: '20.0', limit: 5 }] });
    expect(stream).not.toHaveBeenCalled();

    const broken = file('{}');
    vi.spyOn(broken, 'stream').mockImplementation(() => {
      throw new DOMException('moved', 'NotReadableError');
    });
    expect(await read(broken)).toEqual({ end: 'faulty', faults: [{ code: 'unreadable', path: '' }] });

    const shrunk = file(JSON.stringify(pack));
    Object.defineProperty(shrunk, 'size', { value: 1_000_000 });
    expect(await read(shrunk)).toEqual({ end: 'faulty', faults: [{ code: 'unreadable', path: '' }] });
  });

  it('ends in a question, and in a pack when that is answered; the same file is there already then', async () => {
    const reading = await read(file(JSON.stringify(pack)));
    if (reading.end !== 'ask') throw new Error(reading.end);
    expect(reading.over).toBeUndefined();
    expect(await importedRows()).toEqual([]);
    expect(await reading.keep()).toBe('kept');
    expect(ask).toHaveBeenCalledExactlyOnceWith('packs/changed');
    expect(await importedRows()).toMatchObject([{ id: 'other', version: 3 }]);
    expect((await read(file(JSON.stringify(pack)))).end).toBe('same');
  });

  it('tells what an update changes', async () => {
    const first = await read(file(JSON.stringify(pack)));
    if (first.end === 'ask') await first.keep();
    const newer = structuredClone(pack);
    newer.version = 4;
    newer.topics[0]?.events.pop();
    const reading = await read(file(JSON.stringify(newer)));
    expect(reading).toMatchObject({ end: 'ask', over: { version: 3, changes: [{ what: 'removed', part: 'events' }] } });
  });

  it('can be put back once it is removed, also where the worker gives no answer', async () => {
    const reading = await read(file(JSON.stringify(pack)));
    if (reading.end === 'ask') await reading.keep();
    const { remove } = await actions();
    ask.mockRejectedValueOnce(new Problem('no-answer'));
    const undo = await remove('other');
    expect(await importedRows()).toEqual([]);
    expect(await undo?.()).toBe('kept');
    expect(await importedRows()).toMatchObject([{ id: 'other' }]);
  });

  it('refuses what is bundled, or has a topic that is there', async () => {
    expect(await read(file(JSON.stringify(inventedPack())))).toMatchObject({ faults: [{ code: 'bundled-pack' }] });
    const clash = { ...inventedPack(), id: 'clash' };
    expect(await read(file(JSON.stringify(clash)))).toMatchObject({
      faults: [
        { code: 'topic-taken', found: 'harbor', other: 'Invented facts' },
        { code: 'topic-taken', found: 'pier' },
      ],
    });
  });
});

describe('the key of a publisher', () => {
  const version = (number: number) => ({ ...pack, version: number });
  const keep = async (content: string) => {
    const reading = await read(file(content));
    if (reading.end !== 'ask') return reading;
    return reading.keep();
  };
  const unsigned = (number: number) => JSON.stringify(version(number));

  it('comes with the first signed version and is asked of all that follow', async () => {
    const [sign, signOtherwise] = [await publisher(), await publisher()];
    expect(await keep(unsigned(3))).toBe('kept');
    expect(await keep(await sign(version(4)))).toBe('kept');
    const [{ key } = {}] = await importedRows();
    expect(key).toMatch(/^[\w-]{43}$/);
    for (const [content, code] of [
      [unsigned(5), 'key-missing'],
      [await signOtherwise(version(5)), 'key-changed'],
      [(await sign(version(5))).replace('"version": 5', '"version": 6'), 'signature-wrong'],
    ] as const) {
      expect(await keep(content)).toMatchObject({ end: 'faulty', faults: [{ code }] });
    }
    expect(await importedRows()).toMatchObject([{ version: 4, key }]);
    expect(await keep(await sign(version(5)))).toBe('kept');
  });

  it('stays where a reader goes back to a version from before it, and goes with the pack', async () => {
    const [sign, signOtherwise] = [await publisher(), await publisher()];
    await keep(unsigned(3));
    await keep(await sign(version(4)));
    const [{ key } = {}] = await importedRows();
    const back = await (await actions()).readBefore('other');
    if (back?.end !== 'ask') throw new Error(back?.end);
    expect(await back.keep()).toBe('kept');
    expect(await importedRows()).toMatchObject([{ version: 3, key, before: 4 }]);
    expect(await keep(await signOtherwise(version(5)))).toMatchObject({ faults: [{ code: 'key-changed' }] });
    const undo = await (await actions()).remove('other');
    await undo?.();
    expect(await importedRows()).toMatchObject([{ version: 3, key }]);
    await (await actions()).remove('other');
    expect(await keep(await signOtherwise(version(5)))).toBe('kept');
  });

  it('is asked of a file that brings a lost pack back, which then is here again', async () => {
    const sign = await publisher();
    await keep(await sign(version(4)));
    const known = await shelf();
    const lost = (await importedRows()).map((row) => ({ ...row, isNewer: false }));
    const emptied = renderHook(() => usePackActions({ ...known, imported: [], lost }, 'en')).result.current;
    expect(await emptied.read(file(unsigned(4)), () => undefined)).toMatchObject({ faults: [{ code: 'key-missing' }] });
    const again = await emptied.read(file(await sign(version(4))), () => undefined);
    expect(again).toMatchObject({ end: 'ask' });
    expect(again.end === 'ask' && (await again.keep())).toBe('kept');
  });
});

describe("a topic of the reader's own", () => {
  const ferry: OwnTopic = {
    name: 'El muelle',
    author: 'Usted',
    alone: ['Muelle Norte'],
    inContext: [],
    beside: [],
    note: 'Abre a las ocho.',
    links: [],
  };

  it('is kept under a free id, in the language of the reader, and changed under the same', async () => {
    expect(await (await actions()).keepOwn(ferry, undefined)).toBe('kept');
    expect(await (await actions()).ownTopic('my-el-muelle')).toEqual(ferry);
    const changed = { ...ferry, note: 'Abre a las nueve.' };
    expect(await (await actions()).keepOwn(changed, 'my-el-muelle')).toBe('kept');
    expect(await importedRows()).toMatchObject([{ id: 'my-el-muelle', version: 2 }]);
    expect((await importedPack('my-el-muelle', TODAY.slice(0, 10)))?.topics[0]).toMatchObject({
      hue: 8,
      facts: [{ statement: { es: 'Abre a las nueve.' }, speaker: { es: 'Usted' } }],
    });
  });

  it('has its faults told, and nothing kept', async () => {
    expect(await (await actions()).keepOwn({ ...ferry, alone: ['la'] }, undefined)).toMatchObject([{ code: 'short-term' }]);
    expect(await importedRows()).toEqual([]);
  });
});
