import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reports } from '../../../src/lint/report/index.ts';
import type { Example } from '../../../src/lint/types.ts';
import { runIn } from '../../fixtures/command.ts';
import { contentOf } from '../../fixtures/county.ts';
import { put } from '../../fixtures/files.ts';
import { secretsFor } from '../../fixtures/secrets.ts';

const FORMATS = Object.keys(reports);
const CASES: { status: number; example: Partial<Example> }[] = [
  { status: 0, example: {} },
  { status: 1, example: { page: '护照号码：{{passport}}\n' } },
  { status: 2, example: { list: 'xlsx:zip' } },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbang-reports-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(...args: string[]) {
  return runIn(folder, 'lint', ...args);
}

describe.each(CASES)('exit status $status', ({ status, example }) => {
  beforeAll(() => {
    rmSync(join(folder, 'content'), { recursive: true, force: true });
    for (const [path, content] of contentOf(example, secretsFor(1))) put(join(folder, path), content);
  });

  const options = ['--as-of', '2025-10-15', '--format'];

  test.each(FORMATS)('is the same for %s', (format) => {
    const screen = lint(...options, format);
    expect(screen).toMatchObject({ status, stderr: '' });
    expect(screen.stdout).not.toBe('');
  });

  test('is the same where the report goes to a file', () => {
    const { stdout } = lint(...options, 'html');
    const written = lint(...options, 'html', '--out', 'report.html');
    expect(written).toMatchObject({ status, stderr: '' });
    expect(written.stdout).toMatch(/^检查结果写在 --out 的文件里。检查了 .+。\n$/);
    expect(lint(...options, 'json', '--out', 'report.json')).toEqual({ status, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(stdout);
  });
});

test('programs are told the line of the file, and people the row that Excel shows', () => {
  const { id } = secretsFor(1);
  const rows = ['姓名,村,备注', '"冉\r\n甲一",中心村,', `田甲二,青山村,"见\r\n${id}"`, `向甲三,青山村,${id}`];
  writeFileSync(join(folder, 'lines.csv'), rows.join('\r\n'));
  const log = JSON.parse(lint('lines.csv', '--format', 'sarif').stdout);
  const regions = log.runs[0].results
    .filter(({ ruleId }: { ruleId: string }) => ruleId === 'no-national-id')
    .map(({ locations }: { locations: object[] }) => locations[0]);
  expect(regions).toMatchObject([
    {
      physicalLocation: { region: { startLine: 4, endLine: 5 } },
      logicalLocations: [{ fullyQualifiedName: 'C3' }],
    },
    { physicalLocation: { region: { startLine: 6 } }, logicalLocations: [{ fullyQualifiedName: 'C4' }] },
  ]);
  const { stdout } = lint('lines.csv', '--format', 'github');
  expect(stdout).toMatch(/^::error file=lines\.csv,line=4,endLine=5,title=不得公布居民身份证号码::第 3 行/m);
});

test('a format that is none is refused with those there are', () => {
  const { status, stdout, stderr } = lint('--format', 'pdf');
  expect([status, stdout]).toEqual([2, '']);
  for (const format of FORMATS) expect(stderr).toContain(format);
});

test('a report is never written among what is checked, and none of an earlier run is left where this one failed', () => {
  for (const out of ['content/report.json', 'content/county.yaml', './content'])
    expect(lint('--out', out)).toMatchObject({ status: 2, stdout: '' });
  expect(existsSync(join(folder, 'content/county.yaml'))).toBe(true);
  writeFileSync(join(folder, 'report.json'), '{"findings":[]}');
  expect(lint('nowhere', '--format', 'json', '--out', 'report.json').status).toBe(2);
  expect(existsSync(join(folder, 'report.json'))).toBe(false);
});

test('a report takes the place of nothing that is asked for, by whatever way', () => {
  const roster = join(folder, 'roster.csv');
  writeFileSync(roster, '姓名,村,出生日期\n冉甲一,中心村,1956-01-01\n');
  symlinkSync('content', join(folder, 'link'));
  const notice = 'content/townships/lianhe/notices/2025-09-dibao-payment';
  for (const [path, out] of [
    ['content', 'link/county.yaml'],
    [notice, 'content/county.yaml'],
    ['content', 'roster.csv'],
  ] as const)
    expect(lint(path, '--roster', 'roster.csv', '--out', out)).toMatchObject({ status: 2, stdout: '' });
  for (const kept of [roster, join(folder, 'content/county.yaml')])
    expect(readFileSync(kept, 'utf8')).not.toBe('');
});

test('standards that cannot be read judge nothing', () => {
  const standards = join(folder, 'content/standards.csv');
  const before = readFileSync(standards);
  for (const broken of ['', 'x,y\n', '"a']) {
    writeFileSync(standards, broken);
    const { status, stderr } = lint('content/townships/lianhe/notices/2025-09-dibao-payment');
    expect([broken, status]).toEqual([broken, 2]);
    expect(stderr).toContain('检查要用的 standards.csv 读不了');
  }
  writeFileSync(standards, before);
});

test.each([
  [['--out', ''], '--out 后面要写文件名'],
  [['--out', 'nowhere/report.json'], '没能写出结果：文件夹不存在'],
  [['--out', '.'], '没能写出结果：那里已有同名的文件夹'],
  [['--out', '/dev/null'], '没能写出结果：那里已有同名的文件夹、管道或设备'],
  [['--out', `${'a'.repeat(300)}.html`], '没能写出结果：文件名太长'],
  [['content', 'a'.repeat(300)], '找不到文件或文件夹：第 2 个路径'],
  [['--fromat=json'], '没有选项 --fromat。可用的选项：--format、--out、'],
  [['--冉小棉'], '有一个选项写错了。可用的选项：--format、--out、'],
  [['--out', '--fix'], '选项 --out 后面要写内容'],
  [['content/list.已改.csv', '--fix'], '「已改」的副本不再自动改'],
])('%j: is refused in words', (args, words) => {
  const { status, stdout, stderr } = lint(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/^\s+at /m);
});

describe('--explain', () => {
  test('tells all there is of a rule', () => {
    const { status, stdout } = lint('--explain', 'no-bank-card');
    expect(status).toBe(0);
    expect(stdout).toContain('不得公布银行卡号、一卡通和存折账号');
    expect(stdout).toContain('✗卡号（银行卡号）');
  });

  test.each(['no-bankcard', '银行卡'])('%s: names the rules that are near', (asked) => {
    const { status, stdout, stderr } = lint('--explain', asked);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('没有这条规则。是不是要找：\n  no-bank-card ');
  });
});
