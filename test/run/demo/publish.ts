import { readFile } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { type Served, serve } from '../../drive/serve.ts';

/**
 * Serves a saved page, and what lies beside it, on loopback.
 * @returns its address, and the way to stop.
 */
export async function publish(path: string): Promise<{ url: string; stop: Served['close'] }> {
  const body = await readFile(path);
  const pathname = `/${encodeURIComponent(basename(path))}`;
  const type = extname(path).toLowerCase() === '.xhtml' ? 'application/xhtml+xml' : 'text/html';
  // A wrong charset here would win over the right one in the page; without one the page's own counts.
  const headers = { 'content-type': isUtf8(body) ? `${type}; charset=utf-8` : type };
  const server = await serve({ dir: dirname(path), routes: { [pathname]: { body, headers } } });
  return { url: server.origin + pathname, stop: server.close };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
