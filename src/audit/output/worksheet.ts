import { type Cell, type Sheet, type Style, writeXlsx } from '../../document/xlsx-write.ts';
import type { County } from '../../publication/county.ts';
import type { SignalsFile } from '../types.ts';
import { type Column, type Ledger, STATES } from './ledger.ts';
import { notes } from './notes.ts';

export const LEDGER_TITLE = '社会救助公开核对问题台账';
export const NOTES_SHEET = '说明';
const LEDGER_SHEET = '问题台账';
const BANNER = `内部资料，是线索，不是结论（见「${NOTES_SHEET}」）。核对日期：`;
export const IS_BANNER = new RegExp(`^${BANNER}[-\\d]+$`);

const LOOKS: Record<Column, { width: number; style: Style }> = {
  序号: { width: 5, style: 'middle' },
  编号: { width: 11, style: 'middle' },
  问题类别: { width: 14, style: 'text' },
  整治重点: { width: 17, style: 'text' },
  具体问题: { width: 42, style: 'text' },
  责任单位: { width: 11, style: 'middle' },
  整改措施: { width: 27, style: 'text' },
  整改时限: { width: 12, style: 'middle' },
  整改状态: { width: 12, style: 'middle' },
  销号时间: { width: 12, style: 'middle' },
  备注: { width: 18, style: 'text' },
  线索类型: { width: 12, style: 'faint' },
  所属月份: { width: 8, style: 'faint' },
  线索标识: { width: 6, style: 'faint' },
};
const OWN = { width: 14, style: 'text' } as const;

/** 问题台账.xlsx: the ledger, what it is and is not, and the sheets that staff added. The same bytes for the same ledger. */
export function worksheet(ledger: Ledger, file: SignalsFile, county: County): Uint8Array {
  const sheets = [ledgerSheet(ledger, file, county), notesSheet(file, county)];
  for (const own of ledger.sheets) {
    const taken = sheets.some(({ name }) => name === own.name);
    sheets.push(ownSheet(taken ? { ...own, name: `${own.name.slice(0, 26)}（${sheets.length}）` } : own));
  }
  return writeXlsx(sheets);
}

function ledgerSheet({ columns, rows, lines }: Ledger, { asOf }: SignalsFile, county: County): Sheet {
  const looks = columns.map((column) => LOOKS[column as Column] ?? OWN);
  const above = [
    cell(`${county.short}${LEDGER_TITLE}`, 'title'),
    cell(BANNER + asOf, 'line'),
    ...lines.map((line) => cell(line, 'line')),
  ];
  const body = rows.map((row, i) =>
    columns.map((column, j) => {
      const text = row.get(column) ?? '';
      // What stands in 序号 is a count, unless staff wrote something else.
      const counted = column === '序号' && /^\d*$/.test(text);
      return cell(counted ? i + 1 : text, looks[j]?.style ?? 'text');
    }),
  );
  return {
    name: LEDGER_SHEET,
    rows: [...above.map((first) => [first]), columns.map((column) => cell(column, 'head')), ...body],
    widths: looks.map(({ width }) => width),
    across: above.map((_, i) => i + 1),
    heights: { 1: 32, [above.length + 1]: 32 },
    head: above.length + 1,
    choices: [{ column: columns.indexOf('整改状态') + 1, words: Object.values(STATES) }],
    landscape: true,
  };
}

function notesSheet(file: SignalsFile, county: County): Sheet {
  const lines = notes(file, county);
  return {
    name: NOTES_SHEET,
    rows: lines.map((line, i) => [cell(line, i === 0 ? 'title' : 'line')]),
    widths: [72],
    heights: { 1: 32 },
  };
}

function ownSheet({ name, rows }: Ledger['sheets'][number]): Sheet {
  const width = Math.max(...rows.map(({ length }) => length));
  return {
    name,
    rows: rows.map((cells) => cells.map((text) => cell(text, 'plain'))),
    widths: Array(width).fill(14),
  };
}

function cell(text: string | number, style: Style): Cell {
  return { text, style };
}
