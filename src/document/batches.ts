/** What comes in batches, one by one. */
export function* flat<T>(batches: Iterable<T[]>): Generator<T> {
  for (const batch of batches) yield* batch;
}
