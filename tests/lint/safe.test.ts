import { expect, test } from 'vitest';
import { safePath, safeSheet } from '../../src/lint/safe.ts';

/** Escape, bell, line feed, next line, one of C1, right-to-left override, line separator, half a pair. */
const UNSEEN = ['\u001b', '\u0007', '\n', '\u0085', '\u009b', '\u202e', '\u2028', '\ud800'];

test.each(UNSEEN)('a name commands no terminal and begins no line: %j', (sign) => {
  expect(safePath(`名单/a${sign}::error::b.csv`, () => [])).toBe('名单/a\ufffd::error::b.csv');
  expect(safeSheet(`a${sign}b`, 2, () => [])).toBe('第2张表');
});

test('what can be seen stays', () => {
  expect(safePath('名单/𠮷村 é😀.csv', () => [])).toBe('名单/𠮷村 é😀.csv');
});
