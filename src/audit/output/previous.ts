import { readDocument } from '../../document/read.ts';
import type { Source, Table } from '../../document/types.ts';
import { plainText } from '../../publication/plain-text.ts';
import { CannotAudit } from '../problems.ts';
import { COLUMNS, type Column, type Ledger, type Row } from './ledger.ts';
import { IS_BANNER, LEDGER_TITLE, NOTES_SHEET } from './worksheet.ts';

/** The previous ledger can't be used. The message is for the user. */
export class BadLedger extends CannotAudit {}

const HELP = '请用上一次生成的问题台账（.xlsx），不要删去「线索标识」这一列';

/**
 * Reads a ledger as staff saved it: columns in any order, columns, lines and sheets of their own, rows filtered away.
 * @throws BadLedger when it is not a ledger, or can't be read whole
 */
export function readLedger(source: Source): Ledger {
  const document = readDocument(source);
  if (document.format !== 'xlsx' || document.problems.some(({ place }) => place.at === 'file'))
    throw new BadLedger(`上一次的问题台账打不开。${HELP}；加了密码的，先去掉密码。`);
  const found = document.tables.flatMap((table) => {
    const grid = gridOf(table);
    const head = grid.findIndex((cells) => cells.some((cell) => columnOf(cell) === '线索标识'));
    return head >= 0 ? [{ table, grid, head }] : [];
  });
  const [ledger, another] = found;
  if (!ledger) throw new BadLedger(`上一次的问题台账里没有找到「线索标识」这一列。${HELP}。`);
  if (another)
    throw new BadLedger(
      '上一次的文件里有两张问题台账（两张表都有「线索标识」），不知道用哪一张，请只留一张。',
    );
  const { table, grid, head } = ledger;
  const columns = columnsOf(grid, head);
  return {
    columns: [...columns, ...COLUMNS.filter((column) => !columns.includes(column))],
    rows: grid.slice(head + 1).flatMap((cells) => rowOf(cells, columns)),
    lines: grid.slice(0, head).flatMap(lineOf),
    sheets: document.tables
      .filter(({ index, name }) => index !== table.index && name !== NOTES_SHEET)
      .map((other) => ({ name: other.name, rows: gridOf(other) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

/** Cells by row number, so that blank rows keep their place; without the blank ones at the end. */
function gridOf(table: Table): string[][] {
  const grid: string[][] = [];
  for (const { number, cells } of table.rows()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    while (grid.length < number - 1) grid.push([]);
    grid.push(cells);
  }
  return grid;
}

/** The names of the columns. A second one of the same name, and one without a name, are staff's own and are kept apart. */
function columnsOf(grid: readonly string[][], head: number): string[] {
  const width = Math.max(...grid.slice(head).map(({ length }) => length));
  const names: string[] = [];
  for (let i = 0; i < width; i++) {
    const written = grid[head]?.[i]?.trim() ?? '';
    let name: string = columnOf(written) ?? written;
    for (let n = 2; name === '' || names.includes(name); n++) name = `${written || '未命名'}${n}`;
    names.push(name);
  }
  return names;
}

function columnOf(header: string): Column | undefined {
  const plain = plainText(header);
  return COLUMNS.find((column) => column === plain);
}

function rowOf(cells: readonly string[], columns: readonly string[]): Row[] {
  if (cells.every((cell) => cell.trim() === '')) return [];
  return [new Map(columns.map((column, i) => [column, (cells[i] ?? '').trim()]))];
}

/** A line above the header that is not ours. */
function lineOf(cells: readonly string[]): string[] {
  const text = cells.filter((cell) => cell.trim() !== '').join(' ');
  return text === '' || text.endsWith(LEDGER_TITLE) || IS_BANNER.test(text) ? [] : [text];
}
