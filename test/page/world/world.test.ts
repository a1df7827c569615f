import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginLife, world } from '@/utils/page/world/world';

afterEach(() => world().life?.stop());

describe('the life of our scripts in a document', () => {
  it('is shared by all of them', () => {
    const shared = world();
    expect(world()).toBe(shared);
  });

  it('begins once: a second start finds the first', () => {
    const first = beginLife(() => true);
    expect(first?.aborted).toBe(false);
    expect(beginLife(() => true)).toBeNull();
    expect(world().life?.signal).toBe(first);
    expect(first?.aborted).toBe(false);
  });

  it('of an orphan ends when another begins: everything of it must go', () => {
    let isThere = true;
    const orphan = beginLife(() => isThere);
    const gone = vi.fn();
    orphan?.addEventListener('abort', gone);
    const nothing = () => undefined;
    world().reader = {
      list: () => [],
      mentions: () => [],
      documents: [],
      subscribe: () => nothing,
    };
    world().card = {
      point: nothing,
      tap: nothing,
      step: nothing,
      refresh: nothing,
      also: nothing,
      openPanel: nothing,
      dismiss: nothing,
    };
    world().panel = { show: () => undefined };
    world().stopScan = () => undefined;
    isThere = false;
    const second = beginLife(() => true);
    expect(gone).toHaveBeenCalledOnce();
    expect(orphan?.aborted).toBe(true);
    expect(second?.aborted).toBe(false);
    expect(world()).toMatchObject({ life: { signal: second } });
    for (const key of ['reader', 'card', 'panel', 'stopScan'] as const) expect(world()[key], key).toBeUndefined();
  });

  it('is over once stopped, and another can begin', () => {
    const first = beginLife(() => true);
    const life = world().life;
    expect(life?.isAlive()).toBe(true);
    life?.stop();
    expect(life?.isAlive()).toBe(false);
    expect(first?.aborted).toBe(true);
    expect(world().life).toBeUndefined();
    expect(beginLife(() => true)).not.toBeNull();
  });

  it('is over when the extension is gone', () => {
    let isThere = true;
    beginLife(() => isThere);
    expect(world().life?.isAlive()).toBe(true);
    isThere = false;
    expect(world().life?.isAlive()).toBe(false);
  });

  it('leaves no name that a page could find', () => {
    world();
    expect(Object.keys(globalThis).filter((name) => /sidelight/i.test(name))).toEqual([]);
  });
});
