/** Print and share. */
export function offerTools(): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
  document.querySelector('[data-share]')?.addEventListener('click', share);
}

/** The address goes without its part after #, which may hold a name that was searched for. */
async function share(): Promise<void> {
  const url = location.origin + location.pathname;
  try {
    // Always there by their types, but many browsers inside apps have only one or neither.
    if ('share' in navigator) await navigator.share({ title: document.title, url });
    else {
      await (navigator as Navigator).clipboard.writeText(url);
      say('网址已复制，可以粘贴发给别人。');
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') say(`请把这个网址发给别人：${url}`);
  }
}

function say(text: string): void {
  const status = document.querySelector('[data-tools-status]');
  if (status) status.textContent = text;
}
