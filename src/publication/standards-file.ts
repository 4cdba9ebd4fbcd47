import type { Document } from '../document/types.ts';
import { parseDay } from './dates.ts';
import type { Fault } from './fault.ts';
import { parseMoney } from './money.ts';
import { areaNames, holdsOn, type Standard } from './standard.ts';

const HEADERS = ['救助类别', '城乡', '项目', '标准（元/人·月）', '执行起', '执行止', '文号'] as const;
const AREAS = new Map(
  (Object.keys(areaNames) as Standard['area'][]).map((area): [string, Standard['area']] => [
    areaNames[area],
    area,
  ]),
);

/** 低保 would be a category that no notice has, and its lists would be judged by no standard. */
const CATEGORY = /^[a-z][a-z0-9-]*$/;

/** The standards of a file, and the row of each. */
export type StandardsFile = { path: string; standards: Standard[]; rows: number[] };

/** Reads standards.csv, whose header is fixed: it is kept by the county, not exported by somebody's system. */
export function readStandards(document: Document): StandardsFile & { faults: Fault[] } {
  const { path } = document;
  const standards: Standard[] = [];
  const rows: number[] = [];
  const faults: Fault[] = [];
  const fault = (row: number, column: number, expected: string) =>
    faults.push(faultAt(path, row, column, expected));
  for (const { number, cells } of document.tables[0]?.rows() ?? []) {
    const texts = HEADERS.map((_, i) => cells[i]?.trim() ?? '');
    if (number === 1) {
      for (const [i, header] of HEADERS.entries()) if (texts[i] !== header) fault(1, i, header);
      if (faults.length > 0) break;
      continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    const standard = standardIn(texts, (column, expected) => fault(number, column, expected));
    if (!standard) continue;
    standards.push(standard);
    rows.push(number);
  }
  for (const [i, standard] of standards.entries()) {
    // Of two in force at once nobody could say which holds: the old one lacks its end.
    const next = standards.find((other) => isSameKind(standard, other) && holdsOn(standard, other.from));
    if (next) fault(rows[i] ?? 1, 5, '新标准执行的前一天，旧标准到那天为止');
  }
  return { path, standards, rows, faults };
}

/** Standards of categories that the county does not have: a typo, for which the lists meant would have no standard. */
export function strangeStandards(
  { path, standards, rows }: StandardsFile,
  categories: ReadonlySet<string>,
): Fault[] {
  return standards.flatMap(({ category }, i) =>
    categories.has(category)
      ? []
      : [faultAt(path, rows[i] ?? 1, 0, 'county.yaml 里有的救助类别的编号，如 dibao')],
  );
}

function faultAt(path: string, row: number, column: number, expected: string): Fault {
  return { path, place: { at: 'cell', sheet: 1, row, column: column + 1 }, code: 'bad-value', expected };
}

/** The rows of a standards.csv, its header first. */
export function standardRows(standards: readonly Standard[]): (string | number)[][] {
  return [
    [...HEADERS],
    ...standards.map(({ category, area, item, amount, from, to = '', document }) => [
      category,
      areaNames[area],
      item,
      amount / 100,
      from,
      to,
      document,
    ]),
  ];
}

/** The standard in a row; `undefined` where a cell of it is at fault. */
function standardIn(
  texts: readonly string[],
  fault: (column: number, expected: string) => void,
): Standard | undefined {
  const [category = '', place = '', item = '', yuan = '', start = '', end = '', source = ''] = texts;
  const [area, amount, from, to] = [AREAS.get(place), parseMoney(yuan), parseDay(start), parseDay(end)];
  let isRight = true;
  const wrong = (column: number, expected: string) => {
    isRight = false;
    fault(column, expected);
  };
  if (!CATEGORY.test(category)) wrong(0, '救助类别的编号，如 dibao');
  if (!area) wrong(1, '农村、城市、城乡');
  if (!item) wrong(2, '项目，如 基本生活');
  if (amount === undefined) wrong(3, '数字');
  if (!from) wrong(4, '日期，如 2025-09-20');
  if (end && (!to || (from && to < from))) wrong(5, '日期，不早于执行起');
  if (!source) wrong(6, '文号');
  if (!isRight || !area || amount === undefined || !from) return undefined;
  return { category, area, item, amount, from, document: source, ...(to && { to }) };
}

function isSameKind(one: Standard, other: Standard): boolean {
  return (
    one !== other && one.category === other.category && one.area === other.area && one.item === other.item
  );
}
