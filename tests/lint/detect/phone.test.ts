import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/lint/detect/index.ts';
import { found, kinds } from './found.ts';

describe('mobile numbers', () => {
  test.each([
    ['13800000000', '13800000000'],
    ['电话13800000000，', '13800000000'],
    ['+86 13800000000', '13800000000'],
    ['8613800000000', '13800000000'],
    ['tel:13800000000', '13800000000'],
    ['138-0000-0000', '138-0000-0000'],
    ['138 0000 0000', '138 0000 0000'],
    ['1 3 8 0 0 0 0 0 0 0 0', '1 3 8 0 0 0 0 0 0 0 0'],
    ['１３８００００００００', '１３８００００００００'],
    ['一三八〇〇〇〇〇〇〇〇', '一三八〇〇〇〇〇〇〇〇'],
    ['138OOOO1234', '138OOOO1234'],
    ['电话 1380 000 0000', '1380 000 0000'],
  ])('%s', (text, number) => {
    expect(found(text)).toEqual([`mobile: ${number}`]);
  });

  test('two side by side are two', () => {
    expect(detect('13800000000 13900000000')).toHaveLength(2);
  });

  test.each([
    '2026-03-05 100',
    '150 1260 2025 630',
    '150,1260,2025',
    '13,800,000,000',
    '1700000000000',
    '192.168.187.93',
    '订单号13800000000',
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
});
