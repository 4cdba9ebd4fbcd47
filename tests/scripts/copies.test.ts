import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../fixtures/command.ts';
import { contentOf } from '../fixtures/county.ts';
import { put } from '../fixtures/files.ts';
import { secretsFor } from '../fixtures/secrets.ts';
import { workbook } from '../fixtures/xlsx.ts';
import { textsOf } from '../lint/mark/marked.ts';

// `--format xlsx` and `--fix` as a technician of the county runs them.
const secrets = secretsFor(19);
const FOLDER = 'content/townships/lianhe/notices/2025-09-dibao-payment';
const LIST = `姓名,村,保障人数,标准,金额,身份证号\n冉甲一,中心村,2,630,800,${secrets.id}\n`;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbang-mend-'));
  put(join(folder, 'desk/list.csv'), LIST);
  put(join(folder, 'desk/notice.md'), `见${secrets.id}\n`);
  put(join(folder, 'desk/old.xlsx'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  put(
    join(folder, 'desk/sub/list.xlsx'),
    workbook([
      {
        rows: [
          ['姓名', '村', '金额'],
          ['冉甲一', '中心村', 800],
        ],
      },
    ]),
  );
  for (const [path, content] of contentOf({ list: LIST, notice: { total: { rows: 1 } } }, secrets))
    put(join(folder, path), content);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = runIn(folder, 'lint', ...args);
  const output = stdout + stderr;
  for (const secret of [secrets.id ?? ''])
    for (let at = 0; at + 6 <= secret.length; at++) expect(output).not.toContain(secret.slice(at, at + 6));
  return { status, output };
}

test('one list gives one marked workbook', () => {
  expect(lint('desk/list.csv', '--format', 'xlsx', '--out', 'marked.xlsx').status).toBe(1);
  expect(textsOf(readFileSync(join(folder, 'marked.xlsx'))).map(({ name }) => name)).toEqual([
    '检查结果',
    '名单',
  ]);
  expect(readFileSync(join(folder, 'desk/list.csv'), 'utf8')).toBe(LIST);
});

test('a marked workbook takes the place of no original, by whatever way', () => {
  mkdirSync(join(folder, 'books'));
  const before = workbook([{ rows: [['姓名'], ['冉甲一']] }]);
  const path = join(folder, 'books/list.xlsx');
  writeFileSync(path, before);
  symlinkSync('books', join(folder, 'way'));
  for (const [asked, out] of [
    ['books/list.xlsx', 'way/list.xlsx'],
    ['books', 'books'],
    ['books', 'way'],
  ] as const)
    expect(lint(asked, '--format', 'xlsx', '--out', out).status).toBe(2);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a folder gives a folder: a workbook for each list, one for the rest; what cannot be read is said', () => {
  const { status, output } = lint('desk', '--format', 'xlsx', '--out', 'marked');
  expect(status).toBe(2);
  expect(output).toContain('desk/old.xlsx：');
  const files = readdirSync(join(folder, 'marked'), { recursive: true }).map(String).sort();
  expect(files).toEqual(['list.csv.xlsx', 'sub', join('sub', 'list.xlsx'), '检查结果.xlsx']);
  const [summary] = textsOf(readFileSync(join(folder, 'marked/检查结果.xlsx')));
  const listed = summary?.rows
    .filter((cells) => /^\d+$/.test(cells[1] ?? ''))
    .map((cells) => [cells[3], cells.at(-1)]);
  expect(listed).toEqual([
    ['desk/notice.md', 'no-national-id'],
    ['desk/old.xlsx', 'valid-file'],
  ]);
});

test.each([['list.csv.xlsx'], ['LIST.csv.XLSX'], ['检查结果.xlsx']])(
  'a marked list that was put back as %s loses no other one',
  (name) => {
    const at = `back ${name}`;
    put(join(folder, at, 'list.csv'), LIST);
    put(join(folder, at, name), workbook([{ rows: [['姓名'], ['冉甲一']] }]));
    const { status, output } = lint(at, '--format', 'xlsx', '--out', 'twins');
    expect(status).toBe(2);
    expect(output).toContain('和另一份同名');
    expect(existsSync(join(folder, 'twins'))).toBe(false);
  },
);

test('several files, wherever they lie, give workbooks in the folder that was asked for alone', () => {
  const here = join(folder, 'near/by');
  put(join(here, 'notice.md'), '无\n');
  for (const path of ['near/one.csv', 'two.csv']) put(join(folder, path), LIST);
  const asked = ['../one.csv', '../../two.csv', '--format', 'xlsx', '--out', 'marked'];
  expect(runIn(here, 'lint', ...asked).status).toBe(1);
  expect(readdirSync(here).sort()).toEqual(['marked', 'notice.md']);
  const files = readdirSync(join(here, 'marked'), { recursive: true }).map(String).sort();
  expect(files).toEqual(['near', join('near', 'one.csv.xlsx'), 'two.csv.xlsx', '检查结果.xlsx']);
});

test('a marked workbook is never written without being asked where, nor into content, over the original or as a CSV', () => {
  for (const out of [
    [],
    ...['content/marked.xlsx', 'desk/list.csv', 'marked.csv'].map((at) => ['--out', at]),
  ])
    expect(lint('desk/list.csv', '--format', 'xlsx', ...out).status).toBe(2);
  for (const at of ['content/marked.xlsx', 'marked.csv']) expect(existsSync(join(folder, at))).toBe(false);
  expect(readFileSync(join(folder, 'desk/list.csv'), 'utf8')).toBe(LIST);
});

test('--fix writes a copy beside the original, says what it did, and does not overwrite', () => {
  const path = `${FOLDER}/recipients.csv`;
  const { status, output } = lint(path, '--fix', '--as-of', '2025-10-15');
  expect(output).toContain('删去不得公布的列 1 列');
  expect(output).toContain('换掉原表之前，要有人核对改好的表');
  expect(status).toBe(0);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(LIST);
  const copy = join(folder, FOLDER, 'recipients.已改.csv');
  expect(readFileSync(copy, 'utf8')).toBe('姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n');
  writeFileSync(copy, 'mine');
  expect(lint(path, '--fix', '--as-of', '2025-10-15').status).toBe(2);
  expect(readFileSync(copy, 'utf8')).toBe('mine');
});

test('where one copy cannot be written there is none, and a link that lies in the way leads to no other file', () => {
  const child = secrets['id-child'] ?? '';
  put(join(folder, 'full/two.csv'), `${LIST}冉小童,中心村,1,630,630,${child}\n`);
  put(join(folder, 'full/one.csv'), LIST);
  mkdirSync(join(folder, 'full/two.已改.csv.part'));
  const { status, output } = lint('full/one.csv', 'full/two.csv', '--fix', '--as-of', '2025-10-15');
  expect(status).toBe(2);
  expect(output).toContain('没能写出结果');
  expect(output).not.toContain('→');
  expect(readdirSync(join(folder, 'full')).sort()).toEqual(['one.csv', 'two.csv', 'two.已改.csv.part']);
  symlinkSync('two.csv', join(folder, 'full/marked.xlsx.part'));
  const before = readFileSync(join(folder, 'full/two.csv'), 'utf8');
  expect(lint('full/one.csv', '--format', 'xlsx', '--out', 'full/marked.xlsx').status).toBe(1);
  expect(readFileSync(join(folder, 'full/two.csv'), 'utf8')).toBe(before);
  expect(textsOf(readFileSync(join(folder, 'full/marked.xlsx')))).toHaveLength(2);
});

test('where --fix refuses it does not say that there is nothing to mend', () => {
  const twice = '姓名,村,金额,姓名,村,金额\n冉甲一,中心村,800,田甲二,中心村,600\n';
  put(join(folder, 'desk/twice.csv'), twice);
  const { status, output } = lint('desk/twice.csv', '--fix', '--as-of', '2025-10-15');
  expect(status).toBe(2);
  expect(output).toContain('请先改成一栏');
  expect(output).not.toContain('没有可以自动改的内容');
});

test.each([
  ['page.xlsx', Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'), '文件内容与扩展名不符'],
  ['locked.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版或加密的 Office 文件'],
  ['cut.xlsx', workbook([{ rows: [['姓名', '村']] }]).slice(0, 200), '文件损坏'],
  ['none.csv', Buffer.alloc(0), '文件是空的'],
])('%s is told what is wrong with it, and nothing is written', (name, bytes, said) => {
  put(join(folder, `liars/${name}`), bytes);
  const marked = lint(`liars/${name}`, '--format', 'xlsx', '--out', 'liar.xlsx');
  const fixed = lint(`liars/${name}`, '--fix');
  for (const { status, output } of [marked, fixed]) {
    expect(status).toBe(2);
    expect(output).toContain(`${name}`);
    expect(output).toContain(said);
    expect(output).not.toContain('没有可以自动改的内容');
  }
  expect(existsSync(join(folder, 'liar.xlsx'))).toBe(false);
  expect(readdirSync(join(folder, 'liars')).filter((file) => file.includes('已改'))).toEqual([]);
});

test('what needs a person is still an error after --fix', () => {
  put(join(folder, 'desk/wrong.csv'), LIST.replace('800', '8千'));
  const { status, output } = lint('desk/wrong.csv', '--fix', '--as-of', '2025-10-15');
  expect(output).toContain('valid-amount');
  expect(status).toBe(1);
});

test('the last words fit the status where something is left to a person', () => {
  const child = secrets['id-child'] ?? '';
  put(join(folder, 'desk/counts.csv'), `共2户,,,,,\n${LIST}田小二,中心村,1,630,630,${child}\n`);
  const counts = lint('desk/counts.csv', '--fix', '--as-of', '2025-10-15');
  expect(counts.status).toBe(1);
  expect(counts.output).toContain('要人来核对（位置是改好的表里的）：A1。');
  put(join(folder, 'desk/long.csv'), `姓名,村,金额,备注\n冉甲一,中心村,800,${'字'.repeat(40_000)}\n`);
  const refused = lint('desk/long.csv', '--fix', '--as-of', '2025-10-15');
  expect(refused.status).toBe(2);
  for (const { output } of [counts, refused]) {
    expect(output).toContain('不能公布');
    expect(output).not.toContain('没有发现错误');
  }
});
