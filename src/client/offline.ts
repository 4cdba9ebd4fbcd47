/** Keeps visited pages for when there is no network. The worker is only there in a built site. */
const root = document.documentElement.dataset.base;

if (root && import.meta.env.PROD && 'serviceWorker' in navigator)
  // Not before the page is there: it is a guest on a slow line.
  addEventListener('load', async () => {
    try {
      await navigator.serviceWorker.register(`${root}sw.js`, { scope: root });
      const { active } = await navigator.serviceWorker.ready;
      // The first visit went past the worker, which was not there yet.
      if (!navigator.serviceWorker.controller) active?.postMessage('keep');
    } catch {}
  });
