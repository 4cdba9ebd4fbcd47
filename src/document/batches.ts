/** The rows that come in batches, one by one. */
export function* flat<T>(batches: Iterable<{ rows: T[] }>): Generator<T> {
  for (const { rows } of batches) yield* rows;
}
