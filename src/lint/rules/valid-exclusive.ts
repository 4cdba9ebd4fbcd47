import { obtain } from '../../maps.ts';
import type { NoticeFile } from '../../publication/notice.ts';
import { tidyName } from '../../publication/recipient.ts';
import { hashOf } from '../repeats.ts';
import type { Filed, Rule, TellAt } from '../types.ts';
import { assistance, workPlan } from './basis.ts';
import { once } from './once.ts';

/** Who is on a list, by hashes of name, village and group, and in which rows of which column. */
type Fact = {
  when: string;
  category: string;
  sheet: number;
  column: number;
  hashes: number[];
  rows: number[];
};

/** A household receives at most one of these in a month. */
const EXCLUSIVE = ['dibao', 'tekun', 'dibian'];

const OTHER = 'townships/lianhe/notices/2025-09-tekun-payment';
const noticeOf = (period: string, category = 'tekun') => `title: 联合乡2025年9月特困人员供养金发放公示
township: lianhe
category: ${category}
stage: payment
period: ${period}
published: 2025-09-20
channels: [{ name: 联合乡民政办, telephone: 023-78000001 }]
preparedBy: 向某
reviewedBy: 庹某
withheldMinors: 0
total: { rows: 1 }
`;
const listOf = (name: string, group = '1组') =>
  `姓名,村,组,保障人数,标准,金额\n${name},中心村,${group},1,1001,1001\n`;
const OWN = '姓名,村,组,保障人数,标准,金额\n冉甲一,中心村,1组,2,630,800\n';

export const validExclusive: Rule<Fact> = {
  id: 'valid-exclusive',
  group: 'completeness',
  severity: 'error',
  title: '同一个人不能同月既在低保又在特困或低保边缘的名单上',
  why: '这几类救助不能重复享受；两份名单都有同村同组同名的人，不是重复发放，就是有一份写错了。',
  repair:
    '核对是不是同一个人：是的，从一份名单里删去并停发；不是的，两份名单都写上村民小组，仍然相同的写入 exceptions.csv。',
  basis: [assistance('第九条、第十四条'), workPlan('二（二）')],
  messages: {
    both: '同一个月的另一份名单（{file} 第 {row} 行）里有同村同组同名的人',
    perhaps: '同一个月的另一份名单（{file} 第 {row} 行）里有同村同名的人，请核对是不是同一个人',
  },
  examples: [
    {
      name: '既在低保又在特困',
      list: OWN,
      more: { [`${OTHER}/notice.yaml`]: noticeOf('2025-09'), [`${OTHER}/recipients.csv`]: listOf('冉甲一') },
      finds: ['A2', 'A2'],
    },
    {
      name: '名字加了空格',
      list: OWN,
      more: { [`${OTHER}/notice.yaml`]: noticeOf('2025-09'), [`${OTHER}/recipients.csv`]: listOf('冉 甲一') },
      finds: ['A2', 'A2'],
    },
    {
      name: '没有写组，请核对',
      list: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n',
      more: {
        [`${OTHER}/notice.yaml`]: noticeOf('2025-09'),
        [`${OTHER}/recipients.csv`]: '姓名,村,保障人数,标准,金额\n冉甲一,中心村,1,1001,1001\n',
      },
      finds: ['A2', 'A2'],
    },
    {
      name: '不同的月份',
      list: OWN,
      more: { [`${OTHER}/notice.yaml`]: noticeOf('2025-08'), [`${OTHER}/recipients.csv`]: listOf('冉甲一') },
      finds: [],
    },
    {
      name: '不同的组',
      list: OWN,
      more: {
        [`${OTHER}/notice.yaml`]: noticeOf('2025-09'),
        [`${OTHER}/recipients.csv`]: listOf('冉甲一', '2组'),
      },
      finds: [],
    },
    {
      name: '临时救助可以同时享受',
      list: OWN,
      more: {
        [`${OTHER}/notice.yaml`]: noticeOf('2025-09', 'linshi'),
        [`${OTHER}/recipients.csv`]: listOf('冉甲一'),
      },
      finds: [],
    },
  ],
  watch({ role, notice, setting }, _tell, note) {
    if (role !== 'list' || !notice || !isExclusive(notice)) return undefined;
    const { category } = notice;
    const when = whenOf(notice);
    if ((paidTogether(setting).get(when)?.size ?? 0) < 2) return undefined;
    let fact: Fact | undefined;
    return {
      rows(rows, { index: sheet }) {
        for (const row of rows) {
          const name = row.get('name');
          if (row.kind !== 'data' || name === '') continue;
          fact ??= {
            when,
            category,
            sheet,
            column: row.column('name'),
            hashes: [],
            rows: [],
          };
          const group = row.get('group');
          const hash = hashOf(tidyName(name), hashOf(tidyName(row.village), hashOf(group)));
          fact.hashes.push(group === '' ? -hash : hash);
          fact.rows.push(row.number);
        }
      },
      tableEnd() {
        if (fact) note({ at: 'file' }, fact);
        fact = undefined;
      },
    };
  },
  conclude(facts, tell) {
    for (const lists of Map.groupBy(facts, ({ fact }) => fact.when).values()) compare(lists, tell);
  },
};

/** The categories that exclude each other, of each township and month. */
const paidTogether = once(({ notices }) => {
  const together = new Map<string, Set<string>>();
  for (const notice of notices.values()) {
    if (!isExclusive(notice)) continue;
    obtain(together, whenOf(notice), () => new Set<string>()).add(notice.category);
  }
  return together;
});

function whenOf({ township, period }: NoticeFile): string {
  return `${township} ${period}`;
}

function isExclusive({ category, stage }: NoticeFile): boolean {
  return stage === 'payment' && EXCLUSIVE.includes(category);
}

/** A hash is negative where the list names no group. */
function compare(lists: readonly Filed<Fact>[], tell: TellAt): void {
  const seen = new Map<number, Entry[]>();
  for (const list of lists)
    list.fact.hashes.forEach((hash, i) => {
      const row = list.fact.rows[i] ?? 0;
      const before = obtain(seen, hash, () => []);
      for (const other of before) {
        if (other.list.fact.category === list.fact.category) continue;
        tellPair({ list, row }, other, hash, tell);
        tellPair(other, { list, row }, hash, tell);
      }
      before.push({ list, row });
    });
}

type Entry = { list: Filed<Fact>; row: number };

function tellPair({ list, row }: Entry, other: Entry, hash: number, tell: TellAt): void {
  const { sheet, column } = list.fact;
  const data = { file: other.list.path, row: other.row };
  const spot = { path: list.path, place: { at: 'cell', sheet, row, column } as const };
  if (hash > 0) tell(spot, 'both', { data });
  else tell(spot, 'perhaps', { data, severity: 'warning', confidence: 'possible' });
}
