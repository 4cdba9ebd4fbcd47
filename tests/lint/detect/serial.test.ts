import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/lint/detect/index.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { lint } from '../../../src/lint/run.ts';
import { chance, mistypedId, serial, withCheck } from '../../corpus/identity.ts';
import { jobOf } from '../../fixtures/county.ts';
import { kinds } from './found.ts';

const of = chance(2260);
const row = { inRow: true, asOf: '2025-10-15' } as const;
const SERIALS = [
  '受理编号',
  '业务编号：',
  '编号',
  '档案号',
  '证书编号',
  '凭证号',
  '合同编号',
  '批次号',
  '采购计划文号：',
  '工单号',
  '受理编号：DB',
  '受理：',
  '案卷号',
];
const OWN = ['身份证编号', '证件编号：', '身份号码', '公民身份号码编号 '];

/** An ID of somebody born on that day, of digits alone. */
function fitting(birth: string, first = `${1 + of.below(9)}`): string {
  for (;;) {
    const made = withCheck(`991234${birth}${first}${of.digits(2)}`);
    if (!made.endsWith('X')) return made;
  }
}

describe('an area, a day of these years and a count', () => {
  test.each(SERIALS)('%s', (label) => {
    expect(kinds(label + serial(of), row)).toEqual([]);
    expect(kinds(`${label}${serial(of)}11`, row)).not.toContain('disability-certificate');
    expect(kinds(label + serial(of).slice(0, 14), row)).not.toContain('weak-mask');
    expect(detect(label + fitting('20250918'), row)).toMatchObject([
      { kind: 'national-id', confidence: 'possible' },
    ]);
  });

  test.each(OWN)('%s', (label) => {
    expect(detect(label + serial(of), row)).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
  });

  test('nothing says so', () => {
    expect(kinds(serial(of), row)).toEqual(['national-id']);
    expect(kinds(`编号${serial(of)}`)).toEqual(['national-id']);
  });

  test('in the middle of a longer number', () => {
    expect(kinds(`支付单号42009${withCheck('99123420250918001')}21208`, row)).toEqual([]);
    expect(kinds(`支付宝交易号20211${fitting('19450918')}21208`, row)).toEqual([]);
    expect(kinds(`20211${fitting('19450918')}21208`, row)).toEqual(['national-id']);
  });

  test('issued some years ago', () => {
    const issued = fitting('20180918');
    const confidence = (label: string) => detect(label + issued, row).map((span) => span.confidence);
    for (const label of ['施工许可证', '发票号码：']) expect(confidence(label)).toEqual(['possible']);
    for (const label of ['档案号', '身份证号']) expect(confidence(label)).toEqual(['certain']);
    expect(confidence('受理编号')).toEqual(['possible']);
    const other = `${issued.slice(0, 17)}${(Number(issued[17]) + 1) % 10}`;
    expect(kinds(`受理编号${other}`, row)).toEqual([]);
    expect(kinds(`身份证受理编号${other}`, row)).toEqual(['national-id']);
  });
});

test.each(SERIALS)('somebody was born long before: %s', (label) => {
  const elder = fitting('19450918');
  expect(detect(label + elder, row)).toMatchObject([{ kind: 'national-id', confidence: 'certain' }]);
});

test('a mistyped number behind a label that a clerk may write before a person’s', () => {
  const elder = mistypedId(of).replace(/^(.{6})..../, '$11945');
  expect(kinds(`编号${elder}`, row)).toEqual(['national-id']);
});

test.each(['受理编号：', '编号', '业务编号'])('a day that does not exist: %s', (label) => {
  for (const digits of [
    `99123419350431${of.digits(4)}`,
    `99123419991301${of.digits(4)}`,
    `9912341999130${of.digits(4)}`,
  ])
    expect(kinds(label + digits, row)).toEqual([]);
  expect(kinds(`身份证${label}99123419991301${of.digits(4)}`, row)).toEqual(['national-id']);
});

test('the number of a permit', () => {
  for (const number of [`99123420250723${of.digits(3)}`, serial(of)])
    for (const text of [`建字第${number}号`, `建设工程规划许可证号：建字第${number}号`])
      for (const context of [{}, row]) expect(kinds(text, context)).toEqual([]);
  expect(kinds(`身份证字第${fitting('19450918')}号`)).toEqual(['national-id']);
});

