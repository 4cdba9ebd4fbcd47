import { realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { rootAbove } from '../shared/content-root.ts';
import { Usage } from '../shared/usage.ts';
import { mustGiveWay, writeWhole, writing } from '../shared/whole.ts';
import { isWithin } from '../shared/within.ts';
import type { Request } from './job.ts';

// Longer strings are kept apart and are long to be given back: with a megabyte each, a million findings take 100 MB more.
const BLOCK = 1 << 16;

const TABLE = /\.(?:csv|tsv|xlsx?|et)$/i;

/**
 * Makes room for a report, since one of another day must not pass for that of a run that could not end.
 * @throws Usage when it may not stand there, or in the place of what is no file
 */
export function clear(out: string, request: Request): void {
  mustStandApart(out, request);
  // A shell writes `--out *.csv` as the first list and the others: it would be lost.
  if (TABLE.test(out))
    throw new Usage(
      '检查结果不是表格，--out 的文件名不能以 .csv、.xlsx 结尾（要标红的表，加上 --format xlsx）',
    );
  mustGiveWay(out);
  writing(() => rmSync(out, { force: true }));
}

/**
 * What is found is published nowhere, and takes the place of nothing that was asked for.
 * @throws Usage when it would stand among what is checked, or by what, in their place, or in a content folder
 */
export function mustStandApart(
  out: string,
  { paths, roster, guard }: Pick<Request, 'paths' | 'roster' | 'guard'>,
): void {
  if (out === '') throw new Usage('--out 后面要写文件名');
  const there = real(out);
  for (const path of [...paths, ...roster, ...(guard === undefined ? [] : [guard])])
    if (isWithin(there, real(path)))
      throw new Usage('--out 不能是要检查的文件，也不能放在要检查的文件夹里，请换一个地方');
  if (rootAbove(there) !== undefined)
    throw new Usage('检查结果不公布，不能存进公示内容的文件夹，请用 --out 换一个地方');
}

/** Where a path leads, its links followed as far as there is something. */
function real(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    return join(real(dirname(whole)), basename(whole));
  }
}

/** Writes piece by piece, since a report can be longer than a string may be. */
export function write(pieces: Iterable<string>, out: string | undefined): void {
  if (out === undefined) {
    for (const piece of inBlocks(pieces)) process.stdout.write(piece);
    return;
  }
  writeWhole(out, inBlocks(pieces));
}

function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  yield block;
}
