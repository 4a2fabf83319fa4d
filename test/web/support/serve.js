// Serves the built site on this machine under a path of its own, as any host of static files would.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('../../../dist/site/', import.meta.url));
/** Not the root: the site must work under any path. */
const UNDER = '/some/where/tierwise/';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

/**
 * Starts the server; throws where nothing is built.
 * @returns {Promise<{url: string, close: () => Promise<void>}>} address of the site, and how to stop it
 */
export async function serveSite() {
  if (!existsSync(join(SITE, 'index.html'))) throw new Error('nothing is built: npm run build');
  const server = createServer(({ url = '/' }, response) => {
    const file = fileOf(new URL(url, 'http://site').pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = () => {
    server.closeAllConnections();
    return /** @type {Promise<void>} */ (new Promise((resolve) => server.close(() => resolve())));
  };
  return { url: `http://127.0.0.1:${port}${UNDER}`, close };
}

/**
 * @param {string} path as asked for
 * @returns {string | undefined}
 */
function fileOf(path) {
  if (!path.startsWith(UNDER)) return undefined;
  const asked = decodeURIComponent(path.slice(UNDER.length)) || 'index.html';
  const file = normalize(join(SITE, asked));
  return file.startsWith(SITE.endsWith(sep) ? SITE : SITE + sep) && existsSync(file) && statSync(file).isFile()
    ? file
    : undefined;
}
