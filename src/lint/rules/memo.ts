import { obtain } from '../../maps.ts';

/** A function of two words that works out each pair once: rows repeat the same few, mostly the same as the row before. */
export function memo<A extends string, B extends string, T>(work: (a: A, b: B) => T): (a: A, b: B) => T {
  const known = new Map<A, Map<B, T>>();
  let last: { a: A; b: B; value: T } | undefined;
  return (a, b) => {
    if (last?.a === a && last.b === b) return last.value;
    const byB = obtain(known, a, () => new Map<B, T>());
    if (!byB.has(b)) byB.set(b, work(a, b));
    last = { a, b, value: byB.get(b) as T };
    return last.value;
  };
}
