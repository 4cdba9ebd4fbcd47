import type { ListRow } from '../../publication/list.ts';
import { isMaskedIdIn, maskedId, maskStrength, WEAK_BELOW } from '../detect/index.ts';
import { isSameId, type Masked, MaskedIds, maskedIdAt } from '../masked-ids.ts';
import { NOBODY, personOf, personsIn } from '../persons.ts';
import { repeatsAmong } from '../repeats.ts';
import { placeCode } from '../report/words.ts';
import { word } from '../safe.ts';
import type { Filed, Rule, Spot } from '../types.ts';
import { civilCode, informationLaw } from './basis.ts';
import { type CellPlace, finderIn, inRow } from './place.ts';

/** A masked ID, laid out as 18 characters, and where it stands. */
type One = { spot: Spot; id: string };

const OTHER = 'townships/lianhe/notices/2025-08-dibao-payment';
const NOTICE = `title: 联合乡2025年8月农村最低生活保障金发放公示
township: lianhe
category: dibao
stage: payment
period: 2025-08
published: 2025-08-20
channels: [{ name: 联合乡民政办, telephone: 023-78000001 }]
preparedBy: 向某
reviewedBy: 庹某
withheldMinors: 0
total: { rows: 1 }
`;
const listOf = (mask: string) => `姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{${mask}}}\n`;

export const noComplementaryMasks: Rule<Masked> = {
  id: 'no-complementary-masks',
  group: 'privacy',
  severity: 'error',
  title: '同一个人的号码在两处盖住的位数不同，合起来就看全了',
  why: '一份名单盖住后几位，另一份盖住前几位，有人把两份放在一起，就拼出了完整的号码。',
  repair: '把号码列整列删去；确需保留的，各份名单盖住同样的位数：只留前六位和后四位。',
  basis: [informationLaw('第七十三条'), civilCode('第一千零三十四条')],
  messages: { completed: '与另一处（{file} {place}）盖住的位数合起来，号码就能认出来' },
  examples: [
    {
      name: '两份名单互相补全',
      list: listOf('mask-middle'),
      more: { [`${OTHER}/notice.yaml`]: NOTICE, [`${OTHER}/recipients.csv`]: listOf('mask-ends') },
      finds: ['F2', 'F2'],
    },
    {
      name: '同一份名单里两处互相补全',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-middle}}\n冉甲一,中心村,2,630,800,{{mask-ends}}\n',
      finds: ['F2', 'F3'],
    },
    {
      name: '名字加了空格',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-middle}}\n冉 甲一,中心村,2,630,800,{{mask-ends}}\n',
      finds: ['F2', 'F3'],
    },
    {
      name: '两份名单盖住同样的位数',
      list: listOf('mask-middle'),
      more: { [`${OTHER}/notice.yaml`]: NOTICE, [`${OTHER}/recipients.csv`]: listOf('mask-middle') },
      finds: [],
    },
    {
      name: '不是同一个人',
      list: '姓名,村,保障人数,标准,金额,备注\n冉甲一,中心村,2,630,800,{{mask-middle}}\n田甲二,中心村,2,630,800,{{mask-ends}}\n',
      finds: [],
    },
    { name: '只有一处', list: listOf('mask-middle'), finds: [] },
  ],
  watch({ role }, _tell, note) {
    if (role !== 'list') return undefined;
    let name = -1;
    let columns = new Map<number, { place: CellPlace; ids: MaskedIds }>();
    const idsIn = (row: number, sheet: number, column: number): MaskedIds => {
      let known = columns.get(column);
      if (!known) {
        known = { place: { at: 'cell', sheet, row, column }, ids: new MaskedIds() };
        columns.set(column, known);
      }
      return known.ids;
    };
    const add = (text: string, row: ListRow, sheet: number, column: number): void => {
      const id = maskedId(text);
      if (!id) return;
      const units = Uint16Array.from(id, (sign) => sign.charCodeAt(0));
      idsIn(row.number, sheet, column).add(personOf(row), row.number, units, 0);
    };
    const isOfSomebody = (row: ListRow | undefined): row is ListRow => row?.kind === 'data' && row.has(name);
    return {
      layout(layout) {
        name = layout?.indexOf('name') ?? -1;
      },
      trigger: {
        pattern: /[0-9][*＊xX×●•○■□]{2}|[*＊xX×●•○■□]{2}[0-9]/u,
        letters: '*＊xX×●•○■□',
      },
      mask(cell, at, rows, { index }) {
        const person = personsIn(rows)[at] as number;
        if (person === NOBODY) return;
        const { units, bounds, firsts } = rows.batch.cells;
        const start = bounds[cell] as number;
        const column = cell - (firsts[at] as number) + 1;
        const number = rows.batch.number(at);
        if (isMaskedIdIn(units, start, bounds[cell + 1] as number))
          idsIn(number, index, column).addUsual(person, number, units, start);
        else add(rows.row(at).at(column - 1), rows.row(at), index, column);
      },
      text({ text, row, place }) {
        const at = place(0);
        if (isOfSomebody(row) && at.at === 'cell') add(text, row, at.sheet, at.column);
      },
      tableEnd() {
        for (const { place, ids } of columns.values()) for (const part of ids.all()) note(place, part);
        columns = new Map();
      },
    };
  },
  conclude(facts, tell) {
    for (const same of ofSamePeople(facts)) {
      const different = [...new Map(same.map((one) => [one.id, one])).values()].slice(0, COMPARED);
      for (const { spot, id } of same) {
        const other = different.find((candidate) => completes(id, candidate.id));
        if (!other) continue;
        const { path, place } = other.spot;
        tell(spot, 'completed', { data: { file: path, place: word(placeCode(place)) } });
      }
    }
  },
};

/** The masked IDs of each person who has different ones. */
function ofSamePeople(facts: readonly Filed<Masked>[]): One[][] {
  // Where all hide the same digits none completes another.
  if (facts.every(({ fact }) => fact.areUsual)) return [];
  const find = finderIn(facts);
  const oneAt = (index: number): One => {
    const { part, within, row } = find(index);
    return { spot: inRow(part, row), id: maskedIdAt(part.fact, within) };
  };
  const areAlike = (index: number, other: number): boolean => {
    const [a, b] = [find(index), find(other)];
    return isSameId(a.part.fact, a.within, b.part.fact, b.within);
  };
  const repeats = repeatsAmong(facts.map(({ fact }) => fact.hashes));
  // Nearly everybody's number is masked in the same way each month.
  const mixed = new Set(repeats.flatMap(([index, first]) => (areAlike(index, first) ? [] : [first])));
  const ofMixed = Map.groupBy(
    repeats.filter(([, first]) => mixed.has(first)),
    ([, first]) => first,
  );
  return [...ofMixed].map(([first, others]) => [first, ...others.map(([index]) => index)].map(oneAt));
}

/** Nobody's number is masked in more ways than this; a file made to be slow may have it so. */
const COMPARED = 20;

/** Whether two masked numbers can be of one person, and leave too little hidden together though neither does alone. */
function completes(id: string, other: string): boolean {
  if (id === other) return false;
  let joined = '';
  for (let i = 0; i < id.length; i++) {
    const [a = '*', b = '*'] = [id[i], other[i]];
    if (a !== '*' && b !== '*' && a !== b) return false;
    joined += a === '*' ? b : a;
  }
  if (!joined.includes('*')) return true;
  const { candidates, showsBirthDate } = maskStrength(joined);
  return showsBirthDate || candidates < WEAK_BELOW;
}
