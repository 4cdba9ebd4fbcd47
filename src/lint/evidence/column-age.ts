import { ageOn, type Day, parseDay } from '../../publication/dates.ts';
import { plainText } from '../../publication/plain-text.ts';
import { NUMERALS, numberOf } from '../numerals.ts';
import { birthIn } from '../roster.ts';
import { latestBirth } from './ages.ts';
import { YEAR } from './births.ts';

/** An ID begins with so many digits of a region. */
const REGION = 6;
const HIDDEN_BIRTH = '*'.repeat(8);

/** The age that a cell gives in a column of ages, birth dates or IDs. */
export function columnAge(text: string, meaning: 'age' | 'birth' | 'id', asOf: Day): number | undefined {
  // Lists of masked numbers have one in each row, which hides the birth.
  if (meaning === 'id' && text.startsWith(HIDDEN_BIRTH, REGION)) return undefined;
  if (meaning !== 'age') {
    const birth = meaning === 'id' ? birthIn(text) : (parseDay(text) ?? birthSince(text, asOf));
    return birth === undefined ? undefined : ageOn(birth, asOf);
  }
  const age = AGE.exec(text.normalize('NFKC'))?.[1];
  return age === undefined ? undefined : numberOf(age);
}

/** 12, 十二周岁, 满12. Hundreds in numerals, and tens without ones (六旬), are of the old. */
const AGE = new RegExp(`^\\s*(?:刚|年|已)?满?(\\d{1,3}|[${NUMERALS}]{1,4}(?![百旬${NUMERALS}]))`);

/** The last day that a year or a month leaves: 2013, 2013.5, 13年5月, 二〇一三年五月. Years of two digits are of the last hundred. */
function birthSince(text: string, asOf: Day): Day | undefined {
  const [, year = '', behind = ''] = BIRTH.exec(plainText(text)) ?? [];
  if (year === '') return undefined;
  const full = year.length > 2 ? `${numberOf(year)}` : `20${year}`;
  return latestBirth(year.length === 2 && full > asOf.slice(0, 4) ? `19${year}` : full, behind);
}

const BIRTH = new RegExp(`^(${YEAR}|\\d{2}(?=[年./-]))(.*)$`);
