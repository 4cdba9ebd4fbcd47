let speaking = false;

/** 朗读: shown only where the browser can speak Chinese. */
export function offerAloud(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-aloud]');
  if (!button || !('speechSynthesis' in window)) return;
  offer(button);
  // Some browsers tell their voices late.
  speechSynthesis.addEventListener?.('voiceschanged', () => offer(button));
  button.addEventListener('click', () => toggle(button));
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

/** Some browsers never tell their voices; only a list without any Chinese one speaks against it. */
function offer(button: HTMLButtonElement): void {
  const voices = speechSynthesis.getVoices();
  button.hidden = voices.length > 0 && !voices.some(({ lang }) => /^(?:zh|cmn)\b/i.test(lang));
}

async function toggle(button: HTMLButtonElement): Promise<void> {
  show(button, !speaking);
  const { speak, stop } = await import('./aloud.ts');
  if (speaking) speak(() => show(button, false));
  else stop();
}

function show(button: HTMLButtonElement, on: boolean): void {
  speaking = on;
  button.textContent = on ? '停止' : '朗读';
}
