const TOWNSHIP = 'mingbang-township';

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
