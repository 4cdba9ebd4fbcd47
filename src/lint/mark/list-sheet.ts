import { cellName } from '../../document/reference.ts';
import { DECLARATION, MAIN } from '../../document/xlsx-names.ts';
import { escaped } from '../../document/xml.ts';
import { widthOf } from '../../workbook/plain.ts';
import type { Styles } from '../../workbook/styles.ts';
import type { Found } from '../findings.ts';
import { cellIn, messageOf, PARTS, placeWords, SEVERITIES } from '../report/words.ts';
import type { Finding, Rule, Severity } from '../types.ts';
import { PAINTS } from './paint.ts';

/** More rows than anybody reads; the cells are filled all the same. */
const LISTED = 100_000;
/** Excel opens a sheet with 65,530 links, and repairs one with more. */
const LINKED = 60_000;

/** A column of the list: its header, its width in letters, and what it says of a finding. */
type ListColumn = { header: string; width: number; of(finding: Finding, rule: Rule): string };

/** What stands in the list sheet: lines above the table, and the findings. */
export type ListSheet = {
  lines: { text: string; loud?: boolean }[];
  columns: readonly ListColumn[];
  findings: Found;
  rules: ReadonlyMap<string, Rule>;
  /** The name, as the workbook has it, of the sheet that a finding's cell is in, where a link may lead there. */
  sheetOf?(finding: Finding): string | undefined;
};

const level: ListColumn = { header: '级别', width: 7, of: ({ severity }) => SEVERITIES[severity] };
const column: ListColumn = { header: '列', width: 14, of: (finding) => finding.column ?? '' };
const problem: ListColumn = {
  header: '问题',
  width: 46,
  of: ({ message, data }, rule) => `${rule.title}：${messageOf(rule, message, data)}`,
};
const repair: ListColumn = { header: '怎么改', width: 60, of: (_, rule) => rule.repair };
const ruleId: ListColumn = { header: '规则', width: 24, of: (_, rule) => rule.id };
const cell: ListColumn = {
  header: '单元格',
  width: 18,
  of: (finding) => {
    const { place } = finding;
    if (place.at !== 'part') return cellIn(place) || placeWords(finding);
    const name = cellIn(place);
    return name ? `${name}（${PARTS[place.part]}）` : PARTS[place.part];
  },
};

/** The findings of one workbook, with the cells that they are about. */
export const CELL_COLUMNS: readonly ListColumn[] = [
  level,
  { header: '工作表', width: 16, of: (finding) => finding.sheet ?? '' },
  cell,
  column,
  problem,
  repair,
  ruleId,
];

/** The findings of several files. */
export const FILE_COLUMNS: readonly ListColumn[] = [
  level,
  { header: '文件', width: 50, of: (finding) => finding.path },
  { header: '位置', width: 34, of: placeWords },
  problem,
  repair,
  ruleId,
];

/** How many findings there are, in words. */
export function counted(findings: Iterable<Finding>): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return `共 ${counts.error} 个错误、${counts.warning} 个提醒。`;
}

/** The XML of the list sheet, in pieces: lines, a header that stays in sight, a row for each finding. */
export function* listSheet(sheet: ListSheet, styles: Styles): Generator<string> {
  const { columns, findings, lines } = sheet;
  const of = listStyles(styles);
  const more = findings.length - LISTED;
  const above = [
    ...lines,
    ...(more > 0
      ? [{ text: `问题太多，只列出前 ${LISTED} 处，还有 ${more} 处；有问题的格都涂了颜色。` }]
      : []),
  ];
  const headers = ['序号', ...columns.map(({ header }) => header)];
  const top = above.length + 1;
  const last = cellName(top + Math.min(findings.length, LISTED), headers.length);
  const widths = [6, ...columns.map(({ width }) => width)].map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  yield [
    `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0">`,
    `<pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="A${top + 1}" sqref="A${top + 1}"/></sheetView></sheetViews>`,
    `<cols>${widths.join('')}</cols><sheetData>`,
    ...above.map(({ text, loud }, i) => row(i + 1, textCell(i + 1, 1, text, loud ? of.loud : of.line))),
    row(top, headers.map((header, i) => textCell(top, i + 1, header, of.header)).join('')),
  ].join('');
  const links: string[] = [];
  let number = top;
  for (const finding of findings) {
    if (number === top + LISTED) break;
    number++;
    const rule = sheet.rules.get(finding.rule);
    if (!rule) continue;
    const texts = columns.map((one) => one.of(finding, rule));
    const target = links.length < LINKED ? targetOf(finding, sheet) : undefined;
    const cells = columns.map((one, at) => {
      if (one === cell && target !== undefined) {
        const reference = cellName(number, at + 2);
        links.push(`<hyperlink ref="${reference}" location="${escaped(target)}"/>`);
        return textCell(number, at + 2, texts[at] ?? '', of.link);
      }
      const style = one === level ? of.level(finding.severity) : of.plain;
      return textCell(number, at + 2, texts[at] ?? '', style);
    });
    const lines = Math.max(...texts.map((text, at) => Math.ceil(widthOf(text) / (columns[at]?.width ?? 1))));
    yield row(number, `<c r="A${number}" s="${of.plain}"><v>${number - top}</v></c>${cells.join('')}`, lines);
  }
  const merges = above.map((_, i) => `<mergeCell ref="A${i + 1}:${cellName(i + 1, headers.length)}"/>`);
  yield [
    `</sheetData><autoFilter ref="A${top}:${last}"/>`,
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}

/** `'公示表'!F7`; a quote in the name is doubled. */
function targetOf(finding: Finding, { sheetOf }: ListSheet): string | undefined {
  const cell = cellIn(finding.place);
  const name = cell && sheetOf?.(finding);
  return name ? `'${name.replaceAll("'", "''")}'!${cell}` : undefined;
}

function listStyles(styles: Styles) {
  const font = (more: string, color: string) =>
    `${more}<sz val="11"/><color rgb="FF${color}"/><name val="宋体"/><charset val="134"/>`;
  const plain = styles.made(font('', '1F2937'));
  const levels = {
    error: styles.made(font('<b/>', PAINTS.error.letters), PAINTS.error.fill),
    warning: styles.made(font('<b/>', PAINTS.warning.letters), PAINTS.warning.fill),
    note: plain,
  };
  return {
    plain,
    line: styles.made(font('', '1F2937'), undefined, ' horizontal="left"'),
    loud: styles.made(font('<b/>', 'C00000'), undefined, ' horizontal="left"'),
    header: styles.made(font('<b/>', 'FFFFFF'), '1F4E79'),
    link: styles.made(font('<u/>', '0563C1')),
    level: (severity: Severity) => levels[severity],
  };
}

/** Not every program makes a row as high as its text when it opens a file, so the height is written. */
function row(number: number, cells: string, lines = 1): string {
  return `<row r="${number}" ht="${Math.min(lines, 12) * 15 + 3}" customHeight="1">${cells}</row>`;
}

function textCell(number: number, at: number, text: string, style: number): string {
  return `<c r="${cellName(number, at)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}
