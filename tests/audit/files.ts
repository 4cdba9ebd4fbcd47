import { stringify } from 'yaml';
import { addDays, addMonths } from '../../src/publication/dates.ts';
import { COUNTY as LANXI } from '../fixtures/lanxi.ts';
import {
  type Model,
  type Person,
  payDayOf,
  publishDayOf,
  receives,
  STANDARDS_FILE,
  standardIn,
  type Township,
  type Village,
  yuanIn,
} from './county.ts';

/** A row of a list, and what it was made of. */
export type Row = { person?: Person; village: Village; cells: Record<string, string | number> };

/** A notice to be published: plants change it before it is written. */
export type Notice = {
  township: Township;
  category: string;
  stage: 'payment' | 'termination' | 'confirmed';
  month: string;
  published: string;
  closes: string;
  rows: Row[];
  withheld: 0 | 'merged' | { persons: number; amount: number };
  total?: { rows: number; persons: number; amount?: number };
};

/** A payment, an application, a filing: rows of the private files by their header words. */
export type Cells = Record<string, string | number>;
export type Payment = { person: Person; month: string; day: string; yuan: number };
export type World = {
  model: Model;
  approved: { person: Person; cells: Cells }[];
  payments: Payment[];
  notices: Map<string, Notice>;
  applications: { person: Person; cells: Cells }[];
  relatives: { person: Person; cells: Cells }[];
  inspections: Cells[];
};

export const LABELS: Record<string, string> = {
  dibao: '最低生活保障',
  tekun: '特困人员救助供养',
  linshi: '临时救助',
  dibian: '低保边缘',
};

/** The private files and notices of a county in which everything agrees. */
export function worldOf(model: Model): World {
  const { people, months } = model;
  const payments = months.flatMap((month) => [...paymentsIn(people, month)]);
  return {
    model,
    approved: people.map((person) => ({ person, cells: approvedCells(person, months.at(-1) ?? '') })),
    payments,
    notices: new Map([...noticesOf(model)].map((notice) => [keyOf(notice), notice])),
    applications: people.filter(({ from }) => from >= '2025').map((person) => applicationOf(person)),
    relatives: people
      .filter((person, i) => i % 97 === 0 && person.category === 'dibao')
      .map((person) => ({ person, cells: relativeCells(person) })),
    inspections: model.townships
      .slice(0, 3)
      .map(({ name }) => ({ 检查日期: '2025-11-20', 单位: name, 范围: '公示公开' })),
  };
}

export function approvedCells(person: Person, last: string): Cells {
  const month = person.until !== undefined ? person.from : last;
  const standard = standardIn(person, month);
  return {
    姓名: person.name,
    身份证号码: person.id,
    '乡镇（街道）': person.village.township.name,
    '村（社区）': person.village.name,
    救助类别: LABELS[person.category] ?? '',
    户编号: `H${person.id.slice(2, 6)}${person.id.slice(14, 17)}`,
    家庭人口: person.size,
    保障人数: person.persons,
    '保障标准（元）': standard ?? '',
    '月保障金额（元）': person.category === 'dibian' ? '' : yuanIn(person, month),
    审核确认日期: person.decided,
    起始月: person.from,
    停发月: person.until ?? '',
  };
}

function applicationOf(person: Person): { person: Person; cells: Cells } {
  const applied = addDays(person.decided, -18);
  return {
    person,
    cells: {
      姓名: person.name,
      身份证号: person.id,
      乡镇: person.village.township.name,
      村: person.village.name,
      救助类别: LABELS[person.category] ?? '',
      申请日期: applied,
      受理日期: addDays(applied, 1),
      审核确认日期: person.decided,
      结果: '批准',
      不予原因: '',
    },
  };
}

function relativeCells({ name, id }: Person): Cells {
  return {
    干部姓名: '庹干部',
    单位: '民政办',
    亲属姓名: name,
    亲属身份证号: id,
    关系: '兄弟',
    是否备案: '是',
    是否复核: '是',
  };
}

/** What is paid for a month. */
export function* paymentsIn(people: readonly Person[], month: string): Generator<Payment> {
  for (const person of people) {
    if (!receives(person, month)) continue;
    yield { person, month, day: payDayOf(person.village.township, month), yuan: yuanIn(person, month) };
  }
}

