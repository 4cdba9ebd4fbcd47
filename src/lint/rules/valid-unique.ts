import { isPlainHanIn } from '../../publication/han.ts';
import type { ListBatch } from '../../publication/list.ts';
import { tidyName } from '../../publication/recipient.ts';
import { type Hashed, Hashes, hashOf, hashOfUnits, repeatsAmong } from '../repeats.ts';
import { type Safe, safeSheet } from '../safe.ts';
import type { LookAtCell, Rule, Tell } from '../types.ts';
import { workPlan } from './basis.ts';
import { type CellPlace, finderIn, inRow, placeOfCell } from './place.ts';

export const validUnique: Rule = {
  id: 'valid-unique',
  group: 'completeness',
  severity: 'error',
  title: '同一份名单里不重复；同村同名的要能分清',
  why: '重复的行会重复发放；同村同名分不清，群众无法监督。',
  repair: '是同一户的，删去重复的行；确是两个人的，加「组」列各写村民小组，不要用身份证号码区分。',
  basis: [workPlan('二（二）')],
  messages: {
    repeated: '与第 {row} 行重复：同村同名，又没有用组区分',
    elsewhere: '与工作表「{sheet}」第 {row} 行重复：同村同名，又没有用组区分',
  },
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
  watch({ role, secrets }, tell) {
    if (role !== 'list') return undefined;
    const lists: People[] = [];
    let people = new Hashes();
    let [group, period] = [-1, -1];
    let place: CellPlace | undefined;
    let village = { name: '', period: '', hash: hashOf(''), groups: [] as number[] };
    const placeOf = (rows: ListBatch, at: number): number => {
      const name = rows.villages[at] as string;
      const month = period < 0 ? '' : rows.row(at).at(period);
      if (name !== village.name || month !== village.period)
        village = { name, period: month, hash: hashOf(tidyName(name), hashOf(month)), groups: [] };
      const number = rows.known(at, group);
      let hash = village.groups[number];
      if (hash === undefined) {
        hash = hashOf(rows.row(at).at(group), village.hash);
        if (number > 0) village.groups[number] = hash;
      }
      return hash;
    };
    const named: LookAtCell = (cell, at, rows, table) => {
      place ??= placeOfCell(rows.row(at), table, 'name');
      const { units, bounds } = rows.batch.cells;
      const [start, end] = [bounds[cell] as number, bounds[cell + 1] as number];
      const before = placeOf(rows, at);
      const hash = isPlainHanIn(units, start, end)
        ? hashOfUnits(units, start, end, before)
        : hashOf(tidyName(rows.row(at).get('name')), before);
      people.add(hash, rows.batch.number(at));
    };
    return {
      layout(layout) {
        [group, period] = [layout?.indexOf('group') ?? -1, layout?.indexOf('period') ?? -1];
      },
      cell: { name: named },
      tableEnd({ name, index }) {
        const sheet = safeSheet(name, index, secrets);
        if (place) for (const fact of people.all()) lists.push({ place, sheet, fact });
        people = new Hashes();
        place = undefined;
      },
      end: () => compare(lists, tell),
    };
  },
};

/** People of a list, its sheet, and where the name of the first stands. */
type People = { place: CellPlace; sheet: Safe; fact: Hashed };

/** The lists of one file, as if they were one. */
function compare(lists: readonly People[], tell: Tell): void {
  const find = finderIn(lists);
  for (const [index, first] of repeatsAmong(lists.map(({ fact }) => fact.hashes))) {
    const [one, other] = [find(index), find(first)];
    const { row, part } = other;
    const place = inRow(one.part, one.row).place;
    if (part.place.sheet === place.sheet) tell(place, 'repeated', { data: { row } });
    else tell(place, 'elsewhere', { data: { row, sheet: part.sheet } });
  }
}
