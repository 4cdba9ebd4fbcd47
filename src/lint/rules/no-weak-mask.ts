import type { Rule } from '../types.ts';
import { civilCode, informationLaw, uncertain } from './basis.ts';
import { found, secrets } from './secrets.ts';

export const noWeakMask: Rule = {
  id: 'no-weak-mask',
  group: 'privacy',
  severity: 'error',
  title: '打了星号的号码仍看得出本人',
  why: '星号没有盖住出生日期，或者只盖了几位，剩下的数字加上校验码就能推算出完整号码；出生日期还会暴露未成年人。',
  repair: '整列删去最好。确需保留的，只留前六位和后四位，中间八位（出生日期）全部用星号盖住。',
  fix: 'mask',
  basis: [
    informationLaw('第七十三条'),
    civilCode('第一千零三十四条'),
    uncertain('2018年政务公开工作要点', '去标识化处理'),
  ],
  messages: found('没有盖住出生日期的证件号码'),
  examples: [
    {
      name: '只盖后四位',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-tail}}\n',
      finds: ['F2'],
    },
    {
      name: '盖住地区码，露出出生日期',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-head}}\n',
      finds: ['F2'],
    },
    { name: '写在页面里', page: '证号 {{mask-tail}}\n', finds: ['1:4'] },
    { name: '出生日期全部盖住', page: '证号 {{mask-middle}}\n', finds: [] },
    { name: '全部盖住', page: '证号 ******************\n', finds: [] },
    { name: '电话的星号', page: '电话 138****0000\n', finds: [] },
  ],
  watch: secrets('weak-mask'),
};
