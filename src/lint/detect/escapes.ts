import { NUMERALS } from './characters.ts';

/** What an escape begins with. */
export const ESCAPE_MARK = /[&%\\<_]/;

const RARE_MARK = /[&%\\<]/;

/** Whether a text may hold an escape at all: underscores are common. */
export function mayEscape(text: string): boolean {
  return RARE_MARK.test(text) || text.includes('_x');
}

/**
 * One escaped character, however often it was escaped over: `&amp;#53;`, `%2535`, `\\u0035`; Markdown's `\\*`. None can
 * backtrack.
 */
const ENTITY = /&(?:amp;){0,4}(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(emsp1[34](?=;)|[a-z]{2,20}));?/iy;
const PERCENT =
  /%(?:25){0,4}(?:u([0-9a-f]{4})|[0-7][0-9a-f]|[cd][0-9a-f]%(?:25){0,4}[89ab][0-9a-f]|e[0-9a-f](?:%(?:25){0,4}[89ab][0-9a-f]){2}|f[0-4](?:%(?:25){0,4}[89ab][0-9a-f]){3})/iy;
/** A character beyond the BMP in its two halves. */
const HALVES = /\\{1,4}u(d[89ab][0-9a-f]{2})\\{1,4}u(d[c-f][0-9a-f]{2})/iy;
const CODE_UNIT =
  /\\{1,4}(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([*_#~.+"'/-])|[bfnrtv](?![a-wyz]|x[a-z]))/iy;
/** What is outside ASCII, in the bytes of UTF-8: `\\xef\\xbc\\x95`. */
const BYTES =
  /\\{1,4}x(?:[cd][0-9a-f]\\{1,4}x[89ab][0-9a-f]|e[0-9a-f](?:\\{1,4}x[89ab][0-9a-f]){2}|f[0-4](?:\\{1,4}x[89ab][0-9a-f]){3})/iy;
/** Of octal codes, those of digits, an X and what parts digits: others are folders of a path. */
const OCTAL = /\\{1,4}(0[4-7][0-7]|1[37]0)(?![0-9])/y;
/** A digit or an X as style sheets have them, perhaps with a space behind: `\35 `; or any character in six digits. */
const STYLE = /\\{1,4}(?:(0[01][0-9a-f]{4})|0{0,4}(3[0-9]|[57]8)(?: |(?![0-9a-f])))/iy;
/** A workbook's way to write a character, mostly a line break: `_x000D_`. */
const WORKBOOK = /_x([0-9a-f]{4})_/iy;
/** A reading over a word goes with its tag, so that what it stands over stays together. */
const READING = /<r[tp](?: [a-z="' -]{0,20})?>[^<>0-9\u3400-\u9fff]{0,12}(?=<)/iy;
/** What nobody sees goes with its tag, too. */
const UNSEEN =
  /(<[a-z]{1,8}(?=[^<>]{0,80}(?:\shidden\b|display ?: ?none))[^<>]{0,80}>)[^<>0-9]{1,12}(?=<\/)/iy;
/** Word's own conditions are tags, too: `<![if !supportEmptyParas]>`; JSON may escape a slash: `<\/b>`. */
const TAG = /<(?:(?:\\{0,4}\/)?[a-z][^<>]*|!--[^<>]*--|!\[[^<>]*)>/iy;
/** A cell of a table, where the bar of a column stands in Markdown. */
const CELL = /^<t[dh](?![a-z])/i;
/** A tag whose attributes may themselves hold a secret, or what a form is filled with, is text, not markup. */
const TELLING_TAG =
  /[^\t\n\r -~]|[&%\\]|_x00|(?:[0-9olqi][^0-9a-z]{0,3}){5}|(?:=[0-9a-f]{2}){3}|(?:\b(?:0x|u\+00)?[0-9a-f]{2}[ ,:;-]{1,2}){14}|[0-9a-f]{36}|\bvalue ?= ?["']?[0-9]/i;
/** Base64, which mixes capitals and digits as no name of a style does for so long. */
const TOKEN = /(?<![\w+/-])(?=[\w+/-]*[A-Z])(?=[\w+/-]*[0-9])[\w+/-]{20}/;

/**
 * How a tag makes a text look, as Word and WPS write it around every few digits: fonts are called by Chinese names,
 * sizes have four decimals and colours six digits.
 */
const LOOK =
  /(?<=\s)(?:style|color|bgcolor|face|lang|size|width|height|align|valign) ?= ?(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/gi;
/** The marks that Word sets by itself, with numbers of up to nine digits. */
const BOOKMARK = /(?<=["'])_(?:Hlk|Toc|Ref)[0-9]{1,9}(?=["'])/g;
/** Colours, and what is made of a look's measures; never the end of a longer number. */
const MEASURES =
  /(?:#|(?<=color ?= ?["']?))[0-9a-f]{6}(?![0-9a-f])|rgba?\([0-9., %]{0,40}\)|(?<![0-9.])[0-9]{1,4}(?:\.[0-9]{1,6})?(?=p[txc]|[cm]m|in|r?em|%|;|["'])/gi;
/** What no look needs and a number in disguise has: five digits near each other, an escape, signs of neither Latin nor Han, four numerals. */
const NO_LOOK = new RegExp(
  `(?:[0-9olqi][^0-9a-z]{0,3}){5}|[&\\\\]|%[0-9a-f]{2}|[^\\t\\n\\r -~\\u3400-\\u9fff]|[${NUMERALS.join('')}]{4}|[a-z0-9+/]{20}`,
  'i',
);

/** What JSON makes of a quotation mark or a slash in a tag. */
const IN_JSON = /\\{1,4}(?=["'/])/g;

function isTelling(tag: string): boolean {
  if (!tells(tag)) return false;
  const bare = tag
    .replace(IN_JSON, '')
    .replace(BOOKMARK, '')
    .replace(LOOK, (look) => (NO_LOOK.test(look.replace(MEASURES, '')) ? look : ''));
  return tells(bare);
}

function tells(tag: string): boolean {
  return TELLING_TAG.test(tag) || TOKEN.test(tag);
}

/** A way to escape, and what is meant; `undefined` for what is none. */
type Escape = readonly [pattern: RegExp, meaning: (found: RegExpExecArray) => string | undefined];

const ESCAPES: Record<string, readonly Escape[]> = {
  '&': [[ENTITY, ([, hex, decimal, name = '']) => fromCode(hex, decimal) ?? NAMED.get(name.toLowerCase())]],
  '%': [[PERCENT, ([whole, hex]) => (hex ? fromCode(hex) : decoded(whole))]],
  '\\': [
    [HALVES, ([, high = '', low = '']) => `${fromCode(high)}${fromCode(low)}`],
    [BYTES, ([whole]) => decoded(whole.replace(/\\+x/g, '%'))],
    [CODE_UNIT, ([, point, unit, byte, mark = ' ']) => fromCode(point ?? unit ?? byte) ?? mark],
    [OCTAL, ([, octal = '']) => String.fromCharCode(Number.parseInt(octal, 8))],
    [STYLE, ([, six, hex]) => fromCode(six ?? hex)],
  ],
  _: [[WORKBOOK, ([, hex]) => fromCode(hex)]],
  '<': [
    [READING, () => ' '],
    [UNSEEN, ([, tag = '']) => (isTelling(tag) ? undefined : ' ')],
    [TAG, ([whole]) => (isTelling(whole) ? undefined : CELL.test(whole) ? ' | ' : ' ')],
  ],
};

/** The named entities that hide or part digits; all others stay as they are. */
const NAMED = new Map(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    tab: ' ',
    newline: ' ',
    shy: '',
    zwnj: '',
    zwj: '',
    zerowidthspace: '',
    nobreak: '',
    applyfunction: '',
    af: '',
    invisibletimes: '',
    it: '',
    invisiblecomma: '',
    ic: '',
    times: 'X',
    middot: '·',
    minus: '-',
    ndash: '-',
    mdash: '-',
    ast: '*',
    numsp: ' ',
    hyphen: '-',
    dash: '-',
    horbar: '-',
    underbar: '_',
    verbar: '|',
    puncsp: ' ',
    hairsp: ' ',
    emsp13: ' ',
    emsp14: ' ',
    mediumspace: ' ',
    thickspace: ' ',
    thinspace: ' ',
    verythinspace: ' ',
    nonbreakingspace: ' ',
    bull: '·',
    lrm: '',
    rlm: '',
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    plus: '+',
    comma: ',',
    period: '.',
    colon: ':',
    lowbar: '_',
    sol: '/',
  }),
);

/**
 * Undoes the escape at a place: the character it stands for (or none, or a space for a tag), and its length.
 */
export function readEscape(
  text: string,
  at: number,
): readonly [character: string, length: number] | undefined {
  for (const [pattern, meaning] of ESCAPES[text[at] ?? ''] ?? []) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const written = found ? meaning(found) : undefined;
    if (found && written !== undefined) return [written, found[0].length];
  }
  return undefined;
}

/** The letters of JSON, pages and addresses, each in an escape of its own: `\\u5468`, `&#21608;`, `%E5%91%A8`. */
const ESCAPED_LETTER = /\\u[0-9a-f]{4}|&#(?:x[0-9a-f]{2,6}|[0-9]{2,7});|%e[0-9a-f](?:%[89ab][0-9a-f]){2}/gi;

/** A text with these letters written out, and all markup left. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED_LETTER, (written) => readEscape(written, 0)?.[0] ?? written);
}

function decoded(escapes: string): string | undefined {
  try {
    return decodeURIComponent(escapes.replace(/%(?:25)+(?=..)/g, '%'));
  } catch {
    return undefined;
  }
}

function fromCode(hex: string | undefined, decimal?: string): string | undefined {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
