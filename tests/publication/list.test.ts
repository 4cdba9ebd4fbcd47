import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/document/types.ts';
import { type ListRow, readList } from '../../src/publication/list.ts';
import { tableOf } from '../fixtures/table.ts';

/** The list that stands in these lines, with tabs between its cells. */
function listOf(...lines: string[]) {
  const rows: Row[] = lines.map((line, i) => ({ number: i + 1, cells: line.split('\t') }));
  return readList(tableOf(rows));
}

const NUMBERED = '序号\t村\t姓名\t人数\t标准\t金额';
const NAME_FIRST = '姓名\t村\t人数\t标准\t金额';

/** The row under such a header and one person of 青山村. */
function below(header: string, line: string): ListRow {
  const person = header === NUMBERED ? '1\t青山村\t冉甲一\t1\t630\t600' : '冉甲一\t青山村\t1\t630\t600';
  return [...listOf(header, person, line).rows][2] as ListRow;
}

describe('a section row', () => {
  test.each([
    '中心村',
    '一、中心村',
    '一、中心村（12户18人）',
    '（一）中心村',
    '(二) 中心村',
    '1.中心村',
    '1、中心村',
    '中心村：',
    '中心村12户18人',
    '中心村 共12户，18人',
    '中心村（共12户）',
    '【中心村】',
    '村名：中心村',
  ])('%s names its village', (line) => {
    const [, section, person] = listOf(NUMBERED, `${line}\t\t\t\t\t`, '1\t\t冉甲一\t1\t630\t600').rows;
    expect(section?.kind).toBe('section');
    expect(person?.village).toBe('中心村');
  });

  test.each([
    ['中心村村民委员会', '中心村村民委员会'],
    ['二、滨江社区居委会', '滨江社区居委会'],
  ])('%s names it in full', (line, village) => {
    const [, , person] = listOf(NAME_FIRST, line, '冉甲一\t\t1\t630\t600').rows;
    expect(person?.village).toBe(village);
  });

  test.each([
    [NUMBERED, '中心村6户\t\t\t13\t\t5,430'],
    [NUMBERED, '一、中心村\t\t\t13\t\t5,430'],
    [NUMBERED, '中心村\t\t6户\t13\t\t5,430'],
    ['村\t序号\t姓名\t人数\t金额', '中心村6户\t\t\t13\t5,430'],
    [NAME_FIRST, '中心村6户\t\t13\t\t5,430'],
  ])('below %j, %j has the sums of its village', (header, line) => {
    expect([...listOf(header, line).rows][1]?.kind).toBe('section');
  });

  test.each([
    [NUMBERED, '1\t中心村\t\t2\t630\t800'],
    [NUMBERED, '\t中心村\t\t2\t630\t800'],
    [NUMBERED, '\t中心村（1组）\t\t2\t630\t800'],
    [NAME_FIRST, '陈新村\t中心村\t2\t630\t800'],
    ['村\t户数\t人数', '中心村\t12\t18'],
  ])('below %j, %j is none', (header, line) => {
    expect([...listOf(header, line).rows][1]?.kind).toBe('data');
  });

  test.each([
    '村（居）委会意见：情况属实（盖章）\t\t\t乡镇意见：同意发放（盖章）',
    '村支书：冉甲一\t\t村主任：田甲二',
    '分管领导：冉甲一\t\t\t会计：田甲二',
    '盖章：\t\t\t签字：',
    '2025年9月15日\t\t\t2025年9月15日',
    '　　年　月　日\t\t年 月 日',
  ])('%j below a list is a note', (line) => {
    expect(below(NUMBERED, line).kind).toBe('note');
    expect(below(NAME_FIRST, line).kind).toBe('note');
  });

  test.each(['村上春\t中心村\t1\t630\t600', '会计明\t中心村\t1\t630\t600', '主月日\t中心村\t1\t630\t600'])(
    '%j is a person',
    (line) => expect(below(NAME_FIRST, line).kind).toBe('data'),
  );

  test('a day in a column of days is a person', () => {
    const rows = [...listOf('日期\t村\t姓名\t金额', '2025年9月15日\t中心村\t冉甲一\t600').rows];
    expect(rows[1]?.kind).toBe('data');
  });

  test.each(['1、本次公示不含中心村，由村里另行公示', '集中供养', '本表一式三份'])('%s is a note', (line) => {
    expect(below(NUMBERED, line).kind).toBe('note');
  });
});

