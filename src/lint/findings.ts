import type { Place } from '../document/types.ts';
import type { Data, Finding, Severity } from './types.ts';

/** What findings have in common, kept once for all of them. */
type Shape = Omit<Finding, 'place' | 'data'> & { at: Place['at']; part?: Finding['place'] };

const NUMBERS = 4;
const NONE: Data = Object.freeze({});

/** Findings as plain data, which another thread can be sent. */
export type Packed = { shapes: Shape[]; numbers: Uint32Array<ArrayBuffer>; data: Map<number, Data> };

/** Findings in little memory: a roster published whole has a million. Sixteen bytes each, and their words once. */
export class Findings implements Iterable<Finding> {
  length = 0;
  readonly #shapes: Shape[] = [];
  readonly #index = new Map<string, number>();
  readonly #data = new Map<number, Data>();
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  #numbers = new Uint32Array(64 * NUMBERS);
  #last = 0;

  packed(): Packed {
    const numbers = this.#numbers.slice(0, this.length * NUMBERS);
    return { shapes: this.#shapes, numbers, data: this.#data };
  }

  static *unpacked({ shapes, numbers, data }: Packed): Generator<Finding> {
    for (let i = 0; i < numbers.length / NUMBERS; i++) yield findingAt(i, shapes, numbers, data);
  }

  push({ place, data, ...rest }: Finding): void {
    const at = this.length * NUMBERS;
    if (at === this.#numbers.length) {
      const larger = new Uint32Array(at * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[at] = this.#shapeOf(rest, place);
    const [x, y, z] = numbersOf(place);
    this.#numbers[at + 1] = x;
    this.#numbers[at + 2] = y;
    this.#numbers[at + 3] = z;
    if (Object.keys(data).length > 0) this.#data.set(this.length, data);
    this.#counts[rest.severity]++;
    this.length++;
  }

  count(severity: Severity): number {
    return this.#counts[severity];
  }

  *[Symbol.iterator](): Generator<Finding> {
    for (let i = 0; i < this.length; i++) yield this.#at(i);
  }

  /** The same findings by path, place, rule and message. */
  sorted(): Findings {
    if (this.#isSorted()) return this;
    // Nearly sorted as they come: the sort of plain arrays notices, that of typed ones does not.
    const order = Array.from({ length: this.length }, (_, i) => i).sort((a, b) => this.#compare(a, b));
    const result = new Findings();
    for (const i of order) result.push(this.#at(i));
    return result;
  }

  #isSorted(): boolean {
    for (let i = 1; i < this.length; i++) if (this.#compare(i - 1, i) > 0) return false;
    return true;
  }

  #at(i: number): Finding {
    return findingAt(i, this.#shapes, this.#numbers, this.#data);
  }

  #shapeOf(rest: Omit<Finding, 'place' | 'data'>, place: Place): number {
    const part = place.at === 'part' ? place.part : '';
    const { rule, severity, confidence, path, sheet, column, message } = rest;
    // One after the other, they are mostly of the same shape.
    const last = this.#shapes[this.#last];
    if (
      last?.rule === rule &&
      last.message === message &&
      last.severity === severity &&
      last.confidence === confidence &&
      last.path === path &&
      last.sheet === sheet &&
      last.column === column &&
      last.at === place.at &&
      place.at !== 'part'
    )
      return this.#last;
    const key = [rule, message, severity, confidence, place.at, part, column, sheet, path].join('\n');
    const known = this.#index.get(key);
    this.#last = known ?? this.#shapes.length;
    if (known !== undefined) return known;
    const shape: Shape = { ...rest, at: place.at, ...(place.at === 'part' && { part: place }) };
    this.#index.set(key, this.#shapes.push(shape) - 1);
    return this.#shapes.length - 1;
  }

  #compare(a: number, b: number): number {
    const [x, y] = [this.#numbers[a * NUMBERS], this.#numbers[b * NUMBERS]].map(
      (index) => this.#shapes[index ?? 0],
    ) as [Shape, Shape];
    const paths = compare(x.path, y.path) || RANK[x.at] - RANK[y.at];
    if (paths !== 0) return paths;
    for (let i = 1; i < NUMBERS; i++) {
      const difference = (this.#numbers[a * NUMBERS + i] ?? 0) - (this.#numbers[b * NUMBERS + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return compare(x.rule, y.rule) || compare(x.message, y.message) || a - b;
  }
}

function findingAt(i: number, shapes: readonly Shape[], numbers: Uint32Array, data: Packed['data']): Finding {
  const at = i * NUMBERS;
  const shape = shapes[numbers[at] ?? 0] as Shape;
  const [x = 0, y = 0, z = 0] = numbers.subarray(at + 1, at + NUMBERS);
  const { at: kind, part, ...rest } = shape;
  const place: Place =
    kind === 'cell'
      ? { at: kind, sheet: x, row: y, column: z }
      : kind === 'text'
        ? { at: kind, line: x, column: y }
        : (part ?? { at: 'file' });
  return { ...rest, place, data: data.get(i) ?? NONE };
}

/** The whole file first, then its lines or cells. */
const RANK: Record<Place['at'], number> = { file: 0, part: 0, cell: 1, text: 1 };

function numbersOf(place: Place): [number, number, number] {
  if (place.at === 'cell') return [place.sheet, place.row, place.column];
  return place.at === 'text' ? [place.line, place.column, 0] : [0, 0, 0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
