import { createHash } from 'node:crypto';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { speller } from '../../../scripts/lint/speller.ts';
import { readDocument } from '../../../src/document/read.ts';
import { bytesOf, sourceOf } from '../../../src/document/source.ts';
import type { Source } from '../../../src/document/types.ts';
import { mend } from '../../../src/lint/fix/index.ts';
import { type Job, prepare } from '../../../src/lint/prepare.ts';
import { readRoster } from '../../../src/lint/roster.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { lint } from '../../../src/lint/run.ts';
import type { Example } from '../../../src/lint/types.ts';
import { AS_OF, contentOf } from '../../fixtures/county.ts';
import { type Habits, officeBook } from '../../fixtures/office.ts';
import { secretsFor } from '../../fixtures/secrets.ts';
import { workbook } from '../../fixtures/xlsx.ts';
import { partsOf, textsOf } from '../mark/marked.ts';

const secrets = secretsFor(11);
const id = secrets.id ?? '';
const child = secrets['id-child'] ?? '';
const ROSTER =
  '姓名,村,出生日期\n冉小童,中心村,2015-01-01\n冉小童,青山村,2015-01-01\n冉甲一,中心村,1956-01-01\n';
const FOLDER = 'content/townships/lianhe/notices/2025-09-dibao-payment';

/** A county with one list, as bytes or as CSV text. */
function jobFor(list: Uint8Array | string, example: Partial<Example> = {}): Job {
  const files = contentOf({ ...example, list: 'none' }, secrets);
  const path = `${FOLDER}/recipients.${typeof list === 'string' ? 'csv' : 'xlsx'}`;
  const sources = [...files].map(([at, content]) => sourceOf(at, content));
  const roster = readRoster([readDocument(sourceOf('roster.csv', ROSTER))], AS_OF);
  return { sources: [...sources, sourceOf(path, list)], stage: 'content', asOf: AS_OF, roster };
}

function mended(job: Job) {
  const before = job.sources.map((source) => hash(source));
  const { mended: copies, refused, undecided } = mend(job.sources, [], prepare(job, rules));
  expect(job.sources.map((source) => hash(source))).toEqual(before);
  const copy = (end: string) => copies.find(({ source }) => source.path.endsWith(end))?.source;
  const sources = job.sources.map(
    (source) => copies.find((one) => one.source.path === source.path)?.source ?? source,
  );
  const after: Job = { ...job, sources };
  const list = copy('.csv') ?? copy('.xlsx');
  return { after, refused, undecided, copies, list, notice: text(copy('notice.yaml')), text: text(list) };
}

function hash(source: Source): string {
  return createHash('sha256').update(bytesOf(source)).digest('hex');
}

function text(source: Source | undefined): string {
  return source ? new TextDecoder().decode(bytesOf(source)) : '';
}

/** What is found in the copies, by rule. */
function left(job: Job): string[] {
  return [...lint(job, rules).findings].map(({ rule }) => rule);
}

const fixable = new Set(rules.filter(({ fix }) => fix).map((rule) => rule.id));

