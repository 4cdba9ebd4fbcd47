/** Arrows go from the query through the results and back; Escape goes back to the query, or empties it. */
export function moveThrough(query: HTMLInputElement, results: HTMLElement): void {
  const stops = () => [query, ...results.querySelectorAll('a')];
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = stops();
    const at = all.indexOf(document.activeElement as HTMLInputElement);
    const next = step && at >= 0 ? all[at + step] : results === document.activeElement ? all[1] : undefined;
    if (step && next) {
      event.preventDefault();
      next.focus();
    }
  };
  query.addEventListener('keydown', (event) => {
    // Signs that are being composed by an input method have the arrows for themselves.
    if (event.isComposing) return;
    move(event);
    if (event.key === 'Escape' && query.value) {
      event.preventDefault();
      query.value = '';
      query.dispatchEvent(new Event('input'));
    }
  });
  results.addEventListener('keydown', (event) => {
    move(event);
    if (event.key === 'Escape') query.focus();
  });
}
