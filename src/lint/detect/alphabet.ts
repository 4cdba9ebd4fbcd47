import {
  CLOSE_LOOKALIKES,
  FAR_LOOKALIKES,
  NUMERALS,
  PARTING_ONES,
  SEPARATORS,
  X_LOOKALIKES,
} from './characters.ts';
import { unitsOf } from './units.ts';

/** What a character may be. `X` is the check character; the last two are letters that pass for digits. */
export const [OTHER, DIGIT, SEPARATOR, X, NUMERAL, CLOSE, FAR] = [0, 1, 2, 3, 4, 5, 6] as const;

/** What a reader passes over, too: rare punctuation, and pictures, those beyond the BMP by their halves. */
const ODD = unitsOf(/[\p{P}\p{So}]/u)
  .fill(0, 0, 0x80)
  .fill(1, 0xd83c, 0xd83f)
  .fill(1, 0xdc00, 0xe000);

/** A way to read characters: what each is, and as which digit it counts. */
export type Alphabet = { kind: Uint8Array; digit: Uint8Array };

/** Digits as they are. */
export const asWritten = alphabet([['0123456789'.split(''), DIGIT]], 'Xx');
/** Numerals and look-alikes as digits, too. */
export const disguised = alphabet(
  [
    [FAR_LOOKALIKES, FAR],
    [CLOSE_LOOKALIKES, CLOSE],
    [NUMERALS, NUMERAL],
    ['0123456789'.split(''), DIGIT],
  ],
  X_LOOKALIKES,
);
/** The same, where bars and the like part digits instead of being some. */
export const barred = { ...disguised, kind: disguised.kind.slice() };
for (const bar of PARTING_ONES) barred.kind[bar.charCodeAt(0)] = SEPARATOR;
/** The same, where letters that hardly pass for digits are letters: those of an ID in front of it, or of a B1 behind. */
export const closely = { ...disguised, kind: disguised.kind.map((kind) => (kind === FAR ? OTHER : kind)) };

function alphabet(tables: [readonly string[], number][], x: string): Alphabet {
  const [kind, digit] = [new Uint8Array(0x10000), new Uint8Array(0x10000)];
  ODD.forEach((odd, unit) => {
    if (odd) kind[unit] = SEPARATOR;
  });
  for (const c of SEPARATORS) kind[c.charCodeAt(0)] = SEPARATOR;
  for (const c of x) {
    kind[c.charCodeAt(0)] = X;
    digit[c.charCodeAt(0)] = 88;
  }
  for (const [characters, as] of tables) {
    characters.forEach((alike, value) => {
      for (const c of alike) {
        kind[c.charCodeAt(0)] = as;
        digit[c.charCodeAt(0)] = 48 + value;
      }
    });
  }
  return { kind, digit };
}