describe('the header of a column counts like the word in front', () => {
  const findings = (header: string, ...values: string[]) => {
    const rows = values.map((value) => `冉甲一,中心村,2,630,800,${value}`);
    const list = [`姓名,村,保障人数,标准,金额,${header}`, ...rows, ''].join('\n');
    return [...lint(jobOf({ list }, {}), rules).findings]
      .filter(({ rule }) => ['no-national-id', 'no-bank-card', 'no-weak-mask'].includes(rule))
      .map(({ severity }) => severity);
  };

  test.each([
    '受理编号',
    '办件编号',
    '档案号',
    '流水号',
    '批次号',
    '业务 编号',
    '受理编号（系统）',
    '统一社会信用代码',
  ])('%s', (header) => {
    expect(findings(header, serial(of), serial(of))).toEqual([]);
    expect(findings(header, fitting('20250918'))).toEqual(['warning']);
    expect(findings(header, fitting('19450918'))).toEqual(['error']);
  });

  test('a mistyped credit code', () => {
    expect(findings('统一社会信用代码', '91500243654867930X')).toEqual([]);
    expect(findings('代码', '91500243654867930X', '12345678901234567X')).toEqual(['warning', 'warning']);
  });

  test.each(['身份证号', '证件编号', '备注'])('but not %s', (header) => {
    expect(findings(header, serial(of), fitting('20250918'))).toEqual(['error', 'error']);
  });

  test.each(['', '九月办件\n'])('in a table that is no list of recipients, under %j', (title) => {
    const path = 'townships/lianhe/notices/2025-09-dibao-payment/x.csv';
    const rulesFor = (header: string) => {
      const more = { [path]: `${title}${header},事项\n${serial(of)},低保\n` };
      return [...lint(jobOf({ more }, {}), rules).findings].map(({ rule }) => rule);
    };
    expect(rulesFor('办件编号')).not.toContain('no-national-id');
    expect(rulesFor('号码')).toContain('no-national-id');
  });
});

describe('a label and its number', () => {
  const around: [string, (label: string, number: string) => string][] = [
    ['bold, and a word', (label, number) => `**${label}**为${number}`],
    ['cells of a page', (label, number) => `<tr><th>${label}</th>\n<td>${number}</td></tr>`],
    ['JSON', (label, number) => JSON.stringify([{ label, value: number }])],
    ['JSON in lines', (label, number) => JSON.stringify({ items: [{ label, value: number }] }, null, 2)],
    ['YAML', (label, number) => `items:\n  - label: ${label}\n    value: "${number}"\n`],
  ];
  test.each(around)('%s', (_, written) => {
    const { asOf } = row;
    expect(kinds(written('受理编号', serial(of)), { asOf })).toEqual([]);
    expect(detect(written('受理编号', fitting('20150918')), { asOf })).toMatchObject([
      { confidence: 'possible' },
    ]);
    expect(detect(written('档案号', fitting('20150918')), { asOf })).toMatchObject([
      { confidence: 'certain' },
    ]);
    expect(kinds(written('身份证号', serial(of)), { asOf })).toEqual(['national-id']);
    expect(kinds(written('财政专户账号', '9000123456789012345'), { asOf })).toEqual([]);
  });
});

test('a letter behind the day is of a series, though it passes for a digit', () => {
  const number = fitting('20220505', '4').replace(/4(?=.{3}$)/, 'A');
  expect(kinds(`受理号：${number}`, row)).toEqual([]);
  expect(kinds(number, row)).toEqual(['national-id']);
});

test('a day of these years in the middle of a long number needs no word', () => {
  expect(kinds(`4200${fitting('20250918')}123456`, row)).toEqual([]);
  expect(kinds(`4200${fitting('19450918')}123456`, row)).toEqual(['national-id']);
});

describe('heads of columns of which the cells together pass for an ID', () => {
  const severities = (heads: string, day: string, first = '') => {
    const number = fitting(day, first || undefined);
    const path = 'townships/lianhe/notices/2025-09-dibao-payment/x.csv';
    const cells = [number.slice(0, 6), day, number.slice(14), '12'].join(',');
    return [...lint(jobOf({ more: { [path]: `${heads}\n${cells}\n` } }, {}), rules).findings]
      .filter(({ rule }) => rule === 'no-national-id')
      .map(({ severity }) => severity);
  };
  test.each(['区划代码,统计日期,编码,人数', '行政区划,建成日期,编号,面积'])('%s', (heads) => {
    expect(severities(heads, '20150918')).toEqual(['warning']);
  });
  test.each(['区划代码,统计日期,户数,人数', '网点,日期,笔数,户次', '机构号,交易日,金额（元）,户次'])(
    'a day and a count: %s',
    (heads) => {
      expect(severities(heads, '20150918')).toEqual([]);
      expect(severities(heads, '19550918')).not.toEqual([]);
    },
  );
  test('but no count begins with a zero', () => {
    expect(severities('网点,日期,笔数,户次', '20150918', '0')).not.toEqual([]);
  });
  test.each(['地区代码,出生日期,顺序码,面积', '甲,乙,丙,丁', '身份证号,日期,编号,面积'])(
    'not %s',
    (heads) => {
      expect(severities(heads, '20150918')).toEqual(['error']);
    },
  );
});

describe('codes of places', () => {
  test.each(['村代码', '社区代码：', '行政区划代码', '居委会统计代码 ', '村（社区）代码：'])(
    '%s',
    (label) => {
      expect(kinds(`${label}500299${of.digits(6)}`, row)).toEqual([]);
    },
  );

  test('are of twelve digits', () => {
    expect(kinds(`村代码500299${of.digits(8)}`, row)).toEqual(['bank-account']);
  });
});

test.each(['| 冉甲一 | 已签合同 | * |', '<td>备案</td>\n<td>*</td>', '冉甲一\t已签合同\t*'])(
  'what stands in the cell before names no number: %s',
  (written) => {
    const { asOf } = row;
    expect(kinds(written.replace('*', '13800138000'), { asOf })).toEqual(['mobile']);
    expect(detect(written.replace('*', fitting('20150918')), { asOf })).toMatchObject([
      { confidence: 'certain' },
    ]);
  },
);
