/**
 * Takes away what a test has rendered, and what a file leaves behind: files that share a worker share its document. And has what
 * is waited for a little longer to come: machines are shared.
 */
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach } from 'vitest';

configure({ asyncUtilTimeout: 4_000 });
afterEach(cleanup);
afterAll(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});
