import {
  type Alphabet,
  asWritten,
  barred,
  closely,
  disguised,
  FAR,
  NUMERAL,
  OTHER,
  SEPARATOR,
  X,
} from './alphabet.ts';
import {
  CLOSE_LOOKALIKES,
  FAR_LOOKALIKES,
  LEADERS,
  NUMERALS,
  PARTING_ONES,
  SEPARATORS,
  X_LOOKALIKES,
} from './characters.ts';
import { isBarBySpace, isColumnBar, isOneOverColumns } from './column-bars.ts';
import { joins } from './grouping.ts';
import { isDigit } from './units.ts';

/**
 * Digits in a row in a folded text, some perhaps written as letters or numerals. `listed`: a comma stands
 * before; `lined`: a break of the line; `columned`: the bar between two columns of a table.
 */
export type Group = {
  start: number;
  end: number;
  digits: string;
  disguise: number;
  guesses: number;
  listed: boolean;
  lined: boolean;
  columned: boolean;
};

/**
 * A number that the text may hold: one group, or several that were written apart. `grouped` is a customary
 * way to write such a number or one whose letters pass for digits, `loose` is any other: only a checksum
 * makes it believable.
 */
export type Run = { digits: string; parts: readonly Group[]; trust: 'whole' | 'grouped' | 'loose' };

const NOTHING: Group = {
  start: 0,
  end: 0,
  digits: '',
  disguise: 0,
  guesses: 0,
  listed: false,
  lined: false,
  columned: false,
};

/** Between two parts in bold stand four stars, and no number has more marks between its own. */
const MOST_MARKS = 4;

const [LINE_FEED, QUOTE, BACKSLASH] = [0x0a, 0x22, 0x5c];
const COMMAS = [...',，、;；'].map((comma) => comma.charCodeAt(0));
const LEADING = [...LEADERS].map((leader) => leader.charCodeAt(0));
const BAR = new RegExp(`[${PARTING_ONES}]`);
const FAR_LETTER = new RegExp(`[${FAR_LOOKALIKES.join('')}]`);

const LETTERS = [...NUMERALS, ...CLOSE_LOOKALIKES, ...FAR_LOOKALIKES].join('') + X_LOOKALIKES.slice(2);
const GAP = `[${SEPARATORS.replace(/[\]\\^-]/g, '\\$&')}]{0,3}`;
/**
 * Two digits side by side, one of them written as something else. Without such a pair nothing is disguised.
 */
const DISGUISE = new RegExp(
  `[0-9]${GAP}[${LETTERS}]|[${LETTERS}]${GAP}[0-9]|[${NUMERALS.join('')}]${GAP}[${NUMERALS.join('')}]`,
);

/**
 * A number in one piece, as it stands in a text of plain characters. Most cells with a number are just this.
 */
export function isLoneNumber(text: string): boolean {
  const digits = text.endsWith('X') ? text.length - 1 : text.length;
  if (digits < SHORTEST_LONE || digits > LONGEST_LONE) return false;
  for (let i = 0; i < digits; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

const [SHORTEST_LONE, LONGEST_LONE] = [7, 30];

/** A run has as many digits as this, one that is disguised as many as a telephone number. */
const [SHORTEST, SHORTEST_DISGUISED] = [7, 11];

/** Every number that a folded text may hold. */
export function numbersIn(text: string): Run[] {
  if (isLoneNumber(text)) {
    const group: Group = { ...NOTHING, end: text.length, digits: text };
    return [{ digits: text, parts: [group], trust: 'whole' }];
  }
  const runs: Run[] = [];
  if (haveTogether(text, asWritten, SHORTEST)) read(text, asWritten, runs);
  if (!haveTogether(text, disguised, SHORTEST_DISGUISED) || !DISGUISE.test(text)) return runs;
  read(text, disguised, runs);
  if (FAR_LETTER.test(text)) read(text, closely, runs);
  if (BAR.test(text)) read(text, barred, runs);
  return runs;
}

/** Whether so many digits stand somewhere in a text with nothing but separators between. */
function haveTogether(text: string, { kind }: Alphabet, least: number): boolean {
  let together = 0;
  for (let i = 0; i < text.length; i++) {
    const own = kind[text.charCodeAt(i)];
    if (own === OTHER) together = 0;
    else if (own !== SEPARATOR && ++together === least) return true;
  }
  return false;
}

/** How many signs of a folded text may be digits, in whatever disguise. */
export function digitsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = disguised.kind[text.charCodeAt(i)];
    if (kind !== OTHER && kind !== SEPARATOR) count++;
  }
  return count;
}

