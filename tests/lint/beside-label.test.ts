import { describe, expect, test } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { card, chance, id, mistypedId, mobile, oldId, serial, withCheck } from '../corpus/identity.ts';
import { jobOf } from '../fixtures/county.ts';

const of = chance(414);
const privacy = new Set(rules.filter(({ group }) => group === 'privacy').map((rule) => rule.id));

/** What rules of privacy say of a table that is no list, as severity and rule. */
function told(...rows: string[]): string[] {
  const path = 'townships/lianhe/notices/2025-09-dibao-payment/x.csv';
  const { findings } = lint(jobOf({ more: { [path]: `${rows.join('\n')}\n` } }, {}), rules);
  return [...findings]
    .filter(({ rule, path: at }) => privacy.has(rule) && `${at}`.endsWith('x.csv'))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

const HEADS = ['事项,内容', '项目,数值', '名称,号码', '类型,编号'];
const long = '9000123456789';
/** Of somebody born long before any list. */
const old = withCheck(`99123419550918${of.digits(3)}`);

describe.each(HEADS)('a table of labels and numbers: %s', (head) => {
  test.each([
    ['订单号', long],
    ['快递单号', long],
    ['电子票据号码', '90001234567890123456'],
    ['项目代码', serial(of)],
    ['受理编号：', serial(of)],
    ['发文字号', long],
    ['许可证号', serial(of)],
    ['法人登记证号', long],
    ['用电户号', long],
    ['电表号', long],
    ['时间戳（毫秒）', '1712345678901'],
    ['预算数（分）', '900012345678'],
    ['财政专户账号', '3100012345678901'],
    ['单位银行账号', '3100012345678901'],
    ['SIM卡号', '90001234567890123456'],
  ])('%s', (label, number) => {
    expect(told(head, `${label},${number}`)).toEqual([]);
    expect(told(head, `1.${label},${number}`)).toEqual([]);
    expect(told(head, `（三）${label},${number}`)).toEqual([]);
    // What is merged leaves blanks.
    expect(told(`${head},`, `${label},,${number}`)).toEqual([]);
  });

  test.each([
    ['身份证号', id(of), 'no-national-id'],
    ['身份证号码：', mistypedId(of), 'no-national-id'],
    ['身份证', serial(of), 'no-national-id'],
    ['公民身份号码', oldId(of), 'no-national-id'],
    ['银行卡号', card(of), 'no-bank-card'],
    ['一卡通账号', long, 'no-bank-card'],
    ['存折', long, 'no-bank-card'],
  ])('still %s', (label, number, rule) => {
    expect(told(head, `${label},${number}`)).toEqual([`error ${rule}`]);
  });

  test('still a mobile number', () => {
    expect(told(head, `手机号码,${mobile(of)}`)).toEqual(['warning no-phone']);
  });

  test('still an ID and a card under another label', () => {
    expect(told(head, `订单号,${old}`)).toEqual(['error no-national-id']);
    expect(told(head, `用电户号,${old}`)).toEqual(['error no-national-id']);
    expect(told(head, `表号,${card(of)}`)).toEqual(['error no-bank-card']);
  });
});

describe('whose an account is, in a form', () => {
  test('an office, in the row or above', () => {
    expect(told('账户信息,', '户名,澜溪县慈善会', '开户行,农商行联合分理处', `账号,${long}`)).toEqual([]);
    expect(told('账户信息,', `户名,澜溪县慈善会,开户行,农商行联合分理处,账号,${long}`)).toEqual([]);
  });

  test('by the heads of a table of accounts', () => {
    for (const heads of ['单位名称,开户行,账号', '户名,开户行,银行账号', '收款单位,开户行,账号']) {
      expect(told(heads, `澜溪县慈善会,农商行联合分理处,${long}`)).toEqual([]);
      expect(told(heads, `冉甲一,农商行联合分理处,${long}`)).toEqual(['error no-bank-card']);
      expect(told(heads, `澜溪县慈善会,农商行联合分理处,${card(of)}`)).not.toEqual([]);
    }
  });

  test('in a row that passes for the head of a list', () => {
    expect(told('基本信息,,,', `姓名,冉甲一,一卡通账号,${long}`)).toContain('error no-bank-card');
  });

  test('a person, also at work in an office', () => {
    expect(told('账户信息,', '户名,冉甲一', '开户行,农商行联合分理处', `账号,${long}`)).toEqual([
      'error no-bank-card',
    ]);
    expect(told('登记表,', '姓名,冉甲一', '单位,澜溪县中学', `账号,${long}`)).toEqual(['error no-bank-card']);
  });
});

describe('columns that call their numbers those of things', () => {
  test.each(['邮件号', '时间戳（毫秒）', '预算数（分）', '用电户号', '表号', '项目代码', '累计发放（元）'])(
    '%s',
    (head) => {
      expect(told(`接口,${head}`, `推送,${long}`)).toEqual([]);
      expect(told(`接口,${head}`, `推送,${old}`)).toEqual(['error no-national-id']);
    },
  );

  test.each(['备注', '号码', '一卡通号', '发放号', '存折'])('but not %s', (head) => {
    expect(told(`接口,${head}`, `推送,${long}`)).not.toEqual([]);
  });
});

// What is quadratic takes minutes.
test('a row of thousands of labels and numbers takes time in line with its length', () => {
  const row = Array.from({ length: 20_000 }, () => `银行账号,${card(of)}`).join();
  const began = performance.now();
  told(row, row);
  expect(performance.now() - began).toBeLessThan(20_000);
});
