import type { Rule } from '../types.ts';
import { assistance, informationLaw } from './basis.ts';
import { everywhere, found, secrets } from './secrets.ts';

export const noBankCard: Rule = {
  id: 'no-bank-card',
  group: 'privacy',
  severity: 'error',
  title: '不得公布银行卡号、一卡通和存折账号',
  why: '金融账户是敏感个人信息。泄露最常见的原因，是把银行代发的花名册直接当公示名单用。',
  repair: '删去账号列；用公示名单，不用银行代发花名册。',
  fix: 'mask',
  basis: [informationLaw('第二十八条'), assistance('第六十一条')],
  messages: { ...found('银行账号'), doubtful: '有像账号的长数字，请核对' },
  examples: [
    {
      name: '一卡通账号',
      list: '姓名,村,保障人数,标准,金额,一卡通账号\n冉甲一,中心村,2,630,800,{{account}}\n',
      finds: ['F2'],
    },
    {
      name: '备注里的卡号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,卡号{{card}}\n',
      finds: ['F2'],
    },
    { name: '写在页面里', page: '银行卡号：{{card}}\n', finds: ['1:6'] },
    { name: '金额', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,"1,234.50"\n', finds: [] },
    { name: '文号', page: '渝财社〔2024〕71号\n', finds: [] },
    {
      name: '业务编号和条码',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,受理编号500299100030\n冉乙一,中心村,2,630,800,大米条码6901234567892\n',
      finds: [],
    },
    {
      name: '像账号的长数字',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,9000123456789\n',
      finds: ['F2'],
    },
    { name: '单位的捐款账号', page: '户名：澜溪县慈善会，账号：9000123456789012\n', finds: [] },
    {
      name: '标题下写单位的捐款账号',
      list: '捐款账户：户名：澜溪县慈善会，账号：9000123456789012,,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: [],
    },
    {
      name: '表头上面的行里有账号',
      list: '户名：澜溪县慈善会，账号：9000123456789012,冉甲一,,,\n姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      finds: ['A1'],
    },
    { name: '没有账号', page: '通过一卡通发放。\n', finds: [] },
  ],
  watch: secrets('bank-account', everywhere, 'doubtful'),
};
