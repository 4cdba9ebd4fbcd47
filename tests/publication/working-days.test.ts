import { expect, test } from 'vitest';
import { afterWorkingDays, workingDays } from '../../src/publication/working-days.ts';

test.each([
  ['an ordinary week', '2025-09-15', '2025-09-21', 5],
  ['the first eight days of October 2025', '2025-10-01', '2025-10-08', 0],
  ['the Sunday before them, which is worked', '2025-09-28', '2025-09-28', 1],
  ['the Saturday after them, which is worked', '2025-10-11', '2025-10-11', 1],
  ['no days', '2025-09-16', '2025-09-15', 0],
])('%s', (_, first, last, count) => {
  expect(workingDays(first, last)).toBe(count);
});

test('a term begins on the day after, and passes over holidays', () => {
  expect(afterWorkingDays('2025-09-26', 1)).toBe('2025-09-28');
  expect(afterWorkingDays('2025-09-30', 1)).toBe('2025-10-09');
  expect(afterWorkingDays('2025-09-30', 3)).toBe('2025-10-11');
});

test('of years whose holidays are not known there is no guess', () => {
  expect(workingDays('2026-12-31', '2027-01-01')).toBeUndefined();
  expect(workingDays('2003-12-31', '2003-12-31')).toBeUndefined();
  expect(afterWorkingDays('2026-12-31', 1)).toBeUndefined();
});
