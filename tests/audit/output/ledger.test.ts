import { describe, expect, test } from 'vitest';
import { newLedger } from '../../../src/audit/output/ledger.ts';
import { mergeLedger } from '../../../src/audit/output/merge.ts';
import { BadLedger, readLedger } from '../../../src/audit/output/previous.ts';
import { worksheet } from '../../../src/audit/output/worksheet.ts';
import { type Evidence, KINDS, type Kind, type SignalsFile } from '../../../src/audit/types.ts';
import { readDocument } from '../../../src/document/read.ts';
import { sourceOf } from '../../../src/document/source.ts';
import { ALL, COUNTY, fileOf, MANY, manySignals, signalOf } from '../../fixtures/signals.ts';
import { type SheetPlan, workbook } from '../../fixtures/xlsx.ts';

const A = signalOf('paid-late', { id: 'a' });
const B = signalOf('missing-notice', { id: 'b' });
const C = signalOf('unreviewed-relative', { id: 'c' });
const FIRST = fileOf([A, B, C]);
const LATER = '2025-11-20';

type Grid = string[][];

/** What a workbook shows on its first sheet. */
function gridOf(bytes: Uint8Array): Grid {
  const [table] = readDocument(sourceOf('问题台账.xlsx', bytes)).tables;
  return [...(table?.rows() ?? [])].map(({ cells }) => cells);
}

const first = (): Grid => gridOf(worksheet(newLedger(FIRST, COUNTY), FIRST, COUNTY));

/** The ledger after staff have changed the last one, and the audit has run again. */
function again(file: SignalsFile, grid: Grid, more: SheetPlan[] = []): Map<string, string>[] {
  const saved = workbook([{ name: '问题台账', rows: grid }, ...more]);
  const ledger = mergeLedger(readLedger(sourceOf('old.xlsx', saved)), file, COUNTY);
  const shown = gridOf(worksheet(ledger, file, COUNTY));
  const head = shown.findIndex((cells) => cells.includes('线索标识'));
  return shown
    .slice(head + 1)
    .map((cells) => new Map(shown[head]?.map((column, i) => [column, cells[i] ?? ''])));
}

const HEAD = 2;

/** Writes in the row of a lead. */
function write(grid: Grid, id: string, cells: Record<string, string>): Grid {
  const row = grid.find((line) => line.at(-1) === id) ?? [];
  for (const [column, text] of Object.entries(cells)) row[grid[HEAD]?.indexOf(column) ?? -1] = text;
  return grid;
}

const of = (rows: Map<string, string>[], id: string) => rows.find((row) => row.get('线索标识') === id);

describe('a new ledger', () => {
  test('has the columns that counties use, and a line for every lead', () => {
    const grid = first();
    expect(grid[0]?.[0]).toBe('澜溪县社会救助公开核对问题台账');
    expect(grid[HEAD]?.slice(0, 11).join()).toBe(
      '序号,编号,问题类别,整治重点,具体问题,责任单位,整改措施,整改时限,整改状态,销号时间,备注',
    );
    expect(grid.slice(HEAD + 1).map((cells) => [cells[0], cells[1], cells.at(-1)])).toEqual([
      ['1', '2025-0001', 'a'],
      ['2', '2025-0002', 'c'],
      ['3', '2025-0003', 'b'],
    ]);
    expect(grid[HEAD + 1]?.slice(2, 10)).toEqual([
      '整治救助资金未按要求发放问题',
      '不严格遵循规定标准与金额按时足额发放救助资金',
      '联合乡中心村 冉** 2025年9月 低保：最迟2025年9月30日发放，实际于2025年10月13日发放，2025年9月10日审核确认，过了 19 个工作日才发放。',
      '联合乡',
      expect.stringContaining('补发'),
      '2025-10-30',
      '待核查',
      '',
    ]);
  });

  test('is the same bytes whatever the order of the signals', () => {
    const bytes = (signals: SignalsFile['signals']) => {
      const file = fileOf(signals);
      return Buffer.from(worksheet(newLedger(file, COUNTY), file, COUNTY)).toString('base64');
    };
    const many = manySignals(100);
    expect(bytes(many)).toBe(bytes([...many].reverse()));
  });

  test('says what it is not, and what was not looked for', () => {
    const file = fileOf([A], { inputs: ALL.filter(({ kind }) => kind !== 'relatives') });
    const document = readDocument(sourceOf('x.xlsx', worksheet(newLedger(file, COUNTY), file, COUNTY)));
    expect(document.problems).toEqual([]);
    const notes = [...(document.tables[1]?.rows() ?? [])].flatMap(({ cells }) => cells).join('\n');
    expect(notes).toContain('线索，不是结论');
    expect(notes).toContain('三个区分开来');
    expect(notes).toContain('没有核对「近亲属未备案或未核查」：缺近亲属备案登记');
    expect(notes).not.toContain('没有核对「发放不及时」');
  });
});

