import type { browser } from 'wxt/browser';

type Api = typeof browser;

/**
 * The extension's API for scripts in pages. `wxt/browser` touches `chrome.*` as soon as it is loaded, which costs every
 * page and every load up to a millisecond; this touches it when it is called.
 */
export function api(): Api {
  const inFirefox: Api | undefined = Reflect.get(globalThis, 'browser');
  return inFirefox?.runtime?.id ? inFirefox : Reflect.get(globalThis, 'chrome');
}
