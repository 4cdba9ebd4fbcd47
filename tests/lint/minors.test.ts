import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { speller } from '../../scripts/lint/speller.ts';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { type Guard, guardList, readGuard } from '../../src/lint/guard.ts';
import { minorFinder } from '../../src/lint/minors.ts';
import { readRoster } from '../../src/lint/roster.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { plainVillage } from '../../src/lint/villages.ts';
import { jobOf } from '../fixtures/county.ts';

const rosterOf = (rows: string, asOf = '2025-10-15') =>
  readRoster([readDocument(sourceOf('roster.csv', `姓名,村,出生日期\n${rows}`))], asOf);
const finderOf = (rows: string) =>
  minorFinder(
    rosterOf(rows),
    { standards: [], townships: new Map(), notices: new Map(), inspections: [] },
    speller(),
  );

test('a roster of which a part was not read blocks: a quote that is never closed takes in all below it', () => {
  const { minors, problems } = rosterOf('冉甲一,中心村,1956-01-01\n"冉小童,中心村,2015-01-01\n');
  expect(minors.size).toBe(0);
  expect(problems.map(({ problem: { code } }) => code)).toContain('unclosed-quote');
});

describe('age on the day of judgement', () => {
  test.each([
    ['the day before the birthday', '2007-10-16', true],
    ['the birthday', '2007-10-15', false],
    ['the day after', '2007-10-14', false],
  ])('%s', (_, birth, minor) => {
    expect(rosterOf(`冉小童,中心村,${birth}\n`).minors.has('冉小童')).toBe(minor);
  });

  test('a birthday on 29 February falls on 1 March in common years', () => {
    expect(rosterOf('冉小童,中心村,2008-02-29\n', '2026-02-28').minors.has('冉小童')).toBe(true);
    expect(rosterOf('冉小童,中心村,2008-02-29\n', '2026-03-01').minors.has('冉小童')).toBe(false);
  });
});

