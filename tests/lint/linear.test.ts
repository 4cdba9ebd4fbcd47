import { expect, test } from 'vitest';
import { speller } from '../../scripts/lint/speller.ts';
import { tablesIn } from '../../src/document/written-table.ts';
import { evidenceIn, HINTS } from '../../src/lint/evidence/index.ts';
import { namedMinors } from '../../src/lint/evidence/named.ts';
import { fold, nameFinder } from '../../src/lint/names.ts';
import { spelledFinder } from '../../src/lint/spelled.ts';
import { plainVillage } from '../../src/lint/villages.ts';

const SIZE = 1 << 17;
const NAMES = ['冉小童', '李伟', '吕小童'];
const find = nameFinder(NAMES);
const spelled = spelledFinder(NAMES, speller(), new Set());
const hints = HINTS.pattern;

const READERS: Record<string, (text: string) => unknown> = {
  hints: (text) => hints.test(text),
  evidence: (text) => evidenceIn(text, 'remarks', '2025-10-15'),
  'evidence in a name': (text) => evidenceIn(text, 'name', '2025-10-15'),
  'named minors': (text) => namedMinors(text, '2025-10-15'),
  fold,
  names: find,
  spelled,
  village: plainVillage,
  tables: tablesIn,
};

/** Each piece repeated is what some pattern likes least. */
const HARD = [
  '一',
  '1',
  ' ',
  '年',
  '岁',
  '十二',
  '大学',
  '读中',
  '孙子',
  '由孙',
  '王',
  '王，',
  '孤儿王',
  '系之',
  '(',
  '()',
  '%E5',
  '%',
  '<b ',
  '<b>',
  '*',
  '*冉*',
  '冉-',
  'a',
  '<td',
  '<tr><td>',
  '|\n',
  'a.',
  'a/',
  'a-',
  'a1',
  ',a',
  "a'",
  '(a',
  '%c7%8e',
  '&nbsp;',
  'ran',
  'ran-xiao',
  '.html',
  '县',
  '村乡镇',
  '2014年',
  '田小二，',
  '田小二在小学',
  '12岁的田',
  '监护人田',
  '村田',
  '<td>田小二',
  '学生：田小二（',
  '12岁的妞妞',
  '妞妞，',
  '小小',
  '值班初一田小二',
  '12岁时因',
  '1973年，17岁的田小二',
  '田小二因患',
];

// What is quadratic takes minutes for a text of this length.
test.each(Object.entries(READERS))('%s takes time in line with the length of any text', (_, read) => {
  for (const unit of HARD) {
    const text = unit.repeat(Math.ceil(SIZE / unit.length));
    const began = performance.now();
    read(text);
    expect(performance.now() - began, unit).toBeLessThan(2000);
  }
});
