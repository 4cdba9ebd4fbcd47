import { cellOf } from '../../document/reference.ts';
import { obtain } from '../../maps.ts';
import { type Restyle, restyled } from '../../workbook/cells.ts';
import { Blocks, comment } from '../../workbook/comments.ts';
import { putFirst } from '../../workbook/first-sheet.ts';
import { mergedRanges } from '../../workbook/merges.ts';
import type { Package } from '../../workbook/package.ts';
import { type SheetPart, sheetParts } from '../../workbook/sheets.ts';
import { Styles } from '../../workbook/styles.ts';
import { Replies } from '../../workbook/threads.ts';
import { Findings, type Found } from '../findings.ts';
import { SEVERITIES_FROM_WORST } from '../policy.ts';
import type { Finding, Rule } from '../types.ts';
import { coveredIn } from './covered.ts';
import { CELL_COLUMNS, counted, type ListSheet, listSheet } from './list-sheet.ts';
import { anchors, commentsOf, type Note, notesOf } from './notes.ts';
import { PAINTS } from './paint.ts';

/** Comments beyond these make Excel slow to open and scroll; the worst come first. */
const COMMENTED = 2000;
/** Who comments. */
const AUTHOR = '明榜';

/**
 * The user's own workbook with its bad cells filled and commented, and a first sheet that lists what was found. Parts
 * without a finding stay byte for byte. It still holds what may not be published, and says so.
 * @param parts of the workbook, which are changed
 * @param findings those of this workbook
 */
export function markedBook(parts: Package, findings: Found, rules: ReadonlyMap<string, Rule>): Uint8Array {
  const sheets = sheetParts(parts);
  const styles = new Styles(parts);
  const blocks = new Blocks(parts);
  const replies = new Replies(parts);
  const bySheet = Findings.by(findings, ({ place }) => cellOf(place)?.sheet ?? 0);
  const more: More = { uncommented: 0, framed: false, replied: false };
  for (const [i, { path }] of sheets.entries()) {
    const found = bySheet.get(i + 1);
    if (!found) continue;
    const { shownAt, isCovered } = factsOf(parts.text(path) ?? '');
    const notes = notesOf(found, rules, shownAt);
    if (notes.some(({ row, column }) => isCovered(row, column))) more.framed = true;
    const said = worst(notes);
    more.uncommented += notes.length - said.length;
    const comments = commentsOf(said, found, rules, shownAt);
    comment(parts, path, AUTHOR, comments, blocks);
    if (replies.reply(path, AUTHOR, comments) > 0) more.replied = true;
    // Last, since from then on a long sheet is there as bytes alone.
    parts.write(path, restyled(parts.text(path) ?? '', restyleOf(notes, styles, isCovered)));
  }
  const list: ListSheet = {
    lines: linesFor(findings, more),
    columns: CELL_COLUMNS,
    findings,
    rules,
    sheetOf: (finding) => linked(finding, sheets),
  };
  putFirst(parts, '检查结果', listSheet(list, styles));
  styles.save(parts);
  return parts.zipped();
}

/** Where a sheet shows its cells, and which have a conditional format. */
function factsOf(xml: string) {
  return { shownAt: anchors(mergedRanges(xml)), isCovered: coveredIn(xml) };
}

function restyleOf(
  notes: readonly Note[],
  styles: Styles,
  isCovered: (row: number, column: number) => boolean,
): Restyle {
  const rows = new Map<number, Map<number, Repaint>>();
  const repaints = new Map<string, Repaint>();
  for (const { row, column, severity } of notes) {
    const framed = isCovered(row, column);
    const repaint = obtain(
      repaints,
      `${severity} ${framed}`,
      () => (style: number) => styles.painted(style, PAINTS[severity], framed),
    );
    obtain(rows, row, () => new Map<number, Repaint>()).set(column, repaint);
  }
  return rows;
}

type Repaint = (style: number) => number;

function worst(notes: readonly Note[]): Note[] {
  if (notes.length <= COMMENTED) return [...notes];
  const kept = SEVERITIES_FROM_WORST.flatMap((severity) =>
    notes.filter((note) => note.severity === severity),
  ).slice(0, COMMENTED);
  return kept.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What else the clerk is told of the marks: cells that have no comment, and what hid some, and so is marked otherwise. */
type More = { uncommented: number; framed: boolean; replied: boolean };

function linesFor(findings: Found, { uncommented, framed, replied }: More): ListSheet['lines'] {
  if (findings.length === 0)
    return [
      { text: '明榜检查结果：没有发现问题。' },
      { text: '这是检查用的副本，公布用原来的文件。', loud: true },
    ];
  return [
    { text: `明榜检查结果：${counted(findings)}红色是错误，必须改；黄色是提醒，要看一看。` },
    { text: '点「单元格」一列就到那一格；有问题的格上有批注，说明怎么改。' },
    ...(uncommented > 0
      ? [{ text: `批注太多会打不开，另有 ${uncommented} 格只涂颜色，没有批注，怎么改看下面。` }]
      : []),
    ...(framed ? [{ text: '原表的条件格式盖住底色的格，四边加了粗框。' }] : []),
    ...(replied ? [{ text: '原来有人批注讨论的格，怎么改写在最后一条答复里。' }] : []),
    { text: '本表仍含不得公布的内容，只供改正用，不得公布。', loud: true },
  ];
}

/** A link names its sheet, so there is none to a sheet whose name may not be repeated. */
function linked({ place, sheet }: Finding, sheets: readonly SheetPart[]): string | undefined {
  const cell = cellOf(place);
  const name = cell && sheets[cell.sheet - 1]?.name;
  return name === sheet ? name : undefined;
}
