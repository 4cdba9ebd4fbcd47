export const ZERO = 0x30;
const NINE = 0x39;
const [LARGE_X, SMALL_X] = [0x58, 0x78];
const [HIGH, BEHIND] = [0xd800, 0xe000];
const BLOCKS = [
  { first: 0, text: allBetween(0, HIGH) },
  { first: BEHIND, text: allBetween(BEHIND, 0x10000) },
];

function allBetween(first: number, end: number): string {
  const units = new Uint16Array(end - first);
  for (let i = 0; i < units.length; i++) units[i] = first + i;
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}

/**
 * For each UTF-16 unit, 1 when a pattern of single characters matches it: a look at a letter then stands for a pattern.
 * Halves of a character are judged as one that stands alone.
 */
export function unitsOf(pattern: RegExp): Uint8Array {
  const units = new Uint8Array(0x10000).fill(pattern.test('\ud800') ? 1 : 0, HIGH, BEHIND);
  const runs = new RegExp(`(?:${pattern.source})+`, `${pattern.flags}g`);
  for (const { first, text } of BLOCKS)
    for (const { index, 0: run } of text.matchAll(runs))
      units.fill(1, first + index, first + index + run.length);
  return units;
}

/** Whether a UTF-16 unit is the X that the check digit of an ID may be. */
export function isX(unit: number): boolean {
  return unit === LARGE_X || unit === SMALL_X;
}

/** Whether a UTF-16 unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}
