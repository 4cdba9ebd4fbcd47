import { unzipSync, zipSync } from 'fflate';
import writeExcel, { type Cell as ExcelCell } from 'write-excel-file/node';
import { type Cell, type Grid, type GridRow, textOf } from './grid.ts';

// A zip holds local times; these are the same bytes in every time zone, a clock would not be.
const PACKED = new Date(2025, 0, 1);

const STYLES = {
  title: { align: 'center', fontWeight: 'bold', fontSize: 16, height: 30 },
  line: { align: 'left', wrap: true },
  head: { align: 'center', alignVertical: 'center', fontWeight: 'bold', wrap: true, borderStyle: 'thin' },
  body: { align: 'center', alignVertical: 'center', borderStyle: 'thin' },
} as const;

/** A grid as a workbook of one sheet, with the same bytes every time. */
export async function xlsxOf({ rows, width }: Grid): Promise<Uint8Array> {
  const data = rows.map(({ kind, cells }) => cells.map((cell) => excelCell(kind, cell)));
  const columns = Array.from({ length: width }, () => ({ width: 14 }));
  const book = await writeExcel(data, { sheet: '公示表', columns }).toBuffer();
  return zipSync(unzipSync(new Uint8Array(book)), { mtime: PACKED });
}

function excelCell(kind: GridRow['kind'], cell: Cell): ExcelCell {
  if (cell === null) return null;
  const value = textOf(cell);
  const { across = 1, down = 1 } = typeof cell === 'object' ? cell : {};
  return {
    ...(value !== '' && { value }),
    ...(across > 1 && { columnSpan: across }),
    ...(down > 1 && { rowSpan: down }),
    ...STYLES[kind],
  };
}
