import { isFilled } from '../../document/padding.ts';
import type { Document } from '../../document/types.ts';
import type { Meaning } from '../../publication/columns.ts';
import { meaningOf } from '../../publication/header.ts';
import { type ListRow, rowsIn } from '../../publication/list.ts';
import { SUMMED } from '../../publication/summed.ts';
import type { FindNames } from '../safe.ts';
import { cellWords } from './cell-words.ts';
import { NOTE_START } from './minors.ts';

/** Numbers that say by themselves that they count nobody: days, hours, telephones, documents, groups, points of a note, standards. */
const OTHERS = new RegExp(
  [
    '20\\d\\d(?:[-/]\\d{1,2}(?:[-/]\\d{1,2})?(?!\\d)|\\.\\d{1,2}\\.\\d{1,2})',
    '\\d{1,2}:\\d\\d',
    '(?:电话|热线|传真|邮编)\\D{0,3}[\\d()/-]{5,}',
    '0\\d{2,3}[)-]?\\d{7,8}',
    '[〔\\[(]20\\d\\d[〕\\])]',
    '(?:^|[\\s;。]|注:)\\(?\\d{1,2}[、.)](?=\\s*\\p{Script=Han})',
    '\\d{1,4}\\s?(?:个?工作日|个月|[年月日天时周号组社期批次条页])(?![期均数])',
    '[\\d.,]{1,12}\\s?元/人',
  ].join('|'),
  'gu',
);
/** Any other number may count who was in the list, and so may one in words before its unit, or as cheques have it. */
const NUMBER =
  /\d|[〇零一二三四五六七八九十百千两]万? ?(?:户|人(?!民)|元)|(?:[户人]数|共计?|合计)[:为]? ?[一二三四五六七八九十两]|[壹贰叁肆伍陆柒捌玖] ?[拾佰仟万元户人]/;
/** In total rows below persons these are compared with the rows above them when the copy is checked. */
const COMPARED: readonly Meaning[] = SUMMED.map(([meaning]) => meaning);

/**
 * The cells of a corrected copy, as a person finds them in it, that may tell how many households or persons were in the list
 * or how much they got: all with a number of that kind outside the rows of persons.
 * @param withheldFrom the sheets from which somebody went. Those that list others count these; one without persons, as a
 * cover or a summary, may count all.
 */
export function countsToCheck(
  { tables }: Document,
  withheldFrom: ReadonlySet<number>,
  names: FindNames,
): string[] {
  return tables.flatMap((table) => {
    const cells: (readonly [row: number, column: number])[] = [];
    let isBelowPersons = false;
    for (const row of rowsIn(table)) {
      for (const column of countsIn(row, isBelowPersons)) cells.push([row.number, column]);
      isBelowPersons ||= isPerson(row);
      if (isBelowPersons && !withheldFrom.has(table.index)) return [];
    }
    return cells.length > 0 ? [cellWords(tables, table, cells, names)] : [];
  });
}

/** The columns of the cells that do. */
function countsIn(row: ListRow, isBelowPersons: boolean): number[] {
  const { kind } = row;
  if (/header|blank/.test(kind) || isPerson(row)) return [];
  const compared = kind === 'total' && isBelowPersons ? COMPARED.map((meaning) => row.column(meaning)) : [];
  return row.row.cells.flatMap((cell, i) => {
    const isNote = cell.trim().startsWith(NOTE_START);
    return !isNote && !compared.includes(i + 1) && mayCount(cell) ? i + 1 : [];
  });
}

/** Whether a text has a number that may count those in a list. */
export function mayCount(text: string): boolean {
  return NUMBER.test(text.normalize('NFKC').replace(OTHERS, ' '));
}

/** Whether a row is of a person: not of a village in a summary, nor 户数, 6, 人数, 9 somewhere below. */
function isPerson(row: ListRow): boolean {
  if (row.kind !== 'data' || row.column('name') === 0 || NO_NAME.test(row.get('name'))) return false;
  const meaning = meaningOf(row.row.cells.find(isFilled) ?? '');
  return !meaning || !COMPARED.includes(meaning);
}

/** What stands below names and is none: a number, a village, 总户数. */
const NO_NAME = /\p{N}|[村区数额][:：]?$/u;
