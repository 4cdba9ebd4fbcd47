// Above this share of its slots the map grows: a search then looks at two or three of them.
const LARGEST_LOAD = 0.5;

/**
 * A whole number that is not negative for each of millions of whole numbers of up to 53 bits. The map of the language would
 * keep an object for each key, and take several times as long.
 */
export class NumberMap {
  #keys = new Float64Array(1024);
  /** One more than the value; 0 where the slot is free. */
  #values = new Int32Array(1024);
  #size = 0;

  get(key: number): number | undefined {
    const value = this.#values[this.#slotOf(key)] as number;
    return value === 0 ? undefined : value - 1;
  }

  set(key: number, value: number): void {
    const slot = this.#slotOf(key);
    if (this.#values[slot] === 0) this.#size++;
    this.#keys[slot] = key;
    this.#values[slot] = value + 1;
    if (this.#size > this.#keys.length * LARGEST_LOAD) this.#grow();
  }

  /** The slot of a key, or the free one where it belongs. */
  #slotOf(key: number): number {
    const [keys, values] = [this.#keys, this.#values];
    const last = keys.length - 1;
    let slot = hash(key) & last;
    while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 4);
    this.#values = new Int32Array(keys.length * 4);
    values.forEach((value, i) => {
      if (value === 0) return;
      const slot = this.#slotOf(keys[i] as number);
      this.#keys[slot] = keys[i] as number;
      this.#values[slot] = value;
    });
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul((key / 0x100000000) | 0, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
