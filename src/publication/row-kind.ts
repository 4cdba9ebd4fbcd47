import { isFilled, PADDING, trimmed } from '../document/padding.ts';
import type { Row } from '../document/types.ts';
import { type Layout, repeatsHeader } from './layout.ts';

/** What a row of a list is. `section` names the village of the rows below it. */
export type RowKind =
  | 'above'
  | 'header'
  | 'repeated-header'
  | 'data'
  | 'total'
  | 'section'
  | 'note'
  | 'blank';

/** What a row is by where it stands and what stands in it; asked of every row, it tries patterns only where a letter tells. */
export function kindOf(row: Row, layout: Layout): RowKind {
  if (row.number < layout.first) return 'above';
  if (row.number <= layout.last) return 'header';
  let first = '';
  let firstAt = -1;
  let filled = 0;
  for (let i = 0; i < row.cells.length; i++) {
    const cell = row.cells[i] as string;
    if (cell === '') continue;
    const letter = LETTERS[cell.charCodeAt(0)];
    if (letter === PADDED || letter === TOTAL_HEAD) {
      const text = cell.trim();
      if (text === '') continue;
      if ((filled === 0 ? COUNTED_TOTAL : TOTAL).test(text))
        return repeatsHeader(layout, row.cells) ? 'repeated-header' : 'total';
    }
    if (filled++ === 0) {
      first = trimmed(cell);
      firstAt = i;
    }
  }
  if (filled === 0) return 'blank';
  if (repeatsHeader(layout, row.cells)) return 'repeated-header';
  if (LETTERS[first.charCodeAt(0)] === NOTE_HEAD && NOTE.test(first)) return 'note';
  const ending = ENDINGS[first.charCodeAt(first.length - 1)];
  if (ending === DAY_END && DAY.test(first) && isBesidePeople(layout, firstAt)) return 'note';
  if (ending === TOTAL_END && NAMED_TOTAL.test(first)) return 'total';
  if (filled > 1)
    return ending === SECTION_END && isSummedSection(row, layout, first, firstAt) ? 'section' : 'data';
  if (/^\d+$/.test(first)) return 'data';
  // Sections and notes stand in the first column, whatever it is.
  if (firstAt > 0 && firstAt === layout.indexOf('name')) return LONE_NAME.test(first) ? 'data' : 'note';
  return SECTION.test(first) ? 'section' : 'note';
}

/** The village that a section row names: 中心村 of 一、中心村（12户18人）. */
export function sectionVillage({ cells }: Row): string {
  return villageNamed(cells.find(isFilled) ?? '');
}

/** The village that a heading or a sheet is named by, or ''. */
export function villageNamed(text: string): string {
  return SECTION.exec(text.trim())?.[1] ?? '';
}

/** Whether a total row sums a part of its list: the rows since the last total. */
export function isPartial({ cells }: Row): boolean {
  return cells.some((cell) => /^\s*小\s*计/.test(cell)) || PART.test(cells.find(isFilled)?.trim() ?? '');
}

/** Whether cells say by themselves that they are of a total. */
export function saysTotal(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells.map(trimmed).filter((cell) => cell !== '');
  return COUNTED_TOTAL.test(first) || NAMED_TOTAL.test(first) || others.some((cell) => TOTAL.test(cell));
}

/** Whether a column is of numbers, villages or names, where no day can stand. */
function isBesidePeople(layout: Layout, index: number): boolean {
  return PEOPLE.some((meaning) => layout.indexOf(meaning) === index);
}

const PEOPLE = ['number', 'village', 'name'] as const;

/** 中心村6户,,,13: what a village sums to, above its rows. Where villages or names stand, only the count tells it from a person. */
function isSummedSection(row: Row, layout: Layout, first: string, firstAt: number): boolean {
  const nameAt = layout.indexOf('name');
  if (nameAt < 0) return false;
  // No name is as long as a village with its count.
  if (firstAt === nameAt ? first.length < 5 : !isHouseholds(row.cells[nameAt])) return false;
  return SECTION.test(first) && (firstAt === layout.indexOf('number') || /\d\s*[户人口]/.test(first));
}

/** Blank, or how many households a village has, where its persons have names. */
function isHouseholds(cell: string | undefined): boolean {
  return !isFilled(cell) || /^\s*\d{1,5}\s*户\s*$/.test(cell ?? '');
}

const TOTAL_HEADS = '合小总共累本当全';
const TOTAL = /^(?:[合小总共累]\s*计|总合计|总数)(?:[:：（(]|$)|^(?:本[村页月]|当月|全[乡镇村县]).{0,4}计$/;
/** What only a row's first cell is taken for: 合计3户6人 may stand among the remarks of a person. */
const COUNTED_TOTAL = new RegExp(`${TOTAL.source}|^[合小总共]\\s*计\\s*\\d`);
/** 中心村小计, 联合乡合计; 李小计 is a name. */
const NAMED_TOTAL = /.{2}[合小总共累]\s*计$/;
const PART = /小\s*计|^本页|^(?![本全]村).*(?:村|社区|委会|委员会|组|集中供养|分散供养)\s*[合共总]\s*计$/;
const NOTE_HEADS = '注备说附监举投公填制审复经办负责单日联此村乡镇街分主领会出财民盖签';
const NOTE =
  /^(?:注|备注|说明|附注|监督|举报|投诉|公示|填报|填表|制表|审核|复核|经办|负责|单位|日期|联系)[^\d]{0,12}[:：]|^(?:注|附件|单位|此表)|^[^\d:：]{0,12}(?:意见|签字|签名|签章|盖章|书记|支书|主任|领导|会计|出纳|负责人|经办人)(?:[(（][^)）]{1,6}[)）])?[:：]/;
/** What the letters mean that tell something at the head of a cell: a look at one, before a pattern is tried in every row. */
const PADDED = 1;
export const [TOTAL_HEAD, NOTE_HEAD] = [2, 3];
export const LETTERS = PADDING.slice();
for (const letter of TOTAL_HEADS) LETTERS[letter.charCodeAt(0)] = TOTAL_HEAD;
for (const letter of NOTE_HEADS) LETTERS[letter.charCodeAt(0)] = NOTE_HEAD;

/** What the letters mean at the end of a row's first cell. */
const [TOTAL_END, DAY_END] = [1, 3];
export const SECTION_END = 2;
export const ENDINGS = new Uint8Array(0x10000);
ENDINGS['计'.charCodeAt(0)] = TOTAL_END;
ENDINGS['日'.charCodeAt(0)] = DAY_END;
for (const letter of '村区会户人口名)）】:：') ENDINGS[letter.charCodeAt(0)] = SECTION_END;

const ORDER = '[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)、.．]{1,2}';
const COUNTS = '[（(][^）)]*[）)]|共?\\s*(?:\\d{1,5}\\s*[户人口名][，,、\\s]*){1,3}';
/** A village and nothing else, but for its place in the order, brackets and how many there are in it. */
const SECTION = new RegExp(
  `^(?:${ORDER}|【|村名[:：])?\\s*([^\\d:：，。；、（）()【】]{1,20}?(?:村|社区|居委会|村委会|委员会))\\s*】?[:：]?\\s*(?:${COUNTS})?[:：]?$`,
);
/** The day of a signature: 2025年9月15日. */
const DAY = /^[\d\s]*年[\d\s]*月[\d\s]*日$/;
/** A name that stands alone in its row. */
export const LONE_NAME = /^\p{Script=Han}{2,4}(?<!空白|人|公示|供养)$/u;
