import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPath, isWaiting, painted } from '@/utils/background/in-page';
import type { MarkedDocument, World } from '@/utils/page/world/world';

const KEY = Symbol.for('sidelight');
/** What runs there as text is held to what the scripts share by nothing but this type. */
const share = (world: { [Key in keyof World]?: Partial<World[Key]> }) => Reflect.set(globalThis, KEY, world);
afterEach(() => {
  Reflect.deleteProperty(globalThis, KEY);
  vi.unstubAllGlobals();
});

describe('what the worker asks of a page', () => {
  it('whether a candidate waits', () => {
    expect(isWaiting()).toBe(false);
    share({});
    expect(isWaiting()).toBe(false);
    share({ brought: {} });
    expect(isWaiting()).toBe(true);
    share({ brought: {}, reader: {} });
    expect(isWaiting()).toBe(false);
  });

  it('what is painted', () => {
    const marked = {} as MarkedDocument;
    expect(painted()).toBeNull();
    share({ reader: { documents: [] } });
    expect(painted()).toBeNull();
    share({ reader: { documents: [marked] } });
    expect(painted()).toEqual({ inFrames: false, tones: undefined });
    share({ reader: { documents: [marked, marked] }, tones: { 1: 'text' } });
    expect(painted()).toEqual({ inFrames: true, tones: { 1: 'text' } });
  });

  it('names nothing outside itself: only its text gets there', () => {
    for (const func of [isWaiting, painted, followPath]) {
      expect(() => new Function(`return (${func.toString()})()`)()).not.toThrow();
    }
  });
});

describe('a page that shows another path', () => {
  const navigation = new EventTarget();
  const sendMessage = vi.fn(async () => {});
  let life: AbortController;
  const go = (pathname: string) => {
    vi.stubGlobal('location', { pathname });
    navigation.dispatchEvent(new Event('currententrychange'));
  };
  beforeEach(() => {
    sendMessage.mockClear();
    life = new AbortController();
    vi.stubGlobal('window', { navigation });
    vi.stubGlobal('location', { pathname: '/opinion' });
    vi.stubGlobal('browser', undefined);
    vi.stubGlobal('chrome', { runtime: { sendMessage } });
  });
  afterEach(() => life.abort());

  it('is a candidate again, once for each path', () => {
    share({ life });
    followPath();
    followPath();
    go('/opinion');
    expect(sendMessage).not.toHaveBeenCalled();
    go('/news');
    expect(sendMessage.mock.calls).toEqual([[{ name: 'page/candidate' }]]);
    life.abort();
    go('/opinion');
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('is read anew where it is read', () => {
    const reread = vi.fn();
    share({ life, reader: {}, reread });
    followPath();
    go('/news');
    expect(reread).toHaveBeenCalledOnce();
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('without a life of ours is left alone', () => {
    followPath();
    share({});
    followPath();
    go('/news');
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
