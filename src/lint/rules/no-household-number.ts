import type { Rule } from '../types.ts';
import { assistance } from './basis.ts';
import { found, inRowsOrOfSomebody, secrets } from './secrets.ts';

export const noHouseholdNumber: Rule = {
  id: 'no-household-number',
  group: 'privacy',
  severity: 'error',
  title: '不得公布户口簿号、户号、低保证号',
  why: '户号、证号对应到具体家庭和每个成员，与救助公开无关。',
  repair: '删去这一列或这一格。',
  fix: 'mask',
  basis: [assistance('第六十一条')],
  messages: found('户口簿号、户号或救助证号'),
  examples: [
    {
      name: '户号列',
      list: '姓名,村,保障人数,标准,金额,户号\n冉甲一,中心村,2,630,800,500299001234\n',
      finds: ['F2'],
    },
    {
      name: '备注里的户口簿号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,户口簿号500299001234\n',
      finds: ['F2'],
    },
    {
      name: '备注里的户号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,户号：500299001234\n',
      finds: ['F2'],
    },
    {
      name: '备注里的低保证号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,低保证号50029912\n',
      finds: ['F2'],
    },
    {
      name: '分开写的户号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,户号 987 553 549\n田甲二,中心村,1,630,600,低保证号渝2025001\n向甲三,中心村,1,630,600,低保编号766471074369\n',
      finds: ['F2', 'F3', 'F4'],
    },
    { name: '序号', list: '序号,姓名,村,保障人数,标准,金额\n1,冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '页面上写了某户的户号', page: '冉甲一，户号500299001234。\n', finds: ['1:7'] },
    { name: '页面上填好的表格', page: '户口簿号：500299001234\n', finds: ['1:6'] },
    {
      name: '表下的说明里的户号',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n户号：500299001234\n',
      finds: ['A3'],
    },
    {
      name: '村委会用水、用电的户号',
      page: '村委会用水户号500299001234，电费户号：5002990012345。办公楼户号：500299001234\n',
      finds: [],
    },
    { name: '某户的用电户号', page: '冉甲一，用电户号500299001234。\n', finds: ['1:9'] },
    {
      name: '名单里的用电户号',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,用电户号500299001234\n',
      finds: ['F2'],
    },
    { name: '带户口簿的日子', page: '请带户口簿于2025-09-20前到乡政府。\n', finds: [] },
    { name: '说到户口簿', page: '申请时带户口簿。\n', finds: [] },
    { name: '户数', page: '共 12 户 18 人\n', finds: [] },
  ],
  watch: secrets('household-register', inRowsOrOfSomebody),
};
