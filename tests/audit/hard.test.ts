import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import type { Example } from '../../src/audit/signals/types.ts';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { publicationOf } from '../../src/publication/publication.ts';
import { ledgerOf } from '../../src/views/ledger.ts';
import { AS_OF, auditOf, found, secrets, sourcesOf } from './tiny.ts';

// What other counties' files look like. Whatever does not agree with our own simulator's idea of them stands here.

type Case = [name: string, example: Partial<Example>];

const A = '姓名,身份证号,乡镇,村,保障人数,标准,金额,救助类别,确认日期,起始月,停发月,家庭人数';
const P = '姓名,身份证号,乡镇,村,救助类别,所属月份,发放日期,金额';
const L = '姓名,村,保障人数,标准,金额\n';
const REST = '冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n';
/** A list of four, and its correction, in which one is left out. */
const WITHOUT_ONE = {
  lists: {
    '2025-09-dibao-payment': `${L}${REST}向甲三,中心村,1,630,500\n谢甲四,青山村,1,630,400\n`,
    '2025-09-dibao-payment-correction': `${L}${REST}向甲三,中心村,1,630,500\n`,
  },
  notices: {
    '2025-09-dibao-payment': { total: { rows: 4 } },
    '2025-09-dibao-payment-correction': {
      corrects: '2025-09-dibao-payment',
      reason: '多列一户',
      published: '2025-09-24',
      closes: '2025-09-30',
      total: { rows: 3 },
    },
  },
};

/** A roster of all members: 冉甲一 and 庹乙 are one household. */
const MEMBERS = `姓名,身份证号,与户主关系,户编号,乡镇,村,保障人数,标准,金额,救助类别,确认日期,起始月
冉甲一,${secrets.id1},户主,1,联合乡,中心村,2,630,800,低保,2025-01-10,2025-01
庹乙,${secrets.id4},配偶,1,联合乡,中心村,,,,低保,,
向甲三,${secrets.id2},户主,2,联合乡,中心村,1,630,500,低保,2025-01-10,2025-01
田甲二,${secrets.id3},本人,3,联合乡,青山村,1,630,600,低保,2025-01-10,2025-01
`;

/** The payments of the tiny county under another header, row by row from [name, id token, village, amount, month]. */
function paid(
  header: string,
  row: (cells: { name: string; id: string; village: string; yuan: number; month: string }) => string,
) {
  const people: [string, string, string, number][] = [
    ['冉甲一', 'id1', '中心村', 800],
    ['向甲三', 'id2', '中心村', 500],
    ['田甲二', 'id3', '青山村', 600],
  ];
  const rows = ['2025-08', '2025-09'].flatMap((month) =>
    people.map(([name, id, village, yuan]) => row({ name, id: secrets[id] ?? '', village, yuan, month })),
  );
  return `${header}\n${rows.join('\n')}\n`;
}

