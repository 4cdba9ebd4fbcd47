import { ageOn, type Day } from '../../publication/dates.ts';
import { birthIn } from '../roster.ts';
import { birthSpan } from './birth.ts';

/** An ID begins with so many digits of a region. */
const REGION = 6;
const HIDDEN_BIRTH = '*'.repeat(8);

/** The age that a cell gives in a column of ages, birth dates or IDs, at least. */
export function columnAge(text: string, meaning: 'age' | 'birth' | 'id', asOf: Day): number | undefined {
  // Lists of masked numbers have one in each row, which hides the birth.
  if (meaning === 'id' && text.startsWith(HIDDEN_BIRTH, REGION)) return undefined;
  if (meaning !== 'age') {
    const birth = meaning === 'id' ? birthIn(text) : birthSpan(text, asOf)?.last;
    return birth === undefined ? undefined : ageOn(birth, asOf);
  }
  const age = /^\s*(\d{1,3})/.exec(text.normalize('NFKC'));
  return age ? Number(age[1]) : undefined;
}
