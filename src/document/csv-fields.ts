/** A row of a CSV text as it is written: its fields with their quotes, and the line end behind it. */
export type RawRow = { fields: string[]; end: string };

/**
 * Cuts a CSV text into fields without reading them, so that they can be put together again letter by letter. For
 * texts that the reader has found to be sound.
 */
export function rawRows(text: string, delimiter: string): RawRow[] {
  const rows: RawRow[] = [];
  let fields: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"' && quoted && text[at + 1] === '"') at++;
    else if (letter === '"' && (quoted || at === start)) quoted = !quoted;
    if (quoted) continue;
    if (letter === delimiter) {
      fields.push(text.slice(start, at));
      start = at + 1;
    } else if (letter === '\n' || letter === '\r') {
      const end = letter === '\r' && text[at + 1] === '\n' ? '\r\n' : letter;
      rows.push({ fields: [...fields, text.slice(start, at)], end });
      fields = [];
      at += end.length - 1;
      start = at + 1;
    }
  }
  if (start < text.length || fields.length > 0)
    rows.push({ fields: [...fields, text.slice(start)], end: '' });
  return rows;
}

/** What a field says. */
export function unquoted(field: string): string {
  if (!field.startsWith('"')) return field;
  return field.slice(1, -1).replaceAll('""', '"').replace(/\r\n?/g, '\n');
}

/** A field that says a text, quoted where it must be. */
export function quoted(text: string, delimiter: string): string {
  const must = text.includes(delimiter) || /["\r\n]/.test(text);
  return must ? `"${text.replaceAll('"', '""')}"` : text;
}