/** Where the digits from `from` to `to` of a run stand in the folded text. */
export function placeOf({ parts }: Run, from: number, to: number): [number, number] {
  let passed = 0;
  let start = -1;
  for (const part of parts) {
    const next = passed + part.digits.length;
    if (start < 0 && from < next) start = part.start + from - passed;
    if (to <= next) return [start, part.start + to - passed];
    passed = next;
  }
  return [start, parts[parts.length - 1]?.end ?? start];
}

/** Reads the text by an alphabet, into chains of groups that only separators part, and those into runs. */
function read(text: string, by: Alphabet, runs: Run[]): void {
  let chain: Group[] = [];
  let marks = 0;
  let since = 0;
  let listed = false;
  let lined = false;
  let columned = false;
  for (let at = 0; at < text.length; ) {
    const own = by.kind[text.charCodeAt(at)];
    const isColumn = own === SEPARATOR ? isBarBySpace(text, at) : own === FAR && isColumnBar(text, at);
    const kind = isColumn ? SEPARATOR : own;
    if (kind === SEPARATOR) {
      if (isColumn) columned = true;
      const mark = text.charCodeAt(at);
      const goesOn = mark === text.charCodeAt(at - 1) && LEADING.includes(mark);
      // JSON escapes each quotation mark: the two are one.
      const isEscape = mark === BACKSLASH && text.charCodeAt(at + 1) === QUOTE;
      if (mark > 32 && mark !== 0x3000 && !goesOn && !isEscape) marks++;
      // A formula joins what commas part: "500243","1950…".
      if (COMMAS.includes(mark) && text.charCodeAt(at - 1) !== QUOTE) listed = true;
      if (mark === LINE_FEED) lined = true;
      at++;
      if (marks <= MOST_MARKS && at - since <= 24) continue;
    } else if (kind !== OTHER) {
      const group = groupAt(text, at, by);
      group.listed = listed;
      group.lined = lined;
      group.columned = columned;
      if (group.digits !== 'X' || chain.length > 0) chain.push(group);
      at = group.end;
      since = at;
      marks = 0;
      listed = false;
      lined = false;
      columned = false;
      continue;
    } else at++;
    flush(chain, by, runs);
    chain = [];
    marks = 0;
    listed = false;
    lined = false;
    columned = false;
    since = at;
  }
  flush(chain, by, runs);
}

function groupAt(text: string, start: number, by: Alphabet): Group {
  const group: Group = { ...NOTHING, start, end: start };
  let last = X as number;
  for (; group.end < text.length; group.end++) {
    const unit = text.charCodeAt(group.end);
    const kind = by.kind[unit] as number;
    if (kind === OTHER || kind === SEPARATOR || (kind === X && last === X && group.end > start)) break;
    if (kind === FAR && isColumnBar(text, group.end)) break;
    if (kind > X) group.disguise = Math.max(group.disguise, kind);
    if (kind > NUMERAL) group.guesses++;
    if (kind === X && unit > 120) group.disguise = Math.max(group.disguise, NUMERAL);
    last = kind;
  }
  group.digits = digitsOf(text, start, group.end, by);
  return group;
}

function digitsOf(text: string, start: number, end: number, by: Alphabet): string {
  if (by === asWritten) return text.slice(start, end).replaceAll('x', 'X');
  let digits = '';
  for (let i = start; i < end; i++) digits += String.fromCharCode(by.digit[text.charCodeAt(i)] as number);
  return digits;
}

function flush(chain: Group[], by: Alphabet, runs: Run[]): void {
  for (const group of chain) {
    if (group.digits.length >= SHORTEST) add([group], 'whole', by, runs);
  }
  if (chain.length > 1) {
    for (const { parts, trust } of joins(chain)) add(parts, trust, by, runs);
  }
}

/** Whether letters stand alone that hardly pass for digits: they begin the next number, GZ-20231231. */
function isSeries({ digits, disguise, guesses }: Group): boolean {
  return disguise === FAR && digits.length > 1 && guesses === digits.length;
}

function add(parts: readonly Group[], trust: Run['trust'], by: Alphabet, runs: Run[]): void {
  const digits = parts.length === 1 ? (parts[0] as Group).digits : parts.map((part) => part.digits).join('');
  if (!isOneOverColumns(parts, digits)) return;
  if (by === asWritten) {
    runs.push({ digits, parts, trust });
    return;
  }
  const disguise = Math.max(...parts.map((part) => part.disguise));
  const guesses = parts.reduce((sum, part) => sum + part.guesses, 0);
  // Two true digits at least: words are made of letters that look like digits.
  if (disguise === 0 || digits.length < SHORTEST_DISGUISED || digits.length - guesses < 2) return;
  if (parts.some(isSeries)) return;
  runs.push({ digits, parts, trust: disguise === FAR ? 'loose' : 'grouped' });
}
