import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../src/lint/names.ts';
import { standingOf } from '../../src/lint/standing.ts';

const find = nameFinder(['王芳', '冉小童', '欧阳晓', '李永', '阿依古丽', '安康', '文明', '毛巾', '林地']);
const standing = (text: string, inNames: boolean) => {
  const [hit] = find(text);
  return hit && standingOf(hit, text, inNames);
};

describe('in texts', () => {
  test.each([
    '王芳',
    '领取人王芳已签字',
    '王芳，12岁',
    '王芳12岁',
    '王芳 女',
    '王芳\n兰花',
    'A王芳B',
    '安康',
    '由安康代领',
    '王芳满16岁',
    '打入王芳账户',
    '安康，12岁',
    '安康，女，桃园村',
    '姓名：毛巾，联合小学',
    '其女安康',
    '<td>安康</td>',
    '| 安康 | 12 |',
    '名单\n安康\n',
    '王芳和李明',
    '与王芳同住',
    '经审核，中心村王芳等3户符合条件。',
    '主任王芳到会',
    '名单王芳',
    '由于王芳患病',
    '低保金王芳',
    '关于王芳临时救助的公示',
    '向冉小童发放',
    '冉小童赴县城',
    '冉小童参军',
    ...'在 的 系 是 获 每 因 已 现 今年 由 领 父亲 母亲 爷爷 奶奶 女儿 儿子 孙女 同学 小朋友 之父 之女 户 家庭 家里 为孤儿 一家 重病 祖父 居住 随父'
      .split(' ')
      .map((word) => `王芳${word}`),
  ])('%s: own', (text) => {
    expect(standing(text, false)).toBe('own');
  });

  test.each([
    '李永和。',
    '王芳家。',
    '现向王芳发放',
    '王芳赴县城',
    '王芳去世',
    '看望张冉小童',
    '冉小童华等',
    '查王芳户',
    '王芳·李明',
    '孙王芳',
  ])('%s: doubtful, or surer', (text) => {
    expect(standing(text, false)).not.toBe('piece');
  });

  test.each(['祝全镇居民身体安康。', '文明乡风', '公正、文明、便民', '慰问品：毛巾、牛奶', '占用林地、耕地'])(
    '%s: a word as well',
    (text) => {
      expect(standing(text, false)).toBe('doubtful');
    },
  );

  test.each([
    '王芳芬',
    '经办：王芳芬。',
    '王芳芬等5户',
    '王芳芬同志',
    '王芳芬老师',
    '王 芳 芬',
    '李王芳',
    '李王芳同志',
    '村民李王芳，每月660元',
    '張王芳',
    '欧阳王芳',
    '欧阳晓涵',
    '由李王芳代领',
  ])('%s: a piece', (text) => {
    expect(standing(text, false)).toBe('piece');
  });
});

describe('in a column of names', () => {
  test.each([
    '王芳',
    '王　芳',
    '安康',
    '王芳之女',
    '王芳女儿',
    '王芳（孙女）',
    '王芳、李明',
    '王芳 李明',
    '王芳 女',
    '户主冉甲，王芳',
    '户主王芳',
    '王芳等',
    '王芳户',
    '王芳的孙子',
    '冉甲，子王芳',
    '冉小童之弟',
    '含王芳、共2人',
  ])('%s: own', (text) => {
    expect(standing(text, true)).toBe('own');
  });

  test.each([
    '王芳兰',
    '王　芳　兰',
    '王芳家',
    '李永和',
    '李王芳',
    '仉王芳',
    '張王芳',
    '欧阳王芳',
    '冉小童华',
    '张冉小童',
    '欧阳晓涵',
    '阿依古丽·王芳',
    '王芳兰、李明',
  ])('%s: a piece', (text) => {
    const hits = find(text).map((hit) => standingOf(hit, text, true));
    expect(hits.at(-1)).toBe('piece');
  });
});
