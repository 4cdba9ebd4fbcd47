import { z } from 'zod';
import { isDay, isMonth } from './dates.ts';

/** A line of text for people: not blank, no line break, of a length that fits a page. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\n\r]*$/);

/** A day `2025-09-20`. */
export const day = wanted(isDay, 'day');

/** A month `2025-09`. */
export const month = wanted(isMonth, 'month');

/** An id in URLs and folders: lower-case pinyin. */
export const id = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);

/** A text of a form, and nothing else: 20250920 is no text, but to be told what a day looks like all the same. */
function wanted(isOne: (text: string) => boolean, expected: string) {
  return z.custom<string>((value) => typeof value === 'string' && isOne(value), { params: { expected } });
}
