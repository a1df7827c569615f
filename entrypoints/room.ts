import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { narrow } from '@/utils/page/panel/narrow';
import { world } from '@/utils/page/world/world';

/** In pages beside which a panel is to have room of its own: tries whether the page bears to be narrowed. */
export default defineUnlistedScript(() => {
  world().narrow = narrow;
});
