import { ageOn, type Day, parseDay } from '../../publication/dates.ts';
import { isUsualMask } from '../detect/index.ts';
import { birthIn } from '../roster.ts';

/** The age that a cell gives in a column of ages, birth dates or IDs. */
export function columnAge(text: string, meaning: 'age' | 'birth' | 'id', asOf: Day): number | undefined {
  // Lists of masked numbers have one in each row, and it tells nothing.
  if (meaning === 'id' && isUsualMask(text)) return undefined;
  if (meaning !== 'age') {
    const birth = meaning === 'id' ? birthIn(text) : parseDay(text);
    return birth === undefined ? undefined : ageOn(birth, asOf);
  }
  const age = /^\s*(\d{1,3})/.exec(text.normalize('NFKC'));
  return age ? Number(age[1]) : undefined;
}
