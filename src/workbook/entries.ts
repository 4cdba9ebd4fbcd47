import { attribute } from '../document/xml.ts';
import { obtain } from '../maps.ts';
import { appended, type Edit, prefixOf, splice } from './splice.ts';
import { type Element, rootOf } from './tree.ts';

/** The attributes that tell the entries of a list apart. */
const KEYS = ['Id', 'PartName', 'Extension'] as const;
type Key = (typeof KEYS)[number];

/** The types of a package, or the relations of a part: a list that is read once, however many entries it gets. */
export class Entries {
  readonly #xml: string;
  readonly #root: Element;
  readonly #known = new Map<string, Element[]>();
  readonly #added = new Map<string, string>();
  readonly #gone: Edit[] = [];

  constructor(xml: string) {
    this.#xml = xml;
    this.#root = rootOf(xml);
    for (const child of this.#root.children)
      for (const key of KEYS) {
        const name = attribute(child.attributes, key);
        if (name !== undefined) obtain(this.#known, nameOf(key, name), () => []).push(child);
      }
  }

  get size(): number {
    return this.#root.children.length + this.#added.size;
  }

  has(key: Key, name: string): boolean {
    return this.#known.has(nameOf(key, name)) || this.#added.has(nameOf(key, name));
  }

  /** Puts an entry at the end, in the place of those of the same name. */
  put(key: Key, name: string, entry: string): void {
    const own = nameOf(key, name);
    for (const { start, end } of this.#known.get(own) ?? []) this.#gone.push({ start, end, text: '' });
    this.#known.delete(own);
    this.#added.delete(own);
    this.#added.set(own, `<${prefixOf(this.#xml, this.#root)}${entry}/>`);
  }

  text(): string {
    if (this.#added.size === 0) return this.#xml;
    const added = appended(this.#xml, this.#root, [...this.#added.values()].join(''));
    return splice(this.#xml, [...this.#gone, added]);
  }
}

/** Names in a package are the same whatever their capitals. */
function nameOf(key: Key, name: string): string {
  return `${key} ${name.toLowerCase()}`;
}
