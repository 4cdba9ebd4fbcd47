import { HIDDEN } from './detect/index.ts';
import { type Hashed, Hashes } from './repeats.ts';

/** Masked IDs of rows, by the hash of whose they are, in two halves: 24 bytes each. */
export type Masked = Hashed & { fronts: Float64Array; backs: Uint32Array };

const HALF = 9;
const [ZERO, LETTER_X] = [0x30, 0x58];

/** Collects the masked IDs of a list: a million are held until the last list has been read. */
export class MaskedIds {
  readonly #people = new Hashes();
  readonly #ids = new Hashes();

  /** Adds an ID laid out as its 18 characters. */
  add(person: number, row: number, id: string): void {
    this.#people.add(person, row);
    this.#ids.add(packed(id, 0), packed(id, HALF));
  }

  all(): Masked[] {
    const ids = this.#ids.all();
    return this.#people.all().map((people, i) => {
      const { hashes: fronts, rows: backs } = ids[i] as Hashed;
      return { ...people, fronts, backs };
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

/** Nine signs in 32 bits: digits and stars, of which the last may be an X too. */
function packed(id: string, from: number): number {
  const last = from + HALF - 1;
  let number = 0;
  // 32 bits are enough, and quicker than a number that may be larger.
  for (let i = from; i < last; i++) number = (Math.imul(number, 11) + numberOf(id.charCodeAt(i))) | 0;
  return (Math.imul(number, 12) + numberOf(id.charCodeAt(last))) >>> 0;
}

function unpacked(number: number): string {
  let signs = signOf(number % 12);
  for (let rest = Math.floor(number / 12); signs.length < HALF; rest = Math.floor(rest / 11))
    signs = signOf(rest % 11) + signs;
  return signs;
}

function numberOf(unit: number): number {
  if (unit === LETTER_X) return 11;
  return unit >= ZERO ? unit - ZERO : 10;
}

function signOf(value: number): string {
  if (value === 11) return 'X';
  return value === 10 ? HIDDEN : `${value}`;
}
