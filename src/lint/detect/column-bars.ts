import { BARS } from './characters.ts';
import { checkCharacter } from './id-number.ts';
import type { Group } from './numbers.ts';
import { unitsOf } from './units.ts';

const BAR = unitsOf(new RegExp(`[${BARS}┃║‖]`));
const SPACE = unitsOf(/\s/);

/** Where an ID may be cut: behind its province, city, area, year, month, day, sequence. */
const CUTS = [2, 4, 6, 10, 12, 14, 17];
const ID = 18;
/** An ID, perhaps with the type and grade of a disability certificate. */
const LENGTHS = [ID, ID + 2];

/** Whether a bar stands between two columns of a table, with a space or nothing on both sides: there it is no disguised 1. */
export function isColumnBar(text: string, at: number): boolean {
  if (BAR[text.charCodeAt(at)] !== 1) return false;
  const isFirst = at === 0 || SPACE[text.charCodeAt(at - 1)] === 1;
  return isFirst && (at + 1 === text.length || SPACE[text.charCodeAt(at + 1)] === 1);
}

/** The same of a bar that is no digit, where a space on one side is enough. */
export function isBarBySpace(text: string, at: number): boolean {
  if (BAR[text.charCodeAt(at)] !== 1) return false;
  return (
    isColumnBar(text, at) || SPACE[text.charCodeAt(at - 1)] === 1 || SPACE[text.charCodeAt(at + 1)] === 1
  );
}

/**
 * Whether groups are one number though the bars of columns part them: boxes with a digit each, or the parts of an ID with the
 * right check digit, in two halves, evenly, or cut where it has a meaning. Anything else are figures side by side.
 */
export function isOneOverColumns(parts: readonly Group[], digits: string): boolean {
  if (!areOverColumns(parts)) return true;
  if (!LENGTHS.includes(digits.length) || checkCharacter(digits) !== digits[ID - 1]) return false;
  const cuts: number[] = [];
  let passed = 0;
  parts.forEach((part, i) => {
    if (i > 0 && part.columned) cuts.push(passed);
    passed += part.digits.length;
  });
  // Behind a whole ID two digits are a count.
  return cuts.length === 1 ? !cuts.includes(ID) : cuts.every((cut) => CUTS.includes(cut)) || areEven(cuts);
}

/** Whether a number is cut into four parts or more, of one length but for the last. */
function areEven(cuts: readonly number[]): boolean {
  const [first = 0] = cuts;
  return cuts.length > 2 && cuts.every((cut, i) => cut === first * (i + 1));
}

/** Whether the bar of a column parts any of the groups, and they are no boxes with a digit each. */
export function areOverColumns(parts: readonly Group[]): boolean {
  for (let i = 1; i < parts.length; i++)
    if (parts[i]?.columned) return parts.some(({ digits }) => digits.length > 1);
  return false;
}
