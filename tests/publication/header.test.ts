import { describe, expect, test } from 'vitest';
import { isKnownHeader, meaningOf } from '../../src/publication/header.ts';

describe('a header', () => {
  test.each([
    ['9月发放金额（元）', 'amount'],
    ['2025年9月份补差金额', 'amount'],
    ['当月发放金额', 'amount'],
    ['停发金额', 'amount'],
    ['原月供养金', 'amount'],
    ['核定保障金额', 'amount'],
    ['金额合计', 'amount'],
    ['家庭补差金额', 'amount'],
    ['发放金额/元', 'amount'],
    ['拟保障人数', 'persons'],
    ['拟纳入人数', 'persons'],
    ['家庭保障人数', 'persons'],
    ['保障人数/人', 'persons'],
    ['停保人数', 'persons'],
    ['核减人数', 'persons'],
    ['低保边缘户数', 'households'],
    ['特困供养标准', 'standard'],
    ['分散供养标准', 'standard'],
    ['月发放供养金', 'amount'],
    ['审批救助金额', 'amount'],
    ['停保户主姓名', 'name'],
    ['停止保障原因', 'reason'],
    ['供养方式（集中/分散）', 'care-form'],
    ['农村低保保障标准', 'standard'],
    ['低保月标准', 'standard'],
    ['起始月', 'start'],
    ['纳入低保时间', 'start'],
    ['停发时间', 'date'],
    ['审批日期', 'date'],
    ['审批时间', 'date'],
    ['批准日期', 'date'],
    ['审核确认时间', 'date'],
    ['核定人口', 'persons'],
    ['核 定 人 数', 'persons'],
    ['所属村居', 'village'],
    ['所属村 (居)', 'village'],
    ['村 别', 'village'],
    ['备注（说明）', 'remarks'],
    ['户主姓名（申请人）', 'name'],
    ['行政村（社区）', 'village'],
  ])('%s is known', (header, meaning) => expect(meaningOf(header)).toBe(meaning));

  test.each([
    ['家庭人数', 'household-size'],
    ['家庭月收入', 'income'],
    ['月收入', 'income'],
    ['户号', 'household-number'],
    ['受理日期', 'decision'],
    ['护照号', 'travel-document'],
    ['港澳通行证号码', 'travel-document'],
    ['开户账号', 'account'],
    ['代发银行卡号', 'account'],
    ['惠农一卡通账号', 'account'],
    ['户主社保卡（一卡通）号', 'account'],
    ['农商行存折帐号', 'account'],
  ])('%s is what may not be published', (header, meaning) => expect(meaningOf(header)).toBe(meaning));

  test.each([
    '原收入',
    '原姓名',
    '认定家庭人口',
    '实际年龄',
    '边',
    '发放',
    '核定收入',
    '拟家庭人数',
    '本月银行账号',
    '冉小童账号',
    '开户冉小童账号',
    '开户',
    '户主银行',
    '9月',
    '合计',
    '拟',
  ])('%s is not known', (header) => expect(meaningOf(header)).toBeUndefined());

  test.each([
    '保障标准（元/人·月）',
    '保障人数（人）',
    '金额(元)',
    '9月发放金额',
    '标准（元/月、人）',
    '金额（元/户/月）',
  ])('%s may be printed', (header) => expect(isKnownHeader(header)).toBe(true));

  test.each([
    '金额（元，冉小童）',
    '姓名（人冉小童）',
    '标准（元/冉小童）',
    '标准元/冉小童',
    '人数（人5002）',
  ])('%s may not, whatever it means', (header) => expect(isKnownHeader(header)).toBe(false));
});
