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
import { escaped } from '../document/xml.ts';
import { Entries } from './entries.ts';

// Zip files hold a time for each part. One that never changes makes the same workbook twice the same bytes.
const MTIME = new Date(1980, 0, 1);

type Part = string | Entries | (() => Uint8Array);

/** The parts of a workbook file, to be changed one by one; those that are not touched stay byte for byte. */
export class Package {
  /** Texts as long as they may change: a sheet of a million cells is changed several times, and encoded once. */
  readonly #parts: Map<string, Part>;
  /** The names of all parts, and where the search for a free one goes on: of twenty thousand sheets each asks. */
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();
  #namespace: string | undefined;

  constructor(parts: Files = new Map()) {
    this.#parts = new Map(parts);
    this.#taken = new Set([...parts.keys()].map(folded));
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
    if (part instanceof Entries) return part.text();
    return typeof part === 'function' ? new TextDecoder('utf-8', { fatal: true }).decode(part()) : part;
  }

  put(path: string, xml: string): void {
    this.#set(path, xml);
  }

  /** Puts a part that comes in pieces, each of whole letters; of a million cells the text is never there as a whole. */
  write(path: string, pieces: Iterable<string>): void {
    const bytes = joined(encodedPieces(pieces, 'utf-8') ?? []);
    this.#set(path, () => bytes);
  }

  /** Changes a part that is known to exist. */
  change(path: string, how: (xml: string) => string): void {
    const xml = this.text(path);
    if (xml === undefined) throw new Error('no such part');
    this.put(path, how(xml));
  }

  /** A path that no part has, in capitals neither: `xl/comments3.xml` for `xl/comments` and `.xml`. */
  free(start: string, end: string): string {
    let number = this.#next.get(start + end) ?? 1;
    while (this.#taken.has(folded(`${start}${number}${end}`))) number++;
    this.#next.set(start + end, number);
    return `${start}${number}${end}`;
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
    if (!this.has(path))
      this.put(path, `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`);
    const entries = this.#entries(path);
    let number = entries.size + 1;
    while (entries.has('Id', `rId${number}`)) number++;
    const id = `rId${number}`;
    entries.put(
      'Id',
      id,
      `Relationship Id="${id}" Type="${this.namespace}/${type}" Target="/${escaped(target)}"`,
    );
    return id;
  }

  /** Says what a new part is, also where something else was said of one that is not there. */
  declare(path: string, contentType: string): void {
    this.#entries(CONTENT_TYPES).put(
      'PartName',
      `/${path}`,
      `Override PartName="/${escaped(path)}" ContentType="${contentType}"`,
    );
  }

  /** Says what the parts with an extension are, unless that is said already. */
  declareExtension(extension: string, contentType: string): void {
    const entries = this.#entries(CONTENT_TYPES);
    if (!entries.has('Extension', extension))
      entries.put('Extension', extension, `Default Extension="${extension}" ContentType="${contentType}"`);
  }

  /** A part that is known to exist, as a list. */
  #entries(path: string): Entries {
    const part = this.#parts.get(path);
    if (part instanceof Entries) return part;
    const xml = this.text(path);
    if (xml === undefined) throw new Error('no such part');
    const entries = new Entries(xml);
    this.#set(path, entries);
    return entries;
  }

  #set(path: string, part: Part): void {
    this.#parts.set(path, part);
    this.#taken.add(folded(path));
  }

  /** The namespace of relationships in this package: strict workbooks have their own. */
  get namespace(): string {
    this.#namespace ??= this.text(WORKBOOK)?.includes(STRICT_OFFICE) ? STRICT_OFFICE : OFFICE;
    return this.#namespace;
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
    const files = Array.from(this.#parts, ([path, part]) => {
      return [path, typeof part === 'function' ? part() : strToU8(this.text(path) ?? '')] as const;
    });
    return zipSync(Object.fromEntries(files), { mtime: MTIME, level: 6 });
  }
}

/** Names in a package are the same whatever their capitals. */
function folded(name: string): string {
  return name.toLowerCase();
}
