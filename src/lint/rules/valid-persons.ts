import type { Table } from '../../document/types.ts';
import type { Meaning } from '../../publication/columns.ts';
import type { ListRow } from '../../publication/list.ts';
import { parseCount } from '../../publication/recipient.ts';
import { label } from '../safe.ts';
import type { Rule } from '../types.ts';
import { chongqingDibao } from './basis.ts';
import { placeOfCell } from './place.ts';

export const validPersons: Rule = {
  id: 'valid-persons',
  group: 'completeness',
  severity: 'error',
  title: '人数、户数要是整数，保障人数至少一人',
  why: '保障人数决定金额；写成家庭人口或写错，群众无法核对。',
  repair: '填写保障人数（不是家庭人口），用整数。',
  basis: [chongqingDibao('第十八条、第二十条')],
  messages: { number: '「{column}」不是整数', zero: '「{column}」至少为 1' },
  examples: [
    { name: '人数为零', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,0,630,800\n', finds: ['C2'] },
    { name: '不是整数', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,1.5,630,800\n', finds: ['C2'] },
    { name: '写了文字', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,全家,630,800\n', finds: ['C2'] },
    {
      name: '家庭人口写了文字',
      list: '姓名,村,家庭人口,保障人数,标准,金额\n冉甲一,中心村,三代同堂,2,630,800\n',
      finds: ['C2'],
    },
    { name: '整数', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n', finds: [] },
    { name: '带单位', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2人,630,800\n', finds: [] },
    { name: '表格软件的小数', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2.0,630,800\n', finds: [] },
    { name: '全角', list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,２,630,800\n', finds: [] },
  ],
  watch({ role }, tell) {
    if (role !== 'list') return undefined;
    const counted = (meaning: Meaning) => (written: string, row: ListRow, table: Table) => {
      const count = parseCount(written);
      if (count !== undefined && count > 0) return;
      tell(placeOfCell(row, table, meaning), count === 0 ? 'zero' : 'number', {
        data: { column: label(meaning) },
      });
    };
    return {
      word: {
        persons: counted('persons'),
        'household-size': counted('household-size'),
        households: counted('households'),
      },
    };
  },
};
