import { KIND, MAIN, OFFICE, STRICT_MAIN, STYLES, WORKBOOK } from '../document/xlsx-names.ts';
import { countsFrom1904, sharedStrings } from '../document/xlsx-store.ts';
import { attribute, escaped } from '../document/xml.ts';
import { cleanSheet, type SheetChange, shiftsOf } from './clean-sheet.ts';
import { printTitles, titlesXml } from './kept-view.ts';
import { Package } from './package.ts';
import { emptyPackage } from './plain.ts';
import { sheetParts } from './sheets.ts';
import { numberIn, prefixOf, splice } from './splice.ts';
import { type Element, rootOf } from './tree.ts';

const THEME = 'application/vnd.openxmlformats-officedocument.theme+xml';
const UNCHANGED: SheetChange = { columns: new Set(), rows: new Set(), cells: new Map() };

/** What becomes of a workbook: changes of its sheets by number, the sheets that do not come along, and new names. */
type BookChange = {
  sheets: ReadonlyMap<number, SheetChange>;
  dropped: ReadonlySet<number>;
  renamed: ReadonlyMap<number, string>;
  keepFooters: boolean;
};

/**
 * A workbook written anew from what its cells show: styles and sheets, what each printed page repeats, and nothing else of the
 * package. A comment, a property, a pivot cache, another defined name or a string that no cell shows any more cannot stay behind in it.
 * @returns `undefined` when nothing would be left, or a sheet is a chart
 * @throws Uncomputed when a formula has no result in the file
 */
export function cleanBook(
  bytes: Uint8Array,
  { sheets, dropped, renamed, keepFooters }: BookChange,
): Uint8Array | undefined {
  const from = Package.open(bytes);
  const strings = sharedStrings(from.text(partOf(from, 'sharedStrings') ?? '') ?? '');
  const stay = sheetParts(from).flatMap((sheet, i) =>
    sheet.hidden || dropped.has(i + 1)
      ? []
      : [
          {
            ...sheet,
            was: i,
            name: renamed.get(i + 1) ?? sheet.name,
            change: sheets.get(i + 1) ?? UNCHANGED,
          },
        ],
  );
  if (stay.length === 0) return undefined;
  const to = emptyPackage();
  const workbook = from.text(WORKBOOK) ?? '';
  const titles = printTitles(workbook);
  const names: string[] = [];
  const defined: string[] = [];
  for (const [i, { name, path, was, change }] of stay.entries()) {
    const xml = from.text(path) ?? '';
    if (!/<(?:\w+:)?worksheet\b/.test(xml)) return undefined;
    const target = `xl/worksheets/sheet${i + 1}.xml`;
    to.write(target, cleanSheet(xml, strings.list, change, keepFooters));
    to.declare(target, `${KIND}.worksheet+xml`);
    const id = to.relate(WORKBOOK, 'worksheet', target);
    names.push(`<sheet xmlns:r="${OFFICE}" name="${escaped(name)}" sheetId="${i + 1}" r:id="${id}"/>`);
    defined.push(titlesXml(titles.get(was) ?? '', { name, at: i }, shiftsOf(change)));
  }
  const from1904 = countsFrom1904(workbook);
  to.change(WORKBOOK, (xml) =>
    xml
      // By a function, since a name may have a dollar sign.
      .replace('<sheets/>', () => `<sheets>${names.join('')}</sheets>${definedXml(defined.join(''))}`)
      .replace('<bookViews>', from1904 ? '<workbookPr date1904="1"/><bookViews>' : '<bookViews>'),
  );
  keepLooks(from, to);
  return to.zipped();
}

function definedXml(names: string): string {
  return names && `<definedNames>${names}</definedNames>`;
}

function keepLooks(from: Package, to: Package): void {
  const styles = from.text(partOf(from, 'styles') ?? '');
  if (styles !== undefined) to.put(STYLES, transitional(looksOf(styles)));
  const theme = from.text(partOf(from, 'theme') ?? '');
  // A theme with pictures would have relations of its own.
  if (theme === undefined || theme.includes(':embed=')) return;
  to.put('xl/theme/theme1.xml', transitional(theme));
  to.declare('xl/theme/theme1.xml', THEME);
  to.relate(WORKBOOK, 'theme', 'xl/theme/theme1.xml');
}

const LOOKS = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'colors']);

/** The looks of cells, without what no cell of the copy has: names of styles, conditional looks, extensions, comments. */
function looksOf(styles: string): string {
  const xml = styles.replace(/<!--[\s\S]*?-->/g, '');
  const others = rootOf(xml).children.filter(({ name }) => !LOOKS.has(name));
  return splice(
    xml,
    others.map((element) => ({ start: element.start, end: element.end, text: normalIn(xml, element) })),
  );
}

/** Which look is the usual one: programs measure the widths of columns in its letters. It may have been given any name. */
function normalIn(xml: string, element: Element): string {
  const usual = element.children.find(({ attributes }) => attribute(attributes, 'builtinId') === '0');
  if (element.name !== 'cellStyles' || !usual) return '';
  const p = prefixOf(xml, element);
  const style = `<${p}cellStyle name="Normal" xfId="${numberIn(usual, 'xfId')}" builtinId="0"/>`;
  return `<${p}cellStyles count="1">${style}</${p}cellStyles>`;
}

/** The part that the workbook has for something; the reader takes the usual place when nothing says where. */
function partOf(parts: Package, type: string): string | undefined {
  return parts.related(WORKBOOK, type) ?? [`xl/${type}.xml`].find((path) => parts.has(path));
}

/** Strict workbooks name the same things otherwise. */
function transitional(xml: string): string {
  return xml
    .replaceAll(STRICT_MAIN, MAIN)
    .replaceAll(
      'http://purl.oclc.org/ooxml/drawingml/main',
      'http://schemas.openxmlformats.org/drawingml/2006/main',
    );
}
