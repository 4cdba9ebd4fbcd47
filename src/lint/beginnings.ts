import { Numbered } from './numbered.ts';
import { formsOf, plainSign } from './signs.ts';

const [NONE, ANY] = [0, 0xffff];
/** In these blocks a sign that is no form of another is that sign and nothing else. */
const [FIRST_HAN, BEHIND_HAN] = [0x4e00, 0xa000];

/** How names begin: by their first letters in every form, most texts are passed over, and by their first two nearly all. */
export type Beginnings = { letters: readonly string[]; mayBegin(text: string): boolean };

/** Looks for the first two signs of folded names, in every form. What is no common sign in the place of the second passes for any. */
export function beginningsOf(names: Iterable<string>): Beginnings {
  const pairs = new Set<number>();
  const [firsts, seconds] = [new Numbered(), new Numbered()];
  for (const name of names) {
    const [first, second] = name;
    if (first !== undefined && second !== undefined)
      pairs.add(pairOf(firsts.numberOf(first), seconds.numberOf(second)));
  }
  const letters = formsOf(firsts.all);
  const first = numbersByUnit(letters, firsts, NONE);
  const second = numbersByUnit(formsOf(seconds.all), seconds, ANY).map((number, unit) =>
    number === ANY && unit >= FIRST_HAN && unit < BEHIND_HAN ? NONE : number,
  );
  return {
    letters,
    mayBegin(text) {
      for (let i = 0; i + 1 < text.length; i++) {
        const head = first[text.charCodeAt(i)] as number;
        if (head === NONE) continue;
        const next = second[text.charCodeAt(i + 1)] as number;
        if (head === ANY || next === ANY || pairs.has(pairOf(head, next))) return true;
      }
      return false;
    },
  };
}

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** The number of a sign's plain form by its UTF-16 unit; `other` for what is none. Half a sign passes for any. */
function numbersByUnit(forms: readonly string[], signs: Numbered, other: number): Uint16Array {
  const units = new Uint16Array(0x10000).fill(other);
  for (const form of forms)
    units[form.charCodeAt(0)] = form.length === 1 ? signs.numberOf(plainSign(form)) : ANY;
  return units;
}
