import type { Document } from '../document/types.ts';
import { parseDay } from './dates.ts';
import type { Fault } from './fault.ts';
import { parseMoney } from './money.ts';
import type { Standard } from './standard.ts';

const HEADERS = ['救助类别', '城乡', '项目', '标准（元/人·月）', '执行起', '执行止', '文号'] as const;
const AREAS: Record<string, Standard['area']> = { 农村: 'rural', 城市: 'urban', 城乡: 'all' };

/** 低保 would be a category that no notice has, and its lists would be judged by no standard. */
const CATEGORY = /^[a-z][a-z0-9-]*$/;

/** Reads standards.csv, whose header is fixed: it is kept by the county, not exported by somebody's system. */
export function readStandards(document: Document): { standards: Standard[]; faults: Fault[] } {
  const standards: Standard[] = [];
  const rows: number[] = [];
  const faults: Fault[] = [];
  const fault = (row: number, column: number, code: Fault['code'], expected: string) =>
    faults.push({
      path: document.path,
      place: { at: 'cell', sheet: 1, row, column: column + 1 },
      code,
      expected,
    });
  for (const { number, cells } of document.tables[0]?.rows() ?? []) {
    const [category = '', area = '', item = '', amount = '', from = '', to = '', source = ''] = cells.map(
      (c) => c.trim(),
    );
    if (number === 1) {
      HEADERS.forEach((header, i) => {
        if (cells[i]?.trim() !== header) fault(1, i, 'bad-value', header);
      });
      if (faults.length) break;
      continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    const before = faults.length;
    const money = parseMoney(amount);
    const first = parseDay(from);
    const last = parseDay(to);
    const where = AREAS[area];
    if (!CATEGORY.test(category)) fault(number, 0, 'bad-value', '救助类别的编号，如 dibao');
    if (!where) fault(number, 1, 'bad-value', '农村、城市、城乡');
    if (!item) fault(number, 2, 'bad-value', '项目，如 基本生活');
    if (money === undefined) fault(number, 3, 'bad-value', '数字');
    if (!first) fault(number, 4, 'bad-value', '日期，如 2025-09-20');
    if (to && (!last || (first && last < first))) fault(number, 5, 'bad-value', '日期，不早于执行起');
    if (!source) fault(number, 6, 'bad-value', '文号');
    if (faults.length > before || !where || money === undefined || !first) continue;
    const standard = { category, area: where, item, amount: money, from: first, document: source };
    standards.push(last ? { ...standard, to: last } : standard);
    rows.push(number);
  }
  for (const [i, standard] of standards.entries()) {
    // Of two in force at once nobody could say which holds: the old one lacks its end.
    const next = standards.find((other) => isSameKind(standard, other) && isReplacedBy(standard, other));
    if (next) fault(rows[i] ?? 1, 5, 'bad-value', '新标准执行的前一天，旧标准到那天为止');
  }
  return { standards, faults };
}

function isSameKind(one: Standard, other: Standard): boolean {
  return (
    one !== other && one.category === other.category && one.area === other.area && one.item === other.item
  );
}

/** Whether another begins while one is still in force. */
function isReplacedBy(one: Standard, other: Standard): boolean {
  return one.from <= other.from && other.from <= (one.to ?? '9999-12-31');
}
