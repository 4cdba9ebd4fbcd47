import { type Folded, fold } from './fold.ts';
import { isLoneNumber, numbersIn, type Run } from './numbers.ts';
import type { Context, Span } from './types.ts';

/** A text prepared once for all detectors: folded, with the numbers that it may hold. */
export type Reading = Folded & { runs: readonly Run[] };

/**
 * Finds secrets of one kind. Its spans stand in the folded text; `detect` leads them back to the original.
 */
export type Detector = (reading: Reading, context: Context) => Span[];

/** Prepares a text for the detectors. */
export function read(text: string): Reading {
  const folded = isLoneNumber(text) ? { text } : fold(text);
  return { ...folded, runs: numbersIn(folded.text) };
}

/** Whether a word stands close to a place: up to `before` characters in front of it, `after` behind. */
export function near(
  text: string,
  start: number,
  end: number,
  word: RegExp,
  before = 20,
  after = 8,
): boolean {
  return word.test(text.slice(Math.max(0, start - before), start)) || word.test(text.slice(end, end + after));
}

/** All matches of a global pattern. `matchAll` copies the pattern each time, which a million cells feel. */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