describe('a total row', () => {
  test.each([
    '合计',
    '总 计',
    '合计：',
    '合计（3户6人）',
    '合计3户6人',
    '累计',
    '总合计',
    '总数',
    '本月合计',
    '当月合计',
    '全乡合计',
    '联合乡合计',
    '白岩镇2025年9月合计',
  ])('%s sums the list', (line) => {
    const row = below(NUMBERED, `${line}\t\t\t6\t\t1,400`);
    expect([row.kind, row.isPartial]).toEqual(['total', false]);
  });

  test.each([
    '小计',
    '小 计',
    '中心村小计',
    '中心村合计',
    '本页小计',
    '本页合计',
    '集中供养小计',
    '集中供养合计',
    '3组小计',
  ])('%s sums a part', (line) => {
    for (const header of [NUMBERED, NAME_FIRST]) {
      const row = below(header, `${line}\t\t6\t\t1,400`);
      expect([row.kind, row.isPartial]).toEqual(['total', true]);
    }
  });

  test.each([
    '李小计\t中心村\t2\t630\t800',
    '全小明\t中心村\t2\t630\t800',
    '田甲二\t中心村\t2\t630\t800\t合计3人',
  ])('%j is a person', (line) => {
    const row = below(NAME_FIRST, line);
    expect([row.kind, row.isPartial]).toEqual(['data', false]);
  });
});

describe('救助类别', () => {
  const meaning = (header: string) =>
    listOf(header, '冉甲一').layout?.columns.find(({ raw }) => /类\s*别/.test(raw))?.meaning;

  test.each([
    '姓名\t村\t救助类别\t救助事由\t金额',
    '姓名\t村\t救助 类别\t致困原因\t救助金额',
    '姓名\t村\t保障类别\t申请事由\t金额',
  ])('is the type of relief in %j', (header) => {
    expect(meaning(header)).toBe('relief-type');
  });

  test.each([
    '姓名\t村\t救助类别\t保障人数\t标准\t金额',
    '姓名\t村\t救助类别\t标准\t金额\t致困原因',
    '姓名\t村\t救助类别\t停发原因',
    '姓名\t村\t救助类型\t救助类别\t救助事由\t金额',
  ])('is the class of a household in %j', (header) => {
    expect(meaning(header)).toBe('class');
  });
});

describe('a header that is printed again', () => {
  const kinds = (...lines: string[]) => [...listOf(...lines).rows].map(({ kind }) => kind);
  const person = '1\t青山村\t冉甲一\t1\t630\t600';

  test.each([
    NUMBERED,
    '序号\t村\t姓 名\t人 数\t　标准\t金额',
    '序号\t村（社区）\t姓名\t人数（人）\t标准\t金额（元）',
    '序号\t\t姓名\t\t标准\t金额',
  ])('%j is skipped, and the village goes on', (line) => {
    const rows = [...listOf(NUMBERED, person, line, '2\t\t田甲二\t1\t630\t600').rows];
    expect(rows.map(({ kind }) => kind)).toEqual(['header', 'data', 'repeated-header', 'data']);
    expect(rows[3]?.village).toBe('青山村');
  });

  test('a village that the new page writes again is still not written in every row', () => {
    const rows = [
      ...listOf(
        NUMBERED,
        person,
        NUMBERED,
        person,
        '2\t\t田甲二\t1\t630\t600',
        person,
        '3\t\t向甲三\t1\t630\t600',
      ).rows,
    ];
    expect(rows.map(({ village }) => village)).toEqual(['', '青山村', '', '青山村', '青山村', '青山村', '']);
  });

  test.each([
    '序号\t村\t冉小童\t人数\t标准\t金额',
    `${NUMBERED}\t冉小童`,
    '村\t序号\t姓名\t人数\t标准\t金额',
    '序号\t村\t姓名\t人数\t标准\t金额（元，冉小童）',
  ])('%j is none: something else stands in it', (line) => {
    expect(kinds(NUMBERED, person, line)[2]).toBe('data');
  });

  test('a column that nobody knows is known again', () => {
    const header = `${NUMBERED}\t甲乙丙`;
    expect(kinds(header, `${person}\tx`, header)[2]).toBe('repeated-header');
  });

  test.each([
    ['序号\t姓名\t村\t发放金额（元）\t\t\t备注', '\t\t\t基本生活费\t照料护理费\t合计\t'],
    ['序号\t姓名\t村\t保障\t\t\t备注', '\t\t\t人数\t标准\t金额\t'],
  ])('both rows of %j and %j', (upper, lower) => {
    const row = '1\t冉甲一\t中心村\t770\t300\t1070\t';
    const again = ['repeated-header', 'repeated-header'];
    expect(kinds(upper, lower, row, upper, lower, row)).toEqual([
      'header',
      'header',
      'data',
      ...again,
      'data',
    ]);
  });
});