describe('names of minors', () => {
  const finder = finderOf(
    '冉小童,中心村,2015-01-01\n李伟,中心村,2015-01-01\n吕小童,中心村,2015-01-01\n覃小童,中心村,2015-01-01\n欧阳欣涵,中心村,2015-01-01\n田甲二,中心村,1960-01-01\n',
  );

  test.each([
    ['ranxiaotong.jpg', 1],
    ['photos/Ran-Xiaotong_1.png', 1],
    ['xiaotong-ran.pdf', 1],
    ['2025ranxiaotonggongshi.xlsx', 1],
    ['http://example.com/ranxiaotong', 1],
    ['liwei.jpg', 1],
    ['ran.xiao.tong.md', 1],
    ['photos/ran1xiao3tong2.jpg', 1],
    ['rǎn-xiǎo-tóng.pdf', 1],
    ['http://example.com/?name=ran+xiao+tong', 1],
    ['http://example.com/ran%20xiao%20tong', 1],
    ['mailto:ranxiaotong@example.com', 1],
    ['ran--xiao--tong.jpg', 1],
    ["Ran Xiao'tong.xlsx", 1],
    ["http://example.com/ran'xiaotong", 1],
    ['r\u0061\u030cn-xi\u0061\u030cot\u006f\u0301ng.pdf', 1],
    ['http://example.com/r%C7%8En-xi%C7%8Eo-t%C3%B3ng', 1],
    ['http://example.com/r%C7%8En-xi%C7%8Eo-t%C3%B3ng.jpg', 1],
    ['http://example.com/l%C7%9A-xi%C7%8Eo-t%C3%B3ng.jpg', 1],
    ['http://example.com/r%C3%97n-xiao-tong', 0],
    ['http://example.com/ra%CC%8Cn-xia%CC%8Cotong', 1],
    ['ran~xiao~tong.md', 1],
    ['Ran,Xiaotong.md', 1],
    ['(ranxiaotong).md', 1],
    ['lvxiaotong.jpg', 1],
    ['luxiaotong.jpg', 1],
    ['lyu-xiaotong.jpg', 1],
    ['qinxiaotong.jpg', 1],
    ['tan-xiao-tong.jpg', 1],
    ['ouyang-xinhan.jpg', 1],
    ['xinhan-ouyang.jpg', 1],
    ['dibao-liwei.csv', 1],
    ['IMG_LiWei.jpg', 1],
    ['2025-10-li-wei.pdf', 1],
    ['2025 ran xiao tong_gongshi.csv', 1],
    ['desk/ran xiao tong/a.txt', 1],
    ['desk/ran xiao tong.txt', 1],
    ['<img src="ran%20xiao%20tong.jpg">', 1],
    ['http://example.com/r%C7%8En%20xi%C7%8Eo%20t%C3%B3ng', 1],
    ['<a href="#ranxiaotong">', 1],
    ['[一](#ran-xiaotong)', 1],
    ['<h2 id="liwei">', 1],
    ['# ran xiao tong', 0],
    ['dibao-liweicun.jpg', 0],
    ['liweicun.jpg', 0],
    ['tianjiaer.jpg', 0],
    ['ran xiao tong', 0],
  ])('spelled in %s: %i', (text, count) => {
    expect(finder.spelled(text)).toHaveLength(count);
  });

  test('what is found is found where it stands', () => {
    const [hit] = finder.spelled('photos/Ran-Xiaotong_1.png');
    expect('photos/Ran-Xiaotong_1.png'.slice(hit?.start, hit?.end)).toBe('Ran-Xiaotong');
  });

  test.each([
    ['冉晓童', '中心村', true],
    ['染小童', '中心村', true],
    ['冉晓童', '青山村', false],
    ['冉大童', '中心村', false],
    ['冉小童', '中心村', false],
    ['田甲二', '中心村', false],
  ])('%s of %s sounds like a minor: %s', (name, village, sounds) => {
    expect(finder.sounds?.(name, village)).toBe(sounds);
  });

  test('traditional and variant forms are the same name', () => {
    const hits = finderOf('张国峰,中心村,2015-01-01\n').all('關於張國峯的公示');
    expect(hits.map(({ start, end }) => [start, end])).toEqual([[2, 5]]);
  });

  test.each(['髙叡', '高睿'])('%s is 高睿: old forms stand in names', (written) => {
    expect(finderOf('高睿,中心村,2015-01-01\n').all(written)).toHaveLength(1);
  });

  test.each([
    '\u2f65\u2f29童', // radicals, as a PDF gives them
    '<b>田</b>小童',
    '**田**小童',
    '田_小_童',
    '田-小-童.md',
    'http://example.com/?n=%E7%94%B0%E5%B0%8F%E7%AB%A5',
    '田\ufe00小童',
    '田\u{e0100}小童',
    '田⋅小童',
    '<span>田</span><span>小</span>童',
    '田<br/>小童',
    '田<a href="a.html" class="b">小</a>童',
    '田&nbsp;小&emsp;童',
  ])('%s is 田小童', (written) => {
    const [hit] = finderOf('田小童,中心村,2015-01-01\n').all(`关于${written}`);
    expect(hit).toMatchObject({ name: '田小童' });
    expect(`关于${written}`.slice(hit?.start, hit?.end)).toMatch(/^(?:[\u2f65田]|<|\*|%E7).*(?:童|%A5)$/);
  });

  test.each(['买买提·艾力', '买买提.艾力', '买买提-艾力', '买买提艾力'])('%s is one name', (written) => {
    expect(finderOf('买买提·艾力,中心村,2015-01-01\n').find(`由${written}领取`, false)).toMatchObject([
      { isSure: true },
    ]);
  });

  test('a name in an attribute of such a tag is read', () => {
    expect(
      finderOf('田小童,中心村,2015-01-01\n').all('<a href="a.html" title="田小童">附件</a>'),
    ).toHaveLength(1);
  });

  test.each(['张*童', '杨\u2f29*', '%E7%94%B', '<b>', '田-', '%FF'])('%s is nobody', (written) => {
    expect(finderOf('张童,中心村,2015-01-01\n').all(written)).toEqual([]);
  });

  test.each([
    ['policies/ranxiaotong.md', 'policies/***********.md'],
    ['policies/2025-ranxiaotong/a.md', 'policies/2025-***********/a.md'],
    ['townships/xiaotong-ran/notices/a.md', 'townships/************/notices/a.md'],
    ['policies/孤儿田伟龙.md', 'policies/*****.md'],
    ['policies/田伟龙（12岁）/a.md', 'policies/*******）/a.md'],
  ])('the path %s does not repeat a name', (path, shown) => {
    const roster = '姓名,村,出生日期\n冉小童,中心村,2015-01-01\n';
    const paths = [...lint(jobOf({ roster, more: { [path]: '孤\n' } }, {}), rules).findings].map(
      (finding) => finding.path,
    );
    expect(new Set(paths)).toEqual(new Set([`content/${shown}`]));
  });

  test('two files whose paths are masked alike are told apart, and their names are to be changed', () => {
    const roster = '姓名,村,出生日期\n冉小童,中心村,2015-01-01\n田小二,中心村,2015-01-01\n';
    const more = { 'notes/冉小童.md': '一\n', 'notes/田小二.md': '二\n' };
    const findings = [...lint(jobOf({ roster, more }, {}), rules).findings];
    expect(findings.map(({ path, message }) => [path, message])).toEqual([
      ['content/notes/***.md（第 1 个）', 'path'],
      ['content/notes/***.md（第 2 个）', 'path'],
    ]);
  });
});

