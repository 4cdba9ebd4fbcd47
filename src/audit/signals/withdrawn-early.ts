import { isSilent } from '../cover.ts';
import type { Facts } from '../facts.ts';
import type { Published } from '../published.ts';
import type { LedgerEntry } from '../read/ledger.ts';
import { placeIn, type Recipient } from '../recipients.ts';
import { DIBAO, PLAN, SELECTIVE } from './basis.ts';
import { entryLead, noticeLead, personLead } from './lead.ts';
import type { Lead, SignalRule } from './types.ts';

const ENTRY = { id: 'lianhe-2025-09-dibao-payment', period: '2025-09' };

export const withdrawnEarly: SignalRule = {
  kind: 'withdrawn-early',
  workList: '公示公开',
  severity: 'high',
  title: '提前撤下',
  focus: SELECTIVE,
  definition:
    '以前的公示账本里有、公示期或长期公示期还没满，现在的公示内容里却没有了；或者公示还在，名单没到期就不见了；或者还在享受、还在发放公示里的人，从后一期确认名单里消失了。有更正的、到期撤下的不算。',
  innocent: '因更正重新公示；村里公示栏损坏。',
  measure: '重新公示，公示满规定的天数；以更正名义撤下的，补发更正公示并写明理由。',
  days: 7,
  needs: ['published'],
  proof: ['ledger'],
  basis: `${DIBAO}第十八条（公示七日；长期公示）；${PLAN}三（三）`,
  examples: [
    {
      name: '账本里有，现在没有了',
      notices: { '2025-09-dibao-payment': null },
      ledger: [ENTRY],
      finds: ['- dibao 2025-09 -'],
    },
    { name: '名单没到期就不见了', lists: { '2025-09-dibao-payment': null }, finds: ['- dibao 2025-09 -'] },
    {
      name: '还在享受，从确认名单里消失',
      lists: {
        '2025-08-dibao-confirmed':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n向甲三,中心村,1,630,500\n田甲二,青山村,1,630,600\n',
        '2025-09-dibao-confirmed':
          '姓名,村,保障人数,标准,金额\n冉甲一,中心村,2,630,800\n田甲二,青山村,1,630,600\n',
      },
      notices: {
        '2025-08-dibao-confirmed': {
          stage: 'confirmed',
          period: '2025-08',
          published: '2025-08-25',
          closes: '2025-08-31',
        },
        '2025-09-dibao-confirmed': {
          stage: 'confirmed',
          period: '2025-09',
          published: '2025-09-25',
          closes: '2025-10-01',
        },
      },
      finds: ['中心村 dibao 2025-09 向**'],
    },
    {
      name: '期满撤下',
      notices: { '2025-09-dibao-payment': null },
      ledger: [{ ...ENTRY, namesGo: '2025-10-20' }],
      finds: [],
    },
    { name: '账本和现在一致', ledger: [ENTRY], finds: [] },
    { name: '没有账本', finds: [] },
  ],
  *run(facts) {
    const now = new Set(facts.notices.map(({ id }) => id));
    const entries = new Map(
      facts.ledgers.flatMap(({ entries }) => entries.map((entry) => [entry.id, entry])),
    );
    for (const entry of entries.values()) {
      const gone = !now.has(entry.id) || entry.state === 'withdrawn';
      if (!gone || facts.asOf >= namesGo(facts, entry)) continue;
      const { published, closes, namesGo: until } = entry;
      const lead = entryLead(facts, entry, { reason: '账本里有，现在没有了', published, closes, until });
      if (lead) yield lead;
    }
    for (const notice of facts.notices) {
      if (notice.lists !== 'absent') continue;
      const lead = noticeLead(facts, notice, undefined, {
        reason: '公示还在，名单不见了',
        published: notice.file.published,
        until: notice.clock.namesGo,
      });
      if (lead) yield lead;
    }
    yield* dropped(facts);
  },
};

/** A confirmed list goes when the next one comes. */
function namesGo(
  { notices }: Facts,
  { stage, township, category, published, namesGo: announced }: LedgerEntry,
) {
  const next = notices.find(
    ({ file }) =>
      stage === 'confirmed' &&
      file.stage === 'confirmed' &&
      file.township === township &&
      file.category === category &&
      file.published > published,
  );
  return next && next.file.published < announced ? next.file.published : announced;
}

/** S6: still paid and in the payment list, but no longer in the next confirmed list. */
function* dropped(facts: Facts): Generator<Lead> {
  const confirmed = facts.notices.filter(
    ({ file, lists }) => file.stage === 'confirmed' && lists === 'names' && !file.corrects,
  );
  const series = Map.groupBy(confirmed, ({ file }) => `${file.township} ${file.category}`);
  let members: Map<string, Recipient[]> | undefined;
  for (const [key, notices] of series) {
    if (notices.length < 2 || facts.cover.stage(notices[0]?.file.category ?? '') === 'confirmed') continue;
    members ??= Map.groupBy(
      facts.recipients,
      ({ place, category }) => `${facts.places.all[place]?.township.id} ${category}`,
    );
    for (const [i, notice] of notices.entries())
      yield* droppedFrom(facts, notices[i - 1], notice, members.get(key) ?? []);
  }
}

function* droppedFrom(
  facts: Facts,
  before: Published | undefined,
  after: Published,
  members: readonly Recipient[],
): Generator<Lead> {
  const [was, is] = [before?.file.period, after.file.period];
  if (was === undefined || was === is) return;
  for (const recipient of members) {
    const { lists, payments, uncertain } = facts;
    if (!lists.isConfirmed(recipient, was) || lists.isConfirmed(recipient, is)) continue;
    if (!lists.has(recipient, is) || payments.count(recipient, is) === 0 || uncertain.has(recipient))
      continue;
    const place = placeIn(recipient, is);
    const masks = (after.villages.get(place)?.overMasked ?? 0) > 0;
    if (masks || isSilent({ state: 'names', notices: [after] }, place)) continue;
    yield {
      ...personLead(facts, recipient, is, { reason: '还在发放，从确认名单里消失', confirmedBefore: was }),
      part: 'dropped',
    };
  }
}
