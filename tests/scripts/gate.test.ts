import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AHEAD_FROM } from '../../scripts/lint/shares.ts';
import { folderSources } from '../../src/document/folder.ts';
import { readDocument } from '../../src/document/read.ts';
import { readList } from '../../src/publication/list.ts';
import { chance, id, oldId } from '../corpus/identity.ts';
import { runIn } from '../fixtures/command.ts';
import { contentOf } from '../fixtures/county.ts';
import { put } from '../fixtures/files.ts';
import { secretsFor } from '../fixtures/secrets.ts';
import { workbook } from '../fixtures/xlsx.ts';

// The commands, as a clerk runs them: in a folder of their own, by their exit status and what they print.
const of = chance(7);
const secrets = secretsFor(7);
const FOLDER = 'content/townships/lianhe/notices/2025-09-dibao-payment';
const LIST = `${FOLDER}/recipients.csv`;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbang-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'the site that is up');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = runIn(folder, script, ...args);
  return { status, output: stdout + stderr };
}

function place(files: Iterable<[string, string | Uint8Array]>): void {
  rmSync(join(folder, 'content'), { recursive: true, force: true });
  for (const [path, content] of files) put(join(folder, path), content);
}

function lintJson(...args: string[]) {
  const { status, output } = run('lint', '--format', 'json', '--as-of', '2025-10-15', ...args);
  return { status, output, report: JSON.parse(output) };
}

test('a valid county passes', () => {
  place(contentOf({}, secrets));
  const { status, report } = lintJson();
  expect(report).toMatchObject({ version: 1, asOf: '2025-10-15', complete: true });
  expect(report.summary).toEqual({ files: 5, records: 2, errors: 0, warnings: 0 });
  expect(status).toBe(0);
});

test('a list that is so long that another thread reads it ahead is judged', () => {
  const remark = '无'.repeat(200);
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `${i},冉${sign(i >> 8)}${sign(i & 255)},${i < 9_000 ? '中心村' : '青山村'},1,630,500,${remark}`,
  );
  const bad = [2, 10_000, 19_999];
  for (const row of bad) rows[row - 2] = rows[row - 2]?.replace(remark, secrets.id as string) ?? '';
  place(contentOf({ list: 'none', notice: { total: { rows: rows.length } } }, secrets));
  writeFileSync(join(folder, LIST), `序号,姓名,村,保障人数,标准,金额,备注\n${rows.join('\n')}\n`);
  expect(statSync(join(folder, LIST)).size).toBeGreaterThan(AHEAD_FROM);
  const { status, report } = lintJson(LIST);
  expect(status).toBe(1);
  expect(report.summary.records).toBe(rows.length);
  const found = report.findings.filter(({ rule }: { rule: string }) => rule === 'no-national-id');
  expect(found.map(({ location }: { location: { cell: string } }) => location.cell)).toEqual(
    bad.map((row) => `G${row}`),
  );
});

const sign = (i: number) => String.fromCharCode(0x4e00 + i);

test('an ID number stops the build: place named, nothing echoed, the site that is up untouched', () => {
  const number = id(of);
  place(contentOf({ list: `姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,${number}\n` }, secrets));
  const { status, output } = run('build', '--as-of', '2025-10-15');
  expect(status).toBe(1);
  expect(output).toContain(LIST);
  expect(output).toContain('第 2 行「备注」列（F2）');
  for (let at = 0; at + 6 <= number.length; at++) expect(output).not.toContain(number.slice(at, at + 6));
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the site that is up');
  expect(readdirSync(folder).sort()).toEqual(['content', 'dist']);
});

