import type { Meaning } from '../../publication/columns.ts';
import type { Day } from '../../publication/dates.ts';
import { AGE_HINTS, AGE_LETTERS, saysMinorAge } from './ages.ts';
import { CHILD_HINTS, CHILD_LETTERS, hasChildWords } from './words.ts';

/** What a text must have to be looked at for evidence, and letters of which every hint has one. */
export const HINTS = { source: `${CHILD_HINTS}|${AGE_HINTS}`, letters: CHILD_LETTERS + AGE_LETTERS };

/** What in a cell of a person's row shows a minor, if anything does. */
export function evidenceIn(
  text: string,
  meaning: Meaning | undefined,
  asOf: Day,
): 'age' | 'words' | undefined {
  const plain = text.normalize('NFKC').replace(HAN_GAP, '');
  // The columns of ages and births are read whole, elsewhere.
  if (meaning !== 'age' && meaning !== 'birth' && saysMinorAge(plain, asOf)) return 'age';
  return hasChildWords(plain, meaning) ? 'words' : undefined;
}

const HAN_GAP = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
