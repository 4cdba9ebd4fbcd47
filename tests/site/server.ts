import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

export type Served = { url: string; close(): Promise<void> };
/** Changes what is served, as a later build would. */
export type Change = (path: string, body: Buffer) => Buffer | string;

/**
 * Serves a built site under its base path, on a free port of this machine, with the headers that `deploy/_headers` asks
 * of a host: so what is tested is what is deployed.
 */
export async function serve(folder: string, base = '/', change: Change = (_, body) => body): Promise<Served> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(base) ? `/${path.slice(base.length)}` : '/404.html';
    const name = normalize(file.endsWith('/') ? `${file}index.html` : file);
    const body = await readFile(join(folder, name)).catch(() => undefined);
    const type = TYPES[body ? extname(name) : '.html'] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, { ...headersFor(file), 'content-type': type });
    response.end(body ? change(name, body) : await readFile(join(folder, '404.html')).catch(() => ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const SECTIONS = sectionsOf(readFileSync(join(import.meta.dirname, '../../deploy/_headers'), 'utf8'));

/** The headers of a path by the `_headers` file: of all sections that match, the last one wins. */
export function headersFor(path: string): Record<string, string> {
  return Object.assign(
    {},
    ...SECTIONS.filter(({ matches }) => matches.test(path)).map(({ headers }) => headers),
  );
}

function sectionsOf(text: string): { matches: RegExp; headers: Record<string, string> }[] {
  return text
    .replace(/^#.*\n/gm, '')
    .split(/\n(?=\/)/)
    .map((section) => {
      const [pattern = '', ...lines] = section.trim().split(/\n\s*/);
      const headers = lines.map((line) => line.split(/:\s(.*)/s).slice(0, 2));
      const parts = pattern.split('*').map((part) => part.replace(/[.]/g, '\\.'));
      return { matches: new RegExp(`^${parts.join('.*')}$`), headers: Object.fromEntries(headers) };
    });
}
