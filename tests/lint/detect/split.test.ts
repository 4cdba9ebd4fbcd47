import { describe, expect, test } from 'vitest';
import { checkCharacter } from '../../../src/lint/detect/id-number.ts';
import { splitBelow, splitBelowTwice, splitIds } from '../../../src/lint/detect/index.ts';
import { DISGUISES } from '../../corpus/disguises.ts';
import {
  certificate,
  chance,
  id,
  idWithoutX,
  idWithX,
  mistypedId,
  oldId,
  permit,
  withCheck,
} from '../../corpus/identity.ts';

const of = chance(1999);

function cut(number: string, ...lengths: number[]): string[] {
  const cells = lengths.map((length, i) => {
    const from = lengths.slice(0, i).reduce((sum, n) => sum + n, 0);
    return number.slice(from, from + length);
  });
  return [...cells, number.slice(lengths.reduce((sum, n) => sum + n, 0))];
}

function bornLately(is: (number: string) => boolean): string {
  for (;;) {
    const made = withCheck(`99123420240613${of.digits(3)}`);
    if (is(made)) return made;
  }
}

const ones = (n: number) => Array.from({ length: n - 1 }, () => 1);
const certain = (start: number) => [
  { parts: expect.toSatisfy(([first]: number[]) => first === start), confidence: 'certain' },
];

describe('digits over neighbouring cells', () => {
  test.each([[[6]], [[9]], [[6, 8]], [[17]], [[16]], [[1]], [[4, 4, 4, 4]], [[3, 3, 3, 3, 3]], [ones(18)]])(
    'cut at %j',
    (lengths) => {
      const parts = cut(idWithX(of), ...lengths);
      expect(splitIds(['1', '冉甲一', '中心村', ...parts, '630.00'])).toEqual(certain(3));
    },
  );

  test('with blank cells between, as merged ones leave them', () => {
    const [first = '', second = ''] = cut(idWithX(of), 10);
    expect(splitIds(['冉甲一', first, '', '', second, '', '630'])).toEqual([
      { parts: [1, 4], confidence: 'certain' },
    ]);
  });

  test('with words between', () => {
    const likely = (...parts: number[]) => [{ parts, confidence: 'likely' }];
    const [first, second] = cut(idWithX(of), 10);
    expect(splitIds(['1', first, '冉甲一', '', '女', second, '630'] as string[])).toEqual(likely(1, 5));
    const [area, day, rest] = cut(idWithoutX(of), 6, 8) as [string, string, string];
    expect(splitIds([area, '冉甲一', day, '女', rest])).toEqual(likely(0, 2, 4));
    expect(splitIds([area, '冉甲一', day, rest])).toEqual(likely(0, 2, 3));
    // A part that short may be anything, and a check digit must fit.
    expect(splitIds([...cut(idWithoutX(of), 3), '冉甲一'].toSpliced(1, 0, '中心村'))).toEqual([]);
    const [head = '', tail = ''] = cut(mistypedId(of), 9);
    expect(splitIds([head, '冉甲一', tail])).toEqual([]);
    const child = cut(
      bornLately((number) => !number.endsWith('X')),
      6,
      8,
    );
    expect(splitIds(child.toSpliced(1, 0, '冉甲一'))).toEqual([]);
    const sure = cut(
      bornLately((number) => number.endsWith('X')),
      6,
      8,
    );
    expect(splitIds(sure.toSpliced(1, 0, '冉甲一'))).toEqual(likely(0, 2, 3));
  });

  test('with a word for each part', () => {
    const [first, second] = cut(idWithX(of), 9);
    expect(splitIds(['冉甲一', `前半${first}`, `后半：${second}`, '630'])).toEqual(certain(1));
    const parts = cut(idWithoutX(of), 6, 8).map((part, i) => `${['前六位', '中8位:', '后四位 '][i]}${part}`);
    expect(splitIds(['冉甲一', '中心村', ...parts, '630'])).toEqual(certain(2));
    expect(splitIds(['冉甲一', `第1组${first}`, `第2组${second}`])).toEqual([]);
  });

  test('with marks within a part', () => {
    for (const [mark, label] of [
      ['-', ''],
      ['.', ''],
      ['-', '身份证'],
      ['.', '身份证：'],
    ]) {
      const [area, year, day, last] = cut(idWithoutX(of), 6, 4, 4) as [string, string, string, string];
      expect(splitIds(['冉甲一', `${label}${area}${mark}${year}`, `${day}${mark}${last}`])).toEqual(
        certain(1),
      );
      expect(splitIds(['冉甲一', `${label}${area}`, `${year}${mark}${day}${last}`])).toEqual(certain(1));
    }
  });

  test('a permit and a disability certificate', () => {
    expect(splitIds(['2', '2组', ...cut(permit(of), 9)])).toEqual(certain(2));
    expect(splitIds(['2组', ...cut(certificate(of), 10)])).toEqual(certain(1));
  });

  test('a whole ID is found by itself, and needs no age beside it', () => {
    for (const number of [idWithX(of), idWithoutX(of)]) {
      expect(splitIds(['冉甲一', number, '11', '630'])).toEqual([]);
      expect(splitIds([`身份证号：${number}`, '43'])).toEqual([]);
      expect(splitIds(['11', number, '11', ...cut(idWithX(of), 9)])).toEqual(certain(3));
    }
    // The ID in it is found, and the two digits behind say nothing without it.
    expect(splitIds(['2组', ...cut(certificate(of), 18)])).toEqual([]);
  });

  test.each([
    'full-width',
    'Chinese numerals',
    'financial numerals',
    'O for 0',
    'zero-width space',
    '4 each',
  ])('halves written as %s', (name) => {
    const halves = cut(idWithoutX(of), 6).map((half) => DISGUISES[name]?.(half, of) ?? '');
    expect(splitIds(['组', ...halves, ''])).toEqual(certain(1));
  });

  test('halves as a spreadsheet writes them', () => {
    const [first = '', last = ''] = cut(idWithoutX(of), 9);
    expect(splitIds([`${first}.0`, `${last}.0`])).toEqual(certain(0));
    expect(splitIds([`'${first}`, `'${last}`])).toEqual(certain(0));
    const thousands = (half: string) => half.replace(/(...)(?=.)/g, '$1,');
    expect(splitIds([thousands(first), thousands(last)])).toEqual(certain(0));
  });

  test('the day of birth as a spreadsheet shows it', () => {
    for (const number of [idWithX(of), idWithoutX(of)]) {
      const [area = '', year = '', month = '', day = '', last = ''] = cut(number, 6, 4, 2, 2);
      const days = [`${year}-${month}-${day}`, `${year}年${month}月${day}日`, `${year}.${month}.${day}`];
      const short = `${year}/${Number(month)}/${Number(day)}`;
      for (const written of [...days, short, `${year}-${month}-${day} 00:00:00`])
        expect(splitIds(['冉甲一', area, written, last, '630'])).toEqual(certain(1));
    }
  });

  test('in many parts that end where the area and the birth date do', () => {
    for (const lengths of [
      [3, 3, 4, 4],
      [6, 4, 2, 2],
      [2, 2, 2, 4, 2, 2],
    ])
      expect(splitIds(['冉甲一', ...cut(idWithoutX(of), ...lengths), '630.00'])).toEqual(certain(1));
  });

  test('words before and behind', () => {
    const [first = '', last = ''] = cut(id(of), 9);
    expect(splitIds([`见${first}`, `${last}本人`])).toEqual(certain(0));
    expect(splitIds([`${first}户`, last])).toEqual([]);
  });

  test('a label makes up for the check digit', () => {
    for (const number of [mistypedId(of), oldId(of)]) {
      const [first = '', last = ''] = cut(number, 6);
      expect(splitIds([`身份证号：${first}`, last])).toEqual([{ parts: [0, 1], confidence: 'likely' }]);
      expect(splitIds([first, last])).toEqual([]);
    }
  });
});

