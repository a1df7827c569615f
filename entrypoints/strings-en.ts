import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { enInPages } from '@/data/locales/en';
import { world } from '@/utils/page/world/world';

/** In pages whose reader opens the panel in English: its strings. */
export default defineUnlistedScript(() => {
  world().strings = enInPages;
});
