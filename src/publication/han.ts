const [FIRST, LAST] = [0x4e00, 0x9fff];

/**
 * True for a text of the common Han block alone, as most names and villages are: nothing in it can be folded, and no
 * pattern needs to be tried.
 */
export function isPlainHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < FIRST || unit > LAST) return false;
  }
  return true;
}

/** The same of UTF-16 units. */
export function isPlainHanIn(units: Readonly<Uint16Array>, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    if (unit < FIRST || unit > LAST) return false;
  }
  return true;
}
