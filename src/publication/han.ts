/**
 * True for a text of the common Han block alone, as most names and villages are: nothing in it can be folded, and no
 * pattern needs to be tried.
 */
export function isPlainHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x4e00 || unit > 0x9fff) return false;
  }
  return true;
}
