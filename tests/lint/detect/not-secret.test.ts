import { describe, expect, test } from 'vitest';
import { isBarcode, isCreditCode, isInnocent } from '../../../src/lint/detect/not-secret.ts';
import { chance, creditCode, idWithoutX } from '../../corpus/identity.ts';
import { kinds } from './found.ts';

describe('what is not secret', () => {
  test('credit codes', () => {
    expect(isCreditCode('11500111747484162T')).toBe(true); // printed on every notice of a Chongqing district
    expect(isCreditCode('11500111747484161T')).toBe(false);
    expect(isCreditCode('990442200306929190')).toBe(false); // right by modulo 31, but nobody registers 99
    expect(isCreditCode('')).toBe(false);
    const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const isAny = (body: string) => signs.some((last) => isCreditCode(body + last));
    expect(isAny('91100000100000000')).toBe(true); // registered by the state
    expect(isAny('62290000000000000')).toBe(false); // no province has 29
    expect(kinds(`索引号 ${creditCode(chance(32100))}/2021-00332`)).toEqual([]);
  });

  test('a masked ID is none, though it fits', () => {
    expect(isCreditCode('5299001971032730XX')).toBe(true);
    expect(kinds('5299001971032730XX', { inRow: true })).not.toEqual([]);
  });

  test('books and goods', () => {
    expect(isBarcode('9780306406158')).toBe(false);
    expect(isBarcode('9780306406157')).toBe(true);
    expect(isBarcode('6901234567892')).toBe(true);
    expect(isBarcode('6901234567891')).toBe(false);
  });

  test.each([
    ['订单号13800000000', 3, 14, true],
    ['书号13800000000', 2, 13, true],
    ['追溯码：13800000000', 4, 15, true],
    ['电话13800000000', 2, 13, false],
    ['合同电话13800000000', 4, 15, false],
    ['订单 tel13800000000', 6, 17, false],
    ['108.13800000000', 4, 15, true],
    ['138.0000.0000', 0, 13, false],
    ['ab13800000000cdef0123', 2, 13, true],
    ['tel13800000000', 3, 14, false],
    ['资金合计14415386674元', 4, 15, true],
    ['发票代码NO.050002365769', 7, 19, true],
    ['数电票25500000001693191992', 3, 23, true],
    ['挂号信XA13800000000', 5, 16, true],
    ['采购单号：JZ-050002689122', 8, 20, true],
    ['采购计划编号6201022022859027', 6, 22, true],
    ['采购计划6201022022859027', 4, 20, false],
    ['企业注册号500243202201012', 5, 20, true],
    ['渝公网安备 13800000000', 6, 17, false],
    ['招标项目编号：6201022022859027', 7, 23, true],
    ['渝公网安备 50024302000123号', 6, 20, true],
    ['13800000-0000-4000-8000-000000000000', 24, 36, true],
  ])('%s', (text, start, end, expected) => {
    expect(isInnocent(text, start, end)).toBe(expected);
  });

  test('a hash does not clear an ID whose checksum holds', () => {
    expect(kinds(`abcdef${idWithoutX(chance(2))}abcdef0123`)).toEqual(['national-id']);
  });
});
