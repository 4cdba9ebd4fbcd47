const ESCAPE = '\x1b';
/** What a terminal is told to look like, as it is sent or as a program writes it: `\\x1b[31m`, `\\033[0m`, `^[[0m`. */
const TERMINAL = `(?:${ESCAPE}|\\^\\[|\\\\(?:x1b|u001b|0?33|e))\\[?[0-9;:?]{0,20}[A-Za-z]`;
/** Characters of RTF by their bytes, or by their codes. */
const RTF = /((?:\\'[0-9a-f]{2})+)|\\u([0-9]{2,5}) ?\?/;
/** What only a text with marks of RTF or TeX is looked through for: a word with its number, and braces around what has one look. */
const WORD = /\\([a-z]{1,20})(?:-?[0-9]{1,10})? ?|[{}]/;
const MARKED = /\{\\|\\[a-z]{1,20}\{/i;
/** Any sign as style sheets have it, with the space behind. */
const STYLE = /\\([0-9a-f]{2,5}) /;
/** A digit in two octal digits, any sign in three. */
const OCTAL = /\\([67][0-7]|[01][0-7]{2})(?![0-9])/;
/** Any text, to a database; it is no escape of what follows. */
const WILDCARD = '%(?=[0-9]{15})';
/** What stands between digits of which Markdown makes some a link, or gives a look or a note: `](#a)`, `][1]`, `]{.red}`, `[^1]`. */
const LINKED =
  '(?:\\](?<=[0-9]\\])(?:\\([^()\\n]{0,200}\\)|\\[[^[\\]\\n]{0,40}\\]|\\{[^{}\\n]{0,80}\\})|\\[\\^(?<=[0-9]\\[\\^)[^[\\]\\n]{1,20}\\])(?=[*_~]{0,3}\\[?[*_~]{0,3}[0-9X])';
/** What a page says to nobody, between two digits; a word of it may be a secret of its own. */
const COMMENT = '(?<=[0-9])<!--[^<>0-9]{0,40}-->(?=[0-9X])';
const CODE = `${TERMINAL}|${RTF.source}|${STYLE.source}|${OCTAL.source}|${WILDCARD}|${LINKED}|${COMMENT}`;
const [PLAIN, RICH] = ['((?!))', WORD.source].map((word) => new RegExp(`${CODE}|${word}`, 'gi')) as [
  RegExp,
  RegExp,
];
/** Words of RTF that end a line, and those that end a cell. */
const [LINE, CELL] = [/^(?:par|line|tab|row|sect|page)$/, /^(?:nest)?cell$/];
const BEGINNING = new RegExp(`[\\\\${ESCAPE}]|\\^\\[|${WILDCARD}|${LINKED}|[0-9]<!--`);
const HIDDEN = '\u200b';
/** RTF of Chinese Windows has two bytes for what is not ASCII. */
const CHINESE = new TextDecoder('gb18030');

/**
 * The same text, as long as before, without the codes that only say how it looks: digits that a terminal colours or RTF sets
 * in bold, or Markdown makes a link, stand side by side. A reading of its own, since a path has a `\\b1950`, too.
 */
export function unformatted(text: string): string {
  if (!BEGINNING.test(text)) return text;
  return text.replace(MARKED.test(text) ? RICH : PLAIN, (code, bytes, point, style, octal, word) => {
    const written = bytes ? textOf(bytes) : (signOf(style, octal, point) ?? gapOf(word));
    return written + HIDDEN.repeat(code.length - written.length);
  });
}

/** What a word of RTF leaves between the digits on its sides. */
function gapOf(word = ''): string {
  return LINE.test(word) ? '\n' : CELL.test(word) ? ' | ' : '';
}

function textOf(bytes: string): string {
  return CHINESE.decode(
    Uint8Array.from(bytes.match(/[0-9a-f]{2}/gi) ?? [], (hex) => Number.parseInt(hex, 16)),
  );
}

function signOf(hex?: string, octal?: string, decimal?: string): string | undefined {
  const [digits, radix] = hex ? [hex, 16] : octal ? [octal, 8] : [decimal, 10];
  return digits ? String.fromCodePoint(Number.parseInt(digits, radix)) : undefined;
}
