import { ageOn, type Day } from '../../publication/dates.ts';
import { NUMERALS, numberOf } from '../numerals.ts';
import { ADULT_AGE, birthIn } from '../roster.ts';
import { birthSpan } from './birth.ts';

/** The age that a cell gives in a column of ages, birth dates or IDs, at least. */
export function columnAge(text: string, meaning: 'age' | 'birth' | 'id', asOf: Day): number | undefined {
  if (meaning !== 'age') {
    const birth = meaning === 'id' ? birthIn(text) : birthSpan(text, asOf)?.last;
    return birth === undefined ? undefined : ageOn(birth, asOf);
  }
  return ageIn(text, asOf);
}

const NUMBER = new RegExp(`\\d{1,3}|[${NUMERALS}]{1,4}`);

/** An age as most are written, 12 or 12岁; else 虚岁12, 约十二岁, 未满18, or the year of the birth. */
function ageIn(text: string, asOf: Day): number | undefined {
  const usual = /^\s*(\d{1,3})(?!\d)/.exec(text)?.[1];
  if (usual !== undefined) return Number(usual);
  const plain = text.normalize('NFKC');
  const birth = /\d{4}/.test(plain) ? birthSpan(plain, asOf) : undefined;
  if (birth) return ageOn(birth.last, asOf);
  // Hundreds in numerals, and tens without ones (六旬), are of the old.
  if (/[百旬]/.test(plain)) return ADULT_AGE;
  const number = NUMBER.exec(plain)?.[0];
  if (number === undefined) return undefined;
  return /[未不]满/.test(plain) ? numberOf(number) - 1 : numberOf(number);
}
