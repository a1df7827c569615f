import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageFacts } from '@/utils/page/article-facts';
import { world } from '@/utils/page/world';

/** In pages whose reader looks at a card or a panel: reads what the page says of itself. */
export default defineUnlistedScript(() => {
  world().readFacts ??= pageFacts(document);
});
