import { binaryWords } from './binary-words.ts';
import type { Cell } from './reference.ts';
import type { Field, Part, Place, Problem } from './types.ts';
import { byCell } from './xlsx-by-cell.ts';
import { WORKBOOK } from './xlsx-names.ts';
import type { Package } from './xlsx-package.ts';
import { ownerOf, relationsIn, relationsPath } from './xlsx-relations.ts';
import { formulaWords, unescaped } from './xlsx-words.ts';
import { attribute } from './xml.ts';
import { wordsOf } from './xml-words.ts';

/** Settings of printers: no text, in nearly every workbook, and large enough to hold one. */
const PRINTER = /^xl\/printerSettings\/[^/]+\.bin$/;

/** What a workbook says of its other parts: which holds its styles, which sheet one belongs to, and the cells of each sheet's links. */
export type Known = {
  styles: string;
  sheets: Map<string, number>;
  links: Map<string, ReadonlyMap<string, readonly Cell[]>>;
};

/** The texts of the parts that were not read yet, and the names of all; what is no text becomes a problem. */
export function otherParts(parts: Package, known: Known, problems: Problem[]): Field[] {
  followRelations(parts, known.sheets);
  return parts.paths.flatMap((path) => {
    const part = partOf(path);
    const name = fieldOf('other-part', path);
    if (parts.read.has(path)) return name;
    const where = whereOf(path, known);
    if (PRINTER.test(path))
      return [name, ...binaryWords(parts.bytes(path)).map((word) => fieldOf(part, word, where))];
    if (path.endsWith('/') && parts.bytes(path).length === 0) return name;
    const xml = /\.(xml|vml|rels)$/.test(path) ? parts.text(path) : undefined;
    // Power Query keeps a package of its own in a part in UTF-16.
    if (xml !== undefined) return [name, ...textsOf(xml, path, part, known)];
    problems.push({ code: 'embedded-file', place: { at: 'part', part, ...where } });
    return name;
  });
}

/** Adds the parts that sheets lead to, and those that these lead to: a drawing, and the charts in it. */
function followRelations(parts: Package, sheets: Map<string, number>): void {
  // A map gives what is added while it is walked.
  for (const [owner, sheet] of sheets)
    for (const { target, external } of relationsIn(parts.text(relationsPath(owner)) ?? '', owner))
      if (!external && !sheets.has(target)) sheets.set(target, sheet);
}

function whereOf(path: string, { sheets }: Known): Where {
  const sheet = sheets.get(path);
  return sheet === undefined ? {} : { sheet };
}

function textsOf(xml: string, path: string, part: Part, known: Known): Field[] {
  if (path.endsWith('.rels')) return linksOf(xml, ownerOf(path), known);
  if (path === known.styles) return formatsOf(xml);
  const where = whereOf(path, known);
  // The names of sheets have a place of their own.
  const names = (name: string, attributes: string) =>
    path === WORKBOOK && name === 'sheet' ? [attribute(attributes, 'name') ?? ''] : [];
  const pieces = part === 'comment' || part === 'drawing' ? byCell(xml) : [{ xml }];
  return pieces.flatMap(({ xml, cell }) =>
    wordsOf(xml, names).flatMap((word) =>
      [...new Set([word, ...formulaWords(word), unescaped(word)])].map((text) =>
        // A part that no sheet has leaves its cells in none.
        fieldOf(part, text, where.sheet ? { ...where, ...cell } : where),
      ),
    ),
  );
}

/** What relations say, and the addresses that lead outside the workbook, at the cells of their links. */
function linksOf(xml: string, owner: string, known: Known): Field[] {
  const where = whereOf(owner, known);
  const links = new Map(known.links.get(owner));
  const external = relationsIn(xml, owner).filter((relation) => relation.external);
  const isExternal = (name: string, attributes: string) =>
    name === 'Relationship' && attribute(attributes, 'TargetMode') === 'External';
  const others = wordsOf(xml, (name, attributes) =>
    isExternal(name, attributes) ? [attribute(attributes, 'Target') ?? ''] : [],
  );
  return [
    ...external.flatMap(({ id, type, target }) => {
      const cells: readonly (Cell | undefined)[] = links.get(id) ?? [undefined];
      // Only the first of those that share an id is anybody's.
      links.delete(id);
      const part = type === 'hyperlink' ? 'hyperlink' : 'external-link';
      return cells.map((cell) => fieldOf(part, target, { ...where, ...cell }));
    }),
    ...others.map((text) => fieldOf('other-part', text, where)),
  ];
}

/** The words that number formats show, whatever the number: `0"元"`; and the names of styles and fonts. */
function formatsOf(xml: string): Field[] {
  const shown: string[] = [];
  const others = wordsOf(xml, (name, attributes) => {
    if (name !== 'numFmt') return [];
    const code = attribute(attributes, 'formatCode') ?? '';
    const words = [...code.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, single]) => quoted ?? single);
    shown.push(words.join(''));
    return [code];
  });
  return [...shown, ...others].map((text) => fieldOf('other-part', text));
}

const PART_PATHS: [RegExp, Part][] = [
  [/^xl\/(comments|threadedComments|persons)/, 'comment'],
  [/^docProps\//, 'property'],
  [/^xl\/(drawings|charts|diagrams|media)\//, 'drawing'],
  [/^xl\/workbook\.xml$/, 'defined-name'],
  [/^xl\/pivot/, 'pivot-cache'],
  [/^xl\/externalLinks\//, 'external-link'],
  [/^customXml\//, 'custom-xml'],
];

function partOf(path: string): Part {
  return PART_PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other-part';
}

/** The sheet that a text belongs to, and the cell there. */
type Where = { sheet?: number; row?: number; column?: number };

/** A text of a part. That of a sheet's name is shown, any other is hidden. */
export function fieldOf(part: Part, text: string, where: Where = {}): Field {
  const place: Place = { at: 'part', part, ...where };
  return { text, place: () => place, hidden: part !== 'sheet-name' };
}