const AGREES: Case[] = [
  [
    '有应发有实发，以实发为准',
    {
      paid: paid(
        '姓名,身份证号,村,救助类别,所属月份,打卡日期,应发金额,实发金额',
        ({ name, id, village, yuan, month }) =>
          `${name},${id},${village},低保,${month},${month}-15,${yuan + 50},${yuan}`,
      ),
    },
  ],
  [
    '领款人不是救助对象本人',
    {
      paid: paid(
        '姓名,领款人姓名,领款人身份证号,乡镇,村,救助类别,所属月份,发放日期,金额',
        ({ name, village, yuan, month }) =>
          `${name},代某人,${secrets.id4},联合乡,${village},低保,${month},${month}-15,${yuan}`,
      ),
    },
  ],
  [
    '钱打到家里另一个人的账户，花名册有全部成员',
    {
      approved: MEMBERS,
      paid: paid(P, ({ name, id, village, yuan, month }) =>
        name === '冉甲一'
          ? `庹乙,${secrets.id4},联合乡,${village},低保,${month},${month}-15,${yuan}`
          : `${name},${id},联合乡,${village},低保,${month},${month}-15,${yuan}`,
      ),
    },
  ],
  [
    '钱打到家里另一个人的账户，身份证号带星号',
    {
      approved: MEMBERS,
      paid: paid(P, ({ name, id, village, yuan, month }) => {
        const [payee, number] = name === '冉甲一' ? ['庹乙', secrets.id4 ?? ''] : [name, id];
        return `${payee},${number.slice(0, 6)}********${number.slice(14)},联合乡,${village},低保,${month},${month}-15,${yuan}`;
      }),
    },
  ],
  [
    '姓名、领款人两列，身份证号是领款人的',
    {
      paid: paid(
        '姓名,领款人,身份证号,乡镇,村,救助类别,所属月份,发放日期,金额',
        ({ name, id, village, yuan, month }) =>
          name === '冉甲一'
            ? `${name},庹乙,${secrets.id4},联合乡,${village},低保,${month},${month}-15,${yuan}`
            : `${name},${name},${id},联合乡,${village},低保,${month},${month}-15,${yuan}`,
      ),
    },
  ],
  [
    '领款人自己也在享受救助',
    {
      paid: paid(
        '姓名,领款人,身份证号,乡镇,村,救助类别,所属月份,发放日期,金额',
        ({ name, id, village, yuan, month }) =>
          name === '冉甲一'
            ? `${name},向甲三,${secrets.id2},联合乡,${village},低保,${month},${month}-15,${yuan}`
            : `${name},${name},${id},联合乡,${village},低保,${month},${month}-15,${yuan}`,
      ),
    },
  ],
  [
    '名单上写的是家里另一个人',
    {
      approved: MEMBERS,
      lists: {
        '2025-09-dibao-payment': `${L}庹乙,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n`,
      },
    },
  ],
  [
    '年度和月份分两列，金额带逗号，日期是 Excel 序列号',
    {
      paid: paid(
        '姓名,身份证号,乡镇,村,补贴项目名称,发放年度,发放月份,打款时间,打款金额（元）,打款结果',
        ({ name, id, village, yuan, month }) =>
          `${name},${id},联合乡,${village},农村低保金,2025,${Number(month.slice(5))},${month === '2025-08' ? 45884 : 45915}.5,"0,${yuan}.00",成功`,
      ),
    },
  ],
  [
    '月份写成汉字，年份看发放日期',
    {
      paid: paid(
        P,
        ({ name, id, village, yuan, month }) =>
          `${name},${id},联合乡,${village},低保,${month === '2025-08' ? '八月' : '九月份'},${month}-15,${yuan}`,
      ),
    },
  ],
  [
    '身份证号小写 x、带空格，姓名带空格和间隔号',
    {
      paid: paid(
        P,
        ({ name, id, village, yuan, month }) =>
          `${[...name].join('　')},${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14).toLowerCase()},联合乡,${village}3组,低保,${month},${month}-15,${yuan}`,
      ),
    },
  ],
  [
    '搬到另一个村：以前在旧村发放和公示',
    {
      paid: '向甲三,{{id2}},联合乡,青山村,低保,2025-08,2025-08-15,500',
      lists: { '2025-08-dibao-payment': `${L}${REST}向甲三,青山村,1,630,500\n` },
    },
  ],
  [
    '花名册里搬家前后各一行',
    {
      approved:
        '向甲三,{{id2}},联合乡,青山村,1,630,500,低保,2025-01-10,2025-01,2025-08,1\n向甲三,{{id2}},联合乡,中心村,1,630,500,低保,2025-09-01,2025-09,,1',
      paid: '向甲三,{{id2}},联合乡,青山村,低保,2025-08,2025-08-15,500',
      lists: { '2025-08-dibao-payment': `${L}${REST}向甲三,青山村,1,630,500\n` },
    },
  ],
  [
    '两个月合并提前发放',
    {
      paid: '-向甲三 2025-08\n-冉甲一 2025-08\n-田甲二 2025-08\n向甲三,{{id2}},联合乡,中心村,低保,2025年8-9月,2025-08-15,1000\n-冉甲一 2025-09\n冉甲一,{{id1}},联合乡,中心村,低保,2025-08至2025-09,2025-08-15,1600\n-田甲二 2025-09\n田甲二,{{id3}},联合乡,青山村,低保,2025年8、9月,2025-08-15,1200\n-向甲三 2025-09',
    },
  ],
  [
    '花名册写的是现在的金额，调标以前按旧标准发放和公示',
    {
      approved: `姓名,身份证号,乡镇,村,救助类别,保障人数,金额,起始月\n冉甲一,${secrets.id1},联合乡,中心村,低保,2,800,2023-10\n向甲三,${secrets.id2},联合乡,中心村,低保,1,500,2023-10\n田甲二,${secrets.id3},联合乡,青山村,低保,1,600,2023-10\n`,
      paid: `${P}\n冉甲一,${secrets.id1},联合乡,中心村,低保,2024-08,2024-08-15,740\n向甲三,${secrets.id2},联合乡,中心村,低保,2024-08,2024-08-15,470\n田甲二,${secrets.id3},联合乡,青山村,低保,2024-08,2024-08-15,570\n`,
      lists: {
        '2024-08-dibao-payment': `${L}冉甲一,中心村,2,600,740\n向甲三,中心村,1,600,470\n田甲二,青山村,1,600,570\n`,
        '2025-08-dibao-payment': null,
      },
      notices: {
        '2024-08-dibao-payment': { period: '2024-08', published: '2024-08-20', closes: '2024-08-26' },
        '2025-08-dibao-payment': null,
        '2025-09-dibao-payment': null,
      },
    },
  ],
  [
    '花名册只写状态是停发，没写哪个月：不说没有发放',
    {
      approved: `${A},在册状态\n冉甲一,${secrets.id1},联合乡,中心村,2,630,800,低保,2025-01-10,2025-01,,2,正常\n向甲三,${secrets.id2},联合乡,中心村,1,630,500,低保,2025-01-10,2025-01,,1,已停发\n田甲二,${secrets.id3},联合乡,青山村,1,630,600,低保,2025-01-10,2025-01,,1,正常\n`,
      paid: '-向甲三 2025-09',
      lists: { '2025-09-dibao-payment': `${L}${REST}` },
    },
  ],
  [
    '花名册只写乡镇，没有村',
    {
      approved: `${A.replace(',村,', ',')}\n冉甲一,,联合乡,2,630,800,低保,2025-01-10,2025-01,,2\n向甲三,,联合乡,1,630,500,低保,2025-01-10,2025-01,,1\n田甲二,,联合乡,1,630,600,低保,2025-01-10,2025-01,,1\n`,
    },
  ],
  [
    '花名册和发放记录都没有村',
    {
      approved: `${A.replace(',村,', ',')}\n冉甲一,,联合乡,2,630,800,低保,2025-01-10,2025-01,,2\n向甲三,,联合乡,1,630,500,低保,2025-01-10,2025-01,,1\n田甲二,,联合乡,1,630,600,低保,2025-01-10,2025-01,,1\n`,
      paid: paid(
        '姓名,乡镇,救助类别,所属月份,发放日期,金额',
        ({ name, yuan, month }) => `${name},联合乡,低保,${month},${month}-15,${yuan}`,
      ),
    },
  ],
  [
    '银行的发放记录只有户名、账号、金额、日期',
    {
      paid: paid(
        '户名,账号,交易金额,交易日期,摘要',
        ({ name, yuan, month }) => `${name},${secrets.account},${yuan},${month}-15,低保金`,
      ),
    },
  ],
  [
    '同一个月补发提标差额，备注写明',
    {
      paid: `${paid(`${P},备注`, ({ name, id, village, yuan, month }) => `${name},${id},联合乡,${village},低保,${month},${month}-15,${yuan},`)}向甲三,${secrets.id2},联合乡,中心村,低保,2025-08,2025-09-20,60,补发8月提标差额\n`,
    },
  ],
  [
    '先退回、当月重发',
    {
      paid: paid(`${P},状态`, ({ name, id, village, yuan, month }) =>
        ['-15,退汇', '-20,发放成功']
          .map((end) => {
            const [day, state] = end.split(',');
            return `${name},${id},联合乡,${village},低保,${month},${month}${day},${yuan},${state}`;
          })
          .join('\n'),
      ),
    },
  ],
  [
    '全部家庭成员的花名册：户主一行，成员各一行',
    {
      approved: `姓名,身份证号,与户主关系,户编号,乡镇,村,保障人数,标准,金额,救助类别,确认日期,起始月\n冉甲一,${secrets.id1},户主,1,联合乡,中心村,2,630,800,低保,2025-01-10,2025-01\n冉乙,,之子,1,联合乡,中心村,低保,,,,,\n向甲三,${secrets.id2},户主,2,联合乡,中心村,1,630,500,低保,2025-01-10,2025-01\n田甲二,${secrets.id3},本人,3,联合乡,青山村,1,630,600,低保,2025-01-10,2025-01\n`,
    },
  ],
  [
    '姓名列是成员，户主姓名另列一列',
    {
      approved: `姓名,身份证号,户主姓名,户主身份证号,乡镇,村,保障人数,标准,金额,救助类别,确认日期,起始月\n冉甲一,${secrets.id1},冉甲一,${secrets.id1},联合乡,中心村,2,630,800,低保,2025-01-10,2025-01\n冉乙,,冉甲一,${secrets.id1},联合乡,中心村,低保,,,,,\n向甲三,${secrets.id2},向甲三,${secrets.id2},联合乡,中心村,1,630,500,低保,2025-01-10,2025-01\n田甲二,${secrets.id3},田甲二,${secrets.id3},联合乡,青山村,1,630,600,低保,2025-01-10,2025-01\n`,
    },
  ],
  ['更正公示去掉了不该公示的人', WITHOUT_ONE],
  [
    '更正公示去掉了已经停发的人',
    {
      approved: '谢甲四,{{id4}},联合乡,青山村,1,630,400,低保,2024-01-10,2024-01,2025-07,1',
      ...WITHOUT_ONE,
    },
  ],
  [
    '死亡停发，名单上还在停发当月',
    {
      approved: `${A},停发原因\n冉甲一,${secrets.id1},联合乡,中心村,2,630,800,低保,2025-01-10,2025-01,,2,\n向甲三,${secrets.id2},联合乡,中心村,1,630,500,低保,2025-01-10,2025-01,2025-09,1,死亡\n田甲二,${secrets.id3},联合乡,青山村,1,630,600,低保,2025-01-10,2025-01,,1,\n`,
    },
  ],
];

