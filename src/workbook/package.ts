import { strToU8, zipSync } from 'fflate/browser';
import { encodedPieces } from '../document/encode.ts';
import { joined } from '../document/source.ts';
import {
  CONTENT_TYPES,
  DECLARATION,
  MAIN,
  OFFICE,
  PACKAGE,
  STRICT_MAIN,
  STRICT_OFFICE,
  WORKBOOK,
} from '../document/xlsx-names.ts';
import { type Files, unzipped } from '../document/xlsx-package.ts';
import { type Relation, relationsIn, relationsPath } from '../document/xlsx-relations.ts';
import { attribute, escaped } from '../document/xml.ts';
import { appended, type Edit, prefixOf, splice } from './splice.ts';
import { type Element, rootOf } from './tree.ts';

// Zip files hold a time for each part. One that never changes makes the same workbook twice the same bytes.
const MTIME = new Date(1980, 0, 1);

/** The parts of a workbook file, to be changed one by one; those that are not touched stay byte for byte. */
export class Package {
  /** Texts as long as they may change: a sheet of a million cells is changed several times, and encoded once. */
  readonly #parts: Map<string, string | (() => Uint8Array)>;

  constructor(parts: Files = new Map()) {
    this.#parts = new Map(parts);
  }

  /** @throws Unreadable when it is no sound package */
  static open(bytes: Uint8Array): Package {
    return new Package(unzipped(bytes));
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  /** The paths that match a pattern. */
  paths(pattern: RegExp): string[] {
    return [...this.#parts.keys()].filter((path) => pattern.test(path));
  }

  text(path: string): string | undefined {
    const part = this.#parts.get(path);
    return typeof part === 'function' ? new TextDecoder('utf-8', { fatal: true }).decode(part()) : part;
  }

  put(path: string, xml: string): void {
    this.#parts.set(path, xml);
  }

  /** Puts a part that comes in pieces, each of whole letters; of a million cells the text is never there as a whole. */
  write(path: string, pieces: Iterable<string>): void {
    const bytes = joined(encodedPieces(pieces, 'utf-8') ?? []);
    this.#parts.set(path, () => bytes);
  }

  /** Changes a part that is known to exist. */
  change(path: string, how: (xml: string) => string): void {
    const xml = this.text(path);
    if (xml === undefined) throw new Error('no such part');
    this.put(path, how(xml));
  }

  /** A path that no part has, in capitals neither: `xl/comments3.xml` for `xl/comments` and `.xml`. */
  free(start: string, end: string): string {
    const taken = new Set([...this.#parts.keys()].map(folded));
    for (let number = 1; ; number++) {
      const path = `${start}${number}${end}`;
      if (!taken.has(folded(path))) return path;
    }
  }

  /** The relations of a part to others of the package. */
  relations(owner: string): Relation[] {
    const xml = this.text(relationsPath(owner)) ?? '';
    return relationsIn(xml, owner).filter(({ external }) => !external);
  }

  /** The part that another is related to by a type, if it is; whether or not it is there. */
  related(owner: string, type: string): string | undefined {
    return this.relations(owner).find((relation) => relation.type === type)?.target;
  }

  /** Relates a part to another, by an absolute path. @returns the id of the relationship */
  relate(owner: string, type: string, target: string): string {
    const path = relationsPath(owner);
    const xml =
      this.text(path) ?? `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
    const { children } = rootOf(xml);
    const ids = new Set(children.map(({ attributes }) => attribute(attributes, 'Id')));
    let number = children.length + 1;
    while (ids.has(`rId${number}`)) number++;
    const put = `Relationship Id="rId${number}" Type="${this.namespace}/${type}" Target="/${escaped(target)}"`;
    this.put(path, splice(xml, [entry(xml, put)]));
    return `rId${number}`;
  }

  /** Says what a new part is, also where something else was said of one that is not there. */
  declare(path: string, contentType: string): void {
    this.change(CONTENT_TYPES, (xml) =>
      splice(xml, [
        ...said(xml, 'PartName', `/${path}`).map(({ start, end }) => ({ start, end, text: '' })),
        entry(xml, `Override PartName="/${escaped(path)}" ContentType="${contentType}"`),
      ]),
    );
  }

  /** Says what the parts with an extension are, unless that is said already. */
  declareExtension(extension: string, contentType: string): void {
    this.change(CONTENT_TYPES, (xml) =>
      said(xml, 'Extension', extension).length > 0
        ? xml
        : splice(xml, [entry(xml, `Default Extension="${extension}" ContentType="${contentType}"`)]),
    );
  }

  /** The namespace of relationships in this package: strict workbooks have their own. */
  get namespace(): string {
    return this.text(WORKBOOK)?.includes(STRICT_OFFICE) ? STRICT_OFFICE : OFFICE;
  }

  /** A new part of ours with the namespaces of this package. */
  own(xml: string): string {
    return [...this.ownPieces([xml])].join('');
  }

  /** The same of one in pieces. */
  *ownPieces(pieces: Iterable<string>): Generator<string> {
    const isStrict = this.namespace === STRICT_OFFICE;
    for (const xml of pieces) yield isStrict ? xml.replaceAll(`"${MAIN}"`, `"${STRICT_MAIN}"`) : xml;
  }

  zipped(): Uint8Array {
    const files = Array.from(
      this.#parts,
      ([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part()] as const,
    );
    return zipSync(Object.fromEntries(files), { mtime: MTIME, level: 6 });
  }
}

/** Names in a package are the same whatever their capitals. */
function folded(name: string): string {
  return name.toLowerCase();
}

/** What is said of the part or the extension that an attribute names. */
function said(types: string, by: 'PartName' | 'Extension', name: string): Element[] {
  return rootOf(types).children.filter(
    ({ attributes }) => folded(attribute(attributes, by) ?? '') === folded(name),
  );
}

/** An element put at the end of a list of them. */
function entry(xml: string, put: string): Edit {
  const root = rootOf(xml);
  return appended(xml, root, `<${prefixOf(xml, root)}${put}/>`);
}
