import { CLOSE_LOOKALIKES, NUMERALS, X_LOOKALIKES } from '../detect/characters.ts';

/** Half-open offsets into a text. */
export type Stretch = { start: number; end: number };

/** A text with stars over stretches of it, as many as there were letters; spaces and line breaks stay. */
export function starred(text: string, stretches: readonly Stretch[]): string {
  const letters = text.split('');
  for (const { start, end } of stretches)
    for (let at = start; at < end; at++) if (!/\s/.test(letters[at] ?? '')) letters[at] = '*';
  return letters.join('');
}

const DIGIT = new RegExp(`[\\p{N}${[X_LOOKALIKES, ...NUMERALS, ...CLOSE_LOOKALIKES].join('')}]`, 'gu');

/** A text with stars over all its digits, and whatever passes for one. */
export function digitsStarred(text: string): string {
  return text.replace(DIGIT, '*');
}
