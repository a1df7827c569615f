import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageFacts } from '@/utils/page/article-facts';
import { readArticle } from '@/utils/page/article-said';
import { cameFrom, paragraphAround } from '@/utils/page/came-from';
import { createFlash } from '@/utils/page/flash';
import { world } from '@/utils/page/world';

/** In pages whose reader looks at a card or a panel: reads what the page says of itself. */
export default defineUnlistedScript(() => {
  const shared = world();
  shared.readFacts ??= pageFacts(document);
  shared.readArticle ??= () => readArticle(document);
  shared.readCameFrom ??= cameFrom;
  shared.readParagraph ??= paragraphAround;
  shared.flash ??= createFlash(document);
});
