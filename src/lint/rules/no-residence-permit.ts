import type { Rule } from '../types.ts';
import { assistance, civilCode } from './basis.ts';
import { found, secrets } from './secrets.ts';

export const noResidencePermit: Rule = {
  id: 'no-residence-permit',
  group: 'privacy',
  severity: 'error',
  title: '不得公布港澳台居民居住证、外国人永久居留证号码',
  why: '这些号码与身份证号码一样是 18 位，含出生日期，终身使用。',
  repair: '删去号码。',
  fix: 'mask',
  basis: [assistance('第六十一条'), civilCode('第一千零三十四条')],
  messages: found('居住证号码'),
  examples: [
    {
      name: '备注里写了居住证号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{permit}}\n',
      finds: ['F2'],
    },
    { name: '写在页面里', page: '证件：{{permit}}\n', finds: ['1:4'] },
    {
      name: '前后有文字',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,居住证{{permit}}号\n',
      finds: ['F2'],
    },
    { name: '信用代码', page: '{{credit-code}}\n', finds: [] },
    { name: '日期不可能的 18 位编号', page: '810000999913320012\n', finds: [] },
    { name: '没有号码', page: '港澳台居民凭居住证申请。\n', finds: [] },
  ],
  watch: secrets('residence-permit'),
};