describe('files that agree, as other counties write them, give no signal', () => {
  test.each(AGREES)('%s', (_, example) => {
    expect(auditOf(example).signals).toEqual([]);
  });
});

const LEFT_OPEN: [...Case, code: string][] = [
  [
    '月份读不懂的发放：不说没有发放',
    { paid: '-向甲三 2025-09\n向甲三,{{id2}},联合乡,中心村,低保,某月,2025-09-15,500' },
    'month-unreadable',
  ],
  [
    '金额读不懂的发放：不说没有发放',
    { paid: '-向甲三 2025-09\n向甲三,{{id2}},联合乡,中心村,低保,2025-09,2025-09-15,五百' },
    'amount-unreadable',
  ],
  [
    '同村同名，身份证号与花名册不同',
    { paid: '-向甲三 2025-09\n向甲三,{{id4}},联合乡,中心村,低保,2025-09,2025-09-15,500' },
    'id-differs',
  ],
  [
    '花名册只有户主，钱打到另一个人的账户',
    {
      paid: paid(P, ({ name, id, village, yuan, month }) =>
        name === '冉甲一'
          ? `庹乙,${secrets.id4},联合乡,${village},低保,${month},${month}-15,${yuan}`
          : `${name},${id},联合乡,${village},低保,${month},${month}-15,${yuan}`,
      ),
    },
    'payee-unclear',
  ],
  [
    '拆成两笔的发放整份导出两次',
    {
      paid: ['', '']
        .map(
          () =>
            '向甲三,{{id2}},联合乡,中心村,低保,2025-09,2025-09-15,300\n向甲三,{{id2}},联合乡,中心村,低保,2025-09,2025-09-15,200',
        )
        .join('\n'),
    },
    'duplicate',
  ],
];

