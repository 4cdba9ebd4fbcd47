import type { Rule } from '../types.ts';
import { civilCode } from './basis.ts';
import { found, inRows, secretsBeside } from './secrets.ts';

/** What a column of telephones of offices is called. */
const OFFICE = /监督|举报|投诉|办公|服务|咨询|值班|热线|传真/;
/** The same directly before a number. */
const CALLED_OFFICE = new RegExp(`(?:${OFFICE.source})室?(?:电话|号码)?[为是:： ]{0,2}$`);

export const noLandline: Rule = {
  id: 'no-landline',
  group: 'privacy',
  severity: 'error',
  title: '名单的行里不得有固定电话',
  why: '行里的固定电话是救助对象家里的电话，属于个人信息。监督电话写在表格下面或公示信息里。',
  repair: '删去这一格里的电话。',
  fix: 'mask',
  basis: [civilCode('第一千零三十四条')],
  messages: found('固定电话号码'),
  examples: [
    {
      name: '备注里的电话',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,023-78000001\n',
      finds: ['F2'],
    },
    {
      name: '带括号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,(023)78000001\n',
      finds: ['F2'],
    },
    {
      name: '联系电话列',
      list: '姓名,村,保障人数,标准,金额,联系电话\n冉甲一,中心村,2,630,800,023-78000001\n',
      finds: ['F2'],
    },
    {
      name: '监督电话在表下',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n监督电话：023-78000001\n',
      finds: [],
    },
    {
      name: '各乡镇的监督电话列',
      more: {
        'townships/lianhe/notices/2025-09-dibao-payment/phones.csv':
          '序号,单位,监督电话,金额\n1,联合乡,023-78000001,800\n',
      },
      finds: [],
    },
    {
      name: '备注里写明是单位的电话',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,办公电话：023-78000001\n冉乙二,中心村,2,630,800,传真023-78000002\n',
      finds: [],
    },
    {
      name: '备注里办公室后面的家里电话',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,办公室已核，家里电话023-78000001\n',
      finds: ['F2'],
    },
    { name: '页面上的电话', page: '电话 023-78000001\n', finds: [] },
    { name: '金额', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
  ],
  watch: secretsBeside(
    (head) => OFFICE.test(head),
    'landline',
    (text, scene, span) =>
      CALLED_OFFICE.test(text.text.slice(Math.max(0, span.start - 10), span.start))
        ? undefined
        : inRows(text, scene, span),
  ),
};
