const ESCAPE = '\x1b';
/** What a terminal is told to look like, as it is sent or as a program writes it: `\\x1b[31m`, `\\033[0m`. */
const TERMINAL = `(?:${ESCAPE}|\\\\(?:x1b|u001b|0?33|e))\\[?[0-9;:?]{0,20}[A-Za-z]`;
/** The same of RTF: the byte of a character, its code, a word with its number; and braces around what has one look. */
const RTF = /\\'([0-9a-f]{2})|\\u([0-9]{2,5}) ?\?|\\([a-z]{1,20})(?:-?[0-9]{1,6})? ?|[{}]/;
/** A digit in two octal digits. */
const OCTAL = /\\([67][0-7])(?![0-9])/;
const CODE = new RegExp(`(${TERMINAL})|${RTF.source}|${OCTAL.source}`, 'gi');
/** Words of RTF that end a line or a cell. */
const PARTING = /^(?:par|line|tab|cell|row|nestcell|sect|page)$/;
const HIDDEN = '\u200b';

/**
 * The same text, as long as before, without the codes that only say how it looks: digits that a terminal colours or RTF sets
 * in bold stand side by side. A reading of its own, since a path has a `\\b1950`, too.
 */
export function unformatted(text: string): string {
  if (!text.includes('\\') && !text.includes(ESCAPE)) return text;
  return text.replace(CODE, (code, terminal, byte, point, word, octal) => {
    const written =
      terminal || !(byte || point || octal) ? (PARTING.test(word) ? '\n' : '') : signOf(byte, point, octal);
    return written + HIDDEN.repeat(code.length - written.length);
  });
}

function signOf(byte: string | undefined, point: string | undefined, octal: string | undefined): string {
  const code = byte ? Number.parseInt(byte, 16) : octal ? Number.parseInt(octal, 8) : Number(point);
  return String.fromCharCode(code);
}
