import type { Group, Run } from './numbers.ts';

/**
 * How people part the digits of a number. Only these and even groups are joined on sight: "13800000000
 * 13900000000" and "2026-03-05 100" are several numbers.
 */
const CUSTOMARY = new Set(
  [
    // resident ID: area, birth, sequence; and 20-digit disability certificate
    [
      '6-8-4',
      '6-8-3-1',
      '6-4-4-4',
      '6-4-4-3-1',
      '6-4-2-2-4',
      '6-4-2-2-3-1',
      '2-4-8-4',
      '2-4-8-3-1',
      '2-2-2-8-4',
    ],
    ['2-2-2-8-3-1', '3-3-8-4', '3-3-4-4-4', '3-3-4-2-2-4', '4-4-4-6', '4-4-4-4-2', '6-6-3', '17-1'],
    ['6-8-15', '6-8-6', '6-8-4-2', '6-8-4-1-1', '18-2', '18-1-1', '6-4-4-4-2', '4-4-4-4-4', '2-4-4-4-4'],
    // bank card
    [
      '4-4-4-4',
      '4-4-4-4-1',
      '4-4-4-4-3',
      '4-4-4-7',
      '4-4-4-5',
      '6-10',
      '6-13',
      '8-8',
      '6-4-4-4-1',
      '6-4-4-2',
      '6-4-6',
    ],
    // telephone
    [
      '3-4-4',
      '4-4-3',
      '4-3-4',
      '3-3-5',
      '3-8',
      '7-4',
      '5-6',
      '6-5',
      '2-3-4-4',
      '3-3-3-2',
      '3-2-2-2-2',
      '3-2-3-3',
    ],
  ]
    .flat()
    .map((lengths) => lengths.split('-').reduce((key, length) => key * 32 + Number(length), 0)),
);

/** A longest number worth joining, with room for what stands before or behind it: a mobile glued on, or less. */
const [LONGEST, LONGEST_EVEN] = [29, 24];
/** An ID, a telephone number and a little more side by side. */
const LONGEST_STRETCH = 32;
const ID = 18;
/** An ID begins with so many digits of an area. */
const AREA = 6;

type Join = Pick<Run, 'parts' | 'trust'>;

/**
 * The numbers that groups written side by side may make together: customary, even, a few parted anyhow, and
 * all between two commas, or all there is. At most six begin at each group.
 */
export function joins(chain: readonly Group[]): Join[] {
  const found: Join[] = [];
  for (let first = 0; first < chain.length; first++) joinFrom(chain, first, found);
  joinEven(chain, found);
  joinStretches(chain, 'listed', found);
  joinAlone(chain, found);
  return found;
}

/** Commas part no list where what they part has the digits of one ID, and nothing stands beside it. */
function joinAlone(chain: readonly Group[], found: Join[]): void {
  const lines = cut(chain, 'lined');
  for (const parts of lines[0]?.length === chain.length ? lines : [chain, ...lines])
    if (totalOf(parts) === ID && isListed(parts, 0, parts.length - 1)) found.push({ parts, trust: 'loose' });
}

/** What stands between commas, or in a line where that is too much, may be one number however it is parted. */
function joinStretches(chain: readonly Group[], by: 'listed' | 'lined', found: Join[]): void {
  for (const parts of cut(chain, by)) {
    const total = totalOf(parts);
    if (total >= ID && total <= LONGEST_STRETCH) found.push({ parts, trust: 'loose' });
    else if (total > LONGEST_STRETCH && by === 'listed') joinStretches(parts, 'lined', found);
  }
}

function joinFrom(chain: readonly Group[], first: number, found: Join[]): void {
  let key = lengthOf(chain, first);
  let total = key;
  for (let last = first + 1; last < chain.length && last < first + 6; last++) {
    const length = lengthOf(chain, last);
    total += length;
    key = key * 32 + length;
    if (total > LONGEST) return;
    if (CUSTOMARY.has(key)) found.push({ parts: chain.slice(first, last + 1), trust: 'grouped' });
    else if (
      !isListed(chain, first, last) &&
      last < first + 4 &&
      (total === ID || total === 11 || total === 20)
    ) {
      found.push({ parts: chain.slice(first, last + 1), trust: 'loose' });
    }
  }
}

/**
 * Groups of one length, perhaps with a shorter last: 3-3-3-3-3-3, 5-5-5-3, digit by digit. Longer stretches
 * are tables.
 */
function joinEven(chain: readonly Group[], found: Join[]): void {
  for (let first = 0; first < chain.length; ) {
    const length = lengthOf(chain, first);
    let next = first + 1;
    while (next < chain.length && lengthOf(chain, next) === length) next++;
    const total = length * (next - first);
    const tail = next < chain.length && lengthOf(chain, next) < length ? lengthOf(chain, next) : 0;
    if (length <= 6 && total <= LONGEST_EVEN && next > first + 1) {
      if (total >= 11) found.push({ parts: chain.slice(first, next), trust: 'grouped' });
      if (tail && total + tail >= 11) found.push({ parts: chain.slice(first, next + 1), trust: 'grouped' });
    }
    if (length === 1 && total > LONGEST_EVEN) joinLines(chain.slice(first, next), found);
    first = next;
  }
}

/** A form has a box for each digit and a line for each person. */
function joinLines(boxes: readonly Group[], found: Join[]): void {
  for (const parts of cut(boxes, 'lined'))
    if (parts.length >= ID && parts.length <= LONGEST_EVEN) found.push({ parts, trust: 'grouped' });
}

/** Cuts groups where a comma, or a break of the line, parts them, and drops what stands alone. */
function cut(groups: readonly Group[], by: 'listed' | 'lined'): (readonly Group[])[] {
  const pieces: (readonly Group[])[] = [];
  for (let from = 0; from < groups.length; ) {
    let to = from + 1;
    while (to < groups.length && !groups[to]?.[by]) to++;
    if (to > from + 1) pieces.push(groups.slice(from, to));
    from = to;
  }
  return pieces;
}

function totalOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { digits }) => sum + digits.length, 0);
}

/** Whether a comma parts any of the groups: then they are rather a list of numbers. */
function isListed(chain: readonly Group[], first: number, last: number): boolean {
  for (let i = first + 1; i <= last; i++) if (chain[i]?.listed) return true;
  return false;
}

/** A month, a day, a sequence: no figure begins with a zero. */
const PADDED = /^0[0-9]{1,3}$/;

/**
 * Whether several commas part groups, of which the first is no area and none begins with a zero: then they are rather the
 * figures of a line or an array.
 */
export function areFigures(parts: readonly Group[]): boolean {
  if (parts.filter(({ listed }, i) => i > 0 && listed).length < 2) return false;
  if (parts.some(({ digits }) => PADDED.test(digits))) return false;
  const first = parts.findIndex(({ listed }, i) => i > 0 && listed);
  return totalOf(parts.slice(0, first)) !== AREA;
}

function lengthOf(chain: readonly Group[], i: number): number {
  return (chain[i] as Group).digits.length;
}
