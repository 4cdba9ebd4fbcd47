import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../src/publication/header.ts';
import { parseMoney } from '../../src/publication/money.ts';
import { parseCount } from '../../src/publication/recipient.ts';
import { findVillage, type Village } from '../../src/publication/township.ts';

const village = (id: string, name: string, aliases: string[] = []): Village => ({
  id,
  name,
  area: 'rural',
  aliases,
});

describe('a village', () => {
  const villages = [
    village('zhongxin', '中心村'),
    village('baiyan', '白岩村'),
    village('baiyan-street', '白岩社区'),
    village('xinqiao', '新桥社区', ['桥头']),
    village('guzhen', '古镇村'),
  ];

  test.each([
    ['中心村', 'zhongxin'],
    ['中 心', 'zhongxin'],
    ['中心村1组', 'zhongxin'],
    ['中心村（1组）', 'zhongxin'],
    ['中心村村民委员会', 'zhongxin'],
    ['中心村村委会', 'zhongxin'],
    ['联合乡中心村', 'zhongxin'],
    ['澜溪县联合乡中心村一社', 'zhongxin'],
    ['新桥社区居民委员会', 'xinqiao'],
    ['桥头居委会', 'xinqiao'],
    ['白岩村3组', 'baiyan'],
    ['白岩社区居委会', 'baiyan-street'],
    ['古镇', 'guzhen'],
  ])('%s is found', (text, id) => {
    expect(findVillage(villages, text)?.id).toBe(id);
  });

  test.each(['中芯村', '村', '', '1组', '白岩', '中心村青山寨'])('%j is not', (text) => {
    expect(findVillage(villages, text)).toBeUndefined();
  });
});

test.each([
  '660元/人•月',
  '660元/人・月',
  '660元/人·月',
  '660元/人/月',
  '660元/月',
  '660/月',
  '660/人·月',
  '每人每月660元',
  '每月660元',
  '月人均660元',
  '人民币660元',
  '人民币¥660.00',
])('%s is 660 yuan', (text) => {
  expect(parseMoney(text)).toBe(66_000);
});

test.each([
  ['1,260', 126_000],
  ['1,260.5', 126_050],
  ['1,234,567.89', 123_456_789],
  [',5', 500],
  ['1.2,5', 125],
])('%s is written with commas', (text, fen) => {
  expect(parseMoney(text)).toBe(fen);
});

test.each(['1.2.3', '.5', '1,.', ',', '1,260.005'])('%s is no amount of fen', (text) => {
  expect(parseMoney(text)).toBeUndefined();
});

test.each(['660元/年', '每人660', '人民币', '660/', '660/户'])('%s is no amount', (text) => {
  expect(parseMoney(text)).toBeUndefined();
});

test.each([
  ['1口', 1],
  ['一人', 1],
  ['两人', 2],
  ['1人/户', 1],
  ['十口', 10],
  ['２人', 2],
  ['一', undefined],
  ['人', undefined],
  ['1人2户', undefined],
])('%s persons', (text, count) => {
  expect(parseCount(text)).toBe(count);
});

test.each([
  ['低保对象姓名', 'name'],
  ['户主(申请人)姓名', 'name'],
  ['村 组', 'village'],
  ['居（村）委会', 'village'],
  ['乡镇（街道）', 'township'],
  ['社（组）', 'group'],
  ['在保人数', 'persons'],
  ['执行标准（元/人·月）', 'standard'],
  ['拟保障金额（元）', 'amount'],
  ['停保原因', 'reason'],
  ['社会保障号码', 'id'],
  ['社保卡', 'account'],
  ['残疾证号', 'certificate'],
  ['共同生活成员', 'members'],
  ['法定监护人', 'guardian'],
  ['代领人电话', 'phone'],
  ['家庭人均年收入', 'income'],
])('the header %s means %s', (header, meaning) => {
  expect(meaningOf(header)).toBe(meaning);
});
