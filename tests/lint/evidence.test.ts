import { expect, test } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { jobOf } from '../fixtures/county.ts';

// Each alternative of the rule's words by itself: cells are passed over by their letters before any pattern is tried.
const WORDS =
  '孤儿 事实无人抚养 困境儿童 留守儿童 儿童 未成年 弃婴 之子 之女 之孙 长子 次女 三子 幼女 儿子 女儿 孙子 孙女 外孙 养子 养女 继子 继女 监护人 法定代理人 代领人 寄养 学生 在读 就读 小学 初中 高中 中学 幼儿园 职高 三年级 小四 初二 高一 学籍 9岁 12周岁 2014年生 2014年5月生';

test.each(WORDS.split(' '))('%s beside a name shows a minor', (word) => {
  const list = `姓名,村,保障人数,标准,金额,备注\n田甲二,中心村,1,630,630,${word}\n`;
  const found = [...lint(jobOf({ list }, {}), rules).findings].filter(({ rule }) => rule === 'no-minor-name');
  expect(found.map(({ place }) => place)).toEqual([{ at: 'cell', sheet: 1, row: 2, column: 6 }]);
});

test.each(['孤儿', '事实无人抚养儿童', '困境儿童', '留守儿童', '未成年人名单', '弃婴', '儿童福利'])(
  'a list headed %s is one of children',
  (word) => {
    const list = `${word}\n姓名,村,保障人数,标准,金额\n田甲二,中心村,1,630,630\n`;
    const found = [...lint(jobOf({ list }, {}), rules).findings].map(({ rule }) => rule);
    expect(found).toContain('no-child-list');
  },
);