describe('with the previous ledger', () => {
  test('nothing changes when nothing has', () => {
    expect(again({ ...FIRST, asOf: LATER }, first())).toEqual(
      first()
        .slice(HEAD + 1)
        .map((cells) => new Map(first()[HEAD]?.map((column, i) => [column, cells[i] ?? '']))),
    );
  });

  test('notes, numbers, and columns, rows, lines and sheets of their own stay; what is new follows', () => {
    const grid = write(first(), 'a', {
      整改措施: '已约谈',
      整改时限: '2025-12-01',
      备注: '向某负责，电话联系',
      责任单位: '乡民政办',
    });
    // The columns turned round, one of their own in front, a row of their own, rows sorted, a line above.
    const turned = grid.map((cells, i) => {
      if (i < HEAD) return cells;
      const whole = Array.from({ length: 14 }, (_, j) => cells[j] ?? '');
      return [i === HEAD ? '分管领导' : `领导${i}`, ...whole.reverse()];
    });
    const [title = [], banner = [], head = [], ...rows] = turned;
    const own = head.map((column) => (column === '具体问题' ? '群众反映公示栏破损' : ''));
    const saved = [title, ['本表由社会救助科保管'], banner, head, ...rows.reverse(), own];
    const file = fileOf([signalOf('late-notice', { id: 'd' }), A, B, C], { asOf: LATER });
    const rowsNow = again(file, saved, [
      {
        name: '走访记录',
        rows: [
          ['日期', '情况'],
          ['2025-10-20', '已走访'],
        ],
      },
    ]);
    expect([...(rowsNow[0]?.keys() ?? [])][0]).toBe('分管领导');
    const kept = ['编号', '整改措施', '整改时限', '备注', '责任单位', '分管领导'].map((column) =>
      of(rowsNow, 'a')?.get(column),
    );
    expect(kept).toEqual(['2025-0001', '已约谈', '2025-12-01', '向某负责，电话联系', '乡民政办', '领导3']);
    expect(rowsNow.map((row) => row.get('编号'))).toEqual([
      '2025-0003',
      '2025-0002',
      '2025-0001',
      '',
      '2025-0004',
    ]);
    expect(rowsNow.map((row) => row.get('序号'))).toEqual(['1', '2', '3', '4', '5']);
    expect(rowsNow[3]?.get('具体问题')).toBe('群众反映公示栏破损');
    const ledger = mergeLedger(
      readLedger(
        sourceOf(
          'o.xlsx',
          workbook([
            { rows: saved },
            {
              name: '走访记录',
              rows: [
                ['日期', '情况'],
                ['', '已走访'],
              ],
            },
          ]),
        ),
      ),
      file,
      COUNTY,
    );
    expect(ledger.lines).toEqual(['本表由社会救助科保管']);
    const document = readDocument(sourceOf('n.xlsx', worksheet(ledger, file, COUNTY)));
    expect(document.tables.map(({ name }) => name)).toEqual(['问题台账', '说明', '走访记录']);
    expect([...(document.tables[2]?.rows() ?? [])].map(({ cells }) => cells.join())).toEqual([
      '日期,情况',
      ',已走访',
    ]);
  });

  test('what is not found any more is struck off on the day of the audit, unless staff wrote a day', () => {
    const grid = write(first(), 'a', { 整改状态: '等县局批复' });
    write(grid, 'b', { 整改状态: '已整改', 销号时间: '2025-11-03' });
    const rows = again(fileOf([], { asOf: LATER }), grid);
    expect([of(rows, 'a')?.get('整改状态'), of(rows, 'a')?.get('销号时间')]).toEqual([
      '已整改（复查未再发现）',
      LATER,
    ]);
    expect(of(rows, 'a')?.get('备注')).toBe(`【${LATER}】原整改状态：等县局批复`);
    expect([of(rows, 'b')?.get('整改状态'), of(rows, 'b')?.get('销号时间')]).toEqual([
      '已整改',
      '2025-11-03',
    ]);
  });

  test('what could not be looked for stays open', () => {
    const without = fileOf([], { inputs: ALL.filter(({ kind }) => kind !== 'relatives') });
    const later = fileOf([], { months: { first: '2025-10', last: '2025-11' } });
    const states = (file: SignalsFile) =>
      ['a', 'b', 'c'].map((id) => of(again(file, first()), id)?.get('整改状态') === '待核查');
    const message = '花名册里没有一个特困人员救助供养的人。';
    const lacking = fileOf([], { ambiguities: [{ code: 'roster-lacks', input: 'approved', message }] });
    const gap = (period: string) =>
      fileOf([], { ambiguities: [{ code: 'month-missing', input: 'paid', period, message }] });
    expect(states(gap('2025-09'))).toEqual([true, true, true]);
    expect(states(gap('2025-08'))).toEqual([false, false, false]);
    expect(states(without)).toEqual([false, false, true]);
    expect(states(lacking)).toEqual([true, false, true]);
    expect(states(later)).toEqual([true, true, true]);
  });

  test('what was struck off and is found again has come back; what was no problem stays so', () => {
    const grid = write(first(), 'a', { 整改状态: '已整改', 销号时间: '2025-11-03', 备注: '已补发' });
    write(grid, 'b', { 整改状态: '查无问题', 备注: '两村合并' });
    write(grid, 'c', { 整改状态: '整改中' });
    const rows = again({ ...FIRST, asOf: LATER }, grid);
    expect([of(rows, 'a')?.get('整改状态'), of(rows, 'a')?.get('销号时间')]).toEqual(['回头看反弹', '']);
    expect(of(rows, 'a')?.get('备注')).toBe(
      `已补发\n【${LATER}】此前2025-11-03已销号（已整改），这次又发现。`,
    );
    expect(of(rows, 'b')?.get('整改状态')).toBe('查无问题');
    expect(of(rows, 'c')?.get('整改状态')).toBe('整改中');
  });

  test('what was struck off by the audit and is found again has come back too, once', () => {
    const gone = again(fileOf([B, C], { asOf: '2025-11-01' }), first());
    const grid = [[...(gone[0]?.keys() ?? [])], ...gone.map((row) => [...row.values()])];
    const back = again({ ...FIRST, asOf: LATER }, grid);
    expect(of(back, 'a')?.get('整改状态')).toBe('回头看反弹');
    const same = again({ ...FIRST, asOf: '2025-12-01' }, [
      [...(back[0]?.keys() ?? [])],
      ...back.map((row) => [...row.values()]),
    ]);
    expect(of(same, 'a')).toEqual(of(back, 'a'));
  });

  test('what the audit left open about somebody is not struck off', () => {
    const message = '两个人同名，没有猜。';
    const about = { code: 'x', input: 'paid', township: '联合乡', village: '中心村', message } as const;
    const states = (ambiguities: SignalsFile['ambiguities']) =>
      again(fileOf([], { ambiguities }), first()).map((row) => row.get('整改状态') === '待核查');
    expect(states([{ ...about, subject: '冉**', period: '2025-09' }])).toEqual([true, true, true]);
    expect(states([{ ...about, subject: '田**' }])).toEqual([false, false, false]);
    expect(states([{ ...about, period: '2025-08' }])).toEqual([false, false, false]);
  });

  test('numbers that go on changing take one line', () => {
    const grow = (workingDays: number) => ({ ...A, evidence: { ...A.evidence, workingDays } });
    let grid = first();
    for (const [days, asOf] of [
      [30, '2025-11-01'],
      [50, '2025-12-01'],
      [70, '2026-01-04'],
    ] as const) {
      const rows = again(fileOf([grow(days)], { asOf }), grid);
      grid = [[...(rows[0]?.keys() ?? [])], ...rows.map((row) => [...row.values()])];
    }
    const lines = String(grid[1]?.find((cell) => cell.includes('复查】'))).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('过了 19 个工作日');
    expect(lines[1]).toMatch(/^【2026-01-04复查】.*过了 70 个工作日/);
  });

  test('new evidence is added to what stands there', () => {
    const worse = { ...A, evidence: { ...A.evidence, workingDays: 20 } };
    const problem = of(again(fileOf([worse, B, C], { asOf: LATER }), first()), 'a')?.get('具体问题');
    expect(problem).toMatch(/过了 19 个工作日才发放。\n【2025-11-20复查】.*过了 20 个工作日才发放。$/);
  });

  test('numbers are not used twice, and begin anew with the year', () => {
    const grid = first().filter((cells) => cells.at(-1) !== 'c');
    const D = signalOf('late-notice', { id: 'd' });
    expect(of(again(fileOf([A, B, D]), grid), 'd')?.get('编号')).toBe('2025-0004');
    expect(of(again(fileOf([A, B, D], { asOf: '2026-01-10' }), grid), 'd')?.get('编号')).toBe('2026-0001');
  });

  test.each([
    ['not a workbook', sourceOf('a.csv', '线索标识\nx\n'), '打不开'],
    ['damaged', sourceOf('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])), '打不开'],
    ['another workbook', sourceOf('a.xlsx', workbook([{ rows: [['姓名', '村']] }])), '没有找到「线索标识」'],
    ['two ledgers', sourceOf('a.xlsx', workbook([{ rows: first() }, { rows: first() }])), '两张问题台账'],
  ])('%s is an error that says what to do', (_, source, message) => {
    expect(() => readLedger(source)).toThrow(BadLedger);
    expect(() => readLedger(source)).toThrow(message);
  });
});

const told: [Kind, Evidence][] = [
  ...KINDS.map((kind): [Kind, Evidence] => [kind, signalOf(kind).evidence]),
  ...MANY,
];

test.each(told)('%s is told in words, with everything that it rests on', (kind, evidence) => {
  const file = fileOf([signalOf(kind, { evidence: { ...evidence, unheard: 98765.4 } })]);
  const problem = newLedger(file, COUNTY).rows[0]?.get('具体问题') ?? '';
  expect(problem).toMatch(/^联合乡中心村 冉\*\* 2025年9月 低保：/);
  for (const value of Object.values(evidence)) {
    const [year, month, day] = String(value).split('-').map(Number);
    const shown = {
      string: [String(value), `${year}年${month}月${day}日`],
      number: [value.toLocaleString('en'), `${Number((Number(value) * 100).toPrecision(2))}%`],
      boolean: [value ? '有' : '没有'],
    }[typeof value as 'string'];
    expect(
      shown.filter((text) => problem.includes(text)),
      `${value} in ${problem}`,
    ).not.toEqual([]);
  }
  // Only what nobody knows yet is added at the end by its key.
  expect(problem.replace('unheard 98,765.4', '')).not.toMatch(/[{}]|undefined|NaN|[a-z]/);
});
