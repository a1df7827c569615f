import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardStyle from '@/components/theme/card.css?inline';
import type { ScanPlan } from '@/utils/core/scan-plan';
import { answerInPage } from '@/utils/extension/answering';
import { ask } from '@/utils/extension/messages';
import { readPlan, watchPlan } from '@/utils/extension/plan';
import { readPage } from '@/utils/page/page-reader';
import { isSwitchedOff } from '@/utils/page/site';
import { world } from '@/utils/page/world';

/** In pages with candidates: finds, marks and follows mentions, and shows the card. */
export default defineUnlistedScript(() => {
  const shared = world();
  const { life } = shared;
  if (!life || shared.reader) return;
  shared.stopScan?.();
  const isAlive = () => {
    if (!browser.runtime?.id) life.stop();
    return life.isAlive();
  };
  // Marks, badge and card are extras to the page: without a worker they are simply not there.
  const quietly = (asking: Promise<unknown>) => void asking.catch(() => undefined);

  const openPanel = (topicId: string) => {
    reading.dismissCard();
    if (shared.panel) shared.panel.show(topicId);
    else quietly(ask('panel/open', { topicId }));
  };
  const facts = async () => {
    if (!shared.readFacts) await ask('page/read').catch(() => undefined);
    return shared.readFacts?.() ?? {};
  };
  const cardFor = async (topicId: string) => {
    const { date } = await facts();
    return ask('card/get', { topicId, published: date && date.confidence !== 'low' ? date.published : undefined });
  };
  const isTop = window === window.top;
  const reading = readPage(
    document,
    {
      cardStyle,
      cardFor,
      openPanel,
      firstMention: () => quietly(ask('page/paint')),
      counted: (counts) => quietly(ask('page/counts', counts)),
      isAlive,
    },
    life.signal,
    isTop,
  );
  shared.reader = reading;
  shared.facts = facts;

  const follow = (plan: ScanPlan | null) => {
    void reading.follow(plan && !isSwitchedOff(window, plan.offSites) ? plan : null);
  };
  const stops = [watchPlan(follow)];
  if (isTop) {
    const jump = ({ id }: { id: number }) => reading.jump(id);
    stops.push(answerInPage({ 'mentions/list': reading.list, 'mentions/jump': jump, 'page/facts': facts }));
  }
  life.signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  const read = () => void readPlan().then(follow, () => undefined);
  // What changed while the page lay in the back/forward cache was not heard of.
  window.addEventListener('pageshow', (event) => event.persisted && read(), { signal: life.signal });
  read();
});
