import type { Meaning } from '../../publication/columns.ts';
import { labelOf } from '../../publication/columns.ts';
import type { Facts } from '../facts.ts';
import { fillOf, type Published, type VillagePart } from '../published.ts';
import { CATALOGUE, PLAN, SELECTIVE } from './basis.ts';
import { noticeLead } from './lead.ts';
import type { Lead, SignalRule } from './types.ts';

/** 20 percentage points below the middle of the others. */
const GAP = 0.2;
const HEADER = '姓名,村,保障人数,标准,金额\n';

export const unevenFields: SignalRule = {
  kind: 'uneven-fields',
  workList: '公示公开',
  severity: 'medium',
  title: '各村公开的详略不一',
  focus: SELECTIVE,
  definition:
    '同一份名单里，一个村某个规定的栏目填得比其他村的中位数少 20 个百分点以上；或者一份名单整栏没有，全县同类名单却多数都有。',
  innocent: '用了不同版本的模板。',
  measure: '统一公示模板，补齐缺少的内容后重新公示。',
  days: 30,
  needs: ['published'],
  basis: `${CATALOGUE}第5、6、9、10、13行；${PLAN}三（三）（选择性公示）`,
  examples: [
    {
      name: '一个村不写金额',
      lists: {
        '2025-09-dibao-payment': `${HEADER}冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,\n`,
      },
      finds: ['青山村 dibao 2025-09 -'],
    },
    {
      name: '一个村一半没写人数',
      lists: {
        '2025-09-dibao-payment': `${HEADER}冉甲一,中心村,2,630,800\n向甲三,中心村,,630,500\n田甲二,青山村,1,630,600\n`,
      },
      finds: ['中心村 dibao 2025-09 -'],
    },
    {
      name: '一份名单整栏没有',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,金额\n冉甲一,中心村,2,800\n向甲三,中心村,1,500\n田甲二,青山村,1,600\n',
      },
      finds: ['- dibao 2025-09 -'],
    },
    {
      name: '列的顺序不同',
      lists: {
        '2025-09-dibao-payment':
          '金额,标准,保障人数,姓名,村\n800,630,2,冉甲一,中心村\n500,630,1,向甲三,中心村\n600,630,1,田甲二,青山村\n',
      },
      finds: [],
    },
    {
      name: '村名合并，只写第一行',
      lists: {
        '2025-09-dibao-payment': `${HEADER}冉甲一,中心村,2,630,800\n向甲三,,1,630,500\n田甲二,青山村,1,630,600\n`,
      },
      finds: [],
    },
    { name: '各村一样', finds: [] },
  ],
  *run(facts) {
    const alike = Map.groupBy(
      facts.notices.filter(({ rows, lists }) => rows > 0 && (lists === 'names' || lists === 'counts')),
      ({ file }) => `${file.category} ${file.stage}`,
    );
    for (const notices of alike.values())
      for (const notice of notices) {
        const others = notices.filter((other) => other !== notice);
        const absent = notice.required.filter(
          (field) => fillOf(notice, field) === 0 && median(others.map((each) => fillOf(each, field))) >= GAP,
        );
        const whole = leadOf(
          facts,
          notice,
          undefined,
          absent.map((field) => [field, 0, 1]),
        );
        if (whole) yield whole;
        yield* unevenVillages(facts, notice, new Set(absent), others);
      }
  },
};

type Gap = [field: Meaning, filled: number, usual: number];

function* unevenVillages(
  facts: Facts,
  notice: Published,
  absent: ReadonlySet<Meaning>,
  others: readonly Published[],
): Generator<Lead> {
  const fields = notice.required.filter((field) => !absent.has(field));
  const villages = [...notice.villages].filter(([place]) => place >= 0);
  // A list of one village is held against the other lists of its kind.
  const alone = villages.length < 2;
  const peers = alone ? peersOf(notice, others) : villages.map(([, part]) => part);
  const rates = new Map(fields.map((field) => [field, sorted(peers.map((part) => rateOf(part, field)))]));
  for (const [place, part] of villages) {
    const gaps = fields.flatMap((field): Gap[] => {
      const rate = rateOf(part, field);
      const all = rates.get(field) ?? [];
      const middle = alone ? middleOf(all) : middleWithout(all, rate);
      // Nearer than a millionth is the same: shares are binary fractions.
      return middle - rate >= GAP - 1e-6 ? [[field, rate, middle]] : [];
    });
    const lead = leadOf(facts, notice, place, gaps);
    if (lead) yield lead;
  }
}

function peersOf({ file }: Published, others: readonly Published[]): VillagePart[] {
  const near = others.filter((other) => other.file.period === file.period);
  return (near.length > 0 ? near : others).flatMap(({ villages }) => [...villages.values()]);
}

function leadOf(facts: Facts, notice: Published, place: number | undefined, gaps: Gap[]): Lead | undefined {
  const [first] = gaps;
  if (!first) return undefined;
  const [, filled, usual] = first;
  return noticeLead(facts, notice, place, {
    fields: gaps.map(([field]) => labelOf(field)).join('、'),
    filledPercent: Math.round(filled * 100),
    usualPercent: Math.round(usual * 100),
    rows: place === undefined ? notice.rows : (notice.villages.get(place)?.rows ?? 0),
  });
}

function rateOf(part: VillagePart, field: Meaning): number {
  return (part.filled.get(field) ?? 0) / part.rows;
}

function median(numbers: readonly number[]): number {
  return middleOf(sorted(numbers));
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

/** The middle of sorted numbers, the lower one of two; 0 of none. */
function middleOf(numbers: readonly number[]): number {
  return numbers[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

/** The middle of sorted numbers when one of them is left out. */
function middleWithout(numbers: readonly number[], own: number): number {
  const middle = Math.floor((numbers.length - 2) / 2);
  return numbers[own <= (numbers[middle] ?? 0) ? middle + 1 : middle] ?? 0;
}
