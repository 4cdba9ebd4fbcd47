import { expect, test } from 'vitest';
import { emptyPackage } from '../../src/workbook/plain.ts';
import { Styles } from '../../src/workbook/styles.ts';
import { find, rootOf } from '../../src/workbook/tree.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = '<fonts count="1"><font><sz val="11"/></font></fonts>';
const XFS = '<cellXfs count="1"><xf fontId="0" fillId="0"/></cellXfs>';

test.each([
  ['nothing, self-closing', `<styleSheet xmlns="${MAIN}"/>`],
  ['nothing, with a prefix', `<x:styleSheet xmlns:x="${MAIN}"></x:styleSheet>`],
  ['no fills', `<styleSheet xmlns="${MAIN}">${FONT}${XFS}</styleSheet>`],
  ['empty fills', `<styleSheet xmlns="${MAIN}">${FONT}<fills count="0"/>${XFS}</styleSheet>`],
  ['one fill', `<styleSheet xmlns="${MAIN}">${FONT}<fills count="1"><fill/></fills>${XFS}</styleSheet>`],
  ['no styles of cells', `<styleSheet xmlns="${MAIN}">${FONT}</styleSheet>`],
])('styles with %s: ours do not become those of all cells', (_, xml) => {
  const parts = emptyPackage();
  parts.put('xl/styles.xml', xml);
  const styles = new Styles(parts);
  expect(styles.painted(0, { fill: 'FFC7CE', letters: '9C0006' })).toBe(1);
  styles.save(parts);
  const root = rootOf(parts.text('xl/styles.xml') ?? '');
  expect(root.children.map(({ name }) => name)).toEqual(['fonts', 'fills', 'borders', 'cellXfs']);
  expect(find(root, 'fills')?.children).toHaveLength(3);
  expect(
    find(root, 'cellXfs')?.children.map(({ attributes }) => /fillId="(\d)"/.exec(attributes)?.[1]),
  ).toEqual(['0', '2']);
});
