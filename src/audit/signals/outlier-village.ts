import { obtain } from '../../maps.ts';
import { sum } from '../../order.ts';
import type { Month } from '../../publication/dates.ts';
import type { Facts } from '../facts.ts';
import { binomialAtLeast, roundedChance } from '../statistics.ts';
import { CATALOGUE, PLAN, SELECTIVE } from './basis.ts';
import { standingOf } from './paid-not-published.ts';
import type { Lead, SignalRule } from './types.ts';

/** Fewer than three people, or less than ten points from the others, is no pattern. */
const FEWEST = 3;
const POINTS = 0.1;
/** The chance of one false alarm in all villages of a county together. */
const CHANCE = 0.01;

const named = (first: string, letters: string) => [...letters].map((letter) => `${first}${letter}`);
const MANY = named('谢甲', '东南西北春夏秋冬金木水火');
const PEERS = ['任乙', '任丙', '任丁', '任戊'].flatMap((first) => named(first, '东南西北春夏秋冬金木'));
const row = (name: string, village: string) => `${name},${village},1,630,400\n`;
const everybody = [...PEERS.map((n) => [n, '中心村']), ...MANY.map((n) => [n, '青山村'])];
const approved = everybody
  .map(([n, v]) => `${n},,联合乡,${v},1,630,400,低保,2024-01-10,2024-01,,1`)
  .join('\n');
const paid = everybody.map(([n, v]) => `${n},,联合乡,${v},低保,2025-09,2025-09-15,400`).join('\n');
const list = (names: string[]) =>
  `姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n${PEERS.map((n) => row(n, '中心村')).join('')}${names.map((n) => row(n, '青山村')).join('')}`;
const without = (lines: string, names: string[]) =>
  lines
    .split('\n')
    .filter((line) => !names.some((name) => line.startsWith(name)))
    .join('\n');

export const outlierVillage: SignalRule = {
  kind: 'outlier-village',
  workList: '公示公开',
  severity: 'high',
  title: '与其他村差别很大',
  focus: SELECTIVE,
  definition:
    '一个村一类救助，发了钱却不在名单上的人（或在名单上却没有发钱的人）所占比例，比全县其他村高 10 个百分点以上，至少 3 人，而且按其他村的比例，碰巧这样的可能性（精确二项检验，按村数校正）不到 1%。',
  innocent: '人数少；村（社区）合并；老龄化严重。',
  measure: '先核对本村（社区）的名单和发放记录，再到村里看公示栏、走访群众。',
  days: 30,
  needs: ['paid'],
  basis: `${PLAN}三（三）（选择性公示）；${CATALOGUE}第5、6、9、10、13行`,
  examples: [
    {
      name: '一个村一半的人没有公示',
      approved,
      paid,
      lists: { '2025-09-dibao-payment': list(MANY.slice(0, 6)) },
      finds: ['青山村 dibao - -'],
    },
    {
      name: '一个村只公示了几个人',
      approved,
      paid,
      lists: { '2025-09-dibao-payment': list(MANY.slice(0, 2)) },
      finds: ['青山村 dibao - -'],
    },
    {
      name: '一个村名单上的人多数没有发钱',
      approved: without(approved, MANY),
      paid: without(paid, MANY),
      lists: { '2025-09-dibao-payment': list(MANY) },
      finds: ['青山村 dibao - -'],
    },
    {
      name: '只漏了一户',
      approved,
      paid,
      lists: { '2025-09-dibao-payment': list(MANY.slice(0, 11)) },
      finds: [],
    },
    { name: '全部公示', approved, paid, lists: { '2025-09-dibao-payment': list(MANY) }, finds: [] },
    { name: '全县一致', finds: [] },
  ],
  *run(facts) {
    const tallies = tally(facts);
    yield* outliers(facts, tallies, 'hidden');
    yield* outliers(facts, tallies, 'extra');
  },
};

/** A village and category, in people: paid and due for the list, not listed in some month; listed, and not paid. */
type Tally = { place: number; category: string; due: number; hidden: number; listed: number; extra: number };

function tally(facts: Facts): Tally[] {
  const tallies = new Map<string, Tally>();
  const of = (place: number, category: string) => {
    const key = `${place} ${category}`;
    return obtain(tallies, key, () => ({ place, category, due: 0, hidden: 0, listed: 0, extra: 0 }));
  };
  const { recipients, months, payments, lists, places, scopes } = facts;
  const isPaidIn = (place: number, category: string, month: Month) =>
    scopes.paid.has(places.all[place]?.township.id ?? '', category, month);
  for (const recipient of recipients) {
    let [due, hidden, listed, extra] = [false, false, false, false];
    for (const month of months) {
      const standing = standingOf(facts, recipient, month);
      due ||= standing === 'listed' || standing === 'missing';
      hidden ||= standing === 'missing';
      if (!lists.has(recipient, month)) continue;
      const paid = payments.count(recipient, month) > 0;
      if (!paid && !isPaidIn(recipient.place, recipient.category, month)) continue;
      listed = true;
      extra ||= !paid;
    }
    if (!due && !listed) continue;
    const found = of(recipient.place, recipient.category);
    if (due) found.due++;
    if (hidden) found.hidden++;
    if (listed) found.listed++;
    if (extra) found.extra++;
  }
  const strangers = new Set<string>();
  for (const { notice, month, place, name } of lists.unknown) {
    const { category, stage } = notice.file;
    const key = `${place} ${category} ${name}`;
    const main = stage === facts.cover.stage(category) && months.includes(month) && !notice.corrected;
    if (!main || strangers.has(key) || !isPaidIn(place, category, month)) continue;
    strangers.add(key);
    const found = of(place, category);
    found.listed++;
    found.extra++;
  }
  return [...tallies.values()];
}

const SIDES = {
  hidden: { of: 'due', reason: '发了钱不在名单上的比例过高' },
  extra: { of: 'listed', reason: '在名单上没有发钱的比例过高' },
} as const;

function* outliers({ places }: Facts, tallies: readonly Tally[], side: 'hidden' | 'extra'): Generator<Lead> {
  const { of, reason } = SIDES[side];
  for (const peers of Map.groupBy(tallies, ({ category }) => category).values()) {
    const all = sum(peers.map((each) => each[of]));
    const odd = sum(peers.map((each) => each[side]));
    for (const each of peers) {
      const [n, k] = [each[of], each[side]];
      const at = places.all[each.place];
      if (!at || k < FEWEST || all === n) continue;
      // One more who was hidden among the others, so that a county without any is not infinitely strict.
      const usual = (odd - k + 1) / (all - n + 1);
      const p = binomialAtLeast(k, n, Math.min(1, usual));
      if (k / n - usual < POINTS || p * peers.length >= CHANCE) continue;
      yield {
        township: at.township,
        village: at.village,
        category: each.category,
        part: side,
        evidence: {
          reason,
          village: k,
          ofVillage: n,
          others: odd - k,
          ofOthers: all - n,
          p: roundedChance(p),
          explanation: explain(side, k, n, odd - k, all - n, p),
        },
      };
    }
  }
}

function explain(
  side: 'hidden' | 'extra',
  k: number,
  n: number,
  odd: number,
  others: number,
  p: number,
): string {
  const what = side === 'hidden' ? '发了钱不在名单上' : '在名单上没有发钱';
  return `本村 ${n} 人里有 ${k} 人${what}，其他村 ${others} 人里有 ${odd} 人。如果本村和别的村一样，碰巧这样的可能性是 ${roundedChance(p)}。`;
}
