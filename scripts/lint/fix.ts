import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileSource } from '../../src/document/folder.ts';
import type { Source } from '../../src/document/types.ts';
import { copyNameOf, lintCopies } from '../../src/lint/fix/copies.ts';
import { type Mended, mend } from '../../src/lint/fix/index.ts';
import { copyWords, moreOfCopy, undecidedWords } from '../../src/lint/fix/words.ts';
import { type Known, prepare } from '../../src/lint/prepare.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { safePath } from '../../src/lint/safe.ts';
import { Usage } from '../shared/usage.ts';
import { writeWhole } from '../shared/whole.ts';
import { exitCode, forPeople } from './check.ts';
import { jobFor, type Request } from './job.ts';

const TAKEN = '旁边已经有「已改」的副本，没有覆盖。请先删去或改名，再改一次';
const COPY = /\.已改(?:\.[^.]+)?$/;

/**
 * `--fix`: writes corrected copies beside the originals, reads them again and lints them in their place. The exit status
 * is that of the copies.
 */
export function fix(request: Request): number {
  if (request.paths.some((path) => COPY.test(path)))
    throw new Usage('「已改」的副本不再自动改：请直接检查它，或者改原来的表');
  const job = jobFor(request);
  const known = prepare(job, rules);
  const own = job.sources.filter(({ path }) => !COPY.test(path));
  if (own.length === 0) throw new Usage('没有可以自动改的文件');
  const { mended, undecided, ...rest } = mend(own, job.context ?? [], known);
  const taken = mended.filter(({ source }) => existsSync(copyNameOf(source.path)));
  const refused = [...rest.refused, ...taken.map(({ source: { path } }) => ({ path, reason: TAKEN }))];
  for (const { path, reason } of refused) console.error(`${known.shown(path)}：${reason}。`);
  // A list and its notice belong together, so it is all copies or none.
  const written = taken.length > 0 ? [] : writeCopies(mended);
  if (written.length > 0) for (const one of mended) sayOfCopy(one, known);
  for (const left of undecided) console.log(`${known.shown(left.path)}：${undecidedWords(left)}`);
  const report = lintCopies({ ...job, sources: own }, { mended, refused, undecided }, written);
  // What could not be read may have some all the same.
  if (mended.length === 0 && refused.length === 0 && report.complete) console.log('没有可以自动改的内容。');
  if (written.length > 0) console.log('\n改好的表放回原处再检查：\n');
  for (const piece of forPeople(report)) process.stdout.write(piece);
  if (written.length > 0) console.log('换掉原表之前，要有人核对改好的表：删去的列、撤下的人、合计对不对。');
  return exitCode(report);
}

/** Writes all copies, or none where one cannot be. @returns what was written, read from the disk, under the originals' paths */
function writeCopies(mended: readonly Mended[]): Source[] {
  const written: string[] = [];
  try {
    return mended.map(({ source: { path, chunks } }) => {
      const copy = copyNameOf(path);
      writeWhole(copy, chunks());
      written.push(copy);
      return { path, chunks: fileSource(copy).chunks };
    });
  } catch (error) {
    for (const copy of written) rmSync(copy);
    throw error;
  }
}

function sayOfCopy(mended: Mended, { secrets, shown }: Known): void {
  const { path } = mended.source;
  console.log(`${shown(path)} → ${safePath(basename(copyNameOf(path)), secrets)}：${copyWords(mended)}`);
  for (const line of moreOfCopy(mended)) console.log(`  ${line}`);
}
