import { cellName } from '../document/reference.ts';
import { WORKBOOK } from '../document/xlsx-names.ts';
import { attribute, escaped } from '../document/xml.ts';
import type { Comment } from './comments.ts';
import type { Package } from './package.ts';
import { appended, prefixOf, splice } from './splice.ts';
import { type Element, rootOf } from './tree.ts';

/** Ids of ours begin with these letters, "mingbang", which no program makes by chance. */
const OURS = '6D696E67-6261-6E67-8000-';
const OURS_IN = new RegExp(`\\bid="\\{${OURS}([0-9A-F]{12})\\}"`, 'g');
const PERSON = id(0);

/**
 * Replies to the threads that cells have. Excel 365 shows a thread in the place of the comment of its cell, which is only
 * for older programs, and forgets what was added to that.
 */
export class Replies {
  readonly #parts: Package;
  /** Looked for once: the list of what a workbook has is as long as its sheets are many. */
  readonly #people: string | undefined;
  /** The sheets of a workbook do not share ids, nor do replies of today and of an earlier day. */
  #last: number;

  constructor(parts: Package) {
    this.#parts = parts;
    this.#people = partOf(parts, WORKBOOK, 'person');
    this.#last = parts
      .paths(/^xl\/threadedComments\//)
      .flatMap((path) => [...(parts.text(path) ?? '').matchAll(OURS_IN)])
      .reduce((most, [, number = '']) => Math.max(most, Number.parseInt(number, 16)), 0);
  }

  /** Replies to threads of a sheet. @returns how many replies there are */
  reply(sheet: string, author: string, comments: readonly Comment[]): number {
    const path = partOf(this.#parts, sheet, 'threadedComment');
    if (path === undefined || this.#people === undefined) return 0;
    const xml = this.#parts.text(path) ?? '';
    const root = rootOf(xml);
    const threads = threadsByCell(root);
    const p = prefixOf(xml, root);
    const replies = comments.flatMap(({ row, column, text }) => {
      const reference = cellName(row, column);
      const thread = threads.get(reference);
      const about = thread && attribute(thread.attributes, 'id');
      if (!about) return [];
      const when = attribute(thread.attributes, 'dT');
      const at = when === undefined ? '' : ` dT="${escaped(when)}"`;
      const own = `ref="${reference}"${at} personId="${PERSON}" id="${id(++this.#last)}" parentId="${escaped(about)}"`;
      return `<${p}threadedComment ${own}><${p}text>${escaped(text)}</${p}text></${p}threadedComment>`;
    });
    if (replies.length === 0) return 0;
    this.#parts.put(path, splice(xml, [appended(xml, root, replies.join(''))]));
    addPerson(this.#parts, this.#people, author);
    return replies.length;
  }
}

/** What a thread begins with, by cell. */
function threadsByCell(root: Element): Map<string, Element> {
  const firsts = root.children.filter(({ attributes }) => attribute(attributes, 'parentId') === undefined);
  return new Map(firsts.map((element) => [attribute(element.attributes, 'ref') ?? '', element]));
}

function addPerson(parts: Package, path: string, name: string): void {
  parts.change(path, (xml) => {
    if (xml.includes(PERSON)) return xml;
    const root = rootOf(xml);
    const shown = escaped(name);
    const person = `<${prefixOf(xml, root)}person displayName="${shown}" id="${PERSON}" userId="${shown}" providerId="None"/>`;
    return splice(xml, [appended(xml, root, person)]);
  });
}

function partOf(parts: Package, owner: string, type: string): string | undefined {
  const target = parts.related(owner, type);
  return target !== undefined && parts.has(target) ? target : undefined;
}

function id(number: number): string {
  return `{${OURS}${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}
