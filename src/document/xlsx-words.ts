/** How many signs a function takes of a text, or the format it gives a number: `LEFT("…",9)`, `TEXT(…,"0")`. */
const ARGUMENTS = /(?:,(?:"[0#@]*"|\d{1,2})){1,2}\)/g;
/** A character by its code: `CHAR(53)`. */
const CHARACTER = /\b(?:UNI)?CHAR\((\d{2,5})\)/gi;

/**
 * What a formula names besides cells: the formula, and its texts put together, as `&` does when Excel works it out, with what
 * functions do with them and without.
 */
export function formulaWords(formula: string): string[] {
  if (!/"|\d{6}|CHAR\(/i.test(formula)) return [];
  const written = formula.replace(CHARACTER, (_, code) => `"${String.fromCharCode(Number(code))}"`);
  const joined = [written, written.replace(ARGUMENTS, ')')].flatMap(joinedTexts);
  return [...new Set([formula, ...joined])];
}

function joinedTexts(formula: string): string[] {
  const joins = /&|CONCAT|TEXTJOIN/i.test(formula);
  const pieces = [...formula.matchAll(/"([^"]*)"|(?<![\w$.])\d+(?![\w.(!:])/g)].flatMap(([whole, text]) =>
    text === undefined ? (joins ? whole : []) : text,
  );
  return pieces.length > 1 ? [pieces.join('')] : [];
}

/** The text at the head or foot of a printed page, as written and without its codes for font and place: `&C&"宋体"&10`. */
export function footerWords(text: string): string[] {
  const shown = text.replace(/&(?:"[^"]*"|K[\dA-F]{6}|\d{1,3}|[A-Z&])/g, (code) =>
    /^&[LCR]$/.test(code) ? '\n' : '',
  );
  return shown === text ? [text] : [text, shown];
}

/** A text with what it escapes: `_x4E2D_` is 中. What no text can hold goes, as does the return before a line feed. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x000D_(?=\n|_x000A_)/gi, '').replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) => {
    const code = Number.parseInt(hex, 16);
    if (code === 13) return '\n';
    return code < 32 && code !== 9 && code !== 10 ? '' : String.fromCharCode(code);
  });
}

/** A text in which nothing is taken for an escape. */
export function reescaped(text: string): string {
  return text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}
