import { firstDayOf, type Month } from '../../src/publication/dates.ts';
import { BASIC, type Standard, standardOn } from '../../src/publication/standard.ts';
import { standardRows } from '../../src/publication/standards-file.ts';

type Years = [from: string, to: string, document: string];

const YEARS: Years[] = [
  ['2023-09-01', '2024-08-31', '渝澜民发〔2023〕31号'],
  ['2024-09-01', '2025-08-31', '渝澜民发〔2024〕28号'],
  ['2025-09-01', '', '渝澜民发〔2025〕36号'],
];

/** 照料护理, in yuan, by how much care a person needs; the list shows only the sum. */
export const CARE = { 全自理: 60, 半护理: 210, 全护理: 420 };

const LINES: [category: string, area: Standard['area'], item: string, amounts: number[]][] = [
  ['dibao', 'rural', BASIC, [600, 630, 660]],
  ['dibao', 'urban', BASIC, [735, 770, 800]],
  ['tekun', 'all', BASIC, [956, 1001, 1040]],
  ...Object.entries(CARE).map(([grade, amount]): (typeof LINES)[number] => [
    'tekun',
    'all',
    `照料护理（${grade}）`,
    [amount, amount, amount],
  ]),
];

/** Every standard of the last years. Amounts are near those of Chongqing, document numbers invented. */
const STANDARDS: Standard[] = LINES.flatMap(([category, area, item, amounts]) =>
  YEARS.map(([from, to, document], i): Standard => {
    const standard = { category, area, item, amount: (amounts[i] ?? 0) * 100, from, document };
    return to ? { ...standard, to } : standard;
  }),
);

/** The basic standard of a month with its document. */
export function standardIn(category: string, area: 'rural' | 'urban', month: Month): Standard {
  const standard = standardOn(STANDARDS, category, area, firstDayOf(month));
  if (!standard) throw new Error(`no standard for ${category} in ${month}`);
  return standard;
}

/** The basic standard of a month in yuan. */
export function yuanIn(category: string, area: 'rural' | 'urban', month: Month): number {
  return standardIn(category, area, month).amount / 100;
}

export function standardsFile(): string {
  const lines = standardRows(STANDARDS).map((cells) => cells.join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
