import type { Rule } from '../types.ts';
import { civilCode } from './basis.ts';
import { found, secrets, type Verdict } from './secrets.ts';

// Outside the rows a mobile number is somebody's at the office: allowed, though an office number is better.
const mobile: Verdict = ({ row }, { stage }) =>
  row?.kind === 'data' ? 'error' : stage === 'content' ? 'warning' : undefined;

export const noPhone: Rule = {
  id: 'no-phone',
  group: 'privacy',
  severity: 'error',
  title: '名单里不得有电话号码，举报电话不用个人手机',
  why: '电话号码是个人信息，公布后会招来骚扰和诈骗。举报电话用办公电话，人员变动也不会失效。',
  repair: '删去名单里的电话；监督举报电话换成办公电话或热线。',
  fix: 'mask',
  basis: [civilCode('第一千零三十四条')],
  messages: found('手机号码'),
  examples: [
    {
      name: '备注里的手机号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mobile}}\n',
      finds: ['F2'],
    },
    {
      name: '联系电话列',
      list: '姓名,村,保障人数,标准,金额,联系电话\n冉甲一,中心村,2,630,800,{{mobile}}\n',
      finds: ['F2'],
    },
    {
      name: '中间加横线',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mobile-dashed}}\n',
      finds: ['F2'],
    },
    {
      name: '像电话一样分开的数',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,1389 6547 213\n田甲二,中心村,1,630,600,1300 1260 630\n',
      finds: ['F2'],
    },
    {
      name: '办公电话在表下',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n监督电话：023-78000001\n',
      finds: [],
    },
    { name: '热线', page: '拨打 12345\n', finds: [] },
    { name: '11 位流水号', page: '流水号 20250900001\n', finds: [] },
  ],
  watch: secrets('mobile', mobile),
};
