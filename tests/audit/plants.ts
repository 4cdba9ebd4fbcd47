import type { Kind } from '../../src/audit/types.ts';
import { addDays, addMonths } from '../../src/publication/dates.ts';
import { chance } from '../corpus/identity.ts';
import { type Person, receives, type Village } from './county.ts';
import {
  type Cells,
  keyOf,
  ledgerEntry,
  type Notice,
  type Payment,
  type Row,
  totalOf,
  type World,
} from './files.ts';

/** What was planted, as far as the plant determines it: a signal answers when all that stands here agrees. */
export type Truth = {
  kind: Kind;
  township: string;
  village?: string;
  category?: string;
  period?: string;
  subject?: string;
};

/** A county with everything wrong that was planted, and the truth about it. */
export type Planted = { world: World; truths: Truth[]; ledger: Record<string, unknown>[] };

/**
 * Plants `count` cases of each kind, at places that nothing else was planted at, so that each is the one thing wrong
 * there. `world` is changed.
 */
export function plant(world: World, count: number, seed: number): Planted {
  const of = chance(seed);
  const truths: Truth[] = [];
  const taken = new Set<string>();
  const { months, people } = world.model;
  const ledger = [...world.notices].map(([key, notice]) => ledgerEntry(key, notice));
  const recent = months.slice(-6, -1);

  const payments = Map.groupBy(world.payments, ({ person, month }) => noticeKey(person, month));
  const rowsOf = new Map<Person, { notice: Notice; row: Row }[]>();
  for (const notice of world.notices.values())
    if (notice.stage === 'payment')
      for (const row of notice.rows)
        if (row.person) {
          const rows = rowsOf.get(row.person) ?? [];
          rows.push({ notice, row });
          rowsOf.set(row.person, rows);
        }

  /** Draws until a case is found whose claims are free. */
  const times = <T>(
    n: number,
    draw: () => T | undefined,
    claims: (drawn: T) => string[],
    act: (drawn: T) => void,
  ) => {
    for (let done = 0, tries = 0; done < n; tries++) {
      if (tries > n * 2000) throw new Error('no room for another plant');
      const drawn = draw();
      if (drawn === undefined) continue;
      const wanted = claims(drawn);
      if (wanted.some((claim) => taken.has(claim))) continue;
      for (const claim of wanted) taken.add(claim);
      act(drawn);
      done++;
    }
  };
  const tell = (kind: Kind, village: Village, rest: Partial<Truth>) =>
    truths.push({ kind, township: village.township.name, village: village.name, ...rest });
  const ofPerson = (person: Person, month?: string): Partial<Truth> => ({
    category: person.category,
    subject: `${[...person.name][0]}**`,
    ...(month !== undefined && { period: month }),
  });

  /** A row of a payment list whose village has others, so that the village itself is not silent. */
  const drawRow = () => {
    const person = of.pick(people);
    const rows = rowsOf.get(person);
    if (!rows || person.category === 'linshi') return undefined;
    const { notice, row } = of.pick(rows);
    const beside = notice.rows.filter(({ village }) => village === person.village).length;
    return beside < 3 ? undefined : { person, notice, row };
  };
  const cellClaims = ({ person, notice }: { person: Person; notice: Notice }) => [
    `cell ${person.village.township.id} ${person.village.id} ${notice.category} ${notice.month}`,
    `notice ${keyOf(notice)}`,
  ];
  const drawNotice =
    (stages: string[], categories = ['dibao', 'tekun', 'linshi']) =>
    () => {
      const notice = of.pick([...world.notices.values()]);
      const fits =
        stages.includes(notice.stage) && categories.includes(notice.category) && notice.rows.length > 0;
      return fits && recent.includes(notice.month) ? notice : undefined;
    };
  const noticeClaims = (notice: Notice) => [
    `notice ${keyOf(notice)}`,
    ...new Set(
      notice.rows.map(
        ({ village }) => `cell ${village.township.id} ${village.id} ${notice.category} ${notice.month}`,
      ),
    ),
  ];
  const townshipTruth = (kind: Kind, { township, category, month }: Notice) =>
    truths.push({ kind, township: township.name, category, period: month });

  // Whole villages first, while there is room.
  const hidden = Math.max(2, Math.floor(count / 10));
  times(
    hidden,
    () => {
      const township = of.pick(world.model.townships);
      const village = of.pick(township.villages);
      const own = people.filter((p) => p.village === village && p.category === 'dibao' && rowsOf.has(p));
      return own.length < 15 ? undefined : { village, own: own.filter((_, i) => i % 2 === 0) };
    },
    ({ village }) => months.map((month) => `cell ${village.township.id} ${village.id} dibao ${month}`),
    ({ village, own }) => {
      tell('outlier-village', village, { category: 'dibao' });
      for (const person of own)
        for (const { notice, row } of rowsOf.get(person) ?? []) {
          notice.rows.splice(notice.rows.indexOf(row), 1);
          tell('paid-not-published', village, ofPerson(person, notice.month));
        }
    },
  );

  times(count, drawRow, cellClaims, ({ person, notice, row }) => {
    notice.rows.splice(notice.rows.indexOf(row), 1);
    tell('paid-not-published', person.village, ofPerson(person, notice.month));
  });
  times(count, drawRow, cellClaims, ({ person, notice, row }) => {
    const ghost = { ...row.cells, 姓名: `臧影${of.pick([...'甲乙丙丁'])}` };
    const { person: _, ...rest } = row;
    notice.rows.splice(notice.rows.indexOf(row) + 1, 0, { ...rest, cells: ghost });
    tell('published-not-approved', person.village, {
      category: notice.category,
      period: notice.month,
      subject: '臧**',
    });
  });
  times(count, drawRow, cellClaims, ({ person, notice, row }) => {
    const by = of.pick([-200, -50, -1, 1, 10, 100]);
    const own = (payments.get(noticeKey(person, notice.month)) ?? []).find((p) => p.person === person);
    if (of.below(2) && own) own.yuan += by;
    else row.cells = { ...row.cells, 金额: Number(row.cells.金额) + by };
    tell('amount-mismatch', person.village, ofPerson(person, notice.month));
  });
  times(count, drawRow, cellClaims, ({ person, notice }) => {
    const own = (payments.get(noticeKey(person, notice.month)) ?? []).find(
      (p) => p.person === person,
    ) as Payment;
    own.day = addDays(addMonths(`${notice.month}-28`, 1), of.below(30));
    tell('paid-late', person.village, ofPerson(person, notice.month));
  });
  times(
    count,
    () => drawRow(),
    (drawn) => [...cellClaims(drawn)],
    ({ person, notice }) => {
      notice.rows = notice.rows.filter(({ village }) => village !== person.village);
      tell('missing-notice', person.village, { category: notice.category, period: notice.month });
    },
  );
  times(Math.ceil(count / 10), drawNotice(['payment'], ['tekun', 'linshi']), noticeClaims, (notice) => {
    world.notices.delete(keyOf(notice));
    for (const village of new Set(notice.rows.map((row) => row.village)))
      tell('missing-notice', village, { category: notice.category, period: notice.month });
    forget(ledger, notice);
  });
  times(
    count,
    drawNotice(['payment', 'confirmed'], ['dibao', 'tekun', 'linshi', 'dibian']),
    noticeClaims,
    (notice) => {
      // After the tenth working day of the next month, whatever holidays it has.
      notice.published = addDays(`${addMonths(`${notice.month}-01`, 1).slice(0, 7)}-25`, of.below(20));
      notice.closes = addDays(notice.published, 7);
      townshipTruth('late-notice', notice);
      forget(ledger, notice);
    },
  );
  times(Math.ceil(count / 4), drawNotice(['payment']), noticeClaims, (notice) => {
    world.notices.delete(keyOf(notice));
    townshipTruth('withdrawn-early', notice);
  });
  times(Math.ceil(count / 4), drawNotice(['payment'], ['dibao', 'tekun']), noticeClaims, (notice) => {
    const entry = ledger.find(({ id }) => id === keyOf(notice).replace('/', '-'));
    if (entry) entry.shift = -50 * (1 + of.below(9));
    townshipTruth('changed-after-publication', notice);
  });
  times(count, drawRow, cellClaims, ({ person, notice, row }) => {
    const [first, ...others] = [...person.name];
    const mask = of.pick(['*'.repeat(others.length), '**', '某某', '○○']);
    row.cells = { ...row.cells, 姓名: `${first}${mask}` };
    tell('over-masked', person.village, { category: notice.category, period: notice.month });
  });
  times(
    count,
    drawNotice(['payment', 'termination', 'confirmed'], ['dibao', 'tekun', 'linshi', 'dibian']),
    noticeClaims,
    (notice) => {
      notice.closes = addDays(notice.published, of.below(6));
      townshipTruth('publicity-too-short', notice);
      forget(ledger, notice);
    },
  );
  times(count, drawNotice(['payment']), noticeClaims, (notice) => {
    const total = totalOf(notice);
    const wrong = of.pick([
      { rows: total.rows + 1 },
      { amount: (total.amount ?? 0) + 1 + of.below(900) },
      { persons: total.persons + 2 },
    ]);
    notice.total = { ...total, ...wrong };
    townshipTruth('total-mismatch', notice);
  });
  times(count, drawRow, cellClaims, ({ person, notice, row }) => {
    const key = '标准' in row.cells ? '标准' : '供养标准';
    row.cells = { ...row.cells, [key]: Number(row.cells[key]) - of.pick([30, 39, 100]) };
    tell('standard-not-in-force', person.village, { category: notice.category, period: notice.month });
  });
  times(count, drawRow, cellClaims, ({ person, notice }) => {
    const rows = notice.rows.filter(({ village }) => village === person.village);
    const field = of.pick(['金额', '标准' in (rows[0]?.cells ?? {}) ? '标准' : '供养标准']);
    for (const [i, each] of rows.entries()) if (i % 3 !== 2) each.cells = { ...each.cells, [field]: '' };
    tell('uneven-fields', person.village, { category: notice.category, period: notice.month });
  });

  const applied = (change: (cells: Cells, person: Person) => void, kind: Kind) =>
    times(
      count,
      () => of.pick(world.applications),
      ({ person }) => [`application ${person.id}`],
      ({ person, cells }) => {
        change(cells, person);
        tell(kind, person.village, { category: person.category, subject: `${[...person.name][0]}**` });
      },
    );
  applied((cells) => {
    cells.申请日期 = addDays(String(cells.受理日期), -14 - of.below(20));
  }, 'acceptance-overdue');
  applied((cells) => {
    const back = addDays(String(cells.受理日期), -75 - of.below(30));
    Object.assign(cells, { 申请日期: back, 受理日期: back });
  }, 'decision-overdue');
  // Nobody who was refused is paid: other people's applications are added.
  for (let i = 0; i < count; i++) {
    const person = of.pick(people);
    const cells = { ...(world.applications[0]?.cells as Cells) };
    Object.assign(cells, {
      姓名: `卜拒${of.pick([...'甲乙丙丁'])}`,
      身份证号: '',
      乡镇: person.village.township.name,
    });
    Object.assign(cells, { 村: person.village.name, 救助类别: '低保', 结果: '不予批准' });
    Object.assign(cells, { 不予原因: of.pick(['', '其他', '名额已满', '经研究不予纳入']) });
    const day = addDays('2025-03-03', 7 * i);
    Object.assign(cells, {
      申请日期: day > '2025-12' ? '2025-05-12' : day,
      受理日期: day > '2025-12' ? '2025-05-13' : addDays(day, 1),
    });
    cells.审核确认日期 = addDays(String(cells.受理日期), 9);
    world.applications.push({ person, cells });
    tell('rejection-without-basis', person.village, { category: 'dibao', subject: '卜**' });
    // And one with a reason, which is no lead.
    const sound = {
      ...cells,
      姓名: '卜允',
      不予原因: of.pick(['家庭人均收入超过低保标准', '名下有机动车辆', '法定赡养义务人有赡养能力']),
    };
    world.applications.push({ person, cells: sound });
  }
  const approved = () => of.pick(world.approved);
  const personClaim = ({ person }: { person: Person }) => [`person ${person.id}`];
  times(
    count,
    () => {
      const drawn = approved();
      return drawn.person.category === 'dibao' && drawn.person.persons === 1 ? drawn : undefined;
    },
    personClaim,
    ({ person, cells }) => {
      cells.家庭人口 = 2 + of.below(4);
      tell('single-person-cover', person.village, ofPerson(person));
    },
  );
  times(
    Math.ceil(count / 2),
    () => {
      const person = of.pick(people);
      const still = receives(person, months.at(-1) ?? '') && person.category === 'dibao';
      return still && !world.relatives.some((each) => each.person === person) ? { person } : undefined;
    },
    personClaim,
    ({ person }) => {
      const { name, id } = person;
      const cells = { 干部姓名: '庹干部', 单位: '村委会', 亲属姓名: name, 亲属身份证号: id, 关系: '父子' };
      const [filed, reviewed] = of.pick([
        ['', ''],
        ['是', '否'],
        ['否', '否'],
        ['是', ''],
      ]);
      world.relatives.push({
        person,
        cells: { ...cells, 是否备案: filed as string, 是否复核: reviewed as string },
      });
      tell('unreviewed-relative', person.village, ofPerson(person));
    },
  );
  relist(world, ledger);
  return { world, truths, ledger };
}

function noticeKey({ village, category }: Person, month: string): string {
  return `${village.township.id}/${month}-${category}-payment`;
}

/** The ledger was written after the change, or never knew the notice. */
function forget(ledger: Record<string, unknown>[], notice: Notice): void {
  const at = ledger.findIndex(({ id }) => id === keyOf(notice).replace('/', '-'));
  if (at >= 0) ledger.splice(at, 1);
}

/** Lists that were changed by another plant were so when the ledger was written. */
function relist({ notices }: World, ledger: Record<string, unknown>[]): void {
  for (const [i, entry] of ledger.entries()) {
    const key = String(entry.id).replace('-', '/');
    const notice = notices.get(key);
    if (!notice) continue;
    const fresh = ledgerEntry(key, notice);
    const shift = Number(entry.shift ?? 0);
    ledger[i] = { ...fresh, ...(shift !== 0 && { amount: Number(fresh.amount) + shift }) };
  }
}
