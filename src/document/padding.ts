/** 1 for each sign that `trim` takes away. */
export const PADDING = new Uint8Array(0x10000);
for (const space of '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff')
  PADDING[space.charCodeAt(0)] = 1;
PADDING.fill(1, 0x2000, 0x200b);

/** Whether padding stands at an end of a part of a text. */
export function isPadded(text: string, start: number, end: number): boolean {
  return end > start && (PADDING[text.charCodeAt(start)] === 1 || PADDING[text.charCodeAt(end - 1)] === 1);
}

/** The same of UTF-16 units. */
export function isPaddedIn(units: Readonly<Uint16Array>, start: number, end: number): boolean {
  return end > start && (PADDING[units[start] as number] === 1 || PADDING[units[end - 1] as number] === 1);
}

/** `text.trim()`, which is slow for what is nearly always trimmed already. */
export function trimmed(text: string): string {
  return isPadded(text, 0, text.length) ? text.trim() : text;
}

/** Whether more than padding stands in a cell. */
export function isFilled(cell: string | undefined): boolean {
  return !!cell && (PADDING[cell.charCodeAt(0)] !== 1 || cell.trim() !== '');
}
