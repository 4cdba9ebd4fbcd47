import { isId } from './id-number.ts';
import { asPart, BIRTH, partAtMost, pieceOf } from './piece.ts';

const LENGTH = 18;

/** The cells, counted from 0, that are a valid ID together with those below them. */
export function splitBelow(above: readonly string[], below: readonly string[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < above.length && i < below.length; i++) {
    const [head, tail] = [above[i] as string, below[i] as string];
    // What must be folded may be two digits.
    if (2 * (head.length + tail.length) < LENGTH) continue;
    if (partAtMost(head) + partAtMost(tail) >= LENGTH && isWhole(head.trim(), tail.trim())) found.push(i);
  }
  return found;
}

/** A day on which most people of a list were born, as an ID has it. */
const BORN = /^(?:19[2-9]|20[01])[0-9]{5}$/;

/**
 * The cells, counted from 0, that are a valid ID together with those of the two rows below: its area, its day of birth, the
 * rest.
 */
export function splitBelowTwice(rows: readonly [Cells, Cells, Cells]): number[] {
  const found: number[] = [];
  for (let i = 0; i < rows[1].length; i++) {
    const [area = '', born = '', rest = ''] = rows.map((cells) => asPart((cells[i] ?? '').trim()));
    if (area.length === BIRTH && BORN.test(born) && isId(area + born + rest.toUpperCase())) found.push(i);
  }
  return found;
}

type Cells = readonly string[];

function isWhole(above: string, below: string): boolean {
  const [head, tail] = [pieceOf(above), pieceOf(below)];
  return !!head && !!tail && !head.behind && !tail.before && isId(head.digits + tail.digits);
}
