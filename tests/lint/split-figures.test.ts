import { expect, test } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { withCheck } from '../corpus/identity.ts';
import { jobOf } from '../fixtures/county.ts';
import { secretsFor } from '../fixtures/secrets.ts';

// An area, a day of this year and a count whose check digit fits, as it does once in eleven.
const number = [...Array(1000).keys()]
  .map((count) => withCheck(`63063020250912${`${count}`.padStart(3, '1')}`))
  .find((one) => /[1-9][0-9]{3}$/.test(one)) as string;
const parts = [number.slice(0, 3), number.slice(3, 6), number.slice(6, 14), number.slice(14)];

function messagesOf(header: string): string[] {
  const list = `姓名,村,${header}\n冉甲一,中心村,${parts.join(',')}\n`;
  const { findings } = lint(jobOf({ list, notice: { category: 'linshi' } }, secretsFor(1)), rules);
  return [...findings].filter(({ rule }) => rule === 'no-national-id').map(({ message }) => message);
}

test('a standard, an amount, a day and a count side by side are no ID of a child', () => {
  expect(messagesOf('标准,金额,审批日期,保障人数')).toEqual([]);
});

test('the same under headers that nobody knows may be one', () => {
  expect(messagesOf('甲,乙,丙,丁')).toEqual(['splitPerhaps']);
});

test.each(['身份证号码,,,', '身份证号（前三位）,（中）,（出生）,（后四位）'])(
  'the same below a header of IDs is one: %s',
  (header) => {
    expect(messagesOf(header)).toEqual(['split']);
  },
);
