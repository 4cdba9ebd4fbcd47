import iconv from 'iconv-lite';
import type { Clerk } from './clerks.ts';
import { type Grid, textOf } from './grid.ts';

/** A grid as a CSV file in the encoding and with the line ends of a township. */
export function csvOf({ rows }: Grid, { file, lineEnd = '\n' }: Pick<Clerk, 'file' | 'lineEnd'>): Uint8Array {
  const lines = rows.map(({ cells }) => cells.map((cell) => quoted(String(textOf(cell)))).join(','));
  const text = `${lines.join(lineEnd)}${lineEnd}`;
  if (file === 'gb18030') return new Uint8Array(iconv.encode(text, 'gb18030'));
  return new TextEncoder().encode(file === 'utf-8 with mark' ? `\ufeff${text}` : text);
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
