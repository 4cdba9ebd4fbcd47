import { rmSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { Usage } from './usage.ts';
import { mustGiveWay, writeWhole, writing } from './whole.ts';

// Longer strings are kept apart and are long to be given back: with a megabyte each, a million findings take 100 MB more.
const BLOCK = 1 << 16;

/**
 * Makes room for a report, since one of another day must not pass for that of a run that could not end.
 * @throws Usage when it would stand among what is checked, or in its place, or in that of what is no file
 */
export function clear(out: string, paths: readonly string[]): void {
  if (out === '') throw new Usage('--out 后面要写文件名');
  for (const path of paths) {
    const way = relative(path, out);
    if (way.split(sep)[0] !== '..' && !isAbsolute(way))
      throw new Usage('--out 不能是要检查的文件，也不能放在要检查的文件夹里，请换一个地方');
  }
  mustGiveWay(out);
  writing(() => rmSync(out, { force: true }));
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
