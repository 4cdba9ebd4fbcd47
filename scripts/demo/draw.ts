import type { Meaning } from '../../src/publication/columns.ts';
import type { Stage } from '../../src/publication/notice.ts';
import { columnRule } from '../../src/publication/permitted.ts';
import type { Clerk } from './clerks.ts';
import { COUNTY } from './county.ts';
import type { Entry } from './entries.ts';
import { type Cell, type Grid, type GridRow, lineOf } from './grid.ts';
import { inChinese } from './months.ts';
import type { Planned } from './notices.ts';

/** Columns in the order in which lists have them. Those of 保障情况 stand together, under one heading if there is one. */
const ORDER: Meaning[] = [
  'number',
  'village',
  'group',
  'area',
  'name',
  'class',
  'care-form',
  'relief-type',
  'reason',
  'households',
  'persons',
  'standard',
  'amount',
  'date',
  'period',
  'remarks',
];
const GROUPED: Meaning[] = ['households', 'persons', 'standard', 'amount'];

const WORDS: Partial<Record<Meaning, string>> = {
  number: '序号',
  village: '村（社区）',
  group: '组',
  area: '城乡类别',
  class: '保障类别',
  'care-form': '供养方式',
  'relief-type': '救助类型',
  households: '户数',
  persons: '保障人数',
  period: '所属月份',
  remarks: '备注',
};

const WORDS_BY_CATEGORY: Record<string, Partial<Record<Meaning, string>>> = {
  dibao: { name: '户主姓名', standard: '保障标准（元/人·月）', amount: '月保障金额（元）' },
  tekun: { name: '姓名', persons: '供养人数', standard: '供养标准（元/人·月）', amount: '救助金额' },
  linshi: { name: '申请人', persons: '救助人数', reason: '救助事由', amount: '救助金额（元）' },
};

const NOTES: Record<Stage, string> = {
  review: '本表为初审意见，公示期满无异议后审核确认',
  confirmed: '本表为经审核确认的对象，未成年人信息依法不公开',
  payment: '本表为本月实际发放情况，通过“一卡通”发放',
  termination: '本表对象自本月起停发',
};

/** Lays out the list of a notice as the township's clerk would. */
export function draw({ place, notice, entries }: Planned, clerk: Clerk): Grid {
  const meanings = columnsOf(notice.category, notice.stage, clerk);
  const width = meanings.length;
  const words = meanings.map((meaning) => wordFor(meaning, notice.category, notice.stage, clerk));
  const unit = notice.category === 'dibian' ? '户、人' : '元';
  const above = [
    lineOf('title', `${notice.title}表`, width),
    lineOf(
      'line',
      `填报单位：${place.name}人民政府　　填报时间：${inChinese(notice.published)}　　单位：${unit}`.replace(
        '街道人民政府',
        '街道办事处',
      ),
      width,
    ),
    ...(clerk.blankRow ? [lineOf('line', '', width)] : []),
  ];
  const below = [
    `注：1．${NOTES[notice.stage]}；2．对公示内容有异议的，请在公示期内反映。`,
    `监督电话：${place.office}（${place.short}）　${COUNTY.hotline.telephone}（县级）`,
    `公示时间：${inChinese(notice.published)}至${inChinese(notice.closes ?? notice.published)}`,
    `制表人：${notice.preparedBy}　　审核人：${notice.reviewedBy}`,
  ].map((text) => lineOf('line', text, width));
  const list = [...header(meanings, words, clerk), ...body(entries, meanings, clerk)];
  return { width, rows: clerk.framed ? [...above, ...list, ...below] : list };
}

function columnsOf(category: string, stage: Stage, clerk: Clerk): Meaning[] {
  const { required, permitted } = columnRule(category, stage, category !== 'dibian');
  const wanted = new Set<Meaning>(['number', ...required]);
  if (category !== 'dibian')
    for (const meaning of clerk.also) if (permitted.includes(meaning)) wanted.add(meaning);
  if (stage === 'termination') for (const meaning of ['persons', 'amount'] as const) wanted.add(meaning);
  if (hasSections(category, clerk)) wanted.delete('village');
  return ORDER.filter((meaning) => wanted.has(meaning));
}

/** Counts by village have one row a village, so there is nothing to put in a section. */
function hasSections(category: string, clerk: Clerk): boolean {
  return clerk.village === 'section' && category !== 'dibian';
}

function wordFor(meaning: Meaning, category: string, stage: Stage, clerk: Clerk): string {
  const word = plainWord(meaning, category, stage, clerk);
  return clerk.header === 'broken lines'
    ? word.replace(/^(\p{Script=Han}{2})(?=\p{Script=Han}{2})/u, '$1\n')
    : word;
}

