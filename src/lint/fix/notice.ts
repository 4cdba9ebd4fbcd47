import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import type { NoticeFile } from '../../publication/notice.ts';
import { type Edit, splice } from '../../workbook/splice.ts';
import { type WithheldMinors, withMinors } from './minors.ts';
import type { Withheld } from './plan.ts';

/**
 * A notice.yaml whose list has fewer rows now: its totals, and the minors that are counted instead. Only these values
 * change; comments and order stay.
 */
export function noticeWithout(text: string, notice: NoticeFile, withheld: Withheld, k: number): string {
  const document = parseDocument(text);
  const edits: Edit[] = [];
  const set = (path: string[], value: string) => {
    const node = document.getIn(path, true) as Node | undefined;
    if ((isScalar(node) || isMap(node)) && node.range)
      edits.push({ start: node.range[0], end: node.range[1], text: value });
  };
  const less = (path: string[], stated: number | undefined, by: number | undefined) => {
    if (stated !== undefined && by !== undefined && stated >= by) set(path, String(stated - by));
  };
  const { total } = notice;
  less(['total', 'rows'], total?.rows, withheld.rows);
  less(['total', 'persons'], total?.persons, withheld.rows);
  if (total?.amount !== undefined && withheld.amount !== undefined)
    set(['total', 'amount'], String((Math.round(total.amount * 100) - withheld.amount) / 100));
  const minors = withMinors(notice.withheldMinors, withheld, k);
  if (minors !== notice.withheldMinors) set(['withheldMinors'], yamlOf(minors));
  return splice(text, edits);
}

function yamlOf(minors: WithheldMinors): string {
  if (typeof minors !== 'object') return String(minors);
  const { persons, amount } = minors;
  return amount === undefined ? `{ persons: ${persons} }` : `{ persons: ${persons}, amount: ${amount} }`;
}
