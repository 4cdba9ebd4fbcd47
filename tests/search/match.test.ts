import { describe, expect, it } from 'vitest';
import { type Entry, find } from '../../src/search/match.ts';
import { nameReadings, placeReadings } from '../../src/search/pinyin.ts';

const LIANHE = place('联合村');
const LONGCHI = place('龙池村');
const PEOPLE = [
  person('张三', LIANHE),
  person('张三丰', LONGCHI),
  person('章山', LONGCHI),
  person('覃大明', LIANHE),
  person('吕晓红', LIANHE),
  person('李连英', LONGCHI),
  person('欧阳素芳', LIANHE),
  person('阿依古丽·买买提', LONGCHI),
];

describe('a person is found', () => {
  it.each([
    ['by the name', '张三', '张三'],
    ['by a part of it', '大明', '覃大明'],
    ['by full pinyin', 'zhangsanfeng', '张三丰'],
    ['by pinyin with spaces', 'zhang san feng', '张三丰'],
    ['by pinyin with tone marks', 'Zhāng Sānfēng', '张三丰'],
    ['by capitals and full width', 'ＺＳＦ', '张三丰'],
    ['by initials', 'oysf', '欧阳素芳'],
    ['by the other reading of the surname', 'tandaming', '覃大明'],
    ['by ü as v', 'lvxiaohong', '吕晓红'],
    ['by ü as u', 'lu xiao hong', '吕晓红'],
    ['by ü as yu', 'lyuxiaohong', '吕晓红'],
    ['by the given name in pinyin', 'sufang', '欧阳素芳'],
    ['by a name without its dot', '阿依古丽买买提', '阿依古丽·买买提'],
    ['by village and name', '联合村 张三', '张三'],
    ['by name and village', '张三丰 龙池', '张三丰'],
    ['by village and name in one', '龙池村张三丰', '张三丰'],
    ['by village and pinyin', 'longchi lly', '李连英'],
    ['with one sign wrong', '吕小红', '吕晓红'],
    ['by what south-western speech makes alike', 'ninianyin', '李连英'],
  ])('%s', (_, query, name) => {
    expect(find(PEOPLE, query)[0]?.text).toBe(name);
  });
});

it('the whole name comes before one that only starts so', () => {
  expect(names('张三')).toEqual(['张三', '张三丰']);
});

it('an exact reading comes before one that is only heard alike', () => {
  expect(names('zhangsan')[0]).toBe('张三');
  expect(names('zhangshan')[0]).toBe('章山');
});

it('a village finds its people, after those who are called so', () => {
  expect(names('龙池')).toEqual(['张三丰', '章山', '李连英', '阿依古丽·买买提']);
});

it('a village and a name find nobody in another village', () => {
  expect(names('龙池村 覃大明')).toEqual([]);
});

it.each(['', '   ', '没有这个人', 'xyzzy', '·'])('"%s" finds nobody', (query) => {
  expect(names(query)).toEqual([]);
});

it('30,000 people are searched within a moment', () => {
  const many = Array.from({ length: 30_000 }, (_, i) => ({ ...person('张三', LIANHE), text: `张${i}` }));
  find(many, 'zs');
  const start = performance.now();
  find(many, '李四光');
  expect(performance.now() - start).toBeLessThan(1000);
});

function names(query: string): string[] {
  return find(PEOPLE, query).map(({ text }) => text);
}

function person(text: string, where: { text: string; readings: string }): Entry {
  return { text, readings: nameReadings(text), place: where };
}

function place(text: string) {
  return { text, readings: placeReadings(text) };
}