/** All notices, township by township. */
export function* noticesOf({ months, people }: Pick<Model, 'months' | 'people'>): Generator<Notice> {
  const byTownship = Map.groupBy(people, ({ village }) => village.township);
  for (const [township, own] of byTownship)
    for (const month of months) yield* noticesIn(township, month, own);
}

function* noticesIn(township: Township, month: string, people: readonly Person[]): Generator<Notice> {
  const published = publishDayOf(township, month);
  const base = { township, month, published, closes: addDays(published, 6), withheld: 0 as const };
  const paid = Map.groupBy(paymentsIn(people, month), ({ person }) => person.category);
  for (const category of ['dibao', 'tekun', 'linshi'] as const) {
    const own = paid.get(category) ?? [];
    const rows = own.filter(({ person }) => !person.minor).map((payment) => paymentRow(payment));
    yield { ...base, category, stage: 'payment', rows: byVillage(rows), withheld: withheldIn(own) };
  }
  const ended = people.filter(({ until, minor }) => until === month && !minor);
  for (const category of ['dibao', 'tekun']) {
    const rows = ended.filter((person) => person.category === category).map(endingRow);
    yield { ...base, category, stage: 'termination', rows: byVillage(rows) };
  }
  const households = people.filter(({ category, from }) => category === 'dibian' && from <= month);
  const rows = [...Map.groupBy(households, ({ village }) => village)].map(([village, all]) => ({
    village,
    cells: { 村: village.name, 户数: all.length, 保障人数: all.reduce((n, { persons }) => n + persons, 0) },
  }));
  yield { ...base, category: 'dibian', stage: 'confirmed', rows };
}

function withheldIn(payments: readonly Payment[]): Notice['withheld'] {
  const minors = payments.filter(({ person }) => person.minor);
  if (minors.length === 0) return 0;
  const amount = minors.reduce((total, { yuan }) => total + yuan, 0);
  return minors.length < 3 ? 'merged' : { persons: minors.length, amount };
}

/** The folder of a notice: township and name. */
export function keyOf({ township, month, category, stage }: Notice): string {
  return `${township.id}/${month}-${category}-${stage}`;
}

function byVillage(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => (a.village.id < b.village.id ? -1 : a.village.id > b.village.id ? 1 : 0));
}

function paymentRow({ person, month, yuan }: Payment): Row {
  const { village, name, persons, category } = person;
  const standard = standardIn(person, month) ?? '';
  const cells: Cells =
    category === 'linshi'
      ? { 姓名: name, 村: village.name, 救助类型: '支出型', 救助事由: '疾病', 金额: yuan }
      : category === 'tekun'
        ? { 姓名: name, 村: village.name, 供养标准: standard, 金额: yuan }
        : { 姓名: name, 村: village.name, 保障人数: persons, 标准: standard, 金额: yuan };
  return { person, village, cells };
}

function endingRow(person: Person): Row {
  const { name, village } = person;
  return { person, village, cells: { 姓名: name, 村: village.name, 停发原因: '收入超标' } };
}

/** All files of a world by path, as pieces of text, so that a large one need not be in memory at once. */
export function* filesOf(world: World): Generator<[path: string, pieces: Iterable<string>]> {
  const { model } = world;
  yield ['approved.csv', csv(world.approved.map(({ cells }) => cells))];
  for (const month of model.months)
    yield [`paid-${month}.csv`, csv(paidCells(world.payments.filter((payment) => payment.month === month)))];
  yield ['applications.csv', csv(world.applications.map(({ cells }) => cells))];
  yield ['relatives.csv', csv(world.relatives.map(({ cells }) => cells))];
  yield ['inspections.csv', csv(world.inspections)];
  yield* settingsOf(model);
  for (const notice of world.notices.values()) yield* noticeFiles(notice);
}

/** county.yaml, standards.csv and the townships. */
export function* settingsOf({ townships }: Model): Generator<[path: string, pieces: Iterable<string>]> {
  yield ['content/county.yaml', [stringify(COUNTY)]];
  yield ['content/standards.csv', [STANDARDS_FILE]];
  for (const { id, name, villages } of townships) {
    const listed = villages.map((village) => ({ id: village.id, name: village.name, area: village.area }));
    yield [
      `content/townships/${id}/township.yaml`,
      [stringify({ name, villages: listed, channels: CHANNELS })],
    ];
  }
}

