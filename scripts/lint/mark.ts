import { existsSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { formatOf } from '../../src/document/read.ts';
import type { Source } from '../../src/document/types.ts';
import { checkEach } from '../../src/lint/check.ts';
import { conclude } from '../../src/lint/conclude.ts';
import { Findings, type Found } from '../../src/lint/findings.ts';
import { markUp, summaryBook, unreadIn } from '../../src/lint/mark/index.ts';
import { type Known, prepare } from '../../src/lint/prepare.ts';
import { messageOf } from '../../src/lint/report/words.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { validFile } from '../../src/lint/rules/valid-file.ts';
import { safePath } from '../../src/lint/safe.ts';
import { Usage } from '../shared/usage.ts';
import { writeDeep } from '../shared/whole.ts';
import { exitCode } from './check.ts';
import { jobFor, type Request } from './job.ts';
import { mustStandApart } from './report-file.ts';

const SUMMARY = '检查结果.xlsx';

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/**
 * `--format xlsx`: the user's own workbooks with the bad cells filled and commented. One file gives one workbook; several
 * give a folder of them, with a workbook that lists what stands in no list.
 */
export function mark(request: Request, out: string | undefined): number {
  if (!out) throw new Usage('--format xlsx 要用 --out 写明存到哪里');
  mustStandApart(out, request);
  const job = jobFor(request);
  const known = prepare(job, rules);
  const report = conclude(known, [checkEach(known, job.sources)]);
  const findings = Findings.by(report.findings, ({ path }) => path);
  const single = job.sources.length === 1 && statSync(request.paths[0] ?? '').isFile();
  const marked = single
    ? markOne(job.sources[0] as Source, findings, known, out)
    : markAll(job.sources, findings, known, out);
  const counts = `${report.findings.count('error')} 个错误，${report.findings.count('warning')} 个提醒`;
  console.log(marked ? `检查了 ${report.files} 个文件：${counts}。` : `${counts}，有的文件没能标红。`);
  return marked ? exitCode(report) : 2;
}

type ByPath = ReadonlyMap<string, Found>;

function markOne(source: Source, findings: ByPath, known: Known, out: string): boolean {
  if (formatOf(out) !== 'xlsx') throw new Usage('标红的表是工作簿，--out 的文件名要以 .xlsx 结尾');
  const path = known.shown(source.path);
  const own = findings.get(path) ?? [];
  const bytes = isTable(source) ? markedOr(source, own, path) : summaryBook(own, byId, []);
  if (!bytes) return false;
  writeDeep(out, bytes);
  console.log(`标好的表：${safePath(out, known.secrets)}`);
  return true;
}

function markAll(sources: readonly Source[], findings: ByPath, known: Known, out: string): boolean {
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new Usage('检查几个文件时，--out 要写一个文件夹的名字');
  const root = commonFolder(sources.map(whole));
  const names = new Map(sources.filter(isTable).map((source) => [source, nameOf(source, root)]));
  const twin = twinAmong(names);
  if (twin)
    throw new Usage(
      `${known.shown(twin.path)} 标红以后和另一份同名，会互相盖掉。像是以前标红的表，请移到别的文件夹，再检查。`,
    );
  const listed = new Set<string>(findings.keys());
  let tables = 0;
  let failed = 0;
  for (const [source, name] of names) {
    const path = known.shown(source.path);
    const bytes = markedOr(source, findings.get(path) ?? [], path);
    if (!bytes) {
      failed++;
      continue;
    }
    tables++;
    listed.delete(path);
    writeDeep(join(out, name), bytes);
  }
  const rest = [...findings].flatMap(([path, own]) => (listed.has(path) ? [...own] : []));
  const lines = [
    `检查了 ${sources.length} 个文件，${tables} 份名单各有一份标红的表；下面是其他文件里的问题。`,
  ];
  writeDeep(join(out, SUMMARY), summaryBook(rest, byId, lines));
  console.log(`标好的表在文件夹：${safePath(out, known.secrets)}（${tables} 份名单和 ${SUMMARY}）`);
  return failed === 0;
}

/** Where the marked list stands in the folder of them. */
function nameOf(source: Source, root: string): string {
  const name = whole(source).slice(root.length);
  return formatOf(source.path) === 'xlsx' ? name : `${name}.xlsx`;
}

/** The first list whose marked copy would take the place of another, or of what is said of the rest; capitals are no difference in Windows. */
function twinAmong(names: ReadonlyMap<Source, string>): Source | undefined {
  const taken = new Set([SUMMARY]);
  for (const [source, name] of names) {
    const key = name.toLowerCase();
    if (taken.has(key)) return source;
    taken.add(key);
  }
  return undefined;
}

function markedOr(source: Source, findings: Found, path: string): Uint8Array | undefined {
  try {
    const bytes = markUp(source, findings, byId);
    if (bytes) return bytes;
  } catch {
    // Said below; what an error says may repeat what was being read.
  }
  console.error(`${path}：${whyNot(findings)}。做不出标红的表。`);
  return undefined;
}

/** Why a file gives no marked workbook: as the check says, else what only a workbook minds. */
function whyNot(findings: Found): string {
  const unread = unreadIn(findings);
  if (unread) return messageOf(validFile, unread.message, unread.data);
  return '比一张工作表能放的更长、更宽，或者写法少见。请用 Excel 或 WPS 另存为 .xlsx 再试';
}

function isTable({ path }: Source): boolean {
  const format = formatOf(path);
  return format === 'xlsx' || format === 'csv' || /\.(?:xls|et|ods)$/i.test(path);
}

/** The path of a source from the root: by another it could lead out of the folder that copies of it are written to. */
function whole({ path }: Source): string {
  return resolve(path).split(sep).join('/');
}

/** The folder that all files lie in, with its last slash. */
function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (!paths.every((path) => path.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}
