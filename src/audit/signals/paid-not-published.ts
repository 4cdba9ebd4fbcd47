import { obtain } from '../../maps.ts';
import type { Fen } from '../../publication/money.ts';
import { mustBeNamed, publishedBy } from '../cells.ts';
import { isSilent } from '../cover.ts';
import type { Facts } from '../facts.ts';
import { placeIn, type Recipient } from '../recipients.ts';
import { fisherAtLeast, roundedChance } from '../statistics.ts';
import { masked } from '../subject.ts';
import { CATALOGUE, DIBAO, PLAN, SELECTIVE } from './basis.ts';
import { personLead } from './lead.ts';
import type { Lead, SignalRule } from './types.ts';

export const paidNotPublished: SignalRule = {
  kind: 'paid-not-published',
  workList: '公示公开',
  severity: 'high',
  title: '已发放未公示',
  focus: SELECTIVE,
  definition:
    '一卡通当月发了钱，本村当月公示了名单，名单上却没有这个人。未成年人、依法不公开的人、急难型救助、还没到公示期限的不算；全村都没公示的归“该公示没有公示”。同一乡镇里金额高的人明显更少公示的（费希尔精确检验），另列一条。',
  innocent: '发放和公示相差一个月；临时救助按简易程序发放；同名而未能对上。',
  measure: '核对发放记录和公示名单，漏公示的补公示；依法不公开的，登记不公开的理由。',
  days: 15,
  needs: ['paid'],
  basis: `${DIBAO}第十八条；${CATALOGUE}第5、6、9、10、13行；${PLAN}三（三）`,
  examples: [
    {
      name: '名单漏了一户',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n',
      },
      finds: ['中心村 dibao 2025-09 向**'],
    },
    {
      name: '写到了别的村',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,青山村,1,630,500\n田甲二,青山村,1,630,600\n',
      },
      finds: ['中心村 dibao 2025-09 向**'],
    },
    {
      name: '写成零报告',
      lists: { '2025-09-dibao-payment': null },
      notices: { '2025-09-dibao-payment': { zero: true, total: undefined } },
      finds: ['中心村 dibao 2025-09 冉**', '中心村 dibao 2025-09 向**', '青山村 dibao 2025-09 田**'],
    },
    {
      name: '更正时补上了',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n',
        '2025-09-dibao-payment-correction':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n',
      },
      notices: {
        '2025-09-dibao-payment-correction': {
          corrects: '2025-09-dibao-payment',
          reason: '补列一户',
          published: '2025-09-24',
          closes: '2025-09-30',
        },
      },
      finds: [],
    },
    {
      name: '还没到公示期限',
      asOf: '2025-09-22',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n',
      },
      finds: [],
    },
    {
      name: '未成年人依法不公开',
      approved: '向甲三,{{minor}},联合乡,中心村,1,630,500,低保,2024-01-10,2024-01,,1',
      paid: '向甲三,{{minor}},联合乡,中心村,低保,2025-08,2025-08-15,500\n向甲三,{{minor}},联合乡,中心村,低保,2025-09,2025-09-15,500',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n',
      },
      finds: [],
    },
    {
      name: '姓名带空格，村名少一个字',
      lists: {
        '2025-09-dibao-payment':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心,2,630,800\n向　甲三,中心,1,630,500\n田甲二,青山村,1,630,600\n',
      },
      finds: [],
    },
    { name: '全县一致', finds: [] },
  ],
  *run(facts) {
    // By the index of everybody who had to be named: the first amount; and whom some list hides.
    const amounts = new Map<number, Fen>();
    const hiddenOnes = new Set<number>();
    for (const month of facts.months)
      for (const recipient of facts.recipients) {
        const standing = standingOf(facts, recipient, month);
        if (!standing) continue;
        if (standing === 'without-village' || standing === 'maybe-minor') {
          leaveOpen(facts, recipient, month, standing);
          continue;
        }
        const { index } = recipient;
        if (!amounts.has(index)) amounts.set(index, facts.payments.amount(recipient, month));
        if (standing === 'listed') continue;
        hiddenOnes.add(index);
        yield leadOf(facts, recipient, month, standing);
      }
    yield* largeAmounts(facts, groupsOf(facts, amounts, hiddenOnes));
  },
};