describe('what cannot be settled is listed and nothing is concluded', () => {
  test.each(LEFT_OPEN)('%s', (_, example, code) => {
    const { signals, ambiguities } = auditOf(example);
    expect(ambiguities.map((each) => each.code)).toContain(code);
    expect(signals).toEqual([]);
  });
});

test('of those whose money goes to a home nothing is concluded, and the home is no person', () => {
  const living = (name: string, id: string, care: string) =>
    `${name},${id},联合乡,青山村,1,1001,1061,特困人员${care}供养,2024-01-10,2024-01,,1`;
  const money = (payee: string, id: string, village: string, yuan: number) =>
    ['2025-08', '2025-09'].map(
      (month) => `${payee},${id},联合乡,${village},特困,${month},${month}-15,${yuan}`,
    );
  const { signals, ambiguities } = auditOf({
    approved: [living('谢甲四', '{{id4}}', '集中'), living('庹乙', '', '分散')].join('\n'),
    paid: [...money('庹乙', '', '青山村', 1061), ...money('联合乡敬老院（公办）', '', '青山村', 2122)].join(
      '\n',
    ),
  });
  const ofKind = (kind: Parameters<typeof found>[1]) => found(signals, kind);
  expect([...ofKind('paid-late'), ...ofKind('paid-not-published')]).toEqual([]);
  expect(ambiguities.map(({ code, count }) => [code, count])).toEqual([
    ['payee-home', undefined],
    ['payee-home', undefined],
    ['in-homes', 1],
  ]);
});

const LISTED_APART = `${L}冉甲一,中心村,2,630,800\n庹乙,中心村,1,630,400\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n`;

