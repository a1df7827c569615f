import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { htInPages } from '@/data/locales/ht';
import { world } from '@/utils/page/world/world';

/** In pages whose reader opens the panel in Haitian Creole: its strings. */
export default defineUnlistedScript(() => {
  world().strings = htInPages;
});
