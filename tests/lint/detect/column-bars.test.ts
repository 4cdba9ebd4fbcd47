import { describe, expect, test } from 'vitest';
import { isLuhn } from '../../../src/lint/detect/card.ts';
import { detect } from '../../../src/lint/detect/index.ts';
import { certificate, chance, withCheck } from '../../corpus/identity.ts';
import { found, kinds } from './found.ts';

const of = chance(1);
const row = { inRow: true, asOf: '2025-10-15' } as const;

/** Figures of these lengths that are a card by issuer and check digit when put together. */
function figures(...lengths: number[]): string[] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  for (;;) {
    const digits = `62${of.digits(total - 2)}`;
    const parts = lengths.map((length, i) => {
      const start = lengths.slice(0, i).reduce((sum, before) => sum + before, 0);
      return digits.slice(start, start + length);
    });
    if (isLuhn(digits) && parts.every((part) => !part.startsWith('0'))) return parts;
  }
}

/** The same row in HTML. */
const inHtml = (line: string) =>
  `<tr>${line.replaceAll(' | ', '</td><td class="amount">').replace('| ', '<td>')}`;

describe('figures in the columns of a table', () => {
  test.each([
    [6, 4, 6],
    [4, 4, 4, 4],
    [6, 10],
    [8, 8],
  ])('are no card: %j', (...lengths) => {
    const line = `| 中心村 | ${figures(...lengths).join(' | ')} |`;
    expect(kinds(line)).toEqual([]);
    expect(kinds(`${line}\n${line}`, row)).toEqual([]);
    for (const bar of '│┃║') expect(kinds(line.replaceAll('|', bar))).toEqual([]);
  });

  test.each([' |', '| '])('are no card and no ID with a space on one side: %j', (bar) => {
    expect(kinds(figures(4, 4, 4, 4).join(bar))).toEqual([]);
    expect(kinds(['630', '421', '202407216708'].join(bar))).toEqual([]);
    expect(kinds(['630', '421', '202407216708'].join(bar), row)).toEqual([]);
  });

  test.each(['|', ' | ', ' ', '</td><td>'])('with decimals are no card, parted by %j', (gap) => {
    const [a, b, c, d] = figures(4, 4, 4, 4);
    expect(kinds(`中心村${gap}${a}.${b}${gap}${c}.${d}${gap}`)).toEqual([]);
  });

  test('are no ID by the bars beside them', () => {
    const fitting = withCheck('11703119321031177');
    const [a, b, c] = [fitting.slice(1, 6), fitting.slice(7, 14), fitting.slice(15)];
    expect(kinds(`| 中心村 | ${a} | ${b} | ${c} |`)).toEqual([]);
  });

  test('cut anywhere are no ID, whatever the check digit says', () => {
    const number = withCheck('99123419500613156');
    const line = `| ${number.slice(0, 5)} | ${number.slice(5, 12)} | ${number.slice(12)} |`;
    expect(kinds(line)).toEqual([]);
    expect(kinds(inHtml(line))).toEqual([]);
    const wrong = (Number(number[17]) + 1) % 10;
    expect(kinds(`| 991234 | 19500613 | 156${wrong} |`)).toEqual([]);
  });

  test('a day of these years between an area and a count is a doubt', () => {
    const [end] = [withCheck('99123420250918156').slice(14)];
    expect(detect(`| 991234 | 20250918 | ${end} |`)).toMatchObject([{ confidence: 'possible' }]);
  });
});

describe('an ID in a table', () => {
  const number = withCheck('99123419511213171');
  const [area, day, end] = [number.slice(0, 6), number.slice(6, 14), number.slice(14)];

  test.each([
    `${area} ${day} ${end}`,
    `${area} | ${day} | ${end}`,
    `${area}${day} | ${end}`,
    `${area} |${day} |${end}`,
    `${area}| ${day}| ${end}`,
    `${number.slice(0, 9)} | ${number.slice(9)}`,
    number.replace(/^(.{4})(.{4})(.{4})/, '$1 | $2 | $3 | '),
    number.replace(/(.{3})(?=.)/g, '$1 | '),
    `${area} ${day.slice(0, 4)} | ${day.slice(4)} ${end}`,
    number.replaceAll('1', '|'),
    number.replaceAll('1', 'l'),
    [...number].join(' | '),
  ])('%s', (written) => {
    const line = `| 冉甲一 | ${written} |`;
    expect(found(line)).toEqual([`national-id: ${written}`]);
    expect(kinds(inHtml(line))).toEqual(['national-id']);
  });

  test('beside a count of one digit is no certificate', () => {
    for (const behind of ['| 43', '| 1 |', '|', '| 1 | 1 |'])
      expect(kinds(`| 冉甲一 | ${area} ${day} ${end} ${behind}`)).toEqual(['national-id']);
  });

  test('in bars without spaces', () => {
    const written = number.replaceAll('1', '|');
    expect(found(`证号${written}`)).toEqual([`national-id: ${written}`]);
  });
});

test('the two digits of a certificate are not those with which the number in the next line begins', () => {
  const [above, below] = [withCheck('42123419500101123'), withCheck('33123419620203456')];
  const parted = [...below].join('-');
  expect(found(`${above}</td></table>\n\n<!-- ${parted} -->`)).toEqual([
    `national-id: ${above}`,
    `national-id: ${parted}`,
  ]);
});

test('a disability certificate over the columns of a table', () => {
  const number = certificate(chance(2));
  for (const lengths of [[10], [17], [6, 14]]) {
    const parts = [0, ...lengths].map((from, i) => number.slice(from, lengths[i]));
    expect(kinds(`| 冉甲一 | ${parts.join(' | ')} | 800 |`)).toEqual(['disability-certificate']);
  }
});
