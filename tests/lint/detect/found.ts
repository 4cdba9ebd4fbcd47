import { detect } from '../../../src/lint/detect/index.ts';
import type { Context } from '../../../src/lint/detect/types.ts';

/** What `detect` finds, as `kind: text`, for tables of tests. */
export function found(text: string, context: Context = {}): string[] {
  return detect(text, context).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** The kinds that `detect` finds. */
export function kinds(text: string, context: Context = {}): string[] {
  return detect(text, context).map(({ kind }) => kind);
}
