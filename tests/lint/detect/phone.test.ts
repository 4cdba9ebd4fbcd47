import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/lint/detect/index.ts';
import { found, kinds } from './found.ts';

describe('mobile numbers', () => {
  test.each([
    ['13800000000', '13800000000'],
    ['电话13800000000，', '13800000000'],
    ['+86 13800000000', '13800000000'],
    ['8613800000000', '13800000000'],
    ['013800000000', '13800000000'],
    ['tel:13800000000', '13800000000'],
    ['138-0000-0000', '138-0000-0000'],
    ['138 0000 0000', '138 0000 0000'],
    ['1 3 8 0 0 0 0 0 0 0 0', '1 3 8 0 0 0 0 0 0 0 0'],
    ['１３８００００００００', '１３８００００００００'],
    ['一三八〇〇〇〇〇〇〇〇', '一三八〇〇〇〇〇〇〇〇'],
    ['138OOOO1234', '138OOOO1234'],
    ['电话 1380 000 0000', '1380 000 0000'],
    ['1300 0016 492', '1300 0016 492'],
    ['150/0000/7024', '150/0000/7024'],
    ['150\t0000\t7024', '150\t0000\t7024'],
    ['150\n0000\n7024', '150\n0000\n7024'],
    ['手机：150、0000、7024', '150、0000、7024'],
    ['13800 000000', '13800 000000'],
    ['电话19,100,009,488', '19,100,009,488'],
    ['(138)00001684', '138)00001684'],
    ['（138）0000-1684', '138）0000-1684'],
    ['138(1234)1684', '138(1234)1684'],
    ['138 123 41 684', '138 123 41 684'],
    ['138 12 341684', '138 12 341684'],
    ['138 12341684', '138 12341684'],
    ['138 05 341 684', '138 05 341 684'],
    ['138.12.341684', '138.12.341684'],
    ['138/12/341684', '138/12/341684'],
    ['1-381-2341684', '1-381-2341684'],
    ['1-381234-16-8-4', '1-381234-16-8-4'],
    ['138-1234 1684', '138-1234 1684'],
    ['13812341 684', '13812341 684'],
    ['+86 138 12 341684', '138 12 341684'],
    ['86-138-12-341684', '138-12-341684'],
    ['138 12 341684，660元', '138 12 341684'],
    ['1、138 12 341684', '138 12 341684'],
    ['微信ID13800001684', '13800001684'],
    ['联系人编号13800001684', '13800001684'],
  ])('%s', (text, number) => {
    expect(found(text)).toEqual([`mobile: ${number}`]);
  });

  test('parted by any sign, in a row, where no amount would begin with a zero', () => {
    for (const sign of ',、;|~')
      expect(kinds(`138${sign}0000${sign}1684`, { inRow: true })).toEqual(['mobile']);
    expect(kinds('138,0000,1684')).toEqual([]);
    expect(kinds('138,1260,1684', { inRow: true })).toEqual([]);
  });

  test('all that a cell says, if none of its groups is round, or of three the last', () => {
    for (const cell of [
      '1389 6547 213',
      '138，9654，7213',
      '138、96547213',
      '13896\n547213',
      '138\n9654\n7210',
      '138\r\n9654\r\n7215',
    ])
      expect(detect(cell, { inRow: true })).toMatchObject([{ kind: 'mobile', confidence: 'possible' }]);
    for (const cell of [
      '1300 1260 630',
      '138，1260，7213',
      '138、20250921',
      '1386 2025 211',
      '13896\n202509',
      '13896\n547210',
      '138\n9650\n7210',
    ])
      expect(kinds(cell, { inRow: true })).toEqual([]);
    expect(kinds('1389 6547 213')).toEqual([]);
  });

  test('parted by a break of the line behind a name', () => {
    expect(found('冉甲一，138\n12345678')).toEqual(['mobile: 138\n12345678']);
    expect(kinds('补助，138\n12345678')).toEqual([]);
  });

  test('parted by a break of the line, in a row', () => {
    expect(found('173000165\n52', { inRow: true })).toEqual(['mobile: 173000165\n52']);
    expect(kinds('173000165\n52')).toEqual([]);
    expect(kinds('150\n20250920', { inRow: true })).toEqual([]);
    expect(kinds('1300000\n2025', { inRow: true })).toEqual([]);
    expect(found('138\n12341684', { inRow: true })).toEqual(['mobile: 138\n12341684']);
    expect(found('1381\r\n2341684', { inRow: true })).toEqual(['mobile: 1381\r\n2341684']);
    expect(kinds('138\n12341684')).toEqual([]);
    expect(kinds('13500\n126000', { inRow: true })).toEqual([]);
    expect(kinds('19500920\n630', { inRow: true })).toEqual([]);
  });

  test('as a spreadsheet shows it', () => {
    expect(found('1.38000E+10', { label: 'phone', inRow: true })).toEqual(['mobile: 1.38000E+10']);
    expect(found('电话1.3800001684E+10')).toEqual(['mobile: 1.3800001684E+10']);
    expect(kinds('1.38000E+10', { inRow: true })).toEqual([]);
    expect(kinds('1.28000E+10', { label: 'phone', inRow: true })).toEqual([]);
  });

  test('two side by side are two', () => {
    expect(detect('13800000000 13900000000')).toHaveLength(2);
  });

  test.each([
    '2026-03-05 100',
    '150 1260 2025 630',
    '5089  146  1840  8362',
    '150,1260,2025',
    '13,800,000,000',
    '联系户补贴13,800,000,000元',
    '1300 1260 630',
    '1500/2025/630',
    '13500 126000',
    '150 630 12600',
    '150 300 450 60',
    '150 12 630 12600',
    '15 28 660 1848',
    '169 5 1467 640',
    '169（5）1467 640',
    '169 - 5 - 1467 - 640',
    '1 508 1991706',
    '156（312）20592',
    '138.12345678',
    '138.12 345678',
    '138,1234,1684',
    '150（20250920）',
    '138 12 341684 630',
    '630 138 12 341684',
    '138 12 341684元',
    'A138 12 341684',
    '1500/2025-630',
    '150（1260）2025',
    '19-2025-00012',
    '150\t1260\t2025',
    '1700000000000',
    '192.168.187.93',
    '订单号13800000000',
    '挂号信XA13800000000',
    '113800000000',
    '编号013800000000',
    '编号：13876811387',
    '单号13876811387',
    '系统ID：13876811387',
    '申请号 13876811387',
    '受理号码：13876811387',
    '档案号138-7681-1387',
    '流水号 20250900001',
    'a13800000000bcdef0123',
    '0.13800000000',
    '12345',
    '400-812-3456',
  ])('not in %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('landlines', () => {
  test.each(['023-78000001', '(023)78000001', '02378000001', '0123-1234567'.replace('01', '07')])(
    '%s',
    (text) => {
      expect(kinds(text)).toEqual(text.startsWith('0723') ? [] : ['landline']);
    },
  );

  test('a file may have a number like it', () => {
    expect(kinds('编号02678000001')).toEqual([]);
  });

  test('a local number needs its label', () => {
    expect(kinds('78000001')).toEqual([]);
    expect(kinds('78000001', { label: 'phone' })).toEqual(['landline']);
  });

  test.each(['电话78000460', '座机：78003974', '家里电话 7800 8221', '零二三七八零零零零零一'])(
    '%s, in a row',
    (text) => {
      expect(kinds(text, { inRow: true })).toEqual(['landline']);
    },
  );

  test.each(['电话费78000460', '电话补贴 7800元', '78000460'])('%s is none', (text) => {
    expect(kinds(text, { inRow: true })).toEqual([]);
  });
});
