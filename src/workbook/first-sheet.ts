import { KIND, WORKBOOK } from '../document/xlsx-names.ts';
import { attribute, escaped } from '../document/xml.ts';
import type { Package } from './package.ts';
import { sheetParts } from './sheets.ts';
import { appended, type Edit, numberIn, prefixOf, retagged, splice } from './splice.ts';
import { type Element, find, rootOf } from './tree.ts';

/**
 * Puts a new sheet, whose XML comes in pieces, before all others. What counts sheets by their order (local names such as
 * print areas, the sheet that is open) counts one further, so that everything means what it meant.
 */
export function putFirst(parts: Package, wanted: string, xml: Iterable<string>): void {
  const name = freeName(
    wanted,
    sheetParts(parts).map((sheet) => sheet.name),
  );
  const path = parts.free('xl/worksheets/sheet', '.xml');
  parts.write(path, parts.ownPieces(xml));
  parts.declare(path, `${KIND}.worksheet+xml`);
  const id = parts.relate(WORKBOOK, 'worksheet', path);
  parts.change(WORKBOOK, (workbook) => withFirstSheet(workbook, name, id, parts.namespace));
  if (parts.has(APP)) parts.change(APP, (app) => withFirstTitle(app, name));
}

/** Excel takes names of sheets that differ only in case for the same. */
function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
  return name;
}

function withFirstSheet(xml: string, name: string, id: string, namespace: string): string {
  const root = rootOf(xml);
  const sheets = find(root, 'sheets');
  if (!sheets) throw new Error('no sheets');
  const p = prefixOf(xml, sheets);
  const last = sheets.children.reduce((most, sheet) => Math.max(most, numberIn(sheet, 'sheetId')), 0);
  const tag = `<${p}sheet xmlns:r="${namespace}" name="${escaped(name)}" sheetId="${last + 1}" r:id="${id}"/>`;
  const at = sheets.inner.start;
  const edits: Edit[] = [{ start: at, end: at, text: tag }];
  if (sheets.children.length === 0) return splice(xml, [appended(xml, sheets, tag)]);
  const views = find(root, 'bookViews')?.children ?? [];
  for (const view of views)
    edits.push(retagged(xml, view, { firstSheet: 0, activeTab: numberIn(view, 'activeTab') + 1 }));
  if (views.length === 0) {
    const { start } = sheets;
    const text = `<${p}bookViews><${p}workbookView activeTab="1"/></${p}bookViews>`;
    edits.push({ start, end: start, text });
  }
  for (const defined of find(root, 'definedNames')?.children ?? [])
    if (attribute(defined.attributes, 'localSheetId') !== undefined)
      edits.push(retagged(xml, defined, { localSheetId: numberIn(defined, 'localSheetId') + 1 }));
  return splice(xml, edits);
}

const APP = 'docProps/app.xml';

/** app.xml names the sheets, then other titles, and says how many of each. What does not look so is left as it is. */
function withFirstTitle(xml: string, name: string): string {
  const root = rootOf(xml);
  const [, count] = find(root, 'HeadingPairs', 'vector')?.children.slice(0, 2) ?? [];
  const number = find(count, 'i4');
  const titles = find(root, 'TitlesOfParts', 'vector');
  const first = titles?.children[0];
  if (!number || !titles || !first) return xml;
  const text = (element: Element) => xml.slice(element.inner.start, element.inner.end);
  const p = prefixOf(xml, first);
  const at = titles.inner.start;
  return splice(xml, [
    { ...number.inner, text: String(Number(text(number)) + 1) },
    retagged(xml, titles, { size: titles.children.length + 1 }),
    { start: at, end: at, text: `<${p}lpstr>${escaped(name)}</${p}lpstr>` },
  ]);
}
