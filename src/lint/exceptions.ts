import type { Document, Place } from '../document/types.ts';
import { type Day, parseDay } from '../publication/dates.ts';
import { folderOf } from '../publication/role.ts';
import { Findings } from './findings.ts';
import { isExceptable } from './policy.ts';
import { placeCode } from './report/words.ts';
import type { Safe } from './safe.ts';
import type { Rule, Settled } from './types.ts';

/** The columns of exceptions.csv, in their order. */
export const COLUMNS = ['文件', '规则', '位置', '理由', '批准人', '到期'] as const;
const WHOLE_FILE = '全文件';

/**
 * 例外: a finding that the county has looked at and lets through. `where` is a cell such as `F7`, a row such as `7`, a
 * line and character such as `3:1`, or the whole file. `file` and `row` say where the exception itself stands.
 */
export type Exception = Pick<ExceptionRow, 'row'> & {
  file: string;
  path: string;
  rule: string;
  where: string;
};

/** A row of exceptions.csv as it stands, and the column (from 1) that is wrong in it. */
type ExceptionRow = { row: number; cells: string[]; wrong: number[] };

/** Reads exceptions.csv. `header` is false when its columns are others, and then nothing is let through. */
export function readExceptions(document: Document): { header: boolean; rows: ExceptionRow[] } {
  const [first, ...rows] = document.tables[0]?.rows() ?? [];
  const header = COLUMNS.every((name, i) => first?.cells[i]?.trim() === name);
  const filled = header ? rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) : [];
  return {
    header,
    rows: filled.map(({ number, cells }) => {
      const values = COLUMNS.map((_, i) => cells[i]?.trim() ?? '');
      const wrong = values.flatMap((value, i) => (isRight(COLUMNS[i], value) ? [] : [i + 1]));
      return { row: number, cells: values, wrong };
    }),
  };
}

/** The exceptions that hold: nothing wrong in the row, a rule that exists, a day that has not passed. */
export function exceptionsIn(document: Document, rules: readonly Rule[], asOf: Day): Exception[] {
  const folder = folderOf(document.path);
  const ids = new Set(rules.map(({ id }) => id));
  return readExceptions(document).rows.flatMap(({ row, cells, wrong }) => {
    const [file = '', rule = '', where = '', , , until = ''] = cells;
    const day = parseDay(until);
    if (wrong.length > 0 || !ids.has(rule) || !day || day < asOf) return [];
    const path = folder ? `${folder}/${file}` : file;
    return [{ row, file: document.path, path, rule, where: placeOf(where) }];
  });
}

/**
 * Takes out the findings that an exception covers. What a privacy rule, a reader or a basic rule reports as an error is not
 * to be excepted: it stays, and the exception is refused.
 */
export function except(
  findings: Findings,
  exceptions: readonly Exception[],
  { rules, shown }: { rules: readonly Rule[]; shown: (path: string) => Safe },
): { kept: Findings; settled: Settled[] } {
  if (exceptions.length === 0) return { kept: findings, settled: [] };
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const byRule = Map.groupBy(exceptions, (one) => `${shown(one.path)}\n${one.rule}`);
  const states = new Map<Exception, Settled['state']>(exceptions.map((one) => [one, 'unused']));
  const kept = new Findings();
  for (const finding of findings) {
    const one = byRule
      .get(`${finding.path}\n${finding.rule}`)
      ?.find(({ where }) => covers(where, finding.place));
    if (!one) {
      kept.push(finding);
      continue;
    }
    const rule = byId.get(finding.rule);
    const refused = !rule || !isExceptable(rule, finding.severity);
    if (refused) kept.push(finding);
    if (states.get(one) !== 'refused') states.set(one, refused ? 'refused' : 'used');
  }
  const settled = [...states].map(([{ row, file }, state]): Settled => {
    const place = { at: 'cell', sheet: 1, row, column: 1 } as const;
    return { path: shown(file), place, state };
  });
  return { kept, settled };
}

function isRight(column: (typeof COLUMNS)[number] | undefined, value: string): boolean {
  if (column === '到期') return parseDay(value) !== undefined;
  if (column === '位置')
    return /^(?:全文件|[A-Z]{1,3}\d+|第?\s*\d+\s*行?|\d+:\d+|\d+![A-Z]{1,3}\d+)$/i.test(value);
  return value !== '';
}

function placeOf(where: string): string {
  return where.replace(/[第行\s]/g, '').toUpperCase();
}

function covers(where: string, place: Place): boolean {
  if (where === WHOLE_FILE || where === placeCode(place).toUpperCase()) return true;
  return (
    /^\d+$/.test(where) &&
    (place.at === 'cell' ? place.row : place.at === 'text' ? place.line : 0) === Number(where)
  );
}