describe('a CSV list', () => {
  const rows = [
    '联合乡公示,,,,,,',
    '身份证号,序号,姓名,村,保障人数,标准,金额,备注',
    `${id},1,冉甲一,中心村,2,630,"800",`,
    `${child},2,冉小童,青山村,1,630,630,`,
    `,3,冉小明,,1,630,630,孤儿`,
    `,4,冉小华,,1,630,630,8岁`,
    `,5,田甲二,,2,630,"1,200",女儿12岁，电话${secrets.mobile}`,
    '合计,,,,7,,"3,890",',
    `注：证号${id},,,,,,,`,
    '',
  ].join('\r\n');
  const total = { rows: 5, persons: 7, amount: 3890 };

  test('loses its columns and minors; village, numbers and totals close the gaps', () => {
    const { text, after } = mended(jobFor(rows, { notice: { total } }));
    expect(text).toBe(
      [
        '联合乡公示,,,,,',
        '序号,姓名,村,保障人数,标准,金额,备注',
        '1,冉甲一,中心村,2,630,"800",',
        '2,田甲二,青山村,2,630,"1,200",',
        '合计,,,4,,"2,000",',
        '"另有未成年人 3 人，依法不公开姓名，合计 1,890 元"',
        `注：证号${'*'.repeat(18)},,,,,,`,
        '',
      ].join('\r\n'),
    );
    expect(left(after)).toEqual([]);
  });

  test('its notice follows, and keeps all else', () => {
    const job = jobFor(rows, { notice: { total } });
    const before = text(job.sources.find(({ path }) => path.endsWith('notice.yaml')));
    const expected = before
      .replace('withheldMinors: 0', 'withheldMinors: { persons: 3, amount: 1890 }')
      .replace('rows: 5', 'rows: 2')
      .replace('persons: 7', 'persons: 4')
      .replace('amount: 3890', 'amount: 2000');
    expect(mended(job).notice).toBe(expected);
  });

  test('minors fewer than k are merged, and no line tells of them', () => {
    const list = '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n冉小童,中心村,1,630,630\n';
    const { text, notice, after } = mended(jobFor(list, { notice: { total: { rows: 2 } } }));
    expect(text).toBe('姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n');
    expect(notice).toContain('withheldMinors: merged');
    expect(left(after)).toEqual([]);
  });

  test('who only may be a minor stays, for a person to judge', () => {
    const rows = ['冉小童,新街社区,1,770,770', '冉晓童,中心村,1,630,630'];
    const list = ['姓名,村,保障人数,标准,金额', ...rows, '注：冉小童华', ''].join('\n');
    const job = { ...jobFor(list, { notice: { total: { rows: 2 } } }), spell: speller() };
    const { copies, after } = mended(job);
    expect(copies).toEqual([]);
    expect(left(after)).toEqual(['no-minor-name', 'no-minor-name', 'no-minor-name']);
  });

  test('a householder of several persons stays, whatever is said of the children', () => {
    const remarks = ['抚养未成年子女2人', '监护人：田甲二', '有学龄儿童2名', '单亲家庭有一未成年女儿'];
    const rows = remarks.map((remark, i) => `冉甲${'一二三四'[i]},中心村,3,630,800,${remark}`);
    const list = ['姓名,村,保障人数,标准,金额,备注', ...rows, ''].join('\n');
    const { text: copy } = mended(jobFor(list, { notice: { total: { rows: 4 } } }));
    for (const sign of '一二三四') expect(copy).toContain(`冉甲${sign},`);
    expect(copy).toContain('抚养未成年子女2人');
    expect(copy).not.toContain('有学龄儿童');
  });

  test('who was withheld is told by the rows and sheets of the original', () => {
    const header = ['姓名', '村', '保障人数', '标准', '金额', '备注'];
    const listed = (title: string, ...remarks: string[]) => [
      [title],
      header,
      ...remarks.map((remark, i) => [`田甲${'一二三四'[i]}`, '中心村', 1, 630, 630, remark]),
    ];
    const book = workbook([
      { name: '甲', rows: listed('公示', '12岁', '', '孤儿') },
      { name: '乙', rows: listed('公示', '', '由其父代领', '未成年') },
    ]);
    const { copies, undecided } = mended(jobFor(book));
    expect(copies.flatMap(({ withheldRows }) => withheldRows)).toEqual([
      '工作表「甲」的 第 3、5 行',
      '工作表「乙」的 第 5 行',
    ]);
    expect(undecided.flatMap(({ rows }) => rows)).toEqual(['工作表「乙」的 第 4 行']);
  });

  test('counts in titles and notes are named when somebody was withheld', () => {
    const list =
      '共2户3人1430元,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n冉小童,中心村,1,630,630\n';
    const { copies } = mended(jobFor(list, { notice: { total: { rows: 2 } } }));
    expect(copies.flatMap(({ toCheck }) => toCheck)).toEqual(['A1']);
  });

  const three = ['冉小童', '冉小明', '冉小华'].map((name, i) => `${i + 3},${name},中心村,1,630,630,孤儿`);
  const withThree = (...below: string[]) =>
    ['序号,姓名,村,保障人数,标准,金额,备注', '1,冉甲一,中心村,1,630,630,', ...three, ...below, ''].join('\n');

  test.each([
    '大写：肆仟零捌拾元伍角',
    '合计人民币（大写）：陆佰叁拾元整',
    '户数：6',
    '人数：９',
    '金额：4080.5',
    '2025.5',
    '中心村3、龙池村3',
    '实发 4080.5',
    '资金总额4,080.50元',
    '注：1.本月6户。2.监督电话12345',
    '注：本月发放六户九人',
    '制表日期：2025年9月15日，共6户',
    '户数：8、均为低保户',
    '户数：8 日期：2025年9月',
    '本期人数8 日均发放',
    '热线12户',
    '户数：八',
    '户数：四；人数：四',
  ])('%s may count who is gone, and is named', (text) => {
    const { copies } = mended(jobFor(withThree(`"${text}"`)));
    expect(copies.flatMap(({ toCheck }) => toCheck)).toEqual(['A4']);
  });

  test.each([
    '监督电话：023-78000026、023-78000027',
    '电话（023）78000026',
    '县救助热线：12345',
    '制表日期：2025年9月15日',
    '公示期：2025.9.15—2025.9.21，共5个工作日',
    '2025-09-15 9:00—12:00',
    '联合府公示〔2025〕30号',
    '注：1.按月发放；2、有异议的，到中心村1组反映',
    '标准：660元/人·月',
    '单位：万元',
    '联合乡第一人民医院',
    '制表人：陆伍一',
    '注：1、按月发放',
  ])('%s counts nobody', (text) => {
    const { copies } = mended(jobFor(withThree(`"${text}"`)));
    expect(copies.flatMap(({ toCheck }) => toCheck)).toEqual([]);
  });

  test('a row of counts below persons is none of a person, and a total above them is compared with nobody', () => {
    const list = withThree(',户数,6,人数,9', ',总户数：,6', ',,户数,6', '村,户数', '中心村,2').replace(
      '\n',
      '\n合计,,,5,,3150,\n',
    );
    const { copies } = mended(jobFor(list));
    expect(copies.flatMap(({ toCheck }) => toCheck)).toEqual(['D2、F2、C4、E4、C5、D6、B8']);
  });

  test('a household of whom one is shown to be a minor is not counted as so many minors', () => {
    const header = '姓名,年龄,村,保障人数,标准,金额';
    const rows = ['冉甲一,40,中心村,2,630,800', '冉小二,10,中心村,3,630,1200', '冉小三,9,中心村,1,630,630'];
    const job = jobFor([header, ...rows, ''].join('\n'), { notice: { total: { rows: 3, persons: 6 } } });
    const { text, notice, undecided, after } = mended(job);
    expect(text).toBe('姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n,中心村,3,630,1200\n');
    expect(notice).toContain('withheldMinors: merged');
    expect(notice).toContain('persons: 5');
    expect(undecided.flatMap(({ rows }) => rows)).toEqual(['第 3 行']);
    expect(left(after)).toEqual(['require-column']);
  });

  test('a list of nearly as many columns as a sheet can have takes no minutes', () => {
    const row = (first: string, more: string) => `${first}${`,${more}`.repeat(12_000)}`;
    const list = [
      row('姓名,村', '甲乙'),
      row('冉甲一,中心村', '1'),
      '注：说明',
      '监督电话：023-78000001',
      '',
    ];
    const began = performance.now();
    expect(mended(jobFor(list.join('\n'))).text).toBe(
      '姓名,村\n冉甲一,中心村\n注：说明\n监督电话：023-78000001\n',
    );
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('numbers with zeros before them stay as wide', () => {
    const rows = ['008,冉甲一', '009,冉小童', '010,田甲二', '011,田甲三'].map(
      (row) => `${row},中心村,1,630,630`,
    );
    const list = ['序号,姓名,村,保障人数,标准,金额', ...rows, ''].join('\n');
    const numbers = (list: string) =>
      mended(jobFor(list, { notice: { total: { rows: 4 } } })).text.match(/^\d+/gm);
    expect(numbers(list)).toEqual(['008', '009', '010']);
    expect(numbers(list.replaceAll('\n0', '\n'))).toEqual(['08', '09', '10']);
    expect(numbers(list.replaceAll(/\n0+/g, '\n'))).toEqual(['8', '9', '10']);
  });

  test('they are named as they stand in the copy, after the last round', () => {
    const rows = [
      `${id},共2户3人,,,,,`,
      '身份证号,序号,姓名,村,保障人数,标准,金额',
      `${child},1,冉小童,中心村,1,630,630`,
      `${id},2,冉甲一,中心村,2,630,800`,
      `${child},3,冉小童,中心村,1,630,630`,
      '合计,,,,4人,,2060元',
      `注：共3户,,,,,,`,
      '',
    ];
    const { text: copy, copies } = mended(jobFor(rows.join('\n'), { notice: { total: { rows: 3 } } }));
    expect(copy.split('\n').map((line) => line.split(',')[0])).toEqual([
      '共2户3人',
      '序号',
      '1',
      '合计',
      '注：共3户',
      '',
    ]);
    expect(copies.flatMap(({ toCheck }) => toCheck)).toEqual(['A1、A5']);
  });

  test('those who live together are summed up anew, as those who are covered are', () => {
    const list =
      '姓名,村,家庭人口,保障人数,标准,金额\n冉甲一,中心村,3,2,630,800\n冉小童,中心村,4,1,630,630\n合计,,7,3,,1430\n';
    expect(mended(jobFor(list, { notice: { total: { rows: 2 } } })).text).toContain('合计,,3,2,,800\n');
  });

  test('who has the ID of a child is withheld, though nothing else says so', () => {
    const list = `姓名,身份证号,村,保障人数,标准,金额\n冉甲一,${id},中心村,2,630,800\n田小二,${child},中心村,1,630,630\n`;
    const copy = mended(jobFor(list, { notice: { total: { rows: 2 } } })).text;
    expect(copy).toContain('冉甲一');
    expect(copy).not.toContain('田小二');
  });

  test.each([
    ['2013-03-12 00:00:00', 'withheld'],
    ['2013-03-12T00:00:00.000Z', 'withheld'],
    ['20130312000000', 'withheld'],
    ['2013.03', 'withheld'],
    ['2013年', 'withheld'],
    ['2013-**-**', 'withheld'],
    ['2007年', 'left'],
    ['13年3月', 'left'],
    ['12-Mar-13', 'left'],
    ['1956年3月', 'kept'],
    ['56.3.12', 'kept'],
  ])('of a row with %s as the day of birth the person is %s', (birth, fate) => {
    const list = `姓名,村,保障人数,标准,金额,出生日期\n冉甲一,中心村,2,630,800,1956-01-01\n田小二,中心村,1,630,630,${birth}\n`;
    const { list: copy, undecided, text: csv } = mended(jobFor(list));
    expect(copy).toBeDefined();
    expect(csv.includes('田小二')).toBe(fate === 'kept');
    expect(csv.split('\n')).toHaveLength(fate === 'withheld' ? 3 : 4);
    expect(undecided.length).toBe(fate === 'left' ? 1 : 0);
  });

  test.each(['12', '１２', '十二岁', '约12岁', '虚岁12', '男12', '未满18', '2013', '2013年生'])(
    'who is %s in a column of ages is withheld',
    (age) => {
      const list = `姓名,村,保障人数,标准,金额,年龄\n冉甲一,中心村,2,630,800,六十九\n冉甲二,中心村,1,630,630,一百零二\n田小二,中心村,1,630,630,${age}\n`;
      const { text: csv } = mended(jobFor(list));
      for (const name of ['冉甲一', '冉甲二']) expect(csv).toContain(name);
      expect(csv).not.toContain('田小二');
    },
  );

  test('what is said of an illness goes whole', () => {
    const list = '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,患精神分裂症长期服药\n';
    expect(mended(jobFor(list, { notice: { total: { rows: 1 } } })).text).toBe(
      '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,\n',
    );
  });

  test('a list in two halves is refused', () => {
    const list = '姓名,村,保障人数,标准,金额,姓名,身份证号\n冉甲一,中心村,2,630,800,冉小童,\n';
    const { copies, refused } = mended(jobFor(list, { notice: { total: { rows: 1 } } }));
    expect(copies).toEqual([]);
    expect(refused).toHaveLength(1);
  });

  test('mending a copy again changes nothing', () => {
    const { after } = mended(jobFor(rows, { notice: { total } }));
    expect(mended(after).copies).toEqual([]);
  });

  test('a number cut into cells is masked in all of them', () => {
    const list = `姓名,村,保障人数,标准,金额,备注,说明\n冉甲一,中心村,2,630,800,${id.slice(0, 9)},${id.slice(9)}\n`;
    const { text } = mended(jobFor(list, { notice: { total: { rows: 1 } } }));
    expect(text).toContain(`800,${'*'.repeat(9)},${'*'.repeat(9)}`);
  });

  test('however it is cut and written, and the words around it stay', () => {
    const [first, last] = [id.slice(0, 9), id.slice(9)];
    const numerals = last.replace(/[0-9]/g, (c) => '〇一二三四五六七八九'[Number(c)] ?? '');
    const list = `姓名,村,保障人数,标准,金额,备注,说明\n冉甲一,中心村,2,630,800,见${first},${numerals}本人\n`;
    const { text } = mended(jobFor(list, { notice: { total: { rows: 1 } } }));
    expect(text).toContain(`800,见${'*'.repeat(9)},${'*'.repeat(9)}本人`);
  });

  test.each(['gb18030', 'utf16le', 'utf16be'])('stays in %s, with delimiter and line ends', (encoding) => {
    const list = `姓名\t村\t保障人数\t标准\t金额\t备注\r\n冉甲一\t中心村\t2\t630\t800\t${id}\r\n`;
    const job = jobFor('', { notice: { total: { rows: 1 } } });
    const addBOM = encoding !== 'gb18030';
    const source = sourceOf(`${FOLDER}/recipients.csv`, iconv.encode(list, encoding, { addBOM }));
    const { list: copy, copies } = mended({ ...job, sources: [...job.sources.slice(0, -1), source] });
    const expected = iconv.encode(list.replace(id, '*'.repeat(18)), encoding, { addBOM });
    expect(Buffer.from(bytesOf(copy as Source))).toEqual(expected);
    expect(copies[0]?.recoded).toBe(false);
  });

  test.each([',', ';'])('a line that tells Excel the delimiter stays whole: sep=%s', (delimiter) => {
    const list = `姓名,证号,村,保障人数,标准,金额\r\n冉甲一,${id},中心村,2,630,800\r\n`;
    const line = `sep=${delimiter}\r\n`;
    const { text } = mended(jobFor(line + list.replaceAll(',', delimiter)));
    expect(text).toBe(line + list.replace('证号,', '').replace(`${id},`, '').replaceAll(',', delimiter));
  });

  test('a full-width space keeps its bytes in GB18030, which has two for it', () => {
    const list = `姓　名,村,保障人数,标准,金额,备注\n张　三,中心村,2,630,800,${id}\n`;
    const job = jobFor('', { notice: { total: { rows: 1 } } });
    const source = sourceOf(`${FOLDER}/recipients.csv`, iconv.encode(list, 'gb18030'));
    const { list: copy } = mended({ ...job, sources: [...job.sources.slice(0, -1), source] });
    const expected = iconv.encode(list.replace(id, '*'.repeat(18)), 'gb18030');
    expect(Buffer.from(bytesOf(copy as Source))).toEqual(expected);
  });

  test('a letter that only GB18030 of four bytes has makes it UTF-8 with a mark, and it says so', () => {
    const list = `姓名,村,保障人数,标准,金额,备注\n冉㐂一,中心村,2,630,800,${id}\n`;
    const job = jobFor('', { notice: { total: { rows: 1 } } });
    const source = sourceOf(`${FOLDER}/recipients.csv`, iconv.encode(list, 'gb18030'));
    const { list: copy, copies } = mended({ ...job, sources: [...job.sources.slice(0, -1), source] });
    expect([...bytesOf(copy as Source).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(copies[0]?.recoded).toBe(true);
  });

  test.each(['\n', '\r\n', '\r'])('escaped quotes before a line break %j stay as they are written', (end) => {
    for (const remark of ['"""好""⏎x"', '"好""⏎x"', '"他说""好""，⏎{}"', '"{}⏎""好"""', '"a,""⏎"""']) {
      const row = `冉甲一,中心村,2,630,800,${remark}`;
      const list = `姓名,村,保障人数,标准,金额,备注⏎${row}⏎田甲二,中心村,2,630,800,{}⏎`.replaceAll('⏎', end);
      const { text } = mended(jobFor(list.replaceAll('{}', id), { notice: { total: { rows: 2 } } }));
      expect(text).toBe(list.replaceAll('{}', '*'.repeat(18)));
    }
  });

  test('one with broken quotes is refused, and nothing is made', () => {
    const list = `姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,"2"x,630,800,${id}\n`;
    const { refused, copies } = mended(jobFor(list));
    expect(refused.map(({ reason }) => reason)).toEqual([expect.stringContaining('引号')]);
    expect(copies).toEqual([]);
  });
});

describe('a workbook', () => {
  const habits: Habits = { prefix: '', references: true, shared: true };
  const rows = [
    ['联合乡公示', '', ''],
    ['身份证号', '姓名', '村', '保障人数', '标准', '金额', '备注'],
    [id, '冉甲一', '中心村', 2, 630, 800, Number(id)],
    [child, '冉小童', '中心村', 1, 630, 630, ''],
    [child, '冉小童', '中心村', 1, 630, 630, ''],
    [child, '冉小童', '中心村', 1, 630, 630, ''],
    ['合计', '', '', 5, '', 2690, ''],
  ];

  test('has no secret left in any part; title, merge and total follow', () => {
    const { list, after } = mended(
      jobFor(officeBook(rows, `证号${id}`, habits), { notice: { total: { rows: 4 } } }),
    );
    const bytes = bytesOf(list as Source);
    const all = Object.values(partsOf(bytes)).join('\n');
    for (const secret of [id, child, '冉小童'])
      for (let at = 0; at + Math.min(6, secret.length) <= secret.length; at++)
        expect(all).not.toContain(secret.slice(at, at + 6));
    expect(textsOf(bytes)[0]?.rows).toEqual([
      ['1', '联合乡公示'],
      ['2', '姓名', '村', '保障人数', '标准', '金额', '备注'],
      ['3', '冉甲一', '中心村', '2', '630', '800', '*'.repeat(18)],
      ['4', '合计', '', '2', '', '800'],
      ['5', '另有未成年人 3 人，依法不公开姓名，合计 1,890 元'],
    ]);
    const xml = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<mergeCell ref="A1:B1"/>');
    expect(xml).toContain('<c r="E4"><v>800</v></c>');
    expect(left(after)).toEqual([]);
  });

  test('a text that looks like an escape stays what it is, and an escape becomes its letter', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (...texts: string[]) => `<row>${texts.map(cell).join('')}</row>`;
    const last = `<row>${cell('冉_x7532_二')}${cell('中心村')}<c t="s"><v>0</v></c></row>`;
    const xml = `<worksheet><sheetData>${row('姓名', '村', '备注')}${row('冉甲一', '中心村', id)}${last}</sheetData></worksheet>`;
    const book = workbook([{ rows: [] }], {
      'xl/worksheets/sheet1.xml': xml,
      'xl/sharedStrings.xml': '<sst><si><t>_x005F_x0041_</t></si></sst>',
    });
    const { list } = mended(jobFor(book));
    expect(textsOf(bytesOf(list as Source))[0]?.rows.at(-1)).toEqual(['3', '冉甲二', '中心村', '_x0041_']);
  });

  test('names of styles and conditional looks do not come along', () => {
    const styles = `<styleSheet><!--${id}--><fonts><font><name val="宋体"/></font></fonts><cellXfs><xf/></cellXfs><cellStyles><cellStyle name="${id}"/></cellStyles><dxfs><dxf><numFmt formatCode="&quot;${id}&quot;"/></dxf></dxfs></styleSheet>`;
    const book = workbook(
      [
        {
          rows: [
            ['姓名', '村'],
            ['冉甲一', '中心村'],
          ],
        },
      ],
      { 'xl/styles.xml': styles },
    );
    const { list: copy } = mended(jobFor(book));
    const kept = partsOf(bytesOf(copy as Source))['xl/styles.xml'] ?? '';
    expect(kept).toContain('宋体');
    expect(kept).not.toContain(id);
  });

  test('the usual look of cells stays the usual one, since widths are measured in its letters', () => {
    const styles = `<x:styleSheet><x:fonts><x:font/></x:fonts><x:cellXfs><x:xf/></x:cellXfs><x:cellStyles><x:cellStyle name="链接" xfId="0" builtinId="8"/><x:cellStyle name="${id}" xfId="1" builtinId="0"/></x:cellStyles></x:styleSheet>`;
    const list = [
      ['姓名', '村'],
      ['冉甲一', id],
    ];
    const { list: copy } = mended(jobFor(workbook([{ rows: list }], { 'xl/styles.xml': styles })));
    expect(partsOf(bytesOf(copy as Source))['xl/styles.xml']).toContain(
      '<x:cellStyles count="1"><x:cellStyle name="Normal" xfId="1" builtinId="0"/></x:cellStyles>',
    );
  });

  test('what is frozen and what each printed page repeats stay, at their new places', () => {
    const row = (texts: string[]) =>
      `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const list = [
      ['联合乡公示'],
      ['身份证号', '姓名', '村', '保障人数', '标准', '金额'],
      [id, '冉甲一', '中心村', '2', '630', '800'],
    ];
    const pane = '<pane xSplit="2" ySplit="2" topLeftCell="C3" activePane="bottomRight" state="frozen"/>';
    const book = workbook(
      [
        { name: '封面', rows: [] },
        { name: '公示', rows: [] },
      ],
      {
        'xl/workbook.xml': `<workbook><sheets><sheet name="封面" sheetId="1" state="hidden" r:id="rId1"/><sheet name="9月 '$&amp;公示" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">'9月 ''$&amp;公示'!$A:$B,'9月 ''$&amp;公示'!$2:$2</definedName></definedNames></workbook>`,
        'xl/worksheets/sheet2.xml': `<worksheet><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetData>${list.map(row).join('')}</sheetData></worksheet>`,
      },
    );
    const parts = partsOf(bytesOf(mended(jobFor(book)).list as Source));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>',
    );
    expect(parts['xl/workbook.xml']).toContain(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'9月 ''$&amp;公示'!$A:$A,'9月 ''$&amp;公示'!$2:$2</definedName></definedNames>`,
    );
  });

  test('pictures and macros, which nobody can check, go; the copy says how many', () => {
    const rows = [
      ['姓名', '村', '保障人数', '标准', '金额'],
      ['冉甲一', '中心村', 2, 630, 800],
    ];
    const job = jobFor(workbook([{ rows }], {}, { 'xl/media/image1.png': new Uint8Array([1, 2]) }), {
      notice: { total: { rows: 1 } },
    });
    const { copies, after } = mended(job);
    expect(copies.map(({ done }) => [done.embedded, done.parts])).toEqual([[1, 0]]);
    expect(left(after)).toEqual([]);
  });

  test('leaves out hidden sheets, rows and columns', () => {
    const plain = ['姓名', '村', '保障人数', '标准', '金额'];
    const book = workbook([
      {
        rows: [
          [...plain, '说明'],
          ['冉甲一', '中心村', 2, 630, 800, '藏'],
          ['打印时不要', '', '', '', '', ''],
        ],
        hiddenRows: [3],
        hiddenColumns: [6],
      },
      { rows: [['原始数据']], hidden: true },
    ]);
    const { list, after } = mended(jobFor(book, { notice: { total: { rows: 1 } } }));
    expect(textsOf(bytesOf(list as Source))).toEqual([
      {
        name: 'Sheet1',
        rows: [
          ['1', ...plain],
          ['2', '冉甲一', '中心村', '2', '630', '800'],
        ],
      },
    ]);
    expect(left(after)).toEqual([]);
  });

  test('one whose persons a filter hides is refused: they would vanish from the list', () => {
    const rows = [
      ['姓名', '村', '保障人数', '标准', '金额', '身份证号'],
      ['冉甲一', '中心村', 2, 630, 800, ''],
      ['田甲二', '中心村', 2, 630, 800, ''],
    ];
    const { copies, refused } = mended(jobFor(workbook([{ rows, hiddenRows: [3] }]), {}));
    expect(copies).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([expect.stringContaining('取消隐藏和筛选')]);
  });

  test('counts are named with their sheet: those of sheets that lost somebody, or that list nobody', () => {
    const header = ['身份证号', '姓名', '村', '保障人数', '标准', '金额'];
    const listed = (title: string, ...names: string[]) => [
      ['', title],
      header,
      ...names.map((name) => [name === '冉小童' ? child : id, name, '中心村', 1, 630, 630]),
    ];
    const book = workbook([
      { name: '封面', rows: [['全乡共3户']] },
      { name: '原始', rows: [['共9户']], hidden: true },
      { name: '甲', rows: listed('共1户', '冉甲一') },
      { name: '乙', rows: listed('共2户', '冉小童', '田甲二') },
    ]);
    const { copies } = mended(jobFor(book, { notice: { total: { rows: 3 } } }));
    expect(copies.flatMap(({ toCheck }) => toCheck)).toEqual(['工作表「封面」的 A1', '工作表「乙」的 A1']);
  });

  test('a summary beside the list is not repaired by half, and all that it counts is named', () => {
    const list = [
      ['姓名', '村', '保障人数', '标准', '金额'],
      ['冉小童', '中心村', 1, 630, 630],
      ['冉甲一', '中心村', 1, 630, 630],
    ];
    const summary = [
      ['村', '户数', '人数', '金额', '身份证号'],
      ['中心村', 2, 2, 1260, ''],
      ['合计', 2, 2, 1260, ''],
    ];
    const book = workbook([{ rows: list }, { name: '汇总', rows: summary }]);
    const { list: copy, copies, after } = mended(jobFor(book, { notice: { total: { rows: 2 } } }));
    expect(textsOf(bytesOf(copy as Source))[1]?.rows).toEqual([
      ['1', '村', '户数', '人数', '金额'],
      ['2', '中心村', '2', '2', '1260'],
      ['3', '合计', '2', '2', '1260'],
    ]);
    expect(copies.flatMap(({ toCheck }) => toCheck)).toEqual(['工作表「汇总」的 B2、C2、D2、B3、C3、D3']);
    expect(left(after)).toContain('require-column');
  });

  test('a sheet whose name holds a secret is named by its place; other names stay', () => {
    const rows = [
      ['姓名', '村', '保障人数', '标准', '金额'],
      ['冉甲一', '中心村', 2, 630, 800],
    ];
    const book = workbook([
      { name: `${child}藏`, rows: [], hidden: true },
      { name: '名单', rows },
      { name: `证号${id}`, rows: [] },
      { name: '冉小童', rows: [] },
      { name: '第3张表', rows: [] },
      // Of no kind that is known, and yet no report would repeat it.
      { name: '户123456789', rows: [] },
    ]);
    const { list, after, copies } = mended(jobFor(book, { notice: { total: { rows: 1 } } }));
    expect(textsOf(bytesOf(list as Source)).map(({ name }) => name)).toEqual([
      '名单',
      '第2张表',
      '第3张表_',
      '第3张表',
      '第5张表',
    ]);
    expect(copies[0]?.done).toMatchObject({ renamed: 3, hiddenSheets: 1, parts: 0 });
    const all = Object.values(partsOf(bytesOf(list as Source))).join('\n');
    for (const secret of [id, child, '冉小童']) expect(all).not.toContain(secret);
    expect(left(after)).toEqual([]);
  });

  test('a village merged down outlives its first row', () => {
    const book = workbook([
      {
        rows: [
          ['村', '姓名', '保障人数', '标准', '金额'],
          ['中心村', '冉小童', 1, 630, 630],
          ['', '冉甲一', 2, 630, 800],
          ['', '田甲二', 2, 630, 800],
        ],
        merges: ['A2:A4'],
      },
    ]);
    const { list, after } = mended(jobFor(book, { notice: { total: { rows: 3 } } }));
    const xml = partsOf(bytesOf(list as Source))['xl/worksheets/sheet1.xml'] ?? '';
    expect(xml).toContain('<mergeCell ref="A2:A3"/>');
    expect(left(after)).toEqual([]);
  });

  test('one of which nothing is shown is refused, with what to do', () => {
    const list = [
      ['姓名', '村'],
      ['冉甲一', '中心村'],
    ];
    const { refused } = mended(jobFor(workbook([{ rows: list, hidden: true }])));
    expect(refused.map(({ reason }) => reason).join()).toContain('请取消隐藏');
  });

  test('formulas become their results; one without a result is refused', () => {
    const sheet = (total: string) =>
      `<worksheet><sheetData><row><c t="str"><v>姓名</v></c><c t="str"><v>村</v></c><c t="str"><v>金额</v></c><c t="str"><v>备注</v></c></row><row><c t="str"><v>冉甲一</v></c><c t="str"><v>中心村</v></c><c><f>1+1</f>${total}</c><c t="str"><v>${id}</v></c></row></sheetData></worksheet>`;
    const book = (total: string) => workbook([{ rows: [] }], { 'xl/worksheets/sheet1.xml': sheet(total) });
    const { list } = mended(jobFor(book('<v>2</v>')));
    const xml = partsOf(bytesOf(list as Source))['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<c r="C2"><v>2</v></c>');
    expect(xml).not.toContain('<f>');
    expect(mended(jobFor(book(''))).refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('公式'),
    ]);
  });

  test('any small workbook: what can be mended is, and the copy holds no secret', () => {
    const cell = fc.constantFrom(
      '',
      '冉甲一',
      '中心村',
      '630',
      child,
      `电话${secrets.mobile}`,
      '肺癌晚期',
      '孤儿',
      '冉小童',
      '合计',
    );
    const header = fc.shuffledSubarray([
      '姓名',
      '村',
      '保障人数',
      '标准',
      '金额',
      '备注',
      '身份证号',
      '甲乙',
    ]);
    const book = fc.record({
      header,
      rows: fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }),
      habits: fc.record({
        prefix: fc.constantFrom('', 'x:'),
        references: fc.boolean(),
        shared: fc.boolean(),
      }),
    });
    fc.assert(
      fc.property(book, ({ header, rows, habits }) => {
        // Who stands for several is left to a person.
        const persons = header.indexOf('保障人数');
        const alone = rows.map((cells) =>
          persons < 0
            ? cells
            : Array.from({ ...cells, length: 8 }, (text, i) => (i === persons ? '1' : (text ?? ''))),
        );
        const job = jobFor(officeBook([['公示'], header, ...alone], '话', habits));
        const { after, list, refused, undecided } = mended(job);
        expect(refused).toEqual([]);
        // A child's ID elsewhere than in its column leaves open whose it is.
        fc.pre(undecided.length === 0);
        expect(left(after).filter((rule) => fixable.has(rule))).toEqual([]);
        expect(mended(after).copies).toEqual([]);
        if (!list) return;
        const all = Object.values(partsOf(bytesOf(list))).join('\n');
        for (const secret of [child, secrets.mobile ?? '', '冉小童']) expect(all).not.toContain(secret);
      }),
      { numRuns: 40 },
    );
  }, 300_000);
});

test('a name that stands in the place of a village is not carried down from the row that goes', () => {
  const job = jobFor('姓名,村,保障人数\n冉小童,冉小童,1\n,,1\n');
  const { text, after } = mended(job);
  expect(text).not.toContain('冉小童');
  expect(left(after)).not.toContain('no-minor-name');
});

// Each was found by the test of small workbooks.
test.each([
  ['乙方,保障人数,姓名,村,备注', '合计,1,共一户,中心村,孤儿', '1,合计：共一户,中心村,孤儿'],
  ['金额,保障人数,身份证号', '630,1,合计', '合计：630,1'],
  ['保障人数,金额', '1,630,合计', '合计：1,630'],
  ['身份证号,姓名,金额', `合计,${id},630`, `合计：${'*'.repeat(18)},630`],
  ['序号,姓名,身份证号,金额,备注', '1,共一户,小计,630,', '1,共一户,630,小计'],
  ['身份证号,保障人数,金额', '中心村小计,3,630', '小计：3,630'],
  ['身份证号,姓名,金额', '中心村小计,,630', '中心村小计,630'],
])('a total stays one where the column of its word goes: %s', (header, total, kept) => {
  const person = header.replaceAll(/[^,]+/g, '中心村');
  const job = jobFor(`${header}\n${person},某某\n${total}\n`);
  const { text, after } = mended(job);
  expect(text.replaceAll(/,+$/gm, '').split('\n')).toContain(kept);
  expect(left(after)).not.toContain('no-minor-name');
  expect(mended(after).copies).toEqual([]);
});

test.each([
  ['金额,标准', ',合计,合计', '金额,标准'],
  ['金额,标准,身份证号', ',合计,,合计', '金额,标准'],
  ['村,标准,身份证号', `,合计,合计,中心村,合计,${child}\n${child},电话${secrets.mobile}`, '村,标准'],
  ['备注,村,甲乙', ',冉小童,中心村,合计,合计', '备注,村'],
  // Masked, these are no headers of telephones.
  [
    '身份证号,备注,村',
    `冉甲一,电话${secrets.mobile},电话${secrets.mobile}\n,肺癌晚期,中心村\n合计,,`,
    '备注,村',
  ],
])('what stands below the header %s is not read as a part of it: %#', (header, rows, kept) => {
  const job = jobFor(`${header}\n${rows}\n`);
  const { refused, list, after } = mended(job);
  expect(refused).toEqual([]);
  expect(text(list ?? job.sources.at(-1)).split('\n')[0]).toMatch(new RegExp(`^${kept},*$`));
  expect(mended(after)).toMatchObject({ copies: [], refused: [] });
});

test('a note that names a child whom no roster knows is left to a person, and no copy is made for it', () => {
  const job = jobFor('姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n注：孤儿单列,,,,\n');
  expect(left(job)).toContain('no-minor-name');
  expect(mended(job).copies).toEqual([]);
});

test('a note stays one where the column of its beginning goes and no cell is free before its other texts', () => {
  const header = '身份证号,姓名,村,保障人数,标准,金额';
  const job = jobFor(`${header}\n${id},冉甲一,中心村,2,630,800\n注：略,孤儿单列,,,,\n`);
  const { text, after } = mended(job);
  expect(text.split('\n')[2]).toBe('注：略 孤儿单列,,,,');
  expect(mended(after).copies).toEqual([]);
});

test('a row whose only sign of a child is masked or goes has no name in the copy', () => {
  const born = `${child.slice(6, 10)}年${Number(child.slice(10, 12))}月${Number(child.slice(12, 14))}日出生`;
  const hiddenEnd = `${child.slice(0, 14)}****`;
  for (const [header, cell, persons] of [
    ['备注', `证号${child}`, 1],
    ['编码', child, 1],
    ['备注', hiddenEnd, 1],
    ['身份证号', `${child.slice(0, 6)}*${child.slice(6)}`, 3],
    ['身份证号', hiddenEnd, 3],
    ['备注', born, 3],
  ] as const) {
    const list = `姓名,村,保障人数,标准,金额,${header}\n冉甲二,中心村,${persons},630,630,${cell}\n`;
    const { text, undecided, after } = mended(jobFor(list));
    expect(undecided.flatMap(({ rows }) => rows)).toEqual(['第 2 行']);
    expect(text).not.toContain('冉甲二');
    expect(left(after)).toContain('require-column');
  }
});

test('a cell that no office software could show is refused, and named', () => {
  const rows = [
    ['姓名', '备注'],
    ['冉甲一', `${id}${'字'.repeat(40_000)}`],
  ];
  const book = workbook([{ rows: [['封面']] }, { name: '中心村', rows }]);
  for (const [list, where] of [
    [book, '工作表「中心村」的 B2'],
    [rows.map((cells) => cells.join(',')).join('\n'), 'B2'],
  ] as const) {
    const { copies, refused } = mended(jobFor(list));
    expect(copies).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(`^${where} 这一格超过 32767 个字`),
    ]);
  }
});

describe('other files', () => {
  test('secrets and minors are masked, line breaks stay', () => {
    const { copies } = mended(jobFor('姓名,村,金额\n', { page: `见${id}，冉小童\n下一行\n` }));
    const page = copies.find(({ source }) => source.path.endsWith('.md'));
    expect(text(page?.source)).toBe(`见${'*'.repeat(18)}，***\n下一行\n`);
  });

  test('a notice stays sound YAML where its value begins with a star', () => {
    const list = `姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n${'冉小童,中心村,1,630,630\n'.repeat(3)}`;
    const notice = { title: `${id}的公示`, total: { rows: 4 } };
    const { notice: mendedNotice, after } = mended(jobFor(list, { notice }));
    expect(mendedNotice).toContain(`title: '${'*'.repeat(18)}的公示'`);
    expect(mendedNotice).toContain('withheldMinors: { persons: 3, amount: 1890 }');
    expect(left(after).filter((rule) => fixable.has(rule) || rule === 'valid-settings')).toEqual([]);
  });
});
