/** What stands in some rows of a list, by 52 bits of the hash of each, of two together 53: a million rows take 12 MB. */
export type Hashed = { hashes: Float64Array; rows: Uint32Array };

const [FIRST_PIECE, LARGEST_PIECE] = [1 << 6, 1 << 14];
/** One hash of so many comes again, or seems to: with fewer places for those, a look stays where memory is fast. */
const FEWER = 8;

/** Collects what stands in the rows of a list, in pieces, so that nothing is copied as it grows. */
export class Hashes {
  readonly #pieces: Hashed[] = [];
  #last: Hashed = pieceOf(FIRST_PIECE);
  #size = 0;

  add(hash: number, row: number): void {
    if (this.#size === this.#last.hashes.length) {
      this.#pieces.push(this.#last);
      this.#last = pieceOf(Math.min(this.#size * 2, LARGEST_PIECE));
      this.#size = 0;
    }
    this.#last.hashes[this.#size] = hash;
    this.#last.rows[this.#size++] = row;
  }

  all(): Hashed[] {
    const { hashes, rows } = this.#last;
    return [...this.#pieces, { hashes: hashes.slice(0, this.#size), rows: rows.slice(0, this.#size) }];
  }
}

function pieceOf(size: number): Hashed {
  return { hashes: new Float64Array(size), rows: new Uint32Array(size) };
}

/**
 * Finds what stood before, each with the index where it stood first. Two texts of a million rows share a hash once in
 * nine thousand such lists.
 */
export function repeatsAmong(parts: readonly Float64Array[]): [index: number, first: number][] {
  const isShared = sharedAmong(parts);
  const firsts = new Map<number, number>();
  const repeats: [number, number][] = [];
  let before = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) {
      const hash = part[at] as number;
      if (!isShared(hash)) continue;
      const first = firsts.get(hash);
      if (first === undefined) firsts.set(hash, before + at);
      else repeats.push([before + at, first]);
    }
    before += part.length;
  }
  return repeats;
}

/**
 * Says of a hash whether another has its last bits. With 16 places for each hash, six of a hundred that come once do,
 * and need a closer look.
 */
function sharedAmong(parts: readonly Float64Array[]): (hash: number) => boolean {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const words = 2 ** Math.ceil(Math.log2(Math.max(1, size / 2)));
  const [once, again] = [new Int32Array(words), new Int32Array(Math.ceil(words / FEWER))];
  for (const part of parts) mark(part, once, again);
  const last = again.length - 1;
  return (hash) => ((again[(hash >>> 5) & last] as number) & (1 << hash)) !== 0;
}

/** Marks the last bits of hashes as seen once, and those that were as seen again. */
function mark(part: Float64Array, once: Int32Array, again: Int32Array): void {
  const [last, lastAgain] = [once.length - 1, again.length - 1];
  for (let at = 0; at < part.length; at++) {
    const hash = part[at] as number;
    const word = (hash >>> 5) & last;
    const bit = 1 << hash;
    if (((once[word] as number) & bit) === 0) (once[word] as number) |= bit;
    else (again[word & lastAgain] as number) |= bit;
  }
}

/** The hash of a text and of what stands before it, by the hash of that. */
export function hashOf(text: string, before = 0): number {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return hashOfUnits(units, 0, text.length, before);
}

/** The same of UTF-16 units. Two halves of 32 bits, mixed with each other at the end, of which 52 are kept. */
export function hashOfUnits(
  units: Readonly<Uint16Array>,
  start: number,
  end: number,
  before: number,
): number {
  let a = 0xdeadbeef ^ before;
  let b = 0x41c6ce57 ^ (before / 0x100000000);
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  const high = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const low = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (high & 0xfffff) * 0x100000000 + (low >>> 0);
}