describe('a name of the list that a minor has', () => {
  const told = (row: string, roster: string) =>
    [
      ...lint(
        jobOf(
          { list: `姓名,村,保障人数,标准,金额\n${row},1,630,630\n`, roster: `姓名,村,出生日期\n${roster}` },
          {},
        ),
        rules,
      ).findings,
    ].flatMap(({ rule, message, severity, confidence }) =>
      rule === 'no-minor-name' ? [[message, severity, confidence]] : [],
    );
  const sure = [['roster', 'error', 'certain']];
  const child = '冉小童,中心村,2015-01-01\n';

  test.each([
    ['in the same village', '冉小童,中心村3组', child, sure],
    ['under its other name', '冉小童,青山寨', '冉小童,青山村,2015-01-01\n', sure],
    [
      'of another sign that sounds alike, with words behind',
      '冉晓童（新增）,中心村',
      child,
      [['sounds', 'warning', 'possible']],
    ],
    ['in another village', '冉小童,青山村', child, [['elsewhere', 'warning', 'possible']]],
    ['in none', '冉小童,', child, sure],
    ['in one that nobody knows', '冉小童,无名村', child, sure],
    ['of a roster without villages', '冉小童,青山村', '冉小童,,2015-01-01\n', sure],
    ['of a village that nobody knows', '冉小童,青山村', '冉小童,无名村,2015-01-01\n', sure],
    ['of two villages', '冉小童,青山村', `${child}冉小童,青山村,2014-01-01\n`, sure],
    ['beside an adult', '冉小童,青山村', `${child}冉小童,青山村,1956-01-01\n`, []],
    [
      'beside an adult of a third village',
      '冉小童,青山村',
      `${child}冉小童,新街社区,1956-01-01\n`,
      [['elsewhere', 'warning', 'possible']],
    ],
    [
      'with an adult in the same',
      '冉小童,中心村',
      `${child}冉小童,中心村,1956-01-01\n`,
      [['homonym', 'warning', 'possible']],
    ],
  ])('%s', (_, row, roster, expected) => {
    expect(told(row, roster)).toEqual(expected);
  });
});

describe('what a roster says', () => {
  const rosterWith = (header: string, rows: string) =>
    readRoster([readDocument(sourceOf('roster.csv', `${header}\n${rows}`))], '2025-10-15');
  const problemsOf = (header: string, rows: string) =>
    rosterWith(header, rows).problems.map(({ problem }) => problem.code);

  test.each(['2015-03-05 00:00:00', '2015/3/5 0:00', '2015-03-05T00:00:00', '20150305'])(
    'born %s',
    (birth) => {
      expect(rosterOf(`冉小童,中心村,${birth}\n`)).toMatchObject({
        problems: [],
        minors: new Map([['冉小童', new Set(['中心'])]]),
      });
    },
  );

  test('a person whom either the birth date or the ID number says to be a minor is one, and must be looked at', () => {
    for (const [birth, inId] of [
      ['1956-01-01', '20150101'],
      ['2015-01-01', '19560101'],
    ]) {
      const roster = rosterWith('姓名,村,出生日期,身份证号', `冉小童,中心村,${birth},500299${inId}0000\n`);
      expect(roster.minors.has('冉小童')).toBe(true);
      expect(roster.problems).toEqual([{ path: 'roster.csv', problem: { code: 'contradiction', row: 2 } }]);
    }
  });

  test('a member has an ID number of their own', () => {
    const header = '户主姓名,户主身份证号,家庭成员姓名,成员身份证号,村';
    const roster = rosterWith(header, '冉甲一,500299195601010000,冉小童,500299201501010000,中心村\n');
    expect([...roster.minors.keys()]).toEqual(['冉小童']);
    expect(roster.problems).toEqual([]);
  });

  test.each([
    '儿童姓名,儿童身份证号,监护人姓名,监护人身份证号,村',
    '孤儿姓名,身份证号,监护人,监护人身份证号,村',
  ])('a roster of children, %s, is read by their own names and numbers', (header) => {
    const roster = rosterWith(header, '冉小童,500299201501010000,冉甲一,500299195601010000,中心村\n');
    expect([...roster.minors.keys()]).toEqual(['冉小童']);
    expect(roster.problems).toEqual([]);
  });

  test.each([
    ['a masked name', '冉*童,中心村,2015-01-01\n', 'no-name'],
    ['a name left open', '冉某某,中心村,2015-01-01\n', 'no-name'],
    ['no name', ',中心村,2015-01-01\n', 'no-name'],
    ['no birth', '冉小童,中心村,\n', 'no-birth'],
    ['nobody', '', 'no-rows'],
    ['two names', '冉小童、田小二,中心村,2015-01-01\n', 'odd-name'],
    ['a remark behind a name', '冉小童（孙）,中心村,2015-01-01\n', 'odd-name'],
  ])('%s is a problem', (_, rows, code) => {
    expect(problemsOf('姓名,村,出生日期', rows)).toEqual([code]);
  });

  test.each(['阿依古丽·买买提', '冉 小　童', '冉𫘧', '冉〇', '欧阳娜娜', 'Ran Xiaotong'])(
    '%s is a name',
    (name) => {
      expect(rosterOf(`${name},中心村,2015-01-01\n`)).toMatchObject({ problems: [], minors: { size: 1 } });
    },
  );

  test('who made the roster, and when, is nobody in it', () => {
    const rows = '冉小童,中心村,2015-01-01\n合计,1人,\n制表人：向某,,2025-09-01\n';
    expect(rosterOf(rows)).toMatchObject({ problems: [], minors: { size: 1 } });
  });
});

