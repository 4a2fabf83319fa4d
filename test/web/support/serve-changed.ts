// The site as another host would serve it: with a file changed, a file added, or something posted back.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Changes {
  /** Scripts that the site does not have, by path. */
  readonly added?: Readonly<Record<string, string>>;
  /** What a text of the site is served as. */
  change?(path: string, text: string): string;
  onPost?(body: string): void;
}

/** Serves the site that stands at `site`, changed; at the top, where that one has a path. */
export async function serveChanged(site: string, { added = {}, change = (_, text) => text, onPost }: Changes) {
  const get = async ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    if (Object.hasOwn(added, url)) {
      response.setHeader('content-type', 'text/javascript').end(added[url]);
      return;
    }
    const found = await fetch(new URL(`.${url}`, site));
    const type = found.headers.get('content-type') ?? '';
    const bytes = Buffer.from(await found.arrayBuffer());
    const isText = type.startsWith('text/');
    response.writeHead(found.status, { 'content-type': type }).end(isText ? change(url, bytes.toString()) : bytes);
  };
  const post = (request: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    request
      .on('data', (part) => parts.push(part))
      .on('end', () => {
        onPost?.(Buffer.concat(parts).toString());
        response.end();
      });
  };
  const server = createServer((request, response) => {
    if (request.method === 'POST') post(request, response);
    else void get(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