/** In the list, missing from it, missing under a zero report, or not to be told. */
type Standing = 'listed' | 'missing' | 'zero' | 'without-village' | 'maybe-minor';

/** How a paid person stands in the month's list; `undefined` where nobody had to be named, or no list answers. */
export function standingOf(facts: Facts, recipient: Recipient, month: string): Standing | undefined {
  const { payments, lists, cover, places, uncertain } = facts;
  if (payments.count(recipient, month) === 0) return undefined;
  const place = places.all[placeIn(recipient, month)];
  const day = payments.day(recipient, month);
  if (!place || uncertain.has(recipient) || !mustBeNamed(recipient, month, day)) return undefined;
  if (lists.has(recipient, month)) return 'listed';
  const { category, name, born } = recipient;
  const answer = cover.of(place.township.id, category, month);
  if (answer.state !== 'names' && answer.state !== 'zero') return undefined;
  if (answer.state === 'names' && isSilent(answer, place.index)) return undefined;
  const due = publishedBy(day, month);
  if (due === undefined || facts.asOf <= due) return undefined;
  if (lists.isUnplaced(place.township.id, category, month, name)) return 'without-village';
  if (born === undefined && answer.notices.some(({ file }) => file.withheldMinors !== 0))
    return 'maybe-minor';
  return answer.state === 'zero' ? 'zero' : 'missing';
}

const OPEN = {
  'without-village': '名单里有同名的一行没写清村，可能就是这个人，没有猜。',
  'maybe-minor': '公示写明有未成年人不公开，而这个人没有身份证号，看不出是不是未成年人，没有猜。',
};

function leaveOpen(
  { places, problems }: Facts,
  recipient: Recipient,
  period: string,
  code: keyof typeof OPEN,
): void {
  const { category, name } = recipient;
  const at = places.all[placeIn(recipient, period)];
  const subject = masked(name);
  problems.add({
    code,
    input: 'published',
    ...(at && { township: at.township.name, village: at.village.name }),
    category,
    period,
    ...(subject && { subject }),
    message: OPEN[code],
  });
}

function leadOf(facts: Facts, recipient: Recipient, month: string, standing: 'missing' | 'zero'): Lead {
  const { payments } = facts;
  const day = payments.day(recipient, month);
  return personLead(facts, recipient, month, {
    paid: payments.amount(recipient, month) / 100,
    ...(day && { paidOn: day }),
    approved: recipient.approvals.length > 0,
    ...(standing === 'zero' && { reason: '写的是零报告' }),
  });
}

type Group = { township: string; category: string; all: { amount: Fen; hidden: boolean }[] };

function groupsOf(
  { places, recipients }: Facts,
  amounts: ReadonlyMap<number, Fen>,
  hiddenOnes: ReadonlySet<number>,
): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { index, place, category } of recipients) {
    const amount = amounts.get(index);
    if (amount === undefined) continue;
    const township = places.all[place]?.township.id ?? '';
    const { all } = obtain(groups, `${township} ${category}`, () => ({ township, category, all: [] }));
    all.push({ amount, hidden: hiddenOnes.has(index) });
  }
  return groups;
}

/** S11: whether those who receive most in a township are hidden more often than chance would have it. */
function* largeAmounts({ places }: Facts, groups: Map<string, Group>): Generator<Lead> {
  for (const { township: id, category, all } of groups.values()) {
    const hidden = all.filter((each) => each.hidden);
    if (hidden.length < 5) continue;
    const limit = all.map(({ amount }) => amount).sort((a, b) => b - a)[Math.floor(all.length / 4)] ?? 0;
    const large = all.filter(({ amount }) => amount > limit).length;
    const hit = hidden.filter(({ amount }) => amount > limit).length;
    const p = fisherAtLeast(hit, large, hidden.length, all.length);
    const township = places.township(id);
    // As many tests are made as there are groups.
    if (!township || p >= 0.01 / groups.size) continue;
    yield {
      township,
      category,
      part: 'large-amounts',
      evidence: {
        reason: '金额高的人更少公示',
        above: limit / 100,
        largeHidden: hit,
        large,
        hidden: hidden.length,
        paid: all.length,
        p: roundedChance(p),
      },
    };
  }
}
