import { HIDDEN, isX, ZERO } from './detect/index.ts';
import { type Hashed, Hashes } from './repeats.ts';

/** Masked IDs of rows, by the hash of whose they are, in two halves: 24 bytes each; and whether all are usual masks. */
export type Masked = Hashed & { fronts: Float64Array; backs: Uint32Array; areUsual: boolean };

const [LENGTH, HALF] = [18, 9];
/** Of a usual mask the area stands in front of the stars, and this much behind them. */
const [REGION, BEHIND] = [6, 14];

/** Collects the masked IDs of a list: a million are held until the last list has been read. */
export class MaskedIds {
  readonly #people = new Hashes();
  readonly #ids = new Hashes();
  #areUsual = true;

  /** Adds an ID laid out as its 18 characters, the UTF-16 units that begin at a place. */
  add(person: number, row: number, units: Readonly<Uint16Array>, start: number): void {
    this.#areUsual = false;
    this.#people.add(person, row);
    this.#ids.add(packedOf(units, start), packedOf(units, start + HALF));
  }

  /** Adds one of which only the usual eight signs are hidden, in less time. */
  addUsual(person: number, row: number, units: Readonly<Uint16Array>, start: number): void {
    let front = 0;
    for (let i = start; i < start + REGION; i++) front = Math.imul(front, 11) + (units[i] as number) - ZERO;
    let back = FIVE_STARS;
    for (let i = start + BEHIND; i < start + LENGTH - 1; i++)
      back = Math.imul(back, 11) + (units[i] as number) - ZERO;
    const last = numberOf(units[start + LENGTH - 1] as number);
    this.#people.add(person, row);
    this.#ids.add((Math.imul(front, 11 * 11 * 12) + THREE_STARS) >>> 0, Math.imul(back, 12) + last);
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

/** Nine signs in 32 bits, digits and stars, of which the last may be an X too. */
function packedOf(units: Readonly<Uint16Array>, start: number): number {
  let number = 0;
  // 32 bits are enough, and quicker than a number that may be larger.
  for (let at = start; at < start + HALF - 1; at++)
    number = (Math.imul(number, 11) + numberOf(units[at] as number)) | 0;
  return (Math.imul(number, 12) + numberOf(units[start + HALF - 1] as number)) >>> 0;
}

function unpacked(number: number): string {
  let signs = signOf(number % 12);
  for (let rest = Math.floor(number / 12); signs.length < HALF; rest = Math.floor(rest / 11))
    signs = signOf(rest % 11) + signs;
  return signs;
}

function numberOf(unit: number): number {
  if (isX(unit)) return 11;
  return unit >= ZERO ? unit - ZERO : STAR;
}

function signOf(value: number): string {
  if (value === 11) return 'X';
  return value === STAR ? HIDDEN : `${value}`;
}

const STAR = 10;
const THREE_STARS = (STAR * 11 + STAR) * 12 + STAR;
const FIVE_STARS = (((STAR * 11 + STAR) * 11 + STAR) * 11 + STAR) * 11 + STAR;