describe('figures', () => {
  test.each([
    '序号,冉甲一,中心村,2,630,1260.00',
    '1,冉甲一,2,630,1260,202509,1890,3780,5670',
    '500243,2025-09-20,1260',
    '一组,二组,三组,四组,五组,六组,七组,八组,九组,一组',
    '13800000000,6225000000000000000',
    '',
    'X,X,X',
  ])('%s', (line) => {
    expect(splitIds(line.split(','))).toEqual([]);
  });

  test('an area, a payment and an amount, or a child: a doubt', () => {
    const child = '50024320250901' + '123';
    const number = child + checkCharacter(child);
    for (const lengths of [
      [6, 8],
      [6, 10],
    ])
      expect(splitIds(cut(number, ...lengths))).toEqual([{ parts: [0, 1, 2], confidence: 'possible' }]);
    expect(splitIds(cut(`${child}${(Number(number[17]) + 1) % 10}`, 6, 8))).toEqual([]);
    expect(splitIds(cut(number, 6))).toEqual(certain(0));
  });

  test('a standard, an amount, and a serial number that begins with a day', () => {
    const serial = '63042120240721678';
    const number = serial + checkCharacter(serial);
    const possible = [{ parts: [0, 1, 2], confidence: 'possible' }];
    expect(splitIds(cut(number, 3, 3))).toEqual(possible);
    expect(splitIds(['630', '421', `20240721-${number.slice(14)}`])).toEqual(possible);
  });

  test('a child, where an X or a word says so', () => {
    const [area = '', ...rest] = cut(
      bornLately((number) => !number.endsWith('X')),
      6,
      8,
    );
    expect(splitIds([`证号${area}`, ...rest])).toEqual(certain(0));
    expect(splitIds(['身份证：', area, ...rest])).toEqual(certain(1));
    expect(
      splitIds(
        cut(
          bornLately((number) => number.endsWith('X')),
          6,
          8,
        ),
      ),
    ).toEqual(certain(0));
  });

  test('a standard, an amount and a period are no ID', () => {
    for (const period of ['202309/202010', '202309-202010', '202309—202010'])
      expect(splitIds(['630', '600', period])).toEqual([]);
  });

  test('no list of these years tells of payments before', () => {
    const child = '50024320150901' + '123';
    expect(splitIds(cut(child + checkCharacter(child), 6, 8))).toEqual(certain(0));
  });

  test('columns of figures are not joined anyhow', () => {
    const parts = cut(idWithoutX(of), 1, 3, 4, 3, 4);
    expect(splitIds(parts)).toEqual([]);
  });
});

