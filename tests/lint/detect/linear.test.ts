import { describe, expect, test } from 'vitest';
import { detect, mightHoldSecret } from '../../../src/lint/detect/index.ts';
import { chance, id } from '../../corpus/identity.ts';

const SIZE = 1 << 18;
// As much of a text as is looked through at once.
const PIECE = 1 << 16;
const fill = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length)).slice(0, SIZE);

function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    run();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

const plain = fill('申请人持有效证件到乡镇便民服务中心办理，受理之日起25个工作日内办结，按月发放。');

/** Each piece repeated is what some pattern likes least. */
const HARD = [
  '1',
  '1234567890',
  '1 ',
  '12 ',
  '123 4 56-',
  '138 12 345678，',
  '1(2)-',
  '5002#3195?',
  '991234 19500101 0011 ',
  ' -',
  '.',
  '\n',
  '1\n',
  '&#',
  '&#53;',
  '&amp;',
  '%35',
  '%25',
  'OolI|SBZ',
  'O1l0',
  '*',
  '1*',
  '12345678**',
  '991234195001****** ',
  '991234********0011 ',
  '<b',
  '<b>',
  '<b 1',
  '\\',
  '\\u0035',
  '\\065',
  '\\35 ',
  '\\ud835',
  '<rt>',
  '<i hidden>a',
  '<a display:',
  '{"a":"1",',
  '123456,a',
  'a: 19500101\n',
  '12345678\n',
  '123\n- 4 -\n',
  '1 \n',
  '身份证1a',
  '| 1234 ',
  '| | ',
  '1\n\n',
  '<input value="1">',
  '<input maxlength="1" value="1">',
  '1">',
  'MQAy',
  '1\\*',
  '<!--',
  '<!-- 1 -->',
  '_x0035_',
  '%26%2353%3B',
  '=35',
  '=35=\n',
  '1 1 1 1=',
  'a-_0A',
  'a0A-_'.repeat(3),
  '35:',
  "\\'35",
  '\\u53?',
  '\\b0 1',
  '\\65',
  '\x1b[1m1',
  '\x1b[',
  '<!-- a0A',
  '=E1=A0',
  '35 ',
  '0x35, ',
  'U+0035 ',
  '<p style="font-size:10.5000pt">',
  '<p style="',
  ' style="1.0000pt rgb(1, ',
  '9 -- ',
  '前6位12',
  '护照号E1-',
  '户号1-',
  '账号1-',
  'ID1Oo',
  '991234，2014年4月5日，',
  '二〇一四年四月',
  '年2014，月',
  '后四位',
  '身份证后',
  '1。',
  '12345678（****）',
  '户名：局，账号9000123456789012',
  '9000123456789012（户名：局',
  '户名：局专户 税号：A 900012345678901',
  '专户（开户行：农行，账号：900012345678901',
  '残疾人冉甲',
  '冉甲| 1 |残疾',
  '<td>冉甲<td>残疾',
  '5LqU5LqU',
  'efbc95',
  '９',
  '\u200b',
  '1\u200b',
  '1\u0336',
  '𝟗',
  '⑩',
  '一',
  '九 ',
  'QUJD',
  'QUJD\n',
  `${'QUJD'.repeat(PIECE / 8)}\n`,
  '123 4 56 7，',
  '12，',
  '....1',
  '3',
  '号',
  '路1号',
  '1栋',
  '1单元',
  '1-1',
  '路1-1',
  '到村1号',
  '12号中心',
  '1950年生',
  '出生',
  '残',
  '视力、',
  '1X',
  '5E+17 ',
  '\ud835',
  '\ufdfa',
  '\u00a0',
  '_',
  '?',
  '13800000000 ',
  '户号',
  '护照E12345678',
  'A1234567',
  '尿 毒 ',
  '1,234,567,',
  '卡号1,234',
  'www.1234567890123',
  '小区1-1-',
  '户 号五五五五五五',
  '户号 12 34 ',
  '低保编号12',
  '肺·',
  '尿　毒　',
  '症',
  '患失能',
  '冉甲一，138\n12345678',
  '电话7800',
  '身份证1',
  '身份证5002991950',
  '身份证1 张明2接',
  '1😊',
  '12、34，',
  '123----',
  `13800138000 ${'-'.repeat(PIECE / 2)} `,
  `${id(chance(1))}\n`,
];

// A busy machine may spoil one measurement, not three.
describe('time grows with the text and not faster', { retry: 2 }, () => {
  const base = fastest(() => detect(plain));

  test.each(HARD.map((unit) => [JSON.stringify(unit).slice(0, 24), unit]))('%s', (_, unit) => {
    const text = fill(unit);
    const whole = fastest(() => detect(text, { inRow: true }));
    const half = fastest(() => detect(text.slice(0, SIZE / 2), { inRow: true }));
    expect(whole / base).toBeLessThan(10);
    expect(whole / Math.max(half, base / 5)).toBeLessThan(5);
    const piece = fastest(() => detect(text.slice(0, PIECE), { inRow: true }));
    const halfPiece = fastest(() => detect(text.slice(0, PIECE / 2), { inRow: true }));
    expect(piece / Math.max(halfPiece, base / 20)).toBeLessThan(5);
    expect(fastest(() => mightHoldSecret.test(text)) / base).toBeLessThan(10);
  });
});
