import { expect, test } from 'vitest';
import {
  addMonths,
  ageOn,
  daysUp,
  isDay,
  lastDayOf,
  parseDay,
  parseMonth,
} from '../../src/publication/dates.ts';

test('a day is one that exists', () => {
  expect(['2024-02-29', '2025-12-31'].every(isDay)).toBe(true);
  expect(['2025-02-29', '2025-13-01', '2025-9-1', '', '2025-09-31'].some(isDay)).toBe(false);
});

test('a month later is the same day, or the last of a shorter month', () => {
  expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
  expect(addMonths('2025-01-15', 12)).toBe('2026-01-15');
  expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
  expect(lastDayOf('2024-02')).toBe('2024-02-29');
});

test('both ends of a publicity count', () => {
  expect(daysUp('2025-09-20', '2025-09-26')).toBe(7);
});

test('somebody is eighteen from the birthday on', () => {
  expect(ageOn('2007-10-15', '2025-10-14')).toBe(17);
  expect(ageOn('2007-10-15', '2025-10-15')).toBe(18);
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
});

test.each([
  '2025-09-20',
  '2025.9.20',
  '2025年9月20日',
  '20250920',
  '2025/9/20',
  '２０２５年９月２０日',
  '45920',
])('a day as clerks write it: %s', (text) => {
  expect(parseDay(text)).toBe('2025-09-20');
  expect(parseMonth(text)).toBe('2025-09');
});

test.each(['2025年9月', '2025-09', '2025.9', '202509', '2025年09月份'])(
  'a month as clerks write it: %s',
  (text) => {
    expect(parseMonth(text)).toBe('2025-09');
    expect(parseDay(text)).toBeUndefined();
  },
);

test.each(['', '九月', '2025', '2025-02-30', '2025年13月', '630'])('no day and no month: %j', (text) => {
  expect(parseDay(text)).toBeUndefined();
  expect(parseMonth(text)).toBeUndefined();
});