describe('a row with one cell', () => {
  test('in the column of names is a person whose other cells are missing', () => {
    expect(below(NUMBERED, '\t\t冉子涵\t\t\t').kind).toBe('data');
    expect(below(NUMBERED, '\t\t陈新村\t\t\t').kind).toBe('data');
  });

  test.each(['\t\t以下空白', '\t\t经办人', '\t\t审核人：某某', '\t冉子涵', '冉子涵'])(
    '%j is a note',
    (line) => {
      expect(below(NUMBERED, line).kind).toBe('note');
    },
  );
});

describe('a header of two rows', () => {
  const meanings = (...lines: string[]) => {
    const { layout, rows } = listOf(...lines, '1\t冉甲一\t中心村\t770\t300\t1070\t');
    const kinds = [...rows].map(({ kind }) => kind);
    return { kinds, columns: layout?.columns.map(({ meaning }) => meaning) };
  };

  test.each([
    ['发放金额（元）', '基本生活费\t照料护理费\t合计金额', ['amount-part', 'amount-part', 'amount']],
    ['发放金额', '基本生活\t护理补贴\t合计', ['amount-part', 'amount-part', 'amount']],
    ['发放金额', '甲费\t乙费\t小计', [undefined, undefined, 'amount']],
    ['供养标准（元/月）', '基本生活标准\t照料护理标准\t合计金额', ['standard', 'amount-part', 'amount']],
  ])('%s over %j', (heading, under, expected) => {
    const upper = `序号\t姓名\t村\t${heading}\t\t\t备注`;
    for (const [left, right] of [
      ['\t\t', ''],
      ['序号\t姓名\t村', '备注'],
    ]) {
      const { kinds, columns } = meanings(upper, `${left}\t${under}\t${right}`);
      expect(kinds).toEqual(['header', 'header', 'data']);
      expect(columns).toEqual(['number', 'name', 'village', ...expected, 'remarks']);
    }
  });

  test.each([
    '1\t冉甲一\t中心村\t770\t300\t1070\t',
    '\t\t\t770\t300\t1070\t',
    '\t冉甲一\t中心村\t低保\t一类\t城市\t',
  ])('%j below one is a row of its own', (line) => {
    expect(meanings('序号\t姓名\t村\t发放金额\t\t\t备注', line).kinds[1]).toBe('data');
  });

  test.each([
    [
      '户主姓名\t保障情况\t\t发放情况\t',
      '\t保障人数\t备注\t标准\t金额',
      'name,persons,remarks,standard,amount',
    ],
    ['姓名\t某某栏\t保障情况\t\t标准', '\t\t村\t金额\t', 'name,,village,amount,standard'],
    ['保障情况\t户主姓名\t发放情况\t\t', '序号\t\t标准\t金额\t人数', 'number,name,standard,amount,persons'],
    ['基本信息\t\t姓名\t发放情况\t', '村\t组\t\t标准\t人数', 'village,group,name,standard,persons'],
  ])('the upper may name the person alone, above headings: %j', (upper, lower, expected) => {
    const { kinds, columns } = meanings('联合乡公示表\t\t\t\t', upper, lower);
    expect(kinds).toEqual(['above', 'header', 'header', 'data']);
    expect(columns?.join()).toBe(expected);
  });

  test('the sum of a village is no second row', () => {
    expect(listOf('金额\t\t序号\t姓名', '中心村小计\t略').layout?.last).toBe(1);
  });

  test('a line above the header that names nothing is none of it', () => {
    expect(meanings('单位：元\t\t\t\t', '姓名\t村\t人数\t标准\t金额').kinds[0]).toBe('above');
  });
});

