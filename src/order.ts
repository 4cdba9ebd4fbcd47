/** The order of two texts by their letters, as `sort` wants it: days and ids are sorted so. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * Of so many things, the index of the last one for which a test holds that holds for the first of them and for none behind;
 * -1 when it holds for none.
 */
export function lastIndexWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [-1, count - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