/** The folder of a notice. */
export function* noticeFiles(notice: Notice): Generator<[path: string, pieces: Iterable<string>]> {
  const folder = `content/townships/${keyOf(notice).replace('/', '/notices/')}`;
  yield [`${folder}/notice.yaml`, [noticeYaml(notice)]];
  if (notice.rows.length > 0) yield [`${folder}/recipients.csv`, listCsv(notice)];
}

/** Every third township's bank hides the middle of the numbers, so that names must do. */
export function* paidCells(payments: Iterable<Payment>): Generator<Cells> {
  for (const { person, month, day, yuan } of payments) {
    const { township } = person.village;
    yield {
      姓名: person.name,
      身份证号:
        township.index % 3 === 2 ? `${person.id.slice(0, 6)}********${person.id.slice(14)}` : person.id,
      一卡通账号: `81${person.id.slice(2, 17)}`,
      乡镇: township.name,
      村: person.village.name,
      救助类别: LABELS[person.category] ?? '',
      所属月份: month,
      发放日期: day,
      '发放金额（元）': yuan,
      发放状态: '成功',
    };
  }
}

export function* csv(rows: Iterable<Cells>): Generator<string> {
  let header = '';
  for (const row of rows) {
    if (header === '') {
      header = Object.keys(row).join(',');
      yield `\ufeff${header}\n`;
    }
    yield `${Object.values(row).join(',')}\n`;
  }
}

/** Lists look different from township to township: with or without title, numbers, and a 合计 row. */
function* listCsv({ township, category, stage, month, rows }: Notice): Generator<string> {
  const header = Object.keys(rows[0]?.cells ?? {});
  const plain = township.index % 2 === 0 || stage !== 'payment';
  if (!plain) yield `${township.name}${month}公示表${','.repeat(header.length)}\n`;
  yield `${plain ? '' : '序号,'}${header.join(',')}\n`;
  let n = 0;
  for (const { cells } of rows) yield `${plain ? '' : `${++n},`}${Object.values(cells).join(',')}\n`;
  if (plain || category === 'linshi') return;
  const sum = rows.reduce((total, { cells }) => total + Number(cells.金额 || 0), 0);
  yield `合计,${header.map((word) => (word === '金额' ? sum : '')).join(',')}\n`;
}

function noticeYaml(notice: Notice): string {
  const { township, category, stage, month, published, closes, rows, withheld } = notice;
  return stringify({
    title: `${township.name}${month}公示`,
    township: township.id,
    category,
    stage,
    period: month,
    published,
    closes,
    channels: CHANNELS,
    preparedBy: '向某',
    reviewedBy: '庹某',
    withheldMinors: withheld,
    ...(rows.length === 0 ? { zero: true } : { total: notice.total ?? totalOf(notice) }),
  });
}

/** What a list adds up to, in yuan. */
export function totalOf({ rows, stage, category }: Notice): {
  rows: number;
  persons: number;
  amount?: number;
} {
  const total = { rows: rows.length, persons: 0, amount: 0 };
  for (const { cells } of rows) {
    total.persons += Number(cells.保障人数 || 1);
    total.amount += Number(cells.金额 || 0);
  }
  const { amount, ...rest } = total;
  return stage === 'payment' && category !== 'dibian' ? total : { ...rest, ...(amount > 0 && { amount }) };
}

/** What an old ledger says of a notice. */
export function ledgerEntry(key: string, notice: Notice): Record<string, unknown> {
  const { township, category, stage, month, published, closes } = notice;
  const { rows, persons, amount } = totalOf(notice);
  return {
    id: key.replace('/', '-'),
    title: '公示',
    township: township.id,
    category,
    stage,
    period: month,
    published,
    closes,
    namesGo: addMonths(published, 12),
    state: 'kept',
    ...(notice.rows.length > 0 && category === 'dibao' && stage === 'payment' && { households: rows }),
    ...(notice.rows.length > 0 && stage === 'payment' && { persons, amount }),
  };
}

const CHANNELS = [{ name: '民政办', telephone: '023-78000001' }];

const COUNTY = { ...LANXI, channels: CHANNELS, retention: { payment: 12, termination: 12, confirmed: 12 } };
