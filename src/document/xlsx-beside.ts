import { obtain } from '../maps.ts';
import { type Cell, firstCell } from './reference.ts';
import type { Part } from './types.ts';
import { footerWords, formulaWords } from './xlsx-words.ts';
import { attribute, attributeValues } from './xml.ts';
import { tagWords } from './xml-words.ts';

/** Words of a sheet that stand in no cell: the part that they are in, and the cell that it belongs to. */
type Beside = { part: Part; cell?: Cell; words: Set<string> };

/** The elements whose words belong together, and the attribute that names their cells. */
const OWNERS = new Map<string, { part: Part; cells: string }>([
  ['hyperlink', { part: 'hyperlink', cells: 'ref' }],
  ['dataValidation', { part: 'data-validation', cells: 'sqref' }],
  ['conditionalFormatting', { part: 'conditional-format', cells: 'sqref' }],
  ['headerFooter', { part: 'header-footer', cells: '' }],
]);

/** Collects what stands in no cell of a sheet, piece by piece of its XML. What belongs to nothing we know is the sheet's own. */
export class BesideCells {
  readonly all: Beside[] = [{ part: 'other-part', words: new Set() }];
  /** The cells of links, by the relation that has their address. */
  readonly links = new Map<string, Cell[]>();
  readonly #owners: Beside[] = [...this.all];

  open(name: string, attributes: string, selfClosing: boolean): void {
    const owner = OWNERS.get(name);
    if (owner) this.#begin(owner.part, firstCell(attribute(attributes, owner.cells) ?? ''), attributes);
    this.#keep(tagWords(name, attributes));
    if (owner && selfClosing) this.#owners.pop();
  }

  close(name: string): void {
    if (OWNERS.has(name)) this.#owners.pop();
  }

  text(text: string, inside: string): void {
    if (text.trim() === '') return;
    // Newer validations and formats name their cells behind what they say; the sheet itself has none.
    if (inside === 'sqref' && this.#owners.length > 1) placeAt(this.#owner, firstCell(text));
    const isFooter = /^(?:odd|even|first)(?:Header|Footer)$/.test(inside);
    this.#keep(isFooter ? footerWords(text) : [text, ...formulaWords(text)]);
  }

  /** What a comment or an instruction says, wherever it stands. */
  remark(text: string): void {
    this.all[0]?.words.add(text);
  }

  formula(formula: string, cell: Cell): void {
    const words = formulaWords(formula);
    if (words.length > 0) this.all.push({ part: 'formula', cell, words: new Set(words) });
  }

  #begin(part: Part, cell: Cell | undefined, attributes: string): void {
    const beside: Beside = { part, words: new Set(attributeValues(attributes)) };
    placeAt(beside, cell);
    this.all.push(beside);
    this.#owners.push(beside);
    const id = attribute(attributes, 'id');
    if (part !== 'hyperlink' || id === undefined || !cell) return;
    obtain(this.links, id, () => []).push(cell);
  }

  get #owner(): Beside {
    return this.#owners.at(-1) as Beside;
  }

  #keep(words: Iterable<string>): void {
    for (const word of words) this.#owner.words.add(word);
  }
}

function placeAt(beside: Beside, cell: Cell | undefined): void {
  if (cell) beside.cell ??= cell;
}
