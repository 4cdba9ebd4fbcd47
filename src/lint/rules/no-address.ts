import type { Rule } from '../types.ts';
import { chongqingDibao, civilCode } from './basis.ts';
import { found, inRowsOrOfSomebody, secretsBeside } from './secrets.ts';

/** What a column of addresses of offices is called. */
const OF_OFFICES = /(?:办公|办事|窗口|单位|机构|网点|站点|村委会?|居委会?|政府|驻)(?:所在)?(?:详细)?地[址点]/;

export const noAddress: Rule = {
  id: 'no-address',
  group: 'privacy',
  severity: 'error',
  title: '住址最多写到村、组，不得写到门牌',
  why: '门牌号能直接找到人，与救助公开无关。',
  repair: '住址只写村（社区），同名的加组。',
  fix: 'mask',
  basis: [civilCode('第一千零三十四条'), chongqingDibao('第十八条')],
  messages: found('到门牌的住址'),
  examples: [
    {
      name: '门牌号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,新街12号\n',
      finds: ['F2'],
    },
    {
      name: '栋和单元',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,安置房3栋2单元501室\n',
      finds: ['F2'],
    },
    {
      name: '附号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,新街12号附3号\n',
      finds: ['F2'],
    },
    { name: '只写组', list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,3组\n', finds: [] },
    {
      name: '文号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,见联府公〔2025〕18号\n',
      finds: [],
    },
    {
      name: '没有「号」字的门牌',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,新街12-1\n田甲二,中心村,1,630,600,3组-12\n',
      finds: ['F2', 'F3'],
    },
    {
      name: '各乡镇的办公地址列',
      more: {
        'townships/lianhe/notices/2025-09-dibao-payment/offices.csv':
          '乡镇,办公地址,金额\n联合乡,新街12号,800\n',
      },
      finds: [],
    },
    {
      name: '编号、公家的地方',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,指标文号329888号\n田甲二,中心村,1,630,600,新街12号便民中心领取\n向甲三,中心村,1,630,600,3组12号会议纪要\n',
      finds: [],
    },
    {
      name: '到村里的日子',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,到村20号前领取\n',
      finds: [],
    },
    { name: '页面上姓名后面的门牌', page: '冉甲一，新街12号，2人\n', finds: ['1:6'] },
    { name: '页面上的现居地', page: '现居渝北区新街12号\n', finds: ['1:7'] },
    {
      name: '页面的表格、括号里的门牌',
      page: '<td>冉甲一</td><td>幸福小区5幢1-2</td>\n\n低保户田甲二（新街12号）\n',
      finds: ['1:20', '3:9'],
    },
    {
      name: '两个字的姓名后面的门牌',
      page: '冉甲，幸福小区5幢1-2\n\n石柱，新街1号\n\n龙潭（新街1号）\n',
      finds: ['1:7'],
    },
    {
      name: '也是常用字的姓后面的门牌',
      page: '何甲一，新街12号3栋2单元501室\n',
      finds: ['1:10'],
    },
    { name: '联系人在办公的地方', page: '联系人：冉甲一，新街12号\n', finds: [] },
    { name: '项目名称像姓名', page: '项目名称：金佛山，7号楼2单元\n', finds: [] },
    { name: '路名像姓名', page: '地点：龙潭路12号\n', finds: [] },
    { name: '页面上写了某人的住处', page: '冉甲一，住新街12号附3号。\n', finds: ['1:7'] },
    { name: '页面上填好的表格', page: '家庭住址：联合乡中心村3组12号\n', finds: ['1:13'] },
    { name: '办公地址', page: '地址：联合乡新街1号\n', finds: [] },
  ],
  // In a list of persons it is rather where they work.
  watch: secretsBeside(
    (head, layout) => (layout?.indexOf('name') ?? -1) < 0 && OF_OFFICES.test(head),
    'address',
    inRowsOrOfSomebody,
  ),
};
