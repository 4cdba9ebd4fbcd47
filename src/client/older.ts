/*
 * What the workers need and Chromium 86 has not. Many an office works with its like: 360 and QQ, and Windows 7, whose
 * browsers end at 109. Imported before all else.
 */
lend(Array.prototype, {
  at(this: unknown[], index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  findLast(this: unknown[], test: (value: unknown) => unknown) {
    return [...this].reverse().find(test);
  },
  findLastIndex(this: unknown[], test: (value: unknown) => unknown) {
    for (let index = this.length - 1; index >= 0; index--) if (test(this[index])) return index;
    return -1;
  },
  toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
});
lend(String.prototype, {
  at(this: string, index: number) {
    return this[index < 0 ? this.length + index : index];
  },
  toWellFormed(this: string) {
    return this.replace(/[\ud800-\udfff]/gu, '\ufffd');
  },
});
lend(Map, {
  groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K) {
    const groups = new Map<K, T[]>();
    for (const item of items) {
      const key = keyOf(item);
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
    return groups;
  },
});
lend(Object, {
  hasOwn(object: object, key: string) {
    return Object.getOwnPropertyDescriptor(object, key) !== undefined;
  },
});

/** As the browser's own would be: not seen by a loop over keys. */
function lend(owner: object, methods: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}
