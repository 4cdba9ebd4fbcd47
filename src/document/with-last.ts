/** Pieces of a text, each with whether it is the last one. */
export function* withLast(pieces: Iterable<string>): Generator<{ text: string; last: boolean }> {
  let previous: string | undefined;
  for (const text of pieces) {
    if (previous !== undefined) yield { text: previous, last: false };
    previous = text;
  }
  yield { text: previous ?? '', last: true };
}
