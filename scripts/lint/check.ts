import { styleText } from 'node:util';
import { cellLines } from '../../src/document/cell-lines.ts';
import { formatOf } from '../../src/document/read.ts';
import type { Source } from '../../src/document/types.ts';
import { checkEach } from '../../src/lint/check.ts';
import { conclude } from '../../src/lint/conclude.ts';
import { type Known, prepare } from '../../src/lint/prepare.ts';
import { humanReport, type Paint } from '../../src/lint/report/human.ts';
import { rules } from '../../src/lint/rules/index.ts';
import type { Safe } from '../../src/lint/safe.ts';
import type { Report } from '../../src/lint/types.ts';
import { jobFor, type Request } from './job.ts';
import { progress } from './progress.ts';
import { checkInThread, sharedOut } from './threads.ts';

/** Lints files and folders. The county.yaml above a path, else that of `content/`, says how to judge it. */
export async function check(request: Request): Promise<Report> {
  const job = jobFor(request);
  const { own, others } = sharedOut(job.sources);
  const elsewhere = Promise.all(others.map((share) => checkInThread(request, share)));
  // Awaited below, or nothing matters any more.
  elsewhere.catch(() => {});
  const known = prepare(job, rules);
  const { seen, end } = progress(own.length);
  try {
    const report = conclude(known, [checkEach(known, own, seen), ...(await elsewhere)]);
    const paths = job.sources.map(({ path }) => known.shown(path));
    return { ...report, paths, linesOf: linesIn(job.sources, known) };
  } finally {
    end();
  }
}

/** On which lines of their files cells stand. A file is looked at when it is first asked for, and only the last one is kept. */
function linesIn(sources: readonly Source[], { shown }: Known): NonNullable<Report['linesOf']> {
  const files = new Map(sources.map((source) => [shown(source.path), source]));
  let last: { path: Safe; lines: ReturnType<typeof cellLines> } | undefined;
  return (path, { row, column }) => {
    const source = files.get(path);
    if (!source || formatOf(source.path) !== 'csv') return { first: row, last: row };
    if (last?.path !== path) last = { path, lines: cellLines(source) };
    return last.lines(row, column);
  };
}

/** 0 nothing blocks, 1 at least one error, 2 something could not be checked. */
export function exitCode({ complete, findings, open }: Report): 0 | 1 | 2 {
  if (!complete) return 2;
  return findings.count('error') > 0 || open ? 1 : 0;
}

/** The report for people, in colour on a terminal. */
export function forPeople(report: Report): Iterable<string> {
  const paint: Paint = (style, text) => styleText(style, text, { stream: process.stdout });
  return humanReport(report, rules, paint);
}
