const TOWNSHIP = 'mingbang-township';

export function element<T extends HTMLElement>(id: string, type: { new (): T }): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no #${id}`);
  return found;
}

/** The township chosen last. Some browsers inside apps refuse storage; the choice is then made each time. */
export function remembered(): string {
  try {
    return localStorage.getItem(TOWNSHIP) ?? '';
  } catch {
    return '';
  }
}

export function remember(id: string): void {
  try {
    localStorage.setItem(TOWNSHIP, id);
  } catch {}
}
