import type { Published } from '../published.ts';
import type { LedgerEntry } from '../read/ledger.ts';
import type { Evidence } from '../types.ts';
import { DIBAO, PLAN, SELECTIVE } from './basis.ts';
import { entryLead } from './lead.ts';
import type { SignalRule } from './types.ts';

const ENTRY = {
  id: 'lianhe-2025-09-dibao-payment',
  period: '2025-09',
  households: 3,
  persons: 4,
  amount: 1900,
};

export const changedAfterPublication: SignalRule = {
  kind: 'changed-after-publication',
  workList: '公示公开',
  severity: 'high',
  title: '公示后改动',
  focus: SELECTIVE,
  definition:
    '同一份公示，和以前的公示账本相比，发布日期、截止日期、户数、人数、金额或校验码变了，又没有另发更正公示。',
  innocent: '改正错别字；补写村（社区）。',
  measure: '对照改动前后的名单，说明理由，补发更正公示。',
  days: 15,
  needs: ['ledger'],
  basis: `${DIBAO}第十八条；${PLAN}三（三）`,
  examples: [
    { name: '金额变了', ledger: [{ ...ENTRY, amount: 2000 }], finds: ['- dibao 2025-09 -'] },
    { name: '少了一户', ledger: [{ ...ENTRY, households: 4, persons: 5 }], finds: ['- dibao 2025-09 -'] },
    { name: '截止日期改早了', ledger: [{ ...ENTRY, closes: '2025-09-30' }], finds: ['- dibao 2025-09 -'] },
    {
      name: '两份账本的校验码不同',
      ledger: [
        { ...ENTRY, hash: 'a1' },
        { ...ENTRY, hash: 'b2' },
      ],
      finds: ['- dibao 2025-09 -'],
    },
    { name: '没有变', ledger: [ENTRY], finds: [] },
    {
      name: '另发了更正公示',
      ledger: [{ ...ENTRY, amount: 2000 }],
      lists: {
        '2025-09-dibao-payment-correction':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n',
      },
      notices: {
        '2025-09-dibao-payment-correction': {
          corrects: '2025-09-dibao-payment',
          reason: '更正金额',
          published: '2025-09-24',
          closes: '2025-09-30',
        },
      },
      finds: [],
    },
    { name: '没有账本', finds: [] },
  ],
  *run(facts) {
    const entries = Map.groupBy(
      facts.ledgers.flatMap(({ covers, entries }) =>
        // Hashes of notices without their lists cannot be held against hashes with them.
        entries.map((entry) =>
          covers === undefined || covers === facts.hashes.covers ? entry : { ...entry, hash: undefined },
        ),
      ),
      ({ id }) => id,
    );
    const now = new Map(facts.notices.map((notice) => [notice.id, notice]));
    for (const [id, copies] of entries) {
      const notice = now.get(id);
      if (notice?.corrected) continue;
      const changes = changesIn(copies, notice && asEntry(notice, facts.hashes.of.get(id)), minors(notice));
      const [entry] = copies;
      const lead = changes && entry && entryLead(facts, entry, evidenceOf(changes));
      if (lead) yield lead;
    }
  },
};

type Changes = { what: string[]; before: Compared; after: Evidence };

/** What changed from one copy to the next, and from the last to what is published now. */
function changesIn(
  copies: readonly Compared[],
  now: Compared | undefined,
  withheld: Withheld | 0,
): Changes | undefined {
  for (const [i, copy] of copies.entries()) {
    const next = copies[i + 1] ?? now;
    if (!next) continue;
    const what = LOOKED_AT.filter(([key]) => differ(copy[key], next[key], key === 'hash' ? 0 : withheld));
    if (what.length > 0)
      return { what: what.map(([, label]) => label), before: copy, after: numbersOf(next) };
  }
  return undefined;
}

const LOOKED_AT = [
  ['published', '发布日期'],
  ['closes', '截止日期'],
  ['households', '户数'],
  ['persons', '人数'],
  ['amount', '金额'],
  ['hash', '校验码'],
] as const;

type Compared = { [Key in (typeof LOOKED_AT)[number][0]]?: LedgerEntry[Key] | undefined };

/** A notice as the ledger would enter it; its numbers and hash only while its list is there. */
function asEntry(notice: Published, hash: string | undefined): Compared {
  const { file, clock, lists, rows, households, persons, amount } = notice;
  const days = { published: file.published, closes: clock.closes };
  if (lists === 'zero') return { ...days, hash };
  if ((lists !== 'names' && lists !== 'counts') || rows === 0) return days;
  const sums = { households, persons, ...(file.stage !== 'termination' && { amount: amount / 100 }) };
  return { ...days, ...sums, hash };
}

type Withheld = { persons: number; amount: number };

function minors(notice: Published | undefined): Withheld | 0 {
  const withheld = notice?.file.withheldMinors;
  return typeof withheld === 'object' ? { persons: withheld.persons, amount: withheld.amount ?? 0 } : 0;
}

/** Ledgers may count the withheld minors in. */
function differ(
  a: string | number | undefined,
  b: string | number | undefined,
  withheld: Withheld | 0,
): boolean {
  if (a === undefined || b === undefined || a === b) return false;
  if (typeof a !== 'number' || typeof b !== 'number') return true;
  if (Math.abs(a - b) < 0.005) return false;
  const gap = Math.abs(a - b);
  return withheld === 0 || (gap !== withheld.persons && Math.abs(gap - withheld.amount) >= 0.005);
}

function numbersOf({ published, closes, households, persons, amount }: Compared): Evidence {
  return {
    ...(published !== undefined && { publishedNow: published }),
    ...(closes !== undefined && { closesNow: closes }),
    ...(households !== undefined && { householdsNow: households }),
    ...(persons !== undefined && { personsNow: persons }),
    ...(amount !== undefined && { amountNow: amount }),
  };
}

function evidenceOf({ what, before, after }: Changes): Evidence {
  const { households, persons, amount, published, closes } = before;
  return {
    changed: what.join('、'),
    ...(published !== undefined && { published }),
    ...(closes !== undefined && { closes }),
    ...(households !== undefined && { households }),
    ...(persons !== undefined && { persons }),
    ...(amount !== undefined && { amount }),
    ...after,
  };
}
