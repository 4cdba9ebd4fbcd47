import { expect, test } from 'vitest';
import { tablesIn, wordsOf } from '../../src/document/written-table.ts';

const read = (text: string) => tablesIn(text).map((table) => table.map((row) => row.map(wordsOf)));

test('tables of HTML, of Markdown and of tabs', () => {
  const expected = [
    [
      ['姓名', '金额'],
      ['冉甲一', '800'],
    ],
  ];
  expect(
    read('<TABLE><tr><th>姓名</th><th>金额</th></tr><tr><td><p>冉甲一</p></td><td>800</td></tr></TABLE>'),
  ).toEqual(expected);
  expect(read('<table><tr><td>姓 名<td>金额<tr><td>冉甲一<td>800')).toEqual(expected);
  expect(read('表：\n姓名|金额\n---|---\n冉甲一|**800**\n')).toEqual(expected);
  expect(read('姓名\t金额\r\n冉甲一\t800\r\n')).toEqual(expected);
  expect(
    read(
      '<table>\n\t<tr>\n\t\t<td>姓名</td>\n\t\t<td>金额</td>\n\t</tr>\n\t<tr>\n\t\t<td>冉甲一</td>\n\t\t<td>800</td>\n\t</tr>\n</table>',
    ),
  ).toEqual(expected);
  expect(read('\t姓名\n\t冉甲一\n')).toEqual([]);
  expect(read('一行 | 不是表\n\n<td>也不是</td>')).toEqual([]);
});

test('cells know where they begin', () => {
  const text = '| 姓名 |\n|---|\n| 冉甲一 |\n<table><tr><td>a</td></tr><tr><td>b</td></tr></table>';
  const cells = tablesIn(text).flat(2);
  expect(cells.map(({ text: cell }) => cell.trim()).filter(Boolean)).toEqual(['a', 'b', '姓名', '冉甲一']);
  for (const { text: cell, start } of cells) expect(text.startsWith(cell, start)).toBe(true);
});
