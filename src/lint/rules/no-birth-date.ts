import type { Rule } from '../types.ts';
import { civilCode, minorsLaw } from './basis.ts';
import { placeOfCell } from './place.ts';
import { found, inRowsOrOfSomebody, secrets } from './secrets.ts';

export const noBirthDate: Rule = {
  id: 'no-birth-date',
  group: 'privacy',
  severity: 'error',
  title: '名单里不得有出生日期',
  why: '出生日期是个人信息，能推算身份证号码，也会暴露谁是未成年人。',
  repair: '删去出生日期。',
  fix: 'mask',
  basis: [civilCode('第一千零三十四条'), minorsLaw('第四条')],
  messages: {
    ...found('出生日期'),
    doubtful: '姓名后面有像出生日期的日期，请核对',
    alone: '只有一个早年的日期，像出生日期，请核对',
  },
  examples: [
    {
      name: '出生年月列',
      list: '姓名,村,保障人数,标准,金额,出生年月\n冉甲一,中心村,2,630,800,1956-03-02\n',
      finds: ['F2'],
    },
    {
      name: '备注里写了出生',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,1956年3月2日出生\n',
      finds: ['F2'],
    },
    {
      name: '生于',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,生于1956.3.2\n',
      finds: ['F2'],
    },
    {
      name: '农历的、几号、日在前面的',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,1958年农历八月初三生\n田甲二,中心村,1,630,600,1955年7月1号生\n向甲三,中心村,1,630,600,一九五三年腊月二十三日出生\n覃甲四,中心村,1,630,600,15/08/1946出生\n',
      finds: ['F2', 'F3', 'F4', 'F5'],
    },
    { name: '页面上写了某人的出生日期', page: '冉甲一，男，1972年3月6日出生。\n', finds: ['1:7'] },
    { name: '页面上填好的表格', page: '出生日期：1972-03-06\n', finds: ['1:6'] },
    {
      name: '页面上写了某人的生日',
      page: '冉甲一生日1972-03-06，出生时间1972-03-06\n',
      finds: ['1:6', '1:21'],
    },
    {
      name: '数据文件里的出生日期',
      page: '{"姓名":"冉甲一","出生日期":"1972-03-06"}\n\n{"name":"冉甲一","date_of_birth": "1972-03-06"}\n',
      finds: ['1:21', '3:33'],
    },
    {
      name: '几几年生',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,64年生\n',
      finds: ['F2'],
    },
    {
      name: '任前公示里干部的出生年月',
      page: '冉甲一，男，汉族，1978年5月生，中共党员，现任乡民政办主任。\n\n冉甲一，1978年5月6日生，现任乡民政办主任。\n',
      finds: ['3:5'],
    },
    { name: '页面上介绍某人', page: '冉甲一，男，土家族，19720306生，中心村人。\n', finds: ['1:11'] },
    {
      name: '姓名后面的旧日期',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,冉乙一 1958.3.2\n',
      finds: ['F2'],
    },
    {
      name: '备注里只有一个早年的日期',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,1958-03-12\n田甲二,中心村,2,630,800,19580312\n',
      finds: ['F2', 'F3'],
    },
    {
      name: '备注里这些年的日期',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,2025-09-12\n田甲二,中心村,2,630,800,20190312\n',
      finds: [],
    },
    {
      name: '发放日期',
      list: '姓名,村,保障人数,标准,金额,发放日期\n冉甲一,中心村,2,630,800,2025-09-20\n',
      finds: [],
    },
    {
      name: '表下的公示时间',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n公示时间：2025年9月20日至9月26日\n',
      finds: [],
    },
    {
      name: '所属月份',
      list: '姓名,村,保障人数,标准,金额,月份\n冉甲一,中心村,2,630,800,2025年9月\n',
      finds: [],
    },
  ],
  watch: (scene, tell) => ({
    ...secrets('birth-date', inRowsOrOfSomebody, 'doubtful')(scene, tell),
    word: {
      remarks(text, row, table) {
        if (OLD_DAY.test(text))
          tell(placeOfCell(row, table, 'remarks'), 'alone', { severity: 'warning', confidence: 'possible' });
      },
    },
  }),
};

/** Nothing that is granted or paid now was then. */
const OLD_DAY = /^19\d\d(?:[-./年]\d{1,2}[-./月]\d{1,2}日?|(?:0[1-9]|1[0-2])[0-3]\d)$/;
