/** A function of two words that works out each pair once: rows repeat the same few. */
export function memo<A extends string, B extends string, T>(work: (a: A, b: B) => T): (a: A, b: B) => T {
  const known = new Map<A, Map<B, T>>();
  return (a, b) => {
    const byB = known.get(a) ?? new Map<B, T>();
    known.set(a, byB);
    if (!byB.has(b)) byB.set(b, work(a, b));
    return byB.get(b) as T;
  };
}
