import { HIDDEN, isX, ZERO } from './detect/index.ts';
import { type Hashed, Hashes } from './repeats.ts';

/** Masked IDs of rows, by the hash of whose they are, in two halves: 24 bytes each; and whether all are usual masks. */
export type Masked = Hashed & { fronts: Float64Array; backs: Uint32Array; areUsual: boolean };

const HALF = 9;

/** Collects the masked IDs of a list: a million are held until the last list has been read. */
export class MaskedIds {
  readonly #people = new Hashes();
  readonly #ids = new Hashes();
  #areUsual = true;

  /** Adds an ID laid out as its 18 characters, the UTF-16 units that begin at a place. */
  add(person: number, row: number, units: Readonly<Uint16Array>, start: number, isUsual: boolean): void {
    if (!isUsual) this.#areUsual = false;
    this.#people.add(person, row);
    let [front, back] = [0, 0];
    for (let at = start; at < start + HALF - 1; at++) {
      front = packed(front, 11, units[at] as number);
      back = packed(back, 11, units[at + HALF] as number);
    }
    const [middle, last] = [units[start + HALF - 1] as number, units[start + 2 * HALF - 1] as number];
    this.#ids.add(packed(front, 12, middle) >>> 0, packed(back, 12, last) >>> 0);
  }

  all(): Masked[] {
    const ids = this.#ids.all();
    return this.#people.all().map((people, i) => {
      const { hashes: fronts, rows: backs } = ids[i] as Hashed;
      return { ...people, fronts, backs, areUsual: this.#areUsual };
    });
  }
}

/** A masked ID by its place among those that were collected. */
export function maskedIdAt({ fronts, backs }: Masked, at: number): string {
  return unpacked(fronts[at] as number) + unpacked(backs[at] as number);
}

/** Whether two are the same, digits and stars. */
export function isSameId(a: Masked, at: number, b: Masked, other: number): boolean {
  return a.fronts[at] === b.fronts[other] && a.backs[at] === b.backs[other];
}

/** One sign more of nine in 32 bits, digits and stars, of which the last may be an X too. */
function packed(number: number, base: number, unit: number): number {
  // 32 bits are enough, and quicker than a number that may be larger.
  return (Math.imul(number, base) + numberOf(unit)) | 0;
}

function unpacked(number: number): string {
  let signs = signOf(number % 12);
  for (let rest = Math.floor(number / 12); signs.length < HALF; rest = Math.floor(rest / 11))
    signs = signOf(rest % 11) + signs;
  return signs;
}

function numberOf(unit: number): number {
  if (isX(unit)) return 11;
  return unit >= ZERO ? unit - ZERO : 10;
}

function signOf(value: number): string {
  if (value === 11) return 'X';
  return value === 10 ? HIDDEN : `${value}`;
}
