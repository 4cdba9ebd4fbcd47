import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { beforeEach, expect, test } from 'vitest';

// The service worker itself, with caches in memory and a site that may be down or of another build.
const CODE = readFileSync('src/offline/worker.js', 'utf8');
const ORIGIN = 'https://example.cn';
type Site = (path: string) => string | 'down' | undefined;
type Asked = string | { url: string };

let site: Site;
let stores: Map<string, Store>;
beforeEach(() => {
  stores = new Map();
});

const pathOf = (asked: Asked) => new URL(typeof asked === 'string' ? asked : asked.url, ORIGIN).pathname;

async function fetched(asked: Asked): Promise<Response> {
  const path = pathOf(asked);
  const body = site(path);
  if (body === 'down') throw new TypeError('no network');
  const type = path.endsWith('/') ? 'text/html' : 'text/plain';
  return new Response(body ?? '', {
    status: body === undefined ? 404 : 200,
    headers: { 'content-type': type },
  });
}

class Store {
  readonly kept = new Map<string, Response>();
  keys = async () => [...this.kept.keys()].map((path) => ({ url: ORIGIN + path }));
  match = async (asked: Asked) => this.kept.get(pathOf(asked))?.clone();
  put = async (asked: Asked, response: Response) => void this.kept.set(pathOf(asked), response);
  delete = async (asked: Asked) => this.kept.delete(pathOf(asked));
  add = async (asked: Asked) => {
    const response = await fetched(asked);
    if (!response.ok) throw new TypeError('not there');
    await this.put(asked, response);
  };
  addAll = async (all: Asked[]) => void (await Promise.all(all.map(this.add)));
}

const caches = {
  async open(name: string) {
    const store = stores.get(name) ?? new Store();
    stores.set(name, store);
    return store;
  },
  async match(asked: Asked) {
    for (const store of stores.values()) if (store.kept.has(pathOf(asked))) return store.match(asked);
    return undefined;
  },
  keys: async () => [...stores.keys()],
  delete: async (name: string) => stores.delete(name),
};

/** The worker of a build, installed and active. */
async function workerOf(version: string) {
  const handlers = new Map<string, (event: object) => void>();
  const assets = [`/assets/check-${version}.js`, `/assets/engine-${version}.js`];
  const desks = { '/check/': [...assets, '/check/settings.json'] };
  const self = {
    MINGBANG: { version, base: '/', shell: ['/offline/'], desks },
    addEventListener: (type: string, handler: (event: object) => void) => handlers.set(type, handler),
    skipWaiting() {},
    clients: { claim() {} },
  };
  vm.runInNewContext(CODE, { self, caches, fetch: fetched, Response, URL, location: { origin: ORIGIN } });
  const fire = async (type: string, more: object = {}) => {
    const waits: Promise<unknown>[] = [];
    let answer: Promise<Response> | undefined;
    const respondWith = (response: Promise<Response>) => {
      answer = response;
    };
    handlers.get(type)?.({ ...more, waitUntil: (wait: Promise<unknown>) => waits.push(wait), respondWith });
    const response = await answer;
    await Promise.allSettled(waits);
    return response;
  };
  await fire('install');
  await fire('activate');
  return async (path: string) => {
    const mode = path.endsWith('/') ? 'navigate' : 'cors';
    const response = await fire('fetch', { request: { method: 'GET', mode, url: ORIGIN + path } });
    return response?.text();
  };
}

/** A build of the site: its desk, and any number of other pages. */
const built =
  (version: string): Site =>
  (path) => {
    if (path === '/check/') return `<html><script src="/assets/check-${version}.js"></script></html>`;
    if (path.startsWith('/assets/')) return path.endsWith(`-${version}.js`) ? path : undefined;
    return path === '/check/settings.json' ? version : '<html></html>';
  };
const offline: Site = () => 'down';

async function expectWorking(get: (path: string) => Promise<string | undefined>, version: string) {
  site = offline;
  expect(await get('/check/')).toContain(`check-${version}.js`);
  for (const name of ['check', 'engine'])
    expect(await get(`/assets/${name}-${version}.js`)).toContain(`${name}-${version}`);
  expect(await get('/check/settings.json')).toBe(version);
}

test('a desk that was visited works without a network, after twenty other pages too', async () => {
  site = built('a');
  const get = await workerOf('a');
  await get('/check/');
  for (let i = 0; i < 25; i++) await get(`/page-${i}/`);
  await expectWorking(get, 'a');
});

test('a desk of a new build, fetched past the old worker, is kept by the new one', async () => {
  site = built('a');
  const old = await workerOf('a');
  await old('/check/');
  site = built('b');
  await old('/check/');
  await expectWorking(old, 'a');
  site = built('b');
  await expectWorking(await workerOf('b'), 'b');
});

test('a line that drops in the middle of a visit takes no desk away', async () => {
  site = built('a');
  const get = await workerOf('a');
  await get('/check/');
  site = (path) => (path === '/check/settings.json' ? 'down' : built('a')(path));
  await get('/check/');
  await expectWorking(get, 'a');
});
