import type { Rule } from '../types.ts';
import { assistance, civilCode } from './basis.ts';
import { found, secrets } from './secrets.ts';

export const noTravelDocument: Rule = {
  id: 'no-travel-document',
  group: 'privacy',
  severity: 'error',
  title: '不得公布护照、通行证号码',
  why: '这些是身份证件的号码，公布后可被冒用。',
  repair: '删去号码。',
  fix: 'mask',
  basis: [assistance('第六十一条'), civilCode('第一千零三十四条')],
  messages: found('护照、通行证等证件的号码'),
  examples: [
    {
      name: '护照号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,护照{{passport}}\n',
      finds: ['F2'],
    },
    {
      name: '回乡证号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,回乡证{{home-permit}}\n',
      finds: ['F2'],
    },
    {
      name: '护照号列',
      list: '姓名,村,保障人数,标准,金额,护照号\n冉甲一,中心村,2,630,800,{{passport}}\n',
      finds: ['F2'],
    },
    { name: '写在页面里', page: '护照号码：{{passport}}\n', finds: ['1:6'] },
    { name: '表格编号', page: '表号 E20250001\n', finds: [] },
    { name: '没有号码', page: '持护照办理。\n', finds: [] },
    { name: '型号', page: '打印机 G12345678 已报修\n', finds: [] },
  ],
  watch: secrets('travel-document'),
};
