/*
 * Keeps the site readable without a network. The shell (hotline and offline page, with their style and script) is
 * fetched once for each version of it; the last pages that were visited are kept with the assets they use, desks of staff
 * with all they need. The network always goes first for a page and for data.
 *
 * A kept page with names is subject to the same clock as the site: it is dropped on the day that it names itself, and
 * after a week at the latest, since a correction may come sooner. A page with names that names no day is never kept,
 * search indexes and downloads neither. What this cannot do: wipe a copy on a device whose browser is not opened any
 * more; nobody reads it there either, without taking the device apart.
 */
const { version, base, shell, desks, pinned } = self.MINGBANG;
const SHELL = `mingbang-shell-${version}`;
const PAGES = 'mingbang-pages';
const ASSETS = 'mingbang-assets';
const MOST_PAGES = 20;
const WEEK = 7 * 24 * 3600 * 1000;
const KEPT_AT = 'x-kept-at';
const NAMES_GO = 'x-names-go';
const USES = 'x-uses';
const isAsset = (path) => path.startsWith(`${base}assets/`);
const isDesk = (path) => path in desks;
const DATA = Object.values(desks)
  .flat()
  .filter((path) => !isAsset(path));

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(shell)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldShells(), prune().then(renewDesks), self.clients.claim()]));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname, event));
  // The name of an asset changes with its content, so a kept one is always right.
  else if (isAsset(pathname))
    event.respondWith(caches.match(pathname).then((found) => found ?? fetch(request)));
  else if (DATA.includes(pathname)) event.respondWith(newest(request, pathname));
});

// Sent by the page of the first visit, which was loaded before this worker was there.
self.addEventListener('message', (event) => {
  if (event.data === 'keep' && event.source) event.waitUntil(keepAgain(new URL(event.source.url).pathname));
});

/** From the network, else the kept copy, else what the shell has. */
async function page(request, path, event) {
  try {
    const response = await fetch(request);
    event.waitUntil(keep(path, response.clone()));
    return response;
  } catch {
    await prune();
    return (await caches.match(path)) ?? caches.match(`${base}offline/`);
  }
}

/** From the network, else as it was when its desk was last visited. */
async function newest(request, path) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(path)) ?? Response.error();
  }
}

async function keepAgain(path) {
  try {
    await keep(path, await fetch(path));
  } catch {}
}

/** Keeps a page that may be kept, and forgets a kept one that is gone or may no longer be. */
async function keep(path, response) {
  const pages = await caches.open(PAGES);
  // A desk has no names, and works on when it cannot be fetched whole.
  if (!isDesk(path)) await pages.delete(path);
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (response.status !== 200 || response.redirected || !isPage) return;
  const html = await response.text();
  const [, personal, namesGo = ''] = /<html[^>]*?( data-names-go(?:="([^"]*)")?)[ >]/.exec(html) ?? [];
  if (personal && !(today() < namesGo)) return;
  const named = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)]
    .map(([, asset]) => asset)
    .filter(isAsset);
  const uses = desks[path] ?? named;
  // Of a newer build, whose worker keeps it.
  if (!named.every((asset) => uses.includes(asset))) return;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    [KEPT_AT]: `${Date.now()}`,
    [USES]: uses.join(' '),
  };
  if (personal) headers[NAMES_GO] = namesGo;
  await Promise.all(uses.map(keepUsed));
  await pages.put(path, new Response(html, { headers }));
  await prune();
}

/** An asset is fetched once, data whenever their page is, if they can be. */
async function keepUsed(path) {
  const found = await caches.match(path);
  if (found && isAsset(path)) return;
  try {
    await (await caches.open(ASSETS)).add(path);
  } catch (error) {
    if (!found) throw error;
  }
}

/** After a new build, desks that are kept. */
async function renewDesks() {
  const pages = await caches.open(PAGES);
  for (const path of Object.keys(desks)) if (await pages.match(path)) await keepAgain(path);
}

/** Drops pages whose names must go or are a week old, all but the newest pages and desks, and assets that none uses. */
async function prune() {
  const pages = await caches.open(PAGES);
  const left = [];
  for (const request of await pages.keys()) {
    const { headers } = await pages.match(request);
    const at = Number(headers.get(KEPT_AT));
    const namesGo = headers.get(NAMES_GO);
    // A clock that was set back must not lengthen the week.
    const fresh = at <= Date.now() && Date.now() < at + WEEK;
    if (namesGo && !(fresh && today() < namesGo)) await pages.delete(request);
    else left.push({ path: new URL(request.url).pathname, at, uses: headers.get(USES).split(' ') });
  }
  const visited = left.filter(({ path }) => !isDesk(path)).sort((a, b) => b.at - a.at);
  for (const { path } of visited.slice(MOST_PAGES)) await pages.delete(path);
  const kept = [...visited.slice(0, MOST_PAGES), ...left.filter(({ path }) => isDesk(path))];
  const used = new Set(kept.flatMap(({ uses }) => uses));
  const assets = await caches.open(ASSETS);
  for (const request of await assets.keys())
    if (!used.has(new URL(request.url).pathname)) await assets.delete(request);
}

async function dropOldShells() {
  for (const name of await caches.keys())
    if (name.startsWith('mingbang-shell-') && name !== SHELL) await caches.delete(name);
}

/** The day in China, as the site counts its days; in a demo or an archive the day that the county pinned. */
function today() {
  return pinned ?? new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}
