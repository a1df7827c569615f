import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import cardStyle from '@/components/theme/card.css?inline';
import { HOVER_DELAYS, hoverDelays } from '@/utils/core/interface/hover';
import { askAgain, isNoAnswer } from '@/utils/extension/ask-again';
import { followCardDelay } from '@/utils/extension/card-delay';
import { ask, unanswered } from '@/utils/extension/messages';
import { followPanelPlace } from '@/utils/extension/panel-place';
import { readSpareCard } from '@/utils/extension/spare-card';
import { startHover } from '@/utils/page/card/hover';
import { world } from '@/utils/page/world/world';

/** In pages whose reader points at a mention: shows its card. */
export default defineUnlistedScript(() => {
  const shared = world();
  const { life, reader } = shared;
  if (!life || !reader || shared.card) return;
  let delays = HOVER_DELAYS;
  const stop = followCardDelay((ms) => {
    delays = hoverDelays(ms);
  });
  let beside = false;
  const stopPlace = followPanelPlace((isBeside) => {
    beside = isBeside;
  });
  life.signal.addEventListener('abort', () => {
    stop();
    stopPlace();
  });
  shared.card = startHover({
    document,
    css: cardStyle,
    reader,
    delays: () => delays,
    async cardFor({ topicId, start }) {
      const { date } = (await shared.date?.()) ?? {};
      const published = date && date.confidence !== 'low' ? date.published : undefined;
      const paragraph = shared.readParagraph?.(start);
      const asking = askAgain(
        () => ask('card/get', { topicId, published, paragraph }),
        () => unanswered('card/get'),
      );
      return asking.catch((error: unknown) => {
        if (!isNoAnswer(error) || !life.isAlive()) throw error;
        return readSpareCard(topicId);
      });
    },
    mute: (what, { topicId, term }) => ask('card/mute', { what, topicId, term }),
    unmute: () => ask('card/unmute'),
    openPanel(topicId) {
      if (shared.panel && !beside) shared.panel.show(topicId);
      else void ask('panel/open', { topicId, beside }).catch(() => undefined);
    },
    signal: life.signal,
  });
});