function plainWord(meaning: Meaning, category: string, stage: Stage, clerk: Clerk): string {
  if (meaning === 'date') return stage === 'payment' ? '发放日期' : '确认日期';
  if (stage === 'termination' && meaning === 'reason') return category === 'tekun' ? '终止原因' : '停发原因';
  if (stage === 'termination' && meaning === 'amount') return '月保障金额';
  const usual = WORDS_BY_CATEGORY[category]?.[meaning];
  // The clerks' own words are for what is paid every month.
  if (category === 'linshi' && usual) return usual;
  return clerk.words[meaning] ?? usual ?? WORDS[meaning] ?? '';
}

function header(meanings: Meaning[], words: string[], clerk: Clerk): GridRow[] {
  if (clerk.header !== 'two levels') return [{ kind: 'head', cells: words }];
  const grouped = meanings.map((meaning) => GROUPED.includes(meaning));
  const across = grouped.filter(Boolean).length;
  const first = grouped.indexOf(true);
  const upper = words.map((text, i): Cell => {
    if (!grouped[i]) return { text, down: 2 };
    return i === first ? { text: '保障情况', across } : null;
  });
  return [
    { kind: 'head', cells: upper },
    { kind: 'head', cells: words.map((word, i) => (grouped[i] ? word : null)) },
  ];
}

function body(entries: Entry[], meanings: Meaning[], clerk: Clerk): GridRow[] {
  const sections = !meanings.includes('village');
  const rows: GridRow[] = [];
  let number = 0;
  for (const group of Map.groupBy(entries, ({ village }) => village).values()) {
    if (sections) rows.push(section(group, meanings.length, clerk));
    group.forEach((entry, i) => {
      number += 1;
      const cells = meanings.map((meaning) =>
        meaning === 'village' && clerk.village === 'merged'
          ? mergedVillage(entry, i === 0 ? group.length : 0, clerk)
          : shown(entry, meaning, number, clerk),
      );
      rows.push({ kind: 'body', cells });
    });
    if (clerk.sums === 'villages') rows.push(sum('小计', group, meanings, clerk));
  }
  if (clerk.sums !== 'none') rows.push(sum('合计', entries, meanings, clerk));
  return rows;
}

function section(entries: Entry[], width: number, clerk: Clerk): GridRow {
  const [first] = entries;
  const persons = entries.reduce((total, entry) => total + entry.persons, 0);
  return lineOf('body', `${first && spelled(first, clerk)}（${entries.length}户${persons}人）`, width);
}

function mergedVillage(entry: Entry, down: number, clerk: Clerk): Cell {
  if (down === 0) return null;
  return down === 1 ? spelled(entry, clerk) : { text: spelled(entry, clerk), down };
}

function sum(label: string, entries: Entry[], meanings: Meaning[], clerk: Clerk): GridRow {
  const total = (of: (entry: Entry) => number | undefined) =>
    entries.reduce((sum, entry) => sum + (of(entry) ?? 0), 0);
  const cells = meanings.map((meaning): Cell => {
    if (meaning === 'number') return label;
    if (meaning === 'households') return total(({ households }) => households);
    if (meaning === 'persons') return clerk.count(total(({ persons }) => persons));
    return meaning === 'amount' ? clerk.money(total(({ amount }) => amount)) : '';
  });
  return { kind: 'body', cells };
}

function shown(entry: Entry, meaning: Meaning, number: number, clerk: Clerk): Cell {
  const money = (yuan: number | undefined) => (yuan === undefined ? '' : clerk.money(yuan));
  const count = (number: number | undefined) => (number === undefined ? '' : clerk.count(number));
  switch (meaning) {
    case 'number':
      return number;
    case 'village':
      return spelled(entry, clerk);
    case 'group':
      return `${entry.group}组`;
    case 'area':
      return entry.village.area === 'urban' ? '城市' : '农村';
    case 'name':
      return clerk.padNames ? padded(entry.name ?? '') : (entry.name ?? '');
    case 'households':
      return entry.households ?? '';
    case 'persons':
      return count(entry.persons);
    case 'standard':
      return money(entry.standard);
    case 'amount':
      return money(entry.amount);
    case 'care-form':
      return entry.careForm ?? '';
    case 'relief-type':
      return entry.reliefType ?? '';
    case 'date':
      return entry.date?.replace(/-0?/g, '.') ?? '';
    case 'period':
      return inChinese(entry.period);
    case 'class':
    case 'reason':
    case 'remarks':
      return entry[meaning] ?? '';
    default:
      throw new Error(`no value for ${meaning}`);
  }
}

function spelled({ village }: Entry, clerk: Clerk): string {
  return clerk.spell?.(village) ?? village.name;
}

/** Names of two characters are spread to the width of three. */
function padded(name: string): string {
  const characters = [...name];
  return characters.length === 2 ? characters.join('\u3000') : name;
}
