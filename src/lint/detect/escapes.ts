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
const ENTITY = /&(?:amp;){0,4}(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,15}));?/iy;
const PERCENT =
  /%(?:25){0,4}(?:[0-7][0-9a-f]|[cd][0-9a-f]%(?:25){0,4}[89ab][0-9a-f]|e[0-9a-f](?:%(?:25){0,4}[89ab][0-9a-f]){2}|f[0-4](?:%(?:25){0,4}[89ab][0-9a-f]){3})/iy;
const CODE_UNIT =
  /\\{1,4}(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([*_#~.+-])|[nrt](?![a-z]))/iy;
/** A workbook's way to write a character, mostly a line break: `_x000D_`. */
const WORKBOOK = /_x([0-9a-f]{4})_/iy;
const TAG = /<(?:\/?[a-z][^<>]*|!--[^<>]*--)>/iy;
/** A tag whose attributes may themselves hold a secret is text, not markup. */
const TELLING_TAG = /[^\t\n\r -~]|[&%\\]|(?:[0-9][^0-9a-z]{0,3}){5}/i;

const PATTERNS: Record<string, RegExp> = { '&': ENTITY, '%': PERCENT, '\\': CODE_UNIT, _: WORKBOOK };

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
    times: 'X',
    middot: '·',
    minus: '-',
    ndash: '-',
    mdash: '-',
    ast: '*',
    numsp: ' ',
    hyphen: '-',
    dash: '-',
    puncsp: ' ',
    hairsp: ' ',
    bull: '·',
    lrm: '',
    rlm: '',
  }),
);

/**
 * Undoes the escape at a place: the character it stands for (or none, or a space for a tag), and its length.
 */
export function readEscape(
  text: string,
  at: number,
): readonly [character: string, length: number] | undefined {
  const sign = text[at];
  const pattern = PATTERNS[sign ?? ''] ?? TAG;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const written = meaningOf(pattern, found);
  return written === undefined ? undefined : [written, found[0].length];
}

function meaningOf(
  pattern: RegExp,
  [whole, first, second, third, mark]: RegExpExecArray,
): string | undefined {
  if (pattern === TAG) return TELLING_TAG.test(whole) ? undefined : ' ';
  if (pattern === PERCENT) return decoded(whole);
  if (pattern === CODE_UNIT || pattern === WORKBOOK) {
    const code = first ?? second ?? third;
    return code === undefined ? (mark ?? ' ') : fromCode(Number.parseInt(code, 16));
  }
  if (third !== undefined) return NAMED.get(third.toLowerCase());
  return fromCode(first === undefined ? Number(second) : Number.parseInt(first, 16));
}

function decoded(escapes: string): string | undefined {
  try {
    return decodeURIComponent(escapes.replace(/%(?:25)+(?=..)/g, '%'));
  } catch {
    return undefined;
  }
}

function fromCode(code: number): string | undefined {
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
