/** Print and share. An address is shared without its part after #, which may hold a name that was searched for. */
const status = document.querySelector('[data-tools-status]');

document.querySelector('[data-print]')?.addEventListener('click', () => print());

document.querySelector('[data-share]')?.addEventListener('click', async () => {
  const url = location.origin + location.pathname;
  try {
    // Typed as always there, but many browsers inside apps have neither.
    if ('share' in navigator) await navigator.share({ title: document.title, url });
    else {
      await (navigator as Navigator).clipboard.writeText(url);
      say('网址已复制，可以粘贴发给别人。');
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') say(`请把这个网址发给别人：${url}`);
  }
});

function say(text: string): void {
  if (status) status.textContent = text;
}
