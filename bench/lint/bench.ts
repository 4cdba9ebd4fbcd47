import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };
import { writeCounty } from './files.ts';
import { medians, type Run, run } from './run.ts';

const SECRETLINT = 'bench/node_modules/secretlint/bin/secretlint.js';
const ID_PATTERN = '/(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}[0-9]{4}[0-9]{3}[0-9Xx](?![0-9])/';
// As `npm run lint` starts it, but that it says how long its report took.
const START = ['--import', './bench/lint/report-time.mjs', ...project.scripts.lint.split(' ').slice(1)];
const TIMES = 5;
const AS_NPX = 'secretlint（本机的 Node）';
// Secretlint takes quadratic time over its findings: 100,000 rows would be minutes.
const SECRETLINT_BAD_ROWS = 10_000;

type Line = { file: string; tool: string } & Run;

/**
 * Times papaparse alone, secretlint with its preset and one ID pattern, ripgrep when it is there, and the whole lint, on
 * the same files in the same run, each in a process of its own; start-up counts. Prints ratios and peak memory.
 * @returns the exit status: 1 when a goal is missed
 */
async function benchLint(): Promise<number> {
  if (!existsSync(SECRETLINT)) spawnSync('npm', ['ci', '--prefix', 'bench'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'mingbang-bench-'));
  try {
    const config = join(folder, 'secretlint.json');
    writeFileSync(config, JSON.stringify(secretlintConfig()));
    const tools = toolsOf(folder, config);
    const files = {
      '10 万行': writeCounty(join(folder, '100k'), 100_000, 'plain'),
      '100 万行': writeCounty(join(folder, '1m'), 1_000_000, 'plain'),
      '100 万行，有备注': writeCounty(join(folder, 'remarked'), 1_000_000, 'remarked'),
      '100 万行，行行有备注': writeCounty(join(folder, 'long'), 1_000_000, 'long'),
      '100 万行，有打码的号码': writeCounty(join(folder, 'masked'), 1_000_000, 'masked'),
      '1 万行，行行有身份证号': writeCounty(join(folder, 'small-bad'), SECRETLINT_BAD_ROWS, 'bad'),
      '10 万行，行行有身份证号': writeCounty(join(folder, 'bad'), 100_000, 'bad'),
      '100 万行，行行有身份证号': writeCounty(join(folder, 'large-bad'), 1_000_000, 'bad'),
    };
    const commands = Object.entries(files).flatMap(([file, path]) =>
      Object.entries(tools)
        .filter(([tool]) => !tool.startsWith('secretlint') || !/\/(?:large-)?bad\//.test(path))
        .map(([tool, once]) => [{ file, tool }, () => once(path)] as const),
    );
    const lines: Line[] = (await medians(TIMES, commands)).map(([which, one]) => ({ ...which, ...one }));
    console.log(table(lines));
    const goals = goalsOf(lines);
    for (const { text, met } of goals) console.log(`${met ? '达到' : '没有达到'}：${text}`);
    return goals.every(({ met }) => met) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toolsOf(folder: string, config: string): Record<string, (path: string) => Promise<Run>> {
  const node = process.execPath;
  const report = join(folder, 'report.json');
  const lint = (path: string, ...flags: string[]) =>
    run(node, [...flags, ...START, path, '--format', 'json', '--out', report]);
  const other = otherNode();
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
  return {
    papaparse: (path) => run(node, ['bench/lint/papaparse.ts', path]),
    secretlint: (path) => run(node, [SECRETLINT, '--secretlintrc', config, path]),
    ...(other && { [AS_NPX]: (path: string) => run(other, [SECRETLINT, '--secretlintrc', config, path]) }),
    ...(hasRipgrep && { ripgrep: (path: string) => run('rg', ['-c', '[1-9][0-9]{16}[0-9Xx]', path]) }),
    '明榜，一个线程': (path) => lint(path, '--import', './bench/lint/one-thread.mjs'),
    明榜: (path) => lint(path),
  };
}

/** The machine's own Node, on which `npx` starts what is installed nowhere; ours comes first in the path. */
function otherNode(): string | undefined {
  const found = spawnSync('which', ['-a', 'node'], { encoding: 'utf8' }).stdout?.split('\n') ?? [];
  return found.find((path) => path !== '' && !path.includes('node_modules'));
}

function secretlintConfig() {
  return {
    rules: [
      { id: '@secretlint/secretlint-rule-preset-recommend' },
      {
        id: '@secretlint/secretlint-rule-pattern',
        options: { patterns: [{ name: 'resident id', patterns: [ID_PATTERN] }] },
      },
    ],
  };
}

type Goal = { text: string; met: boolean };

function goalsOf(lines: readonly Line[]): Goal[] {
  const of = (file: string, tool: string) => lines.find((line) => line.file === file && line.tool === tool);
  return [
    ...['100 万行', '100 万行，有备注', '100 万行，行行有备注', '100 万行，有打码的号码'].flatMap((file) =>
      goalsOfLarge(file, (tool) => of(file, tool)),
    ),
    ...['10 万行', '100 万行'].flatMap((rows) => goalsOfBad(rows, of)),
  ];
}

function goalsOfBad(rows: string, of: (file: string, tool: string) => Line | undefined): Goal[] {
  const file = `${rows}，行行有身份证号`;
  const [clean, bad, both] = [of(rows, '明榜，一个线程'), of(file, '明榜，一个线程'), of(file, '明榜')];
  if (!clean || !bad || !both) return [];
  return [
    goal(
      `${rows}，一个线程：行行有错与没有错的用时之比，不算写报告的 ${bad.report.toFixed(2)} 秒`,
      (bad.seconds - bad.report) / clean.seconds,
      2,
    ),
    goal(`${rows}，行行有错：内存峰值（MB）`, Math.max(bad.megabytes, both.megabytes), 300),
  ];
}

function goalsOfLarge(file: string, of: (tool: string) => Line | undefined): Goal[] {
  const [ours, alone, papa] = [of('明榜'), of('明榜，一个线程'), of('papaparse')];
  const [secretlint, asNpx] = [of('secretlint'), of(AS_NPX)];
  if (!ours || !alone || !papa || !secretlint) return [];
  const threads = availableParallelism();
  return [
    goal(`${file}：一个线程的用时是 papaparse 的倍数`, alone.seconds / papa.seconds, 2),
    goal(`${file}：${threads} 个线程的用时是 secretlint 的倍数`, ours.seconds / secretlint.seconds, 1),
    ...(asNpx
      ? [goal(`${file}：${threads} 个线程的用时是 ${AS_NPX} 的倍数`, ours.seconds / asNpx.seconds, 1)]
      : []),
    goal(`${file}：内存峰值（MB）`, ours.megabytes, 300),
  ];
}

function goal(text: string, value: number, most: number): Goal {
  return { text: `${text} ${value.toFixed(2)}（目标 ≤ ${most}）`, met: value <= most };
}

function table(lines: readonly Line[]): string {
  const rows = lines.map(({ file, tool, seconds, megabytes, status }) => {
    const papa = lines.find((line) => line.file === file && line.tool === 'papaparse')?.seconds ?? Number.NaN;
    return [
      file,
      tool,
      seconds.toFixed(2),
      (seconds / papa).toFixed(2),
      megabytes.toFixed(0),
      String(status),
    ];
  });
  const head = ['文件', '工具', '秒', '是 papaparse 的倍数', '内存峰值 MB', '退出码'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

process.exitCode = await benchLint();
