import type { browser } from 'wxt/browser';
import type { Tones } from '@/utils/core/interface/backdrop';
import type { Paint } from '@/utils/extension/messages';

/**
 * What the worker runs in a page's isolated world without a script being there for it. Each travels as its own text: it must not
 * name anything outside itself.
 */

/** @returns whether the always-on script runs and nobody has come after it. */
export function isWaiting(): boolean {
  const world: { brought?: object; reader?: object } | undefined = Reflect.get(globalThis, Symbol.for('sidelight'));
  return Boolean(world?.brought && !world.reader);
}

/** @returns what is painted; null where nothing is. */
export function painted(): Paint | null {
  const world: { reader?: { documents: readonly object[] }; tones?: Tones } | undefined = Reflect.get(
    globalThis,
    Symbol.for('sidelight'),
  );
  const documents = world?.reader?.documents.length ?? 0;
  return documents === 0 ? null : { inFrames: documents > 1, tones: world?.tones };
}

/**
 * Asks anew whether the page is to be read whenever it shows another path without a new document. Only for sites that are off, or
 * on, in part: no other page pays for it. Browsers without `navigation` ask at the next load.
 */
export function followPath(): void {
  const world: { life?: { signal: AbortSignal }; reader?: object; reread?: () => void; path?: string } | undefined = Reflect.get(
    globalThis,
    Symbol.for('sidelight'),
  );
  if (!world?.life || world.path !== undefined) return;
  const api: typeof browser = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  world.path = location.pathname;
  window.navigation?.addEventListener(
    'currententrychange',
    () => {
      if (world.path === location.pathname) return;
      world.path = location.pathname;
      if (world.reread) world.reread();
      else void api.runtime.sendMessage({ name: 'page/candidate' }).catch(() => undefined);
    },
    { signal: world.life.signal },
  );
}
