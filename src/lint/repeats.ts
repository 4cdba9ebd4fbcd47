/**
 * Finds texts that come again, by 53 bits of their hash: of a million rows it keeps 16 MB, and reads them in order
 * instead of jumping about in a table. Two texts of one list share a hash once in twenty thousand such lists.
 */
export class Repeats {
  #size = 0;
  #hashes = new Float64Array(1024);
  #keys = new Float64Array(1024);

  /** Notes texts under a key: a number that tells where they stand. */
  add(texts: readonly string[], key: number): void {
    if (this.#size === this.#hashes.length) {
      this.#hashes = larger(this.#hashes);
      this.#keys = larger(this.#keys);
    }
    this.#hashes[this.#size] = hashOf(texts);
    this.#keys[this.#size++] = key;
  }

  /** The keys of texts that stood before, each with the key where they stood first. */
  *found(): Generator<[key: number, first: number]> {
    const sorted = this.#hashes.slice(0, this.#size).sort();
    const repeated = new Map<number, number | undefined>();
    let before = -1;
    for (const hash of sorted) {
      if (hash === before) repeated.set(hash, undefined);
      before = hash;
    }
    if (repeated.size === 0) return;
    for (let i = 0; i < this.#size; i++) {
      const hash = this.#hashes[i] as number;
      if (!repeated.has(hash)) continue;
      const [key, first] = [this.#keys[i] as number, repeated.get(hash)];
      if (first === undefined) repeated.set(hash, key);
      else yield [key, first];
    }
  }
}

function larger(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(numbers.length * 2);
  copy.set(numbers);
  return copy;
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