test('a row of many cells takes linear time', () => {
  const timeOf = (size: number) => {
    const cells = [...cut(idWithX(of), 10), ...Array.from({ length: size }, () => '冉甲一1')];
    const began = performance.now();
    splitIds(cells);
    return performance.now() - began;
  };
  timeOf(2000);
  expect(timeOf(32_000)).toBeLessThan(Math.max(200, 100 * timeOf(2000)));
});

test('over two rows, where both have a part', () => {
  const number = id(chance(5));
  expect(splitBelow(['冉甲一', number.slice(0, 6)], ['田甲二', ` ${number.slice(6)} `])).toEqual([1]);
  expect(splitBelow(['冉甲一', ''], ['田甲二', number])).toEqual([]);
  expect(splitBelow(['冉甲一', number], ['田甲二'])).toEqual([]);
});

test('over three rows, cut as an ID is read', () => {
  const number = idWithoutX(chance(6)).replace(/^(.{6})../, '$119');
  const whole = withCheck(number.slice(0, 17));
  const [area, born, rest] = [whole.slice(0, 6), whole.slice(6, 14), whole.slice(14).toLowerCase()];
  const spread = born.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  for (const day of [born, spread])
    expect(
      splitBelowTwice([
        ['冉', area],
        ['田', day],
        ['向', rest],
      ]),
    ).toEqual([1]);
  expect(
    splitBelowTwice([
      ['冉', `${area}1`],
      ['田', born],
      ['向', rest],
    ]),
  ).toEqual([]);
  expect(
    splitBelowTwice([
      ['冉', area],
      ['田', '20250915'],
      ['向', rest],
    ]),
  ).toEqual([]);
});

test('over two rows, however it is written', () => {
  for (const name of ['full-width', 'Chinese numerals', '4 each'])
    for (const length of [6, 9, 10, 14]) {
      const parts = cut(idWithoutX(of), length);
      const [above = '', below = ''] = parts.map((part) => DISGUISES[name]?.(part, of) ?? '');
      expect(splitBelow([above], [below])).toEqual([0]);
      expect(splitBelow([`身份证${parts[0]}`], [`${parts[1]}`])).toEqual([0]);
    }
  const [above = '', below = ''] = cut(idWithoutX(of), 9);
  expect(splitBelow([above], [`电话${below}`])).toEqual([]);
  expect(splitBelow([`${above}元`], [below])).toEqual([]);
});

test('a mistyped ID whose day of birth has a cell of its own', () => {
  const number = mistypedId(chance(11)).replace(/^(.{6}).{4}/, '$11940');
  const parts = [number.slice(0, 6), number.slice(6, 14), number.slice(14)];
  expect(splitIds(parts)).toMatchObject([{ confidence: 'possible' }]);
  expect(splitIds(['身份证', ...parts])).toMatchObject([{ confidence: 'certain' }]);
  expect(splitIds([number.slice(0, 5), number.slice(5, 14), number.slice(14)])).toEqual([]);
});

test('a disability certificate that was issued again', () => {
  const number = certificate(chance(6));
  for (const suffix of ['B1', 'B①']) {
    const parts = [number.slice(0, 6), number.slice(6, 14), number.slice(14) + suffix];
    expect(splitIds(parts)).toMatchObject([{ parts: [0, 1, 2], confidence: 'certain' }]);
  }
});

test('what a usual mask leaves is no part of a number', () => {
  const number = id(chance(5));
  const parts = [number.slice(0, 10), number.slice(10, 14), number.slice(14)];
  expect(splitIds(parts)).toHaveLength(1);
  const masked = `${number.slice(0, 6)}********${number.slice(6, 10)}`;
  expect(splitIds([masked, ...parts.slice(1)])).toEqual([]);
});
