import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { esInPages } from '@/data/locales/es';
import { world } from '@/utils/page/world/world';

/** In pages whose reader opens the panel in Spanish: its strings. */
export default defineUnlistedScript(() => {
  world().strings = esInPages;
});
