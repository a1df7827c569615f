import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, resolve, sep } from 'node:path';

/** What one path answers. */
export interface Route {
  body?: string | Uint8Array;
  status?: number;
  /** Added to, and winning over, the `content-type` guessed from the path. */
  headers?: Record<string, string>;
  /** Milliseconds before the answer. */
  delay?: number;
}

export interface ServeOptions {
  /** By path: `/strict`. A string is a page's HTML. Asked before the folder. */
  routes?: Record<string, string | Route>;
  /** A folder whose files are served. */
  dir?: string;
  /** On every answer. */
  headers?: Record<string, string>;
}

/** A request that came. */
export interface Logged {
  method: string;
  /** Path with query. */
  path: string;
  headers: IncomingHttpHeaders;
  status: number;
}

export interface Served {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  /** Every request so far, in order. */
  requests: Logged[];
  /** Adds or replaces a route while running. */
  route(path: string, answer: string | Route): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Serves pages on loopback, since an extension without `file:` access sees no others.
 * @returns the running server. What is neither a route nor a file within the folder answers 404.
 */
export async function serve({ routes = {}, dir, headers = {} }: ServeOptions): Promise<Served> {
  const table = new Map(Object.entries(routes));
  const requests: Logged[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const { pathname } = new URL(path, 'http://127.0.0.1');
    const { body, status, headers: own, delay } = await find(pathname, table, dir);
    requests.push({ method: request.method ?? '', path, headers: request.headers, status });
    if (delay) await new Promise((done) => setTimeout(done, delay));
    response.writeHead(status, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream', ...headers, ...own });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((done, failed) => server.once('listening', done).once('error', failed));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    route: (path, answer) => table.set(path, answer),
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

type Found = { body: string | Uint8Array; status: number; headers: Record<string, string>; delay: number };

async function find(pathname: string, table: Map<string, string | Route>, dir: string | undefined): Promise<Found> {
  const route = table.get(pathname);
  if (route !== undefined) {
    const { body = '', status = 200, headers = {}, delay = 0 } = typeof route === 'string' ? { body: route } : route;
    return { body, status, headers, delay };
  }
  const body = dir === undefined ? undefined : await fileWithin(resolve(dir), pathname);
  return body ? { body, status: 200, headers: {}, delay: 0 } : MISSING;
}

const MISSING: Found = { body: 'Not found', status: 404, headers: { 'content-type': 'text/plain' }, delay: 0 };

async function fileWithin(dir: string, pathname: string): Promise<Uint8Array | undefined> {
  try {
    const file = resolve(dir, `.${decodeURIComponent(pathname)}`);
    return file.startsWith(dir.endsWith(sep) ? dir : dir + sep) ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}
