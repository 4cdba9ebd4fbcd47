import { expect, test } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { jobOf } from '../fixtures/county.ts';

const privacy = rules.filter(({ group }) => group === 'privacy');
const LETTERS = /[\u3000-\uffff]/g;

const ESCAPES: [string, (letter: string) => string][] = [
  ['as JSON', (letter) => `\\u${letter.charCodeAt(0).toString(16)}`],
  ['as a page', (letter) => `&#${letter.charCodeAt(0)};`],
  ['as an address', encodeURIComponent],
  ['as they are', (letter) => letter],
];

// Who it is that is told of stands in the same escapes as what is told.
test.each(ESCAPES)('what is told of somebody by name, letters %s', (_, written) => {
  const found = (page: string) =>
    [...lint(jobOf({ page: page.replace(LETTERS, written) }, {}), privacy).findings].map(({ rule }) => rule);
  expect(found('冉甲一，患尿毒症住院')).toEqual(['no-health']);
  expect(found('户口簿编号：500299001')).toEqual(['no-household-number']);
  expect(found('冉甲一，住新街12号附3号')).toEqual(['no-address']);
  expect(found('出生日期1950-01-02')).toEqual(['no-birth-date']);
  expect(found('患尿毒症住院的，可以申请')).toEqual([]);
  expect(found('办公地址：联合乡新街12号')).toEqual([]);
});
