import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createJump } from '@/utils/page/marks/jump';
import { cameFrom } from '@/utils/page/panel/came-from';
import { readArticle } from '@/utils/page/reading/article-said';
import { pageDate } from '@/utils/page/reading/page-date';
import { paragraphAround } from '@/utils/page/reading/paragraph';
import { world } from '@/utils/page/world/world';

/** In pages whose reader looks at a card or a panel: reads what the article says of itself, and goes to mentions. */
export default defineUnlistedScript(() => {
  const shared = world();
  shared.readDate ??= pageDate(document);
  shared.readArticle ??= () => readArticle(document);
  shared.readCameFrom ??= cameFrom;
  shared.readParagraph ??= paragraphAround;
  shared.jumpTo ??= createJump(document);
});
