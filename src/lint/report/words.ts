import type { LineRange } from '../../document/cell-lines.ts';
import { cellName, cellOf } from '../../document/reference.ts';
import type { Part, Place } from '../../document/types.ts';
import type { Safe } from '../safe.ts';
import type { Data, Finding, Group, Report, Rule, Severity } from '../types.ts';

export const SEVERITIES: Record<Severity, string> = { error: '错误', warning: '提醒', note: '说明' };

export const GROUPS: Record<Group, string> = {
  privacy: '保护隐私',
  completeness: '内容齐全、正确',
  reading: '文件能读',
};

export const PARTS: Record<Part, string> = {
  'file-name': '文件名或文件夹名',
  'sheet-name': '工作表名',
  property: '文件属性（作者、标题等）',
  comment: '批注',
  formula: '公式',
  hyperlink: '超链接',
  'data-validation': '数据验证',
  'conditional-format': '条件格式',
  drawing: '图形或文本框',
  'defined-name': '定义的名称',
  'header-footer': '页眉页脚',
  'pivot-cache': '数据透视表缓存',
  'external-link': '外部链接缓存',
  'custom-xml': '自定义 XML',
  'text-store': '已从表格删去、仍留在文件里的文字',
  'other-part': '文件的其他部分',
};

/** A place in words: `工作表「公示表」第 7 行「备注」列（F7）`, `批注（工作表「公示表」F7）`. */
export function placeWords({ place, sheet, column }: Pick<Finding, 'place' | 'sheet' | 'column'>): string {
  switch (place.at) {
    case 'cell': {
      const where = column ? `「${column}」列` : `第 ${place.column} 列`;
      const name = cellName(place.row, place.column);
      return `${sheet ? `工作表「${sheet}」` : ''}第 ${place.row} 行${where}（${name}）`;
    }
    case 'text':
      return `第 ${place.line} 行第 ${place.column} 个字`;
    case 'part': {
      const at = [place.sheet && sheet ? `工作表「${sheet}」` : '', cellIn(place)].join('');
      return at ? `${PARTS[place.part]}（${at}）` : PARTS[place.part];
    }
    case 'file':
      return '整个文件';
  }
}

/** A place in short, for examples and tests: `F7`, `2!F7`, `3:1`, `property`, `comment:2:F7`, `file`. */
export function placeCode(place: Place): string {
  switch (place.at) {
    case 'cell':
      return `${place.sheet > 1 ? `${place.sheet}!` : ''}${cellName(place.row, place.column)}`;
    case 'text':
      return `${place.line}:${place.column}`;
    case 'part':
      return [place.part, place.sheet, cellIn(place)].filter(Boolean).join(':');
    case 'file':
      return 'file';
  }
}

/** The name of the cell that a place is in, or ''. */
export function cellIn(place: Place): string {
  const cell = cellOf(place);
  return cell ? cellName(cell.row, cell.column) : '';
}

/** The lines of its file on which a cell stands, for programs that open it as a text. */
export function linesOf(report: Report, path: Safe, place: Place & { at: 'cell' }): LineRange {
  return report.linesOf?.(path, place) ?? { first: place.row, last: place.row };
}

/** What a finding says: the rule's message with the finding's numbers and words. */
export function messageOf(rule: Rule, message: string, data: Data): string {
  return (rule.messages[message] ?? rule.title).replace(/\{(\w+)\}/g, (_, key: string) =>
    String(data[key] ?? ''),
  );
}

/** Where a rule comes from, in one line. */
export function basisWords({ basis }: Rule): string {
  return basis
    .map(({ title, article, unverified }) => `《${title}》${article ?? ''}${unverified ? '（待核）' : ''}`)
    .join('；');
}

/** Where a finding is and what it says, and how to see it where the screen shows nothing. */
export function saysWords(rule: Rule, finding: Finding): string {
  const { place, message, data } = finding;
  const shown = place.at === 'part' ? (SHOWN_BY[place.part] ?? '') : '';
  return `${placeWords(finding)}${shown}：${messageOf(rule, message, data)}`;
}

/** Where Excel and WPS show what a clerk would look for in vain. */
const SHOWN_BY: Partial<Record<Part, string>> = {
  property: '，在「文件」—「信息」里',
  comment: '，点「审阅」—「显示所有批注」可见',
  formula: '，点这一格，在编辑栏里可见',
  hyperlink: '，右键点它，「编辑超链接」可见',
  'data-validation': '，在「数据」—「数据验证」（或「有效性」）里',
  'conditional-format': '，在「开始」—「条件格式」—「管理规则」里',
  'header-footer': '，在「页面布局」—「页面设置」里',
  'defined-name': '，在「公式」—「名称管理器」里',
  'text-store': '，打开后另存一份就没有了',
};

/** Stands after the first of many findings that are the same. */
export function moreWords(count: number): string {
  return `同样的问题共 ${count} 处`;
}

/** What was checked and found, in one sentence. */
export function countWords({ findings, files, records }: Report): string {
  const [errors, warnings] = [findings.count('error'), findings.count('warning')];
  return `检查了 ${files} 个文件、${records} 行名单：${errors} 个错误，${warnings} 个提醒。`;
}

/** Whether it may be published. */
export function verdictWords({ findings, complete, open }: Report): { good: boolean; words: string } {
  if (!complete) return { good: false, words: '有内容没能检查，不能公布。' };
  if (findings.count('error') > 0) return { good: false, words: '有错误，不能公布。' };
  if (open) return { good: false, words: '有要人核对、决定的内容，办完以前不能公布。' };
  return { good: true, words: '没有发现错误。' };
}

/** What was checked and found, and whether it may be published. */
export function resultWords(report: Report): string {
  return countWords(report) + verdictWords(report).words;
}

/** Stands at the end of every report for people: what no check can see, and what this one could not. */
export function caveatWords({ alone = 0, excepted = 0, rostered }: Report): string {
  return [
    '检查只能发现已知的问题，不能代替人的审核；',
    rostered ? '对照了花名册，花名册上没有的未成年人认不出来。' : '没有花名册就认不出名单里的未成年人。',
    alone > 0 ? `有 ${alone} 份名单旁边没有能用的 notice.yaml，没有核对标准、总数和日期。` : '',
    excepted > 0 ? `县里的 exceptions.csv 放过了 ${excepted} 处，没有列出。` : '',
  ].join('');
}
