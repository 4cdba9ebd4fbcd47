import type { ListBatch } from '../../publication/list.ts';
import { NOBODY, personsIn } from '../persons.ts';
import { type Hashed, Hashes, hashOf, repeatsAmong } from '../repeats.ts';
import { type Safe, safeSheet } from '../safe.ts';
import type { Rule, Tell } from '../types.ts';
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
      name: '名字写成繁体字',
      list: '姓名,村,保障人数,标准,金额\n张三,中心村,2,630,800\n張三,中心村,2,630,800\n',
      finds: ['A3'],
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
    let month = { written: '', groups: [] as number[] };
    /** The hash of group and month. */
    const groupOf = (rows: ListBatch, at: number): number => {
      const written = period < 0 ? '' : rows.row(at).at(period);
      if (written !== month.written) month = { written, groups: [] };
      const number = rows.known(at, group);
      let hash = month.groups[number];
      if (hash === undefined) {
        hash = hashOf(rows.row(at).at(group), hashOf(written));
        if (number > 0) month.groups[number] = hash;
      }
      return hash;
    };
    return {
      layout(layout) {
        [group, period] = [layout?.indexOf('group') ?? -1, layout?.indexOf('period') ?? -1];
      },
      rows(rows, table) {
        const persons = personsIn(rows);
        for (let at = 0; at < persons.length; at++) {
          const person = persons[at] as number;
          if (person === NOBODY) continue;
          place ??= placeOfCell(rows.row(at), table, 'name');
          people.add(person + groupOf(rows, at), rows.batch.number(at));
        }
      },
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
