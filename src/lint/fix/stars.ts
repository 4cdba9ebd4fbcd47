import { CLOSE_LOOKALIKES, NUMERALS, X_LOOKALIKES } from '../detect/characters.ts';

/** Half-open offsets into a text. */
export type Stretch = { start: number; end: number };

/** A text with stars over stretches of it, as many as there were letters; spaces and line breaks stay. */
export function starred(text: string, stretches: readonly Stretch[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), text.slice(from, end).replace(/\S/g, '*'));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

const DIGIT = new RegExp(`[\\p{N}${[X_LOOKALIKES, ...NUMERALS, ...CLOSE_LOOKALIKES].join('')}]`, 'gu');

/** A text with stars over all its digits, and whatever passes for one. */
export function digitsStarred(text: string): string {
  return text.replace(DIGIT, '*');
}
