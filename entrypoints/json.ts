import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isExtensionThere, tell } from '@/utils/extension/tell';

/**
 * In documents whose address ends in `.json`, and in no others: has the worker look whether one is a pack, which the toolbar's
 * button says then. Pages that readers wait for pay nothing for it.
 */
export default defineUnlistedScript(() => {
  // A page of HTML may have such an address too.
  if (document.contentType === 'text/html') return;
  const gone = new AbortController();
  const count = () => (isExtensionThere() ? void tell('page/counts', {}) : gone.abort(null));
  // From the back/forward cache it comes without its badge.
  addEventListener('pageshow', ({ persisted }) => persisted && count(), { signal: gone.signal });
  count();
});