const FOUND: [...Case, kind: Parameters<typeof found>[1], finds: string[]][] = [
  [
    '流水号不同的两笔是重复发放',
    {
      paid: `${paid(`${P},流水号`, ({ name, id, village, yuan, month }) => `${name},${id},联合乡,${village},低保,${month},${month}-15,${yuan},${name}${month}`)}向甲三,${secrets.id2},联合乡,中心村,低保,2025-09,2025-09-15,500,S2\n`,
    },
    'amount-mismatch',
    ['中心村 dibao 2025-09 向**'],
  ],
  [
    '户主和家里另一个人各列一行',
    { approved: MEMBERS, lists: { '2025-09-dibao-payment': LISTED_APART } },
    'published-not-approved',
    ['中心村 dibao 2025-09 庹**'],
  ],
  [
    '户主和家里另一个人各领一份',
    {
      approved: MEMBERS,
      paid: `庹乙,{{id4}},联合乡,中心村,低保,2025-09,2025-09-16,800`,
    },
    'amount-mismatch',
    ['中心村 dibao 2025-09 冉**'],
  ],
  [
    '没有批准的人领的不是哪一户的金额',
    { paid: '-冉甲一 2025-09\n庹乙,{{id4}},联合乡,中心村,低保,2025-09,2025-09-15,790' },
    'paid-not-published',
    ['中心村 dibao 2025-09 庹**'],
  ],
  [
    '没有批准的人领了名单上没有的那一户的钱',
    {
      paid: '-冉甲一 2025-09\n庹乙,{{id4}},联合乡,中心村,低保,2025-09,2025-09-15,800',
      lists: { '2025-09-dibao-payment': `${L}向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n` },
    },
    'paid-not-published',
    ['中心村 dibao 2025-09 庹**'],
  ],
  [
    '合并发放的合计不对',
    {
      paid: '-向甲三 2025-08\n-向甲三 2025-09\n向甲三,{{id2}},联合乡,中心村,低保,2025年8-9月,2025-08-15,900',
    },
    'amount-mismatch',
    ['中心村 dibao 2025-09 向**'],
  ],
  [
    '全部家庭成员的花名册里看出单人保',
    {
      approved: `姓名,身份证号,与户主关系,是否保障对象,乡镇,村,救助类别,标准,金额,确认日期,起始月\n冉甲一,${secrets.id1},户主,是,联合乡,中心村,低保,630,800,2025-01-10,2025-01\n冉乙,,之子,是,联合乡,中心村,低保,,,,\n向甲三,${secrets.id2},户主,是,联合乡,中心村,低保,630,500,2025-01-10,2025-01\n向乙,,之女,否,联合乡,中心村,低保,,,,\n田甲二,${secrets.id3},户主,是,联合乡,青山村,低保,630,600,2025-01-10,2025-01\n`,
    },
    'single-person-cover',
    ['中心村 dibao - 向**'],
  ],
  [
    '遮得不多，同村却分不清',
    {
      approved: '向乙三,{{id4}},联合乡,中心村,1,630,500,低保,2025-09-01,2025-09,,1',
      paid: '向乙三,{{id4}},联合乡,中心村,低保,2025-09,2025-09-15,500',
      lists: { '2025-09-dibao-payment': `${L}${REST}向*三,中心村,1,630,500\n向*三,中心村,1,630,500\n` },
    },
    'over-masked',
    ['中心村 dibao 2025-09 -'],
  ],
];

describe('signals in files as other counties write them', () => {
  test.each(FOUND)('%s', (_, example, kind, finds) => {
    expect(found(auditOf(example).signals, kind)).toEqual(finds);
  });
});

describe('the ledger of the site, with its hashes', () => {
  const key = { hashKey: 'yanshi-yong-miyao-yanshi-yong-miyao' };
  const ledgerWith = (example: Partial<Example>) => {
    const publication = publicationOf(sourcesOf(example).content.map(readDocument));
    return JSON.stringify(ledgerOf({ ...publication, asOf: AS_OF } as never));
  };
  const later = (ledger: string, example: Partial<Example>) =>
    audit({ ...sourcesOf(example), ledgers: [sourceOf('ledger.json', ledger)] }, AS_OF).signals;

  test.each([{}, key])('agrees with what it was made of', (county) => {
    expect(later(ledgerWith({ county }), { county })).toEqual([]);
  });

  test('tells a name that was replaced, though all numbers stay', () => {
    const lists = {
      '2025-09-dibao-payment': `${L}冉甲一,中心村,2,630,800\n谢换名,中心村,1,630,500\n田甲二,青山村,1,630,600\n`,
    };
    const signals = later(ledgerWith({ county: key }), { county: key, lists });
    expect(found(signals, 'changed-after-publication')).toEqual(['- dibao 2025-09 -']);
  });

  test('without a key the ledger knows nothing of names', () => {
    const lists = { '2025-09-dibao-payment': `${L}${REST}谢换名,中心村,1,630,500\n` };
    expect(found(later(ledgerWith({}), { lists }), 'changed-after-publication')).toEqual([]);
  });
});
