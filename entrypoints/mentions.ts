import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isExtensionThere, tell } from '@/utils/extension/always-on';
import { answerInPage } from '@/utils/extension/answering';
import { readGate, readPlan, watchPlan } from '@/utils/extension/plan';
import { readPage } from '@/utils/page/page-reader';
import { gathering } from '@/utils/page/watch';
import { world } from '@/utils/page/world';

/** In pages with candidates: finds, marks and follows mentions. */
export default defineUnlistedScript(() => {
  const shared = world();
  const { life } = shared;
  if (!life || shared.reader) return;
  shared.stopScan?.();
  const isAlive = () => {
    if (!isExtensionThere()) life.stop();
    return life.isAlive();
  };
  const openPanel = (topicId: string) => {
    if (shared.card) shared.card.openPanel(topicId);
    else void tell('panel/open', { topicId });
  };
  /** What only the script can say that reads what the page says of itself: with the first question it comes. */
  const fromFacts = async <Said>(said: () => Said): Promise<Said> => {
    if (!shared.readFacts) await tell('page/read');
    return said();
  };
  const facts = () => fromFacts(() => shared.readFacts?.() ?? {});
  const article = () => fromFacts(() => shared.readArticle?.() ?? { numbers: [], links: [] });
  const cameFrom = (topicId: string) => fromFacts(() => shared.readCameFrom?.(topicId) ?? null);
  const bringCard = async () => {
    if (!shared.card) await tell('page/card');
  };
  /** Gathered, since a page may write itself anew again and again. What stands open is not taken from the reader for a frame's sake. */
  const beginAnew = gathering(document, life.signal, () => {
    if (shared.root?.host.isConnected) return beginAnew();
    life.stop();
    void tell('page/candidate');
  });
  const reading = readPage(
    document,
    {
      bringCard,
      openPanel,
      firstMention: (inFrames) => void tell('page/paint', { inFrames }),
      counted: (counts) => void tell('page/counts', counts),
      begunAnew: beginAnew,
      isAlive,
    },
    life.signal,
  );
  shared.reader = reading;
  shared.facts = facts;
  shared.article = article;
  shared.cameFrom = cameFrom;

  const jump = ({ id }: { id: number }) => {
    reading.jump(id);
    shared.flash?.(id);
  };
  const step = ({ by }: { by: 1 | -1 }) => void bringCard().then(() => shared.card?.step(by));
  const read = async (isFirst = false) => {
    try {
      // The worker has just put this script in, because the page is to be read.
      const [off, gate, plan] = await Promise.all([
        isFirst ? false : tell('page/off'),
        // Later the other script may not have heard yet of what has changed.
        ((isFirst && shared.readGate) || readGate)(),
        readPlan(),
      ]);
      // The script that knows long lists was asked for with this one, but only if there were any then.
      if (gate?.table && !shared.longList) await tell('page/candidate');
      // Without an answer the page stays as the worker found it when it put this script in: on.
      reading.follow(off || !gate || !plan ? null : { gate, plan });
    } catch {
      // What could not be read now changes nothing; the next change of the plan brings it.
    }
  };
  shared.reread = read;
  const stops = [
    watchPlan(() => read()),
    answerInPage({
      'mentions/list': reading.list,
      'mentions/jump': jump,
      'mentions/step': step,
      'mentions/came-from': ({ topicId }) => cameFrom(topicId),
      'page/facts': facts,
      'page/article': article,
    }),
  ];
  life.signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  // What changed while the page lay in the back/forward cache was not heard of.
  window.addEventListener('pageshow', (event) => event.persisted && void read(), { signal: life.signal });
  void read(true);
});
