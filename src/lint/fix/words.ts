import { doneWords } from './done.ts';
import type { Mended, Undecided } from './index.ts';

/** What was done to a copy, in one sentence. */
export function copyWords({ done }: Mended): string {
  return `${doneWords(done).join('，') || '总数和不公开姓名的人数跟着名单改了'}。`;
}

/** What else a person must know of a copy, a sentence each. */
export function moreOfCopy({ source, recoded, toCheck, withheldRows }: Mended): string[] {
  const lines: string[] = [];
  if (withheldRows.length > 0) lines.push(`撤下的是原表的${withheldRows.join('，')}。`);
  if (toCheck.length > 0)
    lines.push(
      `撤下了人，这些格里写的户数、人数、金额要人来核对（位置是改好的表里的）：${toCheck.join('，')}。`,
    );
  if (/\.xlsx$/i.test(source.path))
    lines.push(
      '只保留看得见的格子：公式换成了结果，批注、图片、图表、文本框、下拉选项、筛选、条件格式、打印区域、属性没有带过去。',
    );
  if (recoded) lines.push('有生僻字，改存为 UTF-8。');
  return lines;
}

/** Which rows were left in, since only a person can tell. */
export function undecidedWords({ rows }: Undecided): string {
  return (
    `原表的${rows.join('，')}写到孩子或监护人，或者出生日期说不准，光看表定不了本人是不是未成年人、几个人是未成年人，没有撤下，要人来定。` +
    '家里有成年人的，写成年户主的姓名；改好的表里清空了的姓名，定了再填。'
  );
}
