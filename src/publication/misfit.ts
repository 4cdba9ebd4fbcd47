import { wholeText } from '../document/read.ts';
import type { Document } from '../document/types.ts';
import type { Fault } from './fault.ts';

/** A value that is well written and does not fit to something else, at the line of the text where it stands. */
export function misfit(document: Document, key: string, value: string, expected: string): Fault {
  const lines = wholeText(document)?.split('\n') ?? [];
  const at = lines.findIndex((line) => line.includes(`${key}:`) && line.includes(value));
  const place = { at: 'text', line: Math.max(at, 0) + 1, column: 1 } as const;
  return { path: document.path, place, code: 'bad-value', key, expected };
}