describe('villages', () => {
  test.each([
    '中心村',
    '中心',
    '联合乡中心村',
    '中心村3组',
    '中心村小学坎组',
    '中心 3组',
    '澜溪县联合乡中心村',
    '澜溪苗族土家族自治县联合乡中心村村委会',
    '中心村（2组）',
  ])('%s is the same village', (written) => {
    expect(plainVillage(written)).toBe('中心');
  });

  test.each([
    ['古镇村', '古镇'],
    ['新古镇社区', '新古镇'],
    ['新街社区', '新街'],
    ['镇江村', '镇江'],
    ['', ''],
    ['村', '村'],
  ])('%s keeps its own name', (written, plain) => {
    expect(plainVillage(written)).toBe(plain);
  });

  test('a homophone is noticed however the village is written', () => {
    const finder = finderOf('冉小童,联合乡中心村3组,2015-01-01\n');
    for (const village of ['中心', '中心村', '中心村1组'])
      expect(finder.sounds?.('冉晓童', village)).toBe(true);
  });
});

describe('guard list', () => {
  const keyed = (text: string) => createHmac('sha256', 'a key of this test').update(text).digest('hex');
  const listed = guardList(
    [
      { name: '冉小童', village: '中心村' },
      { name: '田小二', village: '' },
    ],
    keyed,
  );
  const guard = readGuard(listed, keyed) as Guard;

  test('knows a name in its village, spaces and forms of signs aside, and one without a village in all', () => {
    for (const village of ['中心村', '中心', '联合乡中心村2组']) expect(guard('冉 小童', village)).toBe(true);
    expect(guard('冉小童', '青山村')).toBe(false);
    expect(guard('田小二', '青山村')).toBe(true);
  });

  test.each(['冉小童（新增）', '1.冉小童', '冉甲一、冉小童', '户主：冉 小童'])(
    'finds it in a cell of %s',
    (cell) => {
      const list = `姓名,村,保障人数,标准,金额\n${cell},中心村,1,630,630\n`;
      const findings = [...lint({ ...jobOf({ list }, {}), guard }, rules).findings];
      expect(findings.map(({ message }) => message)).toContain('guard');
    },
  );

  test('holds no name', () => {
    expect(listed).not.toMatch(/[一-龥]/);
  });

  test.each([
    ['', 'none'],
    ['冉小童\n', 'none'],
    [`${listed}冉小童\n`, 'none'],
    [`${listed}1234\n`, 'none'],
    ['mingbang-guard 1\n', 'old'],
    ['mingbang-guard 2\n', 'old'],
    ...[0, 1, 2, 3].map((left): [string, string] => [
      `${listed
        .split('\n')
        .slice(0, 1 + left)
        .join('\n')}\n`,
      left < 1 ? 'none' : 'cut',
    ]),
    [listed.replace(/\n[^\n]+(?=\n[^\n]+\n$)/, ''), 'cut'],
    [guardList([], keyed), 'empty'],
  ])('%j is no guard list', (text, problem) => {
    expect(readGuard(text, keyed)).toBe(problem);
  });

  test('another key is not taken for a list without minors', () => {
    expect(readGuard(listed, (text) => keyed(`${text}?`))).toBe('key');
  });

  test('blocks a list that names a minor on it, in its village or under its other name', () => {
    const aliased = readGuard(guardList([{ name: '冉小童', village: '青山寨' }], keyed), keyed) as Guard;
    for (const [village, known] of [
      ['中心村', guard],
      ['青山村', aliased],
    ] as const) {
      const list = `姓名,村,保障人数,标准,金额\n冉小童,${village},1,630,630\n`;
      const findings = [...lint({ ...jobOf({ list }, {}), guard: known }, rules).findings];
      expect(findings.map(({ rule, message, severity }) => [rule, message, severity])).toEqual([
        ['no-minor-name', 'guard', 'error'],
      ]);
    }
  });
});
