import type { Part, Place } from '../document/types.ts';
import { obtain } from '../maps.ts';
import { compare } from '../order.ts';
import type { Data, Finding, Severity } from './types.ts';

/** What findings have in common, kept once for all of them. */
type Shape = { words: Words; at: Place['at']; part: Part | undefined };
type Words = Omit<Finding, 'place' | 'data'>;

const NUMBERS = 4;
/** What most findings say beside their words. */
export const NONE: Data = Object.freeze({});

/** Findings as plain data, which another thread can be sent. */
export type Packed = { shapes: Shape[]; numbers: Uint32Array<ArrayBuffer>; data: Map<number, Data> };

/** Findings, however they are kept. */
export type Found = Iterable<Finding> & { readonly length: number };

/** Findings in little memory: a roster published whole has a million. Sixteen bytes each, and their words once. */
export class Findings implements Iterable<Finding> {
  length = 0;
  readonly #shapes: Shape[] = [];
  readonly #index = new Map<string, number>();
  #data = new Map<number, Data>();
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  /** The last shape of each rule: one after the other, its findings are mostly of the same. */
  readonly #last = new Map<string, number>();
  #numbers = new Uint32Array(64 * NUMBERS);

  packed(): Packed {
    const numbers = this.#numbers.slice(0, this.length * NUMBERS);
    return { shapes: this.#shapes, numbers, data: this.#data };
  }

  static *unpacked({ shapes, numbers, data }: Packed): Generator<Finding> {
    for (let i = 0; i < numbers.length / NUMBERS; i++) yield findingAt(i, shapes, numbers, data);
  }

  push(finding: Finding): void {
    const { place, data, severity } = finding;
    const at = this.length * NUMBERS;
    if (at === this.#numbers.length) {
      const larger = new Uint32Array(at * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[at] = this.#shapeOf(finding);
    const [x, y, z] = numbersOf(place);
    this.#numbers[at + 1] = x;
    this.#numbers[at + 2] = y;
    this.#numbers[at + 3] = z;
    if (data !== NONE) this.#data.set(this.length, data);
    this.#counts[severity]++;
    this.length++;
  }

  count(severity: Severity): number {
    return this.#counts[severity];
  }

  /** Findings with the same key together, in their order. */
  static by<Key>(findings: Iterable<Finding>, keyOf: (finding: Finding) => Key): Map<Key, Findings> {
    const groups = new Map<Key, Findings>();
    for (const finding of findings) obtain(groups, keyOf(finding), () => new Findings()).push(finding);
    return groups;
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (let i = 0; i < this.length; i++) yield this.#at(i);
  }

  /** Puts them in the order of path, place, rule and message, and returns them. */
  sort(): this {
    if (this.#isSorted()) return this;
    // Nearly sorted as they come: the sort of plain arrays notices, that of typed ones does not.
    const order = Array.from({ length: this.length }, (_, i) => i).sort((a, b) => this.#compare(a, b));
    const numbers = new Uint32Array(this.#numbers.length);
    const ordered = new Map<number, Data>();
    order.forEach((from, to) => {
      for (let i = 0; i < NUMBERS; i++)
        numbers[to * NUMBERS + i] = this.#numbers[from * NUMBERS + i] as number;
      const data = this.#data.get(from);
      if (data) ordered.set(to, data);
    });
    this.#numbers = numbers;
    this.#data = ordered;
    return this;
  }

  #isSorted(): boolean {
    for (let i = 1; i < this.length; i++) if (this.#compare(i - 1, i) > 0) return false;
    return true;
  }

  #at(i: number): Finding {
    return findingAt(i, this.#shapes, this.#numbers, this.#data);
  }

  #shapeOf(finding: Finding): number {
    const last = this.#last.get(finding.rule);
    if (last !== undefined && isOf(this.#shapes[last], finding)) return last;
    const shape = this.#indexOf(finding);
    this.#last.set(finding.rule, shape);
    return shape;
  }

  #indexOf({ place, data: _, ...words }: Finding): number {
    const part = partOf(place);
    const { rule, severity, confidence, path, sheet, column, message } = words;
    const key = [rule, message, severity, confidence, place.at, part, column, sheet, path].join('\n');
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.#shapes.push({ words, at: place.at, part }) - 1);
    return this.#shapes.length - 1;
  }

  #compare(a: number, b: number): number {
    const x = this.#shapes[this.#numbers[a * NUMBERS] ?? 0] as Shape;
    const y = this.#shapes[this.#numbers[b * NUMBERS] ?? 0] as Shape;
    const paths = compare(x.words.path, y.words.path) || RANK[x.at] - RANK[y.at];
    if (paths !== 0) return paths;
    for (let i = 1; i < NUMBERS; i++) {
      const difference = (this.#numbers[a * NUMBERS + i] ?? 0) - (this.#numbers[b * NUMBERS + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return compare(x.words.rule, y.words.rule) || compare(x.words.message, y.words.message) || a - b;
  }
}

function findingAt(i: number, shapes: readonly Shape[], numbers: Uint32Array, data: Packed['data']): Finding {
  const at = i * NUMBERS;
  const { words, at: kind, part } = shapes[numbers[at] ?? 0] as Shape;
  const place = part ? partAt(part, numbers, at + 1) : placeOf(kind, numbers, at + 1);
  return { ...words, place, data: data.get(i) ?? NONE };
}

function partAt(part: Part, numbers: Uint32Array, at: number): Place {
  const [sheet = 0, row = 0, column = 0] = numbers.subarray(at, at + 3);
  return { at: 'part', part, ...(sheet > 0 && { sheet }), ...(row > 0 && { row, column }) };
}

function placeOf(kind: Place['at'], numbers: Uint32Array, at: number): Place {
  const [x = 0, y = 0] = [numbers[at], numbers[at + 1]];
  if (kind === 'cell') return { at: kind, sheet: x, row: y, column: numbers[at + 2] ?? 0 };
  return kind === 'text' ? { at: kind, line: x, column: y } : { at: 'file' };
}

function isOf(shape: Shape | undefined, finding: Finding): boolean {
  const words = shape?.words;
  return (
    words?.rule === finding.rule &&
    words.message === finding.message &&
    words.severity === finding.severity &&
    words.confidence === finding.confidence &&
    words.path === finding.path &&
    words.sheet === finding.sheet &&
    words.column === finding.column &&
    shape?.at === finding.place.at &&
    shape.part === partOf(finding.place)
  );
}

function partOf(place: Place): Part | undefined {
  return place.at === 'part' ? place.part : undefined;
}

/** The whole file first, then its lines or cells. */
const RANK: Record<Place['at'], number> = { file: 0, part: 0, cell: 1, text: 1 };

function numbersOf(place: Place): [number, number, number] {
  if (place.at === 'cell') return [place.sheet, place.row, place.column];
  if (place.at === 'part') return [place.sheet ?? 0, place.row ?? 0, place.column ?? 0];
  return place.at === 'text' ? [place.line, place.column, 0] : [0, 0, 0];
}
