/** What stands in some rows of a list, by 53 bits of the hash of each: a million rows take 12 MB. */
export type Hashed = { hashes: Float64Array; rows: Uint32Array };

const [FIRST_PIECE, LARGEST_PIECE] = [1 << 6, 1 << 14];

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
 * twenty thousand such lists.
 */
export function repeatsAmong(parts: readonly Float64Array[]): [index: number, first: number][] {
  const { starts, ...shelves } = shelved(parts);
  const repeats: [number, number][] = [];
  for (let shelf = 0; shelf < SHELVES; shelf++)
    findRepeats(shelves, starts[shelf] as number, starts[shelf + 1] as number, repeats);
  return repeats.sort(([a], [b]) => a - b);
}

type Shelves = { hashes: Float64Array; indices: Uint32Array };

/** Finds those on a shelf, by an open table of places counted from 1, at most half full. */
function findRepeats(
  { hashes, indices }: Shelves,
  from: number,
  to: number,
  repeats: [number, number][],
): void {
  const slots = 2 ** Math.ceil(Math.log2(to - from + 1) + 1);
  const table = new Uint32Array(slots);
  for (let at = from; at < to; at++) {
    const hash = hashes[at] as number;
    let slot = (hash >>> SHELF_BITS) & (slots - 1);
    while (table[slot] !== 0 && hashes[(table[slot] as number) - 1] !== hash) slot = (slot + 1) & (slots - 1);
    if (table[slot] === 0) table[slot] = at + 1;
    else repeats.push([indices[at] as number, indices[(table[slot] as number) - 1] as number]);
  }
}

// So many that the table of one stays where memory is fast.
const SHELF_BITS = 7;
const SHELVES = 1 << SHELF_BITS;

/** Hashes put on shelves by their last bits, in their order, with the index of each; where each shelf starts, and its end. */
function shelved(parts: readonly Float64Array[]): Shelves & { starts: Uint32Array } {
  const starts = new Uint32Array(SHELVES + 1);
  for (const part of parts) count(part, starts);
  for (let i = 0; i < SHELVES; i++) (starts[i + 1] as number) += starts[i] as number;
  const next = starts.slice();
  const size = starts[SHELVES] as number;
  const shelves = { hashes: new Float64Array(size), indices: new Uint32Array(size) };
  let first = 0;
  for (const part of parts) {
    put(part, first, next, shelves);
    first += part.length;
  }
  return { starts, ...shelves };
}

function count(part: Float64Array, starts: Uint32Array): void {
  for (let i = 0; i < part.length; i++) (starts[shelfOf(part[i] as number) + 1] as number)++;
}

function put(part: Float64Array, first: number, next: Uint32Array, { hashes, indices }: Shelves): void {
  for (let i = 0; i < part.length; i++) {
    const hash = part[i] as number;
    const at = (next[shelfOf(hash)] as number)++;
    hashes[at] = hash;
    indices[at] = first + i;
  }
}

function shelfOf(hash: number): number {
  return hash & (SHELVES - 1);
}

/** Two halves of 32 bits, mixed with each other at the end, of which 53 are kept. `after`: the hash of what stands before. */
export function hashOf(texts: readonly string[], after = 0): number {
  let a = 0xdeadbeef ^ after;
  let b = 0x41c6ce57 ^ (after / 0x100000000);
  for (const text of texts) {
    for (let i = 0; i <= text.length; i++) {
      // Behind its last letter, what parts one text from the next.
      const unit = i < text.length ? text.charCodeAt(i) : 0x10000;
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
    }
  }
  const high = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const low = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (high & 0x1fffff) * 0x100000000 + (low >>> 0);
}