describe('a header of three rows', () => {
  const expected = 'number,village,name,persons,standard,amount,remarks';

  test.each([
    ['with a heading in a heading', '序号\t村\t姓名\t人数\t金额\t\t备注'],
    ['with a heading over two rows', '序号\t村\t姓名\t\t\t\t备注'],
  ])('%s, merged down or not', (_, middle) => {
    for (const lowest of [
      '\t\t\t保障人数\t标准\t月发放金额\t',
      '序号\t村\t姓名\t保障人数\t标准\t月发放金额\t备注',
    ]) {
      const { layout, rows } = listOf(
        '序号\t村\t姓名\t保障情况\t\t\t备注',
        middle,
        lowest,
        '1\t中心村\t冉甲一\t2\t630\t800\t',
      );
      expect([...rows].map(({ kind }) => kind)).toEqual(['header', 'header', 'header', 'data']);
      expect(layout?.columns.map(({ meaning }) => meaning).join()).toBe(expected);
      expect(layout?.columns.find(({ meaning }) => meaning === 'amount')?.row).toBe(3);
    }
  });

  test('a header that is printed again behind a row of a person is none of it', () => {
    const header = '序号\t村\t姓名\t人数';
    expect(listOf(header, '1\t中心村\t冉甲一\t2', header).layout?.last).toBe(1);
  });
});

describe('a sheet named by a village', () => {
  const sheet = (name: string, ...lines: string[]) => {
    const rows = lines.map((line, i) => ({ number: i + 1, cells: line.split('\t') }));
    return [...readList({ ...tableOf(rows), name }).rows].map(({ village }) => village);
  };

  test('is the village of its rows, where no column says it', () => {
    expect(sheet('中心村', '序号\t姓名\t人数\t金额', '1\t冉甲一\t1\t600')[1]).toBe('中心村');
    expect(sheet('2.新街社区（3户）', '姓名\t人数\t金额', '冉甲一\t1\t600')[1]).toBe('新街社区');
  });

  test('gives way to rows and columns that say it', () => {
    expect(sheet('中心村', '姓名\t村\t金额', '冉甲一\t\t600')[1]).toBe('');
    expect(sheet('中心村', '姓名\t金额', '青山村', '冉甲一\t600')[2]).toBe('青山村');
  });

  test.each(['Sheet1', '低保', '9月', '冉甲一'])('%s names none', (name) => {
    expect(sheet(name, '姓名\t金额', '冉甲一\t600')[1]).toBe('');
  });
});

describe('below the header', () => {
  test.each([
    '\t\t\t（人）\t（元/月）\t（元）',
    '①\t②\t③\t④\t⑤\t⑥',
    '1\t2\t3\t4\t5\t6=4×5',
    '栏次\t1\t2\t3\t4\t5',
  ])('%j is a part of it', (line) =>
    expect([...listOf(NUMBERED, line, '1\t中心村\t冉甲一\t1\t630\t600').rows][1]?.kind).toBe('header'),
  );

  test.each(['1\t中心村\t冉甲一\t1\t630\t600', '1\t2\t冉甲一\t4\t5\t6', '1\t2\t4\t4\t5\t6', '1\t\t\t\t\t'])(
    '%j is not',
    (line) => expect([...listOf(NUMBERED, line).rows][1]?.kind).toBe('data'),
  );
});

describe('合计 in the header', () => {
  test('is the amount beside its parts', () => {
    const { layout } = listOf('姓名\t村\t基本生活费\t护理费\t合 计', '冉甲一\t中心村\t1001\t60\t1061');
    expect(layout?.indexOf('amount')).toBe(4);
  });

  test('is none beside an amount, or without parts', () => {
    expect(listOf('姓名\t村\t护理费\t金额\t合计', '冉\t中\t1\t2\t3').layout?.indexOf('amount')).toBe(3);
    expect(listOf('姓名\t村\t合计', '冉甲一\t中心村\t1061').layout?.indexOf('amount')).toBe(-1);
  });
});
