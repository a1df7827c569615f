import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Gate } from '@/utils/core/scan-plan';
import { answerNoMentions, tell } from '@/utils/extension/always-on';
import { readGate, watchGate } from '@/utils/extension/plan';
import { firstCandidate } from '@/utils/page/candidate-watch';
import { isLargeEnough, isReadable } from '@/utils/page/readable';
import { isSwitchedOff } from '@/utils/page/site';
import { beginLife, world } from '@/utils/page/world';

/** On every page: whether there is anything to read closely. Everything else comes when there is. */
export default defineUnlistedScript(() => {
  if (!isReadable(document) || !isLargeEnough(window)) return;
  const life = beginLife(() => Boolean(browser.runtime?.id));
  if (!life) return;
  const scan = new AbortController();
  life.addEventListener('abort', () => scan.abort());
  world().stopScan = () => scan.abort();

  let look = new AbortController();
  const follow = (gate: Gate | null) => {
    look.abort();
    look = new AbortController();
    if (!gate?.pattern || isSwitchedOff(window, gate.offSites)) return;
    void firstCandidate(document, gate.pattern, AbortSignal.any([scan.signal, look.signal])).then(() => tell('page/candidate'));
  };
  const read = () => void readGate().then(follow, () => undefined);
  const start = () => {
    const stops = [watchGate(follow)];
    if (window === window.top) stops.push(answerNoMentions());
    scan.signal.addEventListener('abort', () => {
      for (const stop of stops) stop();
    });
    // What changed while the page lay in the back/forward cache was not heard of.
    window.addEventListener('pageshow', (event) => event.persisted && read(), { signal: scan.signal });
    read();
  };
  // A page that is only being prepared may never be seen.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', start, { once: true, signal: life });
  else start();
});
