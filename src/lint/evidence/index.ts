import type { Meaning } from '../../publication/columns.ts';
import type { Day } from '../../publication/dates.ts';
import type { Trigger } from '../types.ts';
import { AGE_HINTS, AGE_LETTERS, mayBeInfantAge, saysMinorAge } from './ages.ts';
import { TRADITIONAL_LETTERS, undisguised } from './plain.ts';
import { CHILD_HINTS, CHILD_LETTERS, hasChildWords, mayHaveChildWords } from './words.ts';

/** Words that a page or JSON writes in codes are seen when they are read. */
const CODES = '&#[0-9x]|\\\\u[0-9a-f]';
const HINT = new RegExp(`${CHILD_HINTS}|${AGE_HINTS}|${CODES}`, 'u');

/** What a text must have to be looked at for evidence, and letters of which every hint has one. */
export const HINTS: Trigger = {
  pattern: { test: (text) => HINT.test(undisguised(text)) },
  letters: `${CHILD_LETTERS + TRADITIONAL_LETTERS + AGE_LETTERS}&\\`,
};

/** What in a cell of a person's row shows a minor, if anything does; `doubtful` where it may be said of others too. */
export function evidenceIn(
  text: string,
  meaning: Meaning | undefined,
  asOf: Day,
): 'age' | 'words' | 'doubtful' | undefined {
  const plain = plainBeside(text, meaning);
  // The columns of ages and births are read whole, elsewhere.
  if (meaning !== 'age' && meaning !== 'birth' && saysMinorAge(plain, asOf)) return 'age';
  if (hasChildWords(plain)) return 'words';
  const isDoubtful = mayHaveChildWords(plain) || (meaning === 'remarks' && mayBeInfantAge(plain));
  return isDoubtful ? 'doubtful' : undefined;
}

/** What a cell of a person's row says beside the names that stand in it by their column. */
export function plainBeside(text: string, meaning: Meaning | undefined): string {
  return besideName(undisguised(text.normalize('NFKC')).replace(HAN_GAP, ''), meaning).replace(TITLE, '《》');
}

/** Laws and rules about children, of which every row may speak; 《出生医学证明》 is somebody's. */
const TITLE =
  /《[^《》]{0,60}(?:法|条例|办法|规定|细则|意见|通知|方案|纲要|政策|标准|规范|制度)(?:\([^()《》]{0,20}\))?》/g;
const HAN_GAP = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A name may be 高中华, 王学生 or 田九岁, a place 小学坎: there only what is written beside it counts, or 王某之子. */
function besideName(plain: string, meaning: Meaning | undefined): string {
  if (meaning === 'name') return KIN.test(plain) ? plain : plain.replace(NAME, '');
  return meaning === 'group' || meaning === 'village' ? plain.replace(PLACE, '') : plain;
}

const KIN = /^\p{Script=Han}{2,}之[子女孙]/u;
const NAME = /^[\p{Script=Han}·]{2,4}(?!\p{Script=Han})/u;
const PLACE = /^[\p{Script=Han}0-9]+/u;
