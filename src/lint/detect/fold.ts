import { PLAIN } from './characters.ts';
import { ESCAPE_MARK, mayEscape, readEscape } from './escapes.ts';
import { unitsOf } from './units.ts';

/**
 * A text in plain characters. `starts` and `ends` lead each of them back to the original; without them
 * nothing moved.
 */
export type Folded = { text: string; starts?: Uint32Array; ends?: Uint32Array };

/** A ligature of more characters than this hides no digit. */
const LONGEST_WRITTEN = 8;

const UNPLAIN = new RegExp(`[^${PLAIN}]`, 'u');
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}\p{Cc}\p{Co}\p{Cn}\u2800\ufffc]/u;

/** Numerals that NFKC leaves alone: first, last, value of the first. */
const NUMERAL_RANGES = [
  [0x2776, 0x277f, 1], // circled, three styles
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x24f5, 0x24fe, 1],
  [0x24eb, 0x24f4, 11],
  [0x24ff, 0x24ff, 0],
  [0x1f10b, 0x1f10c, 0],
  [0x2160, 0x2168, 1], // Roman; Ⅹ stays an X
  [0x2170, 0x2178, 1],
] as const;

const ESCAPED_DIGIT = /&#|%(?:3[0-9]|u)|\\[0-7ux]/;
/** The beginning of a tag, as pages show one, and programs write it for them. */
const ESCAPED_TAG = /(?:&lt;?|&#(?:60|x3c);?|\\u003c|\\x3c|%3c)(?:\/|%2f)?[a-z]/i;
/** So many kinds of escapes around each other are undone. */
const DEEPEST = 3;

/** 1 where a UTF-16 unit is not plain, or begins an escape. */
const isMarked = unitsOf(new RegExp(`${UNPLAIN.source}|${ESCAPE_MARK.source}`, 'u'));

function hasMarked(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isMarked[text.charCodeAt(i)]) return true;
  return false;
}

/**
 * Writes a text in plain characters: NFKC, invisible and combining characters dropped, every kind of digit
 * as ASCII, entities, percent and backslash escapes undone, tags as a space, cells of a table behind a bar. Offsets stay
 * traceable.
 */
export function fold(text: string): Folded {
  let folded = foldOnce(text);
  // What was escaped may itself be an escape of another kind: an entity in percent signs, or the reverse, or a tag.
  let goesOn = folded.starts !== undefined && (ESCAPED_DIGIT.test(folded.text) || ESCAPED_TAG.test(text));
  for (let depth = 1; goesOn && depth < DEEPEST; depth++) {
    const again = foldOnce(folded.text);
    if (again.text === folded.text) break;
    folded = ledBack(again, folded);
    goesOn = ESCAPED_DIGIT.test(folded.text);
  }
  return folded;
}

/** What was folded again, with its places in the original. */
function ledBack({ text, starts, ends }: Folded, by: Folded): Folded {
  if (!starts || !ends) return by;
  return {
    text,
    starts: starts.map((at) => by.starts?.[at] ?? at),
    ends: ends.map((end) => by.ends?.[end - 1] ?? end),
  };
}

function foldOnce(text: string): Folded {
  if (!hasMarked(text) || !(UNPLAIN.test(text) || mayEscape(text))) return { text };
  let starts = new Uint32Array(text.length);
  let ends = new Uint32Array(text.length);
  let folded = '';
  let plain = 0;
  let size = 0;
  for (let at = 0; at < text.length; ) {
    const [written, length] = isMarked[text.charCodeAt(at)] ? step(text, at) : AS_IT_IS;
    if (written !== undefined) {
      folded += text.slice(plain, at) + written;
      plain = at + length;
    }
    const next = size + (written?.length ?? length);
    if (next > starts.length) [starts, ends] = [doubled(starts), doubled(ends)];
    for (; size < next; size++) {
      starts[size] = at;
      ends[size] = at + length;
    }
    at += length;
  }
  return { text: folded + text.slice(plain), starts, ends };
}

function doubled(offsets: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(offsets.length * 2 + LONGEST_WRITTEN);
  more.set(offsets);
  return more;
}