test('the name of a minor of the roster stops the build, wherever it stands', () => {
  writeFileSync(
    join(folder, 'roster.csv'),
    `姓名,村,身份证号\n庹小雨,青山村,${id(of).slice(0, 6)}20150305001X\n`,
  );
  writeFileSync(join(folder, 'grown.csv'), '姓名,村,出生日期\n冉大年,青山村,1960-01-01\n');
  const places: Parameters<typeof contentOf>[0][] = [
    { list: '姓名,村,保障人数,标准,金额\n庹小雨,青山村,2,630,800\n' },
    { list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,庹 小雨\n' },
    { list: '庹小雨等,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n' },
    { list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n注：庹小雨另行发放\n' },
    { notice: { title: '庹小雨家庭救助公示' } },
    { page: '庹小雨的故事\n' },
  ];
  for (const change of places) {
    place(contentOf(change, secrets));
    const rosters = ['--roster', 'grown.csv', 'roster.csv'];
    const { status, output } = run('build', '--as-of', '2025-10-15', ...rosters);
    expect(status).toBe(1);
    expect(output).toContain('花名册里的未成年人姓名');
    expect(output).not.toContain('小雨');
  }
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the site that is up');
});

test('a roster that does not tell who is a minor blocks', () => {
  place(contentOf({}, secrets));
  writeFileSync(join(folder, 'roster.csv'), '姓名,村\n庹小雨,青山村\n');
  const refused = () => {
    const { status, output } = run('build', '--as-of', '2025-10-15', '--roster', 'roster.csv');
    expect(status).toBe(2);
    expect(output).toMatch(/花名册第 [12] 行/);
    expect(output).not.toContain('小雨');
  };
  refused();
  writeFileSync(join(folder, 'roster.csv'), '姓名,村,出生日期\n庹小雨,青山村,不详\n');
  refused();
});

test('a folder of rosters in which there is none blocks', () => {
  place(contentOf({}, secrets));
  mkdirSync(join(folder, 'rosters'));
  const { status, output } = run('lint', '--as-of', '2025-10-15', '--roster', 'rosters');
  expect(status).toBe(2);
  expect(output).toContain('--roster 的第 1 个文件夹里没有文件');
});

describe('what is missing is named', () => {
  const lists = { 标准: [3], 姓名: [0], 金额: [4], 村: [1] };
  test.each(Object.entries(lists))('%s', (label, [column]) => {
    const rows = ['姓名,村,保障人数,标准,金额', '冉甲一,中心村,2,630,800'].map((row) =>
      row.split(',').filter((_, i) => i !== column),
    );
    place(contentOf({ list: `${rows.join('\n')}\n` }, secrets));
    const { status, report } = lintJson();
    expect(status).toBe(1);
    const messages = report.findings.map(({ message }: { message: string }) => message);
    expect(messages.some((message: string) => message.includes(label))).toBe(true);
  });

  test('the channel', () => {
    place(contentOf({ notice: { channels: undefined } }, secrets));
    const { status, report } = lintJson();
    expect(status).toBe(1);
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toContain('require-channel');
  });
});

describe('what a list is judged by must be right, though the list alone is checked', () => {
  test.each([
    'content/county.yaml',
    'content/standards.csv',
    'content/townships/lianhe/township.yaml',
    `${FOLDER}/notice.yaml`,
  ])('%s', (path) => {
    place(contentOf({}, secrets));
    expect(run('lint', LIST, '--as-of', '2025-10-15').status).toBe(0);
    for (const wrong of ['name: [', 'name: 3\n', '']) {
      writeFileSync(join(folder, path), wrong);
      const { status, output } = run('lint', LIST, '--as-of', '2025-10-15');
      expect(status).toBe(2);
      expect(output).toContain(`检查要用的 ${path.split('/').at(-1)} 读不了，或者写得不对`);
    }
  });
});

describe('what a list is judged by', () => {
  const cut: [string, string[]][] = [
    ['county.yaml', ['content/county.yaml']],
    ['township.yaml', ['content/townships/lianhe/township.yaml']],
    [
      'county.yaml 和 乡镇的 township.yaml',
      ['content/county.yaml', 'content/townships/lianhe/township.yaml'],
    ],
  ];
  test.each(cut)('is missing: %s', (said, paths) => {
    place(contentOf({}, secrets));
    for (const path of paths) rmSync(join(folder, path));
    const { status, output } = run('lint', LIST, '--as-of', '2025-10-15');
    expect(status).toBe(2);
    expect(output).toContain(said);
  });

  test('is missing: a standard of its category', () => {
    place(contentOf({}, secrets));
    rmSync(join(folder, 'content/standards.csv'));
    for (const path of [LIST, 'content']) {
      const { status, report } = lintJson(path);
      expect(status).toBe(1);
      expect(report.findings[0].rule).toBe('valid-standard');
    }
  });

  test('is there twice', () => {
    for (const path of ['county.yaml', 'standards.csv', 'townships/lianhe/township.yaml']) {
      place(contentOf({}, secrets));
      const copy = join(folder, 'content/old', path.replace('townships/', ''));
      mkdirSync(dirname(copy), { recursive: true });
      cpSync(join(folder, 'content', path), copy);
      expect(run('lint', '--as-of', '2025-10-15').status).toBe(1);
      const { status, output } = run('lint', LIST, '--as-of', '2025-10-15');
      expect(status).toBe(2);
      expect(output).toContain('有两份，不知道照哪一份检查');
    }
  });

  test('is of another county', () => {
    place(contentOf({}, secrets));
    cpSync(join(folder, 'content'), join(folder, 'other'), { recursive: true });
    const { status, output } = run('lint', LIST, LIST.replace('content', 'other'), '--as-of', '2025-10-15');
    rmSync(join(folder, 'other'), { recursive: true });
    expect(status).toBe(2);
    expect(output).toContain('几个县的分开检查');
  });

  test('lies beside it as a link', () => {
    place(contentOf({ notice: { total: { rows: 9 } } }, secrets));
    const notice = join(folder, FOLDER, 'notice.yaml');
    renameSync(notice, join(folder, 'elsewhere.yaml'));
    symlinkSync(join(folder, 'elsewhere.yaml'), notice);
    expect(lintJson(LIST).report.findings[0].rule).toBe('valid-total');
  });
});

test('a list whose name ends in capital letters is a list', () => {
  place(contentOf({}, secrets));
  for (const name of ['名单.CSV', '名单.Tsv']) {
    const rows = '姓名,村,保障人数,标准,金额,年龄\n冉甲一,中心村,2,630,800,56\n';
    writeFileSync(join(folder, name), name.endsWith('CSV') ? rows : rows.replaceAll(',', '\t'));
    const { status, report } = lintJson(name);
    expect(status).toBe(1);
    expect(report.findings[0].rule).toBe('no-unlisted-column');
  }
});

test('a file that is named twice is checked once', () => {
  place(contentOf({}, secrets));
  const { status, report } = lintJson('content', FOLDER, LIST);
  expect(status).toBe(0);
  expect(report.summary.files).toBe(5);
});

test('a setting may be checked alone, and two lists of one folder together', () => {
  place(contentOf({}, secrets));
  const status = (...paths: string[]) => run('lint', '--as-of', '2025-10-15', ...paths).status;
  expect(status('content/standards.csv')).toBe(0);
  expect(status('content/county.yaml')).toBe(0);
  expect(status(FOLDER, 'content/standards.csv')).toBe(0);
  cpSync(join(folder, LIST), join(folder, `${FOLDER}/another.csv`));
  expect(status(LIST, `${FOLDER}/another.csv`)).toBe(0);
});

test('an option that takes one value may not stand twice', () => {
  place(contentOf({}, secrets));
  for (const option of ['--guard', '--as-of', '--out', '--format']) {
    const { status, output } = run('lint', option, '2025-10-15', option, '2025-10-15');
    expect(status).toBe(2);
    expect(output).toContain(`选项 ${option} 只能写一次`);
  }
});

test('a day years ahead, on which every child is grown up, is refused', () => {
  place(contentOf({}, secrets));
  writeFileSync(join(folder, 'roster.csv'), '姓名,村,出生日期\n冉甲一,中心村,2015-01-01\n');
  const asked = run('lint', '--roster', 'roster.csv', '--as-of', '2205-10-15');
  expect(asked.status).toBe(2);
  expect(asked.output).toContain('--as-of 比今天晚了一年多');
  place(contentOf({ county: { asOf: '2205-10-15' } }, secrets));
  expect(run('lint', '--roster', 'roster.csv').status).toBe(2);
});

test('a rule is not explained in the place of a check', () => {
  place(contentOf({}, secrets));
  for (const more of [['content'], ['--roster', 'roster.csv'], ['--out', 'content/county.yaml']])
    expect(run('lint', '--explain', 'no-phone', ...more).status).toBe(2);
});

describe('what a list is judged by stays', () => {
  test.each(['valid-settings', 'valid-list', 'valid-category', 'valid-policy', 'valid-exception'])(
    '%s',
    (rule) => {
      place(contentOf({ county: { lint: { severities: { [rule]: 'note' } } } }, secrets));
      const { status, report } = lintJson();
      expect(status).toBe(1);
      expect(report.findings[0].rule).toBe('valid-policy');
    },
  );
});

test('what an exception lets through is counted', () => {
  const rows = '姓名,村,保障人数,标准,金额\n冉甲一,中心村,1,630,9000\n';
  const exceptions = `文件,规则,位置,理由,批准人,到期\n${LIST.replace('content/', '')},valid-amount,E2,补发,向某,2025-12-31\n`;
  place(contentOf({ list: rows, more: { 'exceptions.csv': exceptions } }, secrets));
  for (const path of ['content', LIST]) {
    const { status, output } = run('lint', path, '--as-of', '2025-10-15');
    expect(status).toBe(0);
    expect(output).toContain('exceptions.csv 放过了 1 处');
  }
});

test('a base that is no path is refused in words', () => {
  const { status, output } = run('build', '--base', 'https://example.org/a');
  expect(status).toBe(2);
  expect(output).toContain('--base 要写网站所在的路径');
});

test('the demo is written over no other county, though its county.yaml is misspelt', () => {
  place(contentOf({}, secrets));
  renameSync(join(folder, 'content/county.yaml'), join(folder, 'content/county.yml'));
  const { status, output } = run('demo');
  expect(status).toBe(2);
  expect(output).toContain('什么也没有写');
  expect(existsSync(join(folder, LIST))).toBe(true);
});

test('a report takes the place of no list, as a shell writes `--out *.csv`', () => {
  place(contentOf({}, secrets));
  for (const name of ['a1.csv', 'a2.csv']) writeFileSync(join(folder, name), '姓名,村\n');
  const { status, output } = run('lint', '--out', 'a1.csv', 'a2.csv');
  expect(status).toBe(2);
  expect(output).toContain('检查结果不是表格');
  expect(readFileSync(join(folder, 'a1.csv'), 'utf8')).toBe('姓名,村\n');
});

describe('what build may replace', () => {
  const refused = (said: string, ...args: string[]) => {
    const { status, output } = run('build', '--as-of', '2025-10-15', ...args);
    expect(status).toBe(2);
    expect(output).toContain(said);
  };

  test('is not the content, nor what is in it or around it', () => {
    place(contentOf({}, secrets));
    for (const out of ['content', 'content/site', 'content/..site', '.'])
      refused('--out 不能是公示内容的文件夹', '--out', out);
    expect(existsSync(join(folder, 'content/county.yaml'))).toBe(true);
  });

  test('is not a folder of other things, nor a file', () => {
    place(contentOf({}, secrets));
    mkdirSync(join(folder, 'letters'));
    writeFileSync(join(folder, 'letters/letter.txt'), 'dear');
    for (const out of ['letters', 'letters/letter.txt']) refused('没有动它', '--out', out);
    expect(readFileSync(join(folder, 'letters/letter.txt'), 'utf8')).toBe('dear');
  });

  test('is not what another build is at', () => {
    place(contentOf({}, secrets));
    writeFileSync(join(folder, `dist.lock.${process.pid}`), '');
    refused('另一次生成正在进行');
    rmSync(join(folder, `dist.lock.${process.pid}`));
  });

  test('may stand in a folder that is not there yet', () => {
    place(contentOf({ notice: { reviewedBy: undefined } }, secrets));
    const { status, output } = run('build', '--as-of', '2025-10-15', '--out', 'sites/lanxi');
    expect(status).toBe(1);
    expect(output).toContain('没有公布');
  });

  test('is never the site of a part of a county', () => {
    place(contentOf({}, secrets));
    for (const content of ['content/townships', 'content/county.yaml', 'nowhere'])
      refused('--content 要写公示内容的文件夹', '--content', content);
  });
});

describe('a roster from which somebody would be left out blocks', () => {
  const child = '中心村,2015-01-01';
  test.each([
    ['two names in a cell', `冉甲一、田甲二,${child}`, 2],
    ['two names with a space', `冉甲一 田甲二,${child}`, 2],
    ['a word behind the name', `冉甲一（孙）,${child}`, 2],
    ['a number before it', `1.冉甲一,${child}`, 2],
    ['one sign of a name', `冉,${child}`, 2],
    ['a row that looks like a note', `田甲二,${child}\n注：冉甲一,${child}`, 3],
    ['a name alone in its row', `冉甲一,,\n田甲二,${child}`, 2],
  ])('%s', (_, rows, row) => {
    place(contentOf({}, secrets));
    writeFileSync(join(folder, 'roster.csv'), `姓名,村,出生日期\n${rows}\n`);
    const { status, output } = run('lint', '--as-of', '2025-10-15', '--roster', 'roster.csv');
    expect(status).toBe(2);
    expect(output).toContain(`花名册第 ${row} 行`);
    expect(output).not.toContain('甲');
  });

  test('two halves side by side, somebody above the header', () => {
    place(contentOf({}, secrets));
    for (const [roster, said] of [
      [`姓名,村,出生日期,姓名,村,出生日期\n田甲二,${child},冉甲一,${child}\n`, '有两列「姓名」'],
      [`冉甲一,${child}\n姓名,村,出生日期\n田甲二,${child}\n`, '花名册第 1 行：像是一个人'],
    ] as const) {
      writeFileSync(join(folder, 'roster.csv'), roster);
      const { status, output } = run('lint', '--as-of', '2025-10-15', '--roster', 'roster.csv');
      expect(status).toBe(2);
      expect(output).toContain(said);
    }
  });

  test('but not for titles, notes, sums, and names with spaces, dots or of other letters', () => {
    place(contentOf({}, secrets));
    const rows = ['欧阳 小雨', '冉 乙', '阿卜杜·热合曼', 'Aysha Khan'].map((name) => `${name},${child}`);
    writeFileSync(
      join(folder, 'roster.csv'),
      `联合乡花名册,,\n截至2025-10-15,,\n澜溪县民政局,,2025年9月1日\n姓名,村,出生日期\n${rows.join('\n')}\n向大年（已故）,中心村,1950-01-01\n合计,4,\n注：无,,\n填表人,,\n,,澜溪县民政局\n,,2025年9月1日\n`,
    );
    expect(run('lint', '--as-of', '2025-10-15', '--roster', 'roster.csv').status).toBe(0);
  });
});

test('a list is judged by its township from within its own folder, too', () => {
  place(contentOf({}, secrets));
  const ran = runIn(join(folder, FOLDER), 'lint', 'recipients.csv', '--as-of', '2025-10-15');
  expect(ran.stdout).toContain('0 个错误，0 个提醒');
  expect(ran.status).toBe(0);
});

test('a folder inside the content is judged as the content is, from within it, too', () => {
  place(contentOf({}, secrets));
  const township = join(folder, 'content/townships/lianhe');
  const within = (where: string) => runIn(where, 'lint', '.', '--as-of', '2025-10-15');
  for (const where of [township, join(folder, 'content/townships'), join(township, 'notices')])
    expect(within(where)).toMatchObject({ status: 0, stdout: expect.stringContaining('0 个错误，0 个提醒') });
  // What only the folders around a file tell, and what the county lets through.
  renameSync(township, `${township}2`);
  cpSync(join(folder, 'content/townships/lianhe2/township.yaml'), join(township, 'township.yaml'));
  const misplaced = within(`${township}2`);
  expect(misplaced.stdout).toContain('../../townships/lianhe2/notices/2025-09-dibao-payment/notice.yaml\n');
  expect(misplaced.status).toBe(1);
});

test('npm runs a command in the project, and paths are meant from where it was called', () => {
  place(contentOf({}, secrets));
  const called = join(folder, FOLDER);
  // The project may be opened through a link: npm names it by that, as `npm --prefix` does.
  const link = join(folder, 'project');
  symlinkSync(process.cwd(), link, 'junction');
  const npm = { INIT_CWD: called, npm_package_json: join(link, 'package.json') };
  const lintAt = (...paths: string[]) =>
    spawnSync(process.execPath, ['scripts/lint.ts', ...paths, '--as-of', '2025-10-15'], {
      env: { ...process.env, ...npm },
      encoding: 'utf8',
    });
  for (const path of ['.', 'recipients.csv', join(called, 'recipients.csv')]) {
    const { status, stdout } = lintAt(path);
    expect(stdout).toMatch(/检查了 [12] 个文件.*0 个错误，0 个提醒/);
    expect(status).toBe(0);
  }
  expect(lintAt('').status).toBe(2);
  const roster = '../roster.csv';
  expect(lintAt('.', '--roster', roster).status).toBe(2);
  writeFileSync(join(called, roster), '姓名,村,出生日期\n冉小童,中心村,2015-01-01\n');
  expect(lintAt('.', '--roster', roster).status).toBe(0);
});

describe('bad input', () => {
  const good = '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n';
  const cases: [string, string, string | Uint8Array, number, string][] = [
    [
      'a header that nobody knows',
      'recipients.csv',
      good.replace('金额', '金额,甲乙').replace('800', '800,x'),
      1,
      'no-unlisted-column',
    ],
    ['a CSV cut in the middle', 'recipients.csv', `${good}田甲二,青`, 1, 'valid-list'],
    [
      'a CSV cut within a letter',
      'recipients.csv',
      new TextEncoder().encode(`${good}田甲二`).slice(0, -1),
      2,
      'valid-file',
    ],
    ['an XLSX of no bytes', 'recipients.xlsx', new Uint8Array(), 2, 'valid-file'],
    ['a ZIP renamed to .xlsx', 'recipients.xlsx', workbook([{ rows: [] }]).slice(0, 200), 2, 'valid-file'],
    ['a text renamed to .xlsx', 'recipients.xlsx', good, 2, 'valid-file'],
    [
      'a picture renamed to .csv',
      'recipients.csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
      2,
      'valid-file',
    ],
    [
      'cells of 100,000 letters',
      'recipients.csv',
      good.replace('冉甲一', '冉'.repeat(100_000)),
      1,
      'valid-name',
    ],
    ['a quote that is never closed', 'recipients.csv', good.replace('中心村', '"中心村'), 1, 'valid-list'],
    ['only a header', 'recipients.csv', '姓名,村,保障人数,标准,金额\n', 1, 'valid-list'],
    ['an old .xls', 'recipients.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 2, 'valid-file'],
    ['a PDF', 'scan.pdf', new TextEncoder().encode('%PDF-1.7'), 2, 'valid-file'],
  ];
  test.each(cases)('%s', (_, name, content, status, rule) => {
    const files = contentOf({}, secrets);
    files.delete(LIST);
    place([...files, [`${FOLDER}/${name}`, content]]);
    const { status: exit, output, report } = lintJson();
    const found = report.findings.filter((finding: { rule: string }) => finding.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0].location.file).toContain(FOLDER);
    expect(exit).toBe(status);
    expect(output.length).toBeLessThan(20_000);
    expect(run('build', '--as-of', '2025-10-15').status).toBe(status);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the site that is up');
  });

  test('a notice.yaml with a typo, in a key, in a value, in its indentation', () => {
    const yaml = String(contentOf({}, secrets).get(`${FOLDER}/notice.yaml`));
    const changed: [string, number][] = [
      [yaml.replace('period:', 'peroid:'), 1],
      [yaml.replace('stage: payment', 'stage: paymemt'), 1],
      [yaml.replace('title: ', '  title: '), 2],
    ];
    for (const [text, status] of changed) {
      place([...contentOf({}, secrets), [`${FOLDER}/notice.yaml`, text]]);
      const { status: exit, report } = lintJson();
      expect(exit).toBe(status);
      expect(report.findings[0].location.file).toBe(`${FOLDER}/notice.yaml`);
      expect(report.findings[0].location.line).toBeGreaterThan(0);
    }
  });

  test('bad arguments are told apart from findings', () => {
    expect(run('lint', 'nowhere').status).toBe(2);
    expect(run('lint', '--as-of', '2025-13-01').status).toBe(2);
    expect(run('lint', '--format', 'pdf').status).toBe(2);
    expect(run('lint', '--nonsense').status).toBe(2);
  });
});

describe('the demo county', () => {
  const lists = folderSources('content').filter(({ path }) => /\/recipients\./.test(path));

  test('an ID number in a random cell of a random notice is found there', () => {
    for (let round = 0; round < 12; round++) {
      const source = of.pick(lists);
      const document = readDocument(source);
      const table = document.tables[0];
      if (!table) throw new Error('no table');
      const rows = [...readList(table).rows];
      const { row } = of.pick(rows.filter(({ row: { cells } }) => cells.length > 0));
      const column = of.below(row.cells.length);
      const all = rows.map(({ row: { cells } }) => [...cells]);
      const numbers = rows.map(({ row: { number } }) => number);
      const at = numbers.indexOf(row.number);
      const cells = all[at];
      if (cells) cells[column] = round % 2 ? `${cells[column]} ${id(of)}` : id(of);
      const notice = readFileSync(join(dirname(source.path), 'notice.yaml'), 'utf8');
      const path = source.path.replace(/[^/]+$/, 'recipients.csv');
      place([
        [path, all.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')],
      ]);
      cpSync('content/county.yaml', join(folder, 'content/county.yaml'));
      cpSync('content/standards.csv', join(folder, 'content/standards.csv'));
      writeFileSync(join(folder, dirname(path), 'notice.yaml'), notice);
      const township = path.split('/').slice(0, 3).join('/');
      cpSync(`${township}/township.yaml`, join(folder, township, 'township.yaml'));
      const { status, report } = lintJson();
      expect(status).toBe(1);
      const hit = report.findings.find((finding: { rule: string }) => finding.rule === 'no-national-id');
      expect(hit?.location.row).toBe(at + 1);
    }
  });

  test('an old number of 15 digits is found under its header', () => {
    place(
      contentOf(
        { list: `姓名,村,保障人数,标准,金额,证件号码\n冉甲一,中心村,2,630,800,${oldId(of)}\n` },
        secrets,
      ),
    );
    expect(lintJson().report.findings.map(({ rule }: { rule: string }) => rule)).toContain('no-national-id');
  });
});

test('the second gate reads what was built, and what it cannot read blocks', async () => {
  const { check, exitCode } = await import('../../scripts/lint/check.ts');
  const site = join(folder, 'built');
  mkdirSync(site);
  const gate = async () =>
    exitCode(await check({ paths: [site], asOf: '2025-10-15', roster: [], stage: 'output' }));
  writeFileSync(join(site, 'index.html'), '<p>公示</p>');
  expect(await gate()).toBe(0);
  writeFileSync(join(site, 'index.html'), `<p data-x="${id(of)}">公示</p>`);
  expect(await gate()).toBe(1);
  writeFileSync(join(site, 'index.html'), '<p>公示</p>');
  // A dot file goes out like any other.
  writeFileSync(join(site, '.draft.txt'), id(of));
  expect(await gate()).toBe(1);
  rmSync(join(site, '.draft.txt'));
  writeFileSync(join(folder, 'roster.csv'), '姓名,村,出生日期\n青山,中心村,2015-01-01\n');
  const named = async (text: string) => {
    writeFileSync(join(site, 'index.html'), `<p>${text}</p>`);
    const paths = [site];
    const roster = [join(folder, 'roster.csv')];
    const content = join(folder, 'content');
    return exitCode(await check({ paths, asOf: '2025-10-15', roster, stage: 'output', content }));
  };
  place(contentOf({}, secrets));
  expect(await named('青山')).toBe(1);
  // The village of that name is no child.
  expect(await named('青山村')).toBe(0);
  writeFileSync(join(site, 'photo.jpg'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  expect(await gate()).toBe(2);
  expect(existsSync(site) && statSync(site).isDirectory()).toBe(true);
});
