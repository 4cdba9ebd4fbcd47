const root = document.documentElement;

/** Text size and contrast: chosen by a button, shown by CSS, remembered where the browser allows. */
export function offerDisplay(): void {
  for (const button of sizeButtons())
    button.addEventListener('click', () => choose('size', button.dataset.setSize ?? ''));
  contrastButton()?.addEventListener('click', () => choose('contrast', root.dataset.contrast ? '' : 'high'));
  show();
}

/** An empty value is the usual look. */
function choose(key: 'size' | 'contrast', value: string): void {
  if (value) root.dataset[key] = value;
  else delete root.dataset[key];
  show();
  // Some browsers inside apps refuse storage; the choice then holds for this page.
  try {
    localStorage.setItem(`mingbang-${key}`, value);
  } catch {}
}

function show(): void {
  for (const button of sizeButtons())
    button.setAttribute('aria-pressed', String((root.dataset.size ?? '') === button.dataset.setSize));
  contrastButton()?.setAttribute('aria-pressed', String(root.dataset.contrast === 'high'));
}

function sizeButtons(): NodeListOf<HTMLButtonElement> {
  return document.querySelectorAll('[data-set-size]');
}

function contrastButton(): Element | null {
  return document.querySelector('[data-set-contrast]');
}
