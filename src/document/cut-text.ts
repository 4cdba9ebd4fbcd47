/** What is cut from a text keeps all of it, but for parts that are as short as this. */
export const LONGEST_COPIED = 12;

/** A text that does not keep what it was cut from. */
export function alone(text: string): string {
  return cutFrom(text, 0, text.length);
}

/** A part of a text that does not keep the rest. */
export function cutFrom(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  return part.length > LONGEST_COPIED ? part.split('').join('') : part;
}