/** What the character or escape at a place becomes, and how long it is. */
type Step = readonly [written: string | undefined, length: number];
const AS_IT_IS: Step = [undefined, 1];

function step(text: string, at: number): Step {
  if (ESCAPE_MARK.test(text[at] as string)) {
    const read = readEscape(text, at);
    return read ? [foldCharacter(read[0]), read[1]] : AS_IT_IS;
  }
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  const written = foldCharacter(character);
  return [COUNTING.test(character) ? apart(written, text, at) : written, character.length];
}

/** Signs that count the items of a list: ① and the like. */
const COUNTING = /[\u2460-\u249b\u24f5-\u24fe\u2776-\u2793]/;
const DIGIT = /[0-9]/;
const BESIDE = new RegExp(`(?<=[0-9])${COUNTING.source}|${COUNTING.source}(?=[0-9])`, 'g');
/** Digits behind which, or between which, an ID has room for one such sign only. */
const [LONG, BETWEEN] = [11, /[0-9]{11}[^0-9]|[0-9]{7}[^0-9][0-9]{7}/];

/**
 * Such a sign at the head of a number or at its end, or between two of some length, with spaces there: ①138… is no longer
 * number than 138….
 */
function apart(written: string, text: string, at: number): string {
  const [before, behind] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  const isDigits = (sign: string) => DIGIT.test(foldCharacter(sign));
  if (DIGIT.test(behind) && !isDigits(before)) return `${written} `;
  if (DIGIT.test(before) && !isDigits(behind)) return ` ${written}`;
  return BETWEEN.test(text.slice(Math.max(0, at - LONG), at + LONG)) ? ` ${written} ` : written;
}

/** The same text, as long as before, where such signs are digits of the number beside them: a card may begin with ⑥. */
export function uncounted(text: string): string {
  return text.replace(BESIDE, asDigit);
}

function asDigit(sign: string): string {
  const written = foldCharacter(sign);
  return written.length === 1 ? String.fromCharCode(written.charCodeAt(0) + FULL_WIDTH) : sign;
}

/** From a digit to its full-width form, which folds to it. */
const FULL_WIDTH = 0xfee0;

/** The tags of Unicode, a second ASCII that nothing shows and every program keeps. */
const TAG = /[\u{e0020}-\u{e007e}]/gu;
const TAGGED = 0xe0000;

/** The same text, as long as before, where tags are the signs that they stand for. */
export function untagged(text: string): string {
  return text.replace(TAG, (tag) => `${String.fromCharCode((tag.codePointAt(0) as number) - TAGGED)}\u200b`);
}

/** Leads a place in a folded text back to the original one. */
export function original({ starts, ends }: Folded, start: number, end: number): [number, number] {
  return [starts?.[start] ?? start, ends?.[end - 1] ?? end];
}

const cache = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const folded = plainOf(character);
  if (cache.size < 4096) cache.set(character, folded);
  return folded;
}

function plainOf(character: string): string {
  if (/^[\t\n\r]?$/.test(character)) return character;
  if (INVISIBLE.test(character)) return '';
  if (/^\p{Z}$/u.test(character)) return ' ';
  const code = character.codePointAt(0) as number;
  const range = NUMERAL_RANGES.find(([first, last]) => code >= first && code <= last);
  if (range) return String(range[1] === 0x1f10c ? 0 : code - range[0] + range[2]);
  // An accent that stands alone is a space with the accent over it.
  const folded = character.normalize('NFKC').replace(/^ \p{M}+$/u, ' ');
  if (/\p{Nd}/u.test(folded)) return folded.includes('⁄') ? folded : decimals(folded);
  if (folded.length > LONGEST_WRITTEN) return character;
  return /\p{N}/u.test(character) ? folded.replace(/[()]/g, '') : folded;
}

/**
 * The decimal digits of any script in a short text. Unicode lays each script's ten out in order, from zero.
 */
function decimals(text: string): string {
  let digits = '';
  for (const character of text.match(/\p{Nd}/gu) ?? []) {
    const code = character.codePointAt(0) as number;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    digits += value;
  }
  return digits;
}
