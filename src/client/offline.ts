/** Keeps visited pages for when there is no network. Only a built site has the worker. */
export function offerOffline(): void {
  const { base } = document.documentElement.dataset;
  if (!base || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Not before the page is there: the worker is a guest on a slow line.
  addEventListener('load', () => register(base));
}

async function register(base: string): Promise<void> {
  const first = !navigator.serviceWorker.controller;
  try {
    await navigator.serviceWorker.register(`${base}sw.js`, { scope: base });
    const { active } = await navigator.serviceWorker.ready;
    // The first visit went past the worker, which was not there yet.
    if (first) active?.postMessage('keep');
  } catch {
    // Without storage or without HTTPS the site works all the same.
  }
}
