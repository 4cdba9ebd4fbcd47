/** Text size and contrast: chosen by a button, shown by CSS, remembered where the browser allows. */
const root = document.documentElement;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-set-size]'))
  button.addEventListener('click', () => choose('size', button.dataset.setSize ?? ''));

const contrast = document.querySelector('[data-set-contrast]');
contrast?.addEventListener('click', () => choose('contrast', root.dataset.contrast ? '' : 'high'));

show();

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
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-set-size]'))
    button.ariaPressed = String((root.dataset.size ?? '') === button.dataset.setSize);
  if (contrast) contrast.ariaPressed = String(root.dataset.contrast === 'high');
}
