import type { Rule } from '../types.ts';
import { assistance, informationLaw } from './basis.ts';
import { found, secrets } from './secrets.ts';

export const noDisabilityCertificate: Rule = {
  id: 'no-disability-certificate',
  group: 'privacy',
  severity: 'error',
  title: '不得公布残疾人证号码',
  why: '残疾人证号码是身份证号码加两位残疾类别和等级，既泄露身份证号码，又泄露健康状况。',
  repair: '删去残疾人证号码，也不要写残疾类别和等级。',
  fix: 'mask',
  basis: [assistance('第六十一条'), informationLaw('第二十八条')],
  messages: found('残疾人证号码'),
  examples: [
    {
      name: '备注里写了残疾人证号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{disability}}\n',
      finds: ['F2'],
    },
    {
      name: '前面有说明文字',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,残疾证{{disability}}\n',
      finds: ['F2'],
    },
    { name: '写在页面里', page: '证号：{{disability}}\n', finds: ['1:4'] },
    { name: '一般的 20 位编号', page: '流水号 00000000000000000000\n', finds: [] },
    { name: '没有证号', list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,2组\n', finds: [] },
    { name: '残疾人联合会', page: '由县残疾人联合会办理残疾人证。\n', finds: [] },
  ],
  watch: secrets('disability-certificate'),
};
