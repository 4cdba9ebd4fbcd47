/** What stands in which rows of a list, by 53 bits of the hash of each: a million rows take 12 MB. */
export type Hashed = { hashes: Float64Array; rows: Uint32Array };

/** Collects what stands in the rows of a list. */
export class Hashes {
  #size = 0;
  #hashes = new Float64Array(64);
  #rows = new Uint32Array(64);

  add(texts: readonly string[], row: number): void {
    if (this.#size === this.#hashes.length) {
      const [hashes, rows] = [this.#hashes, this.#rows];
      this.#hashes = new Float64Array(this.#size * 2);
      this.#hashes.set(hashes);
      this.#rows = new Uint32Array(this.#size * 2);
      this.#rows.set(rows);
    }
    this.#hashes[this.#size] = hashOf(texts);
    this.#rows[this.#size++] = row;
  }

  all(): Hashed {
    return { hashes: this.#hashes.subarray(0, this.#size), rows: this.#rows.subarray(0, this.#size) };
  }
}

/**
 * Finds what stood before, each with the index where it stood first. Two texts of a million rows share a hash once in
 * twenty thousand such lists.
 */
export function repeatsAmong(parts: readonly Float64Array[]): [index: number, first: number][] {
  const hashes = parts.length === 1 && parts[0] ? parts[0] : joined(parts);
  const repeats: [number, number][] = [];
  // An open table of indices counted from 1, at most half full.
  const slots = 2 ** Math.ceil(Math.log2(hashes.length + 1) + 1);
  const table = new Uint32Array(slots);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] as number;
    let slot = hash & (slots - 1);
    while (table[slot] !== 0 && hashes[(table[slot] as number) - 1] !== hash) slot = (slot + 1) & (slots - 1);
    if (table[slot] === 0) table[slot] = i + 1;
    else repeats.push([i, (table[slot] as number) - 1]);
  }
  return repeats;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Two halves of 32 bits, mixed with each other at the end, of which 53 are kept. */
export function hashOf(texts: readonly string[]): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
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
