import { describe, expect, test } from 'vitest';
import { isLuhn } from '../../../src/lint/detect/bank-account.ts';
import { detect } from '../../../src/lint/detect/index.ts';
import { card, chance } from '../../corpus/identity.ts';
import { found, kinds } from './found.ts';

const of = chance(7812);

describe('bank accounts', () => {
  test('Luhn', () => {
    expect(isLuhn('79927398713')).toBe(true);
    expect(isLuhn('79927398714')).toBe(false);
  });

  test('a card, alone and in a sentence', () => {
    const number = card(of);
    expect(detect(number)).toMatchObject([{ kind: 'bank-account', confidence: 'likely' }]);
    expect(found(`卡号：${number}。`)).toEqual([`bank-account: ${number}`]);
  });

  test('a card in fours', () => {
    const parted = card(of).replace(/(.{4})(?=.)/g, '$1 ');
    expect(found(`农商行 ${parted}`)).toEqual([`bank-account: ${parted}`]);
  });

  test.each([
    ['账号900012345678', 'bank-account: 900012345678'],
    ['一卡通：9000 1234 5678 9012', undefined],
    ['一卡通账号：9000 1234 5678 9012', 'bank-account: 9000 1234 5678 9012'],
    ['开户银行：农商行 900012345678901', 'bank-account: 900012345678901'],
    ['账号12345', undefined],
    ['银行代发 6300 1260 2520 630', undefined],
    ['一卡通发放批次202509170001234', undefined],
    ['通过银行代发，2025-09-20 至 2025-09-26', undefined],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected ? [expected] : []);
  });

  test('under its label', () => {
    expect(kinds('900012345678', { label: 'account' })).toEqual(['bank-account']);
    expect(kinds('9.00012E+18', { label: 'account' })).toEqual(['bank-account']);
  });

  test('a long number is a stranger in a row', () => {
    expect(detect('900012345678', { inRow: true })).toMatchObject([{ confidence: 'possible' }]);
    expect(kinds('900012345678')).toEqual([]);
    expect(kinds('202509170001234', { inRow: true })).toEqual([]);
  });
});
