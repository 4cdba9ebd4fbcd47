import type { Place, Table } from '../../document/types.ts';
import type { ListRow } from '../../publication/list.ts';
import { tidyName } from '../../publication/recipient.ts';
import { Repeats } from '../repeats.ts';
import type { Rule } from '../types.ts';
import { workPlan } from './basis.ts';

export const validUnique: Rule = {
  id: 'valid-unique',
  group: 'completeness',
  severity: 'error',
  title: '同一份名单里不重复；同村同名的要能分清',
  why: '重复的行会重复发放；同村同名分不清，群众无法监督。',
  repair: '是同一户的，删去重复的行；确是两个人的，各写村民小组，不要用身份证号码区分。',
  basis: [workPlan('二（二）')],
  messages: { repeated: '与第 {row} 行重复：同村同名，又没有用组区分' },
  examples: [
    {
      name: '整行重复',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n冉甲一,中心村,2,630,800\n',
      finds: ['A3'],
    },
    {
      name: '姓名加了空格',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n冉 甲一,中心村,2,630,800\n',
      finds: ['A3'],
    },
    {
      name: '同村同组同名',
      list: '姓名,村,组,保障人数,标准,金额\n冉甲一,中心村,1组,2,630,800\n冉甲一,中心村,1组,1,630,600\n',
      finds: ['A3'],
    },
    {
      name: '不同的村',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n冉甲一,青山村,2,630,800\n',
      finds: [],
    },
    {
      name: '同村不同组',
      list: '姓名,村,组,保障人数,标准,金额\n冉甲一,中心村,1组,2,630,800\n冉甲一,中心村,2组,1,630,600\n',
      finds: [],
    },
    {
      name: '不同月份',
      list: '姓名,村,月份,保障人数,标准,金额\n冉甲一,中心村,2025-08,2,630,800\n冉甲一,中心村,2025-09,2,630,800\n',
      finds: [],
    },
  ],
  watch({ role }, tell) {
    if (role !== 'list') return undefined;
    const repeats = new Repeats();
    let places: Record<number, (row: number) => Place> = {};
    let [group, period] = [-1, -1];
    const named = (name: string, row: ListRow, { index }: Table) => {
      const who = [tidyName(name), tidyName(row.village), row.at(group), row.at(period)];
      repeats.add(who, index * ROWS + row.row.number);
      places[index] ??= (number) => ({ at: 'cell', sheet: index, row: number, column: row.column('name') });
    };
    return {
      layout(layout) {
        [group, period] = [layout?.indexOf('group') ?? -1, layout?.indexOf('period') ?? -1];
      },
      cell: { name: named },
      end() {
        for (const [key, first] of repeats.found()) {
          const place = places[Math.floor(key / ROWS)]?.(key % ROWS);
          if (place) tell(place, 'repeated', { data: { row: first % ROWS } });
        }
        places = {};
      },
    };
  },
};

/** More rows than any sheet has. */
const ROWS = 2 ** 32;
