import { cellName } from '../document/reference.ts';
import { DECLARATION, KIND, MAIN } from '../document/xlsx-names.ts';
import { attribute, escaped } from '../document/xml.ts';
import type { Package } from './package.ts';
import { appended, type Edit, prefixOf, splice } from './splice.ts';
import { type Element, find, rootOf, treeOf } from './tree.ts';

/** A comment at a cell. */
export type Comment = { row: number; column: number; text: string };

const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Adds comments by an author to a sheet; where a cell has one already, behind what it says. */
export function comment(
  parts: Package,
  sheet: string,
  author: string,
  comments: readonly Comment[],
  blocks: Blocks,
): void {
  if (comments.length === 0) return;
  const known = parts.related(sheet, 'comments');
  const path = known ?? parts.free('xl/comments', '.xml');
  if (known === undefined) {
    const empty = `<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
    parts.put(path, DECLARATION + parts.own(empty));
    parts.relate(sheet, 'comments', path);
    parts.declare(path, `${KIND}.comments+xml`);
  }
  const xml = parts.text(path) ?? '';
  const root = rootOf(xml);
  const existing = commentsByCell(root);
  parts.put(path, splice(xml, commentEdits(xml, root, existing, author, comments)));
  draw(
    parts,
    sheet,
    comments.filter(({ row, column }) => !existing.has(cellName(row, column))),
    blocks,
  );
}

function commentsByCell(root: Element): Map<string, Element> {
  const list = find(root, 'commentList')?.children ?? [];
  return new Map(list.map((element) => [attribute(element.attributes, 'ref') ?? '', element]));
}

function commentEdits(
  xml: string,
  root: Element,
  existing: ReadonlyMap<string, Element>,
  author: string,
  comments: readonly Comment[],
): Edit[] {
  const authors = find(root, 'authors');
  const list = find(root, 'commentList');
  if (!authors || !list) throw new Error('comments');
  const p = prefixOf(xml, root);
  const run = (text: string) => `<${p}r><${p}t xml:space="preserve">${escaped(text)}</${p}t></${p}r>`;
  const fresh: string[] = [];
  const edits: Edit[] = [];
  for (const { row, column, text } of comments) {
    const reference = cellName(row, column);
    const words = find(existing.get(reference), 'text');
    if (words) edits.push(appended(xml, words, run(`\n${author}：\n${text}`)));
    else
      fresh.push(
        `<${p}comment ref="${reference}" authorId="${authors.children.length}"><${p}text>${run(text)}</${p}text></${p}comment>`,
      );
  }
  return [
    ...edits,
    appended(xml, authors, `<${p}author>${escaped(author)}</${p}author>`),
    appended(xml, list, fresh.join('')),
  ];
}

/** A comment is seen only if the sheet's drawing has a box for it. */
function draw(parts: Package, sheet: string, comments: readonly Comment[], blocks: Blocks): void {
  if (comments.length === 0) return;
  const own = blocks.take(Math.ceil((comments.length + 1) / 1024));
  const [first = 0, data] = [own[0], own.join(',')];
  const type = `mingbang${first}`;
  const shapes =
    `<v:shapetype id="${type}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
    comments.map((at, i) => box(at, type, first * 1024 + i + 1)).join('');
  const known = drawingOf(parts, sheet);
  if (known !== undefined) {
    // Excel's drawings are no sound XML, so they are not parsed.
    parts.change(known, (vml) => {
      const numbered = vml.replace(/(<o:idmap\b[^>]*\bdata=")([^"]*)/, `$1$2,${data}`);
      const end = numbered.lastIndexOf('</');
      return numbered.slice(0, end) + shapes + numbered.slice(end);
    });
    return;
  }
  const path = parts.free('xl/drawings/vmlDrawing', '.vml');
  parts.put(
    path,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>${shapes}</xml>`,
  );
  parts.declareExtension('vml', VML);
  const id = parts.relate(sheet, 'vmlDrawing', path);
  // One that leads nowhere makes room: a sheet may have only one.
  parts.change(sheet, (xml) => withLegacyDrawing(xml.replace(LEGACY_DRAWING, ''), id, parts.namespace));
}

function box({ row, column, text }: Comment, type: string, id: number): string {
  // Some seventeen letters of eleven points fit in a line of the box.
  const lines = text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 17), 1);
  // A box beyond the last column or row is none.
  const [left, top] = [Math.min(column, 16_379), Math.max(0, Math.min(row - 2, 1_048_574 - lines))];
  return `<v:shape id="_x0000_s${id}" type="#${type}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${left}, 12, ${top}, 4, ${left + 3}, 40, ${top + lines}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
}

const LEGACY_DRAWING = /<(?:\w+:)?legacyDrawing\b([^>]*)>(?:\s*<\/(?:\w+:)?legacyDrawing>)?/;

function drawingOf(parts: Package, sheet: string): string | undefined {
  const tag = LEGACY_DRAWING.exec(parts.text(sheet) ?? '');
  const id = tag && attribute(tag[1] ?? '', 'id');
  const target = parts
    .relations(sheet)
    .find((relation) => relation.id === id && relation.type === 'vmlDrawing')?.target;
  return target !== undefined && parts.has(target) ? target : undefined;
}

/** Boxes are numbered in blocks of 1024, which the sheets of a workbook do not share. */
export class Blocks {
  #last: number;

  constructor(parts: Package) {
    this.#last = parts
      .paths(/\.vml$/)
      .flatMap((path) => [...(parts.text(path) ?? '').matchAll(/_s(\d+)"|data="([\d, ]*)"/g)])
      .flatMap(([, id, blocks = '']) => [
        Math.floor(Number(id ?? 0) / 1024),
        ...blocks.split(',').map(Number),
      ])
      .reduce((most, block) => Math.max(most, block), 0);
  }

  take(count: number): number[] {
    return Array.from({ length: count }, () => ++this.#last);
  }
}

const BEHIND =
  /<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/;

/** The children of a sheet have a fixed order. */
function withLegacyDrawing(xml: string, id: string, namespace: string): string {
  const cells = /<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\b[^>]*\/>/.exec(xml);
  const from = cells ? cells.index + cells[0].length : 0;
  const tail = xml.slice(from, xml.lastIndexOf('</'));
  // A wrapper for newer programs (mc:AlternateContent) counts as what it wraps.
  const behind = treeOf(tail).children.find(({ start, end }) => BEHIND.test(opening(tail.slice(start, end))));
  const at = from + (behind?.start ?? tail.length);
  const prefix = /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? '';
  const tag = `<${prefix}legacyDrawing xmlns:r="${namespace}" r:id="${id}"/>`;
  return xml.slice(0, at) + tag + xml.slice(at);
}

function opening(element: string): string {
  return /^<\w+:AlternateContent\b/.test(element) ? element : element.slice(0, element.indexOf('>'));
}
