import { withLast } from './with-last.ts';

/** A row of a CSV text as it is written: its fields with their quotes, and the line end behind it. */
export type RawRow = { fields: string[]; end: string };

/**
 * Cuts a CSV text, which comes piece by piece, into fields without reading them, so that they can be put together again
 * letter by letter. For texts that the reader has found to be sound. One by one, as a list may have a million.
 */
export function* rawRows(pieces: Iterable<string>, delimiter: string): Generator<RawRow> {
  const between = delimiter.charCodeAt(0);
  let fields: string[] = [];
  let text = '';
  let start = 0;
  let at = 0;
  let quoted = false;
  for (const { text: more, last } of withLast(pieces)) {
    text = text.slice(start) + more;
    at -= start;
    start = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      // What it means, the next sign tells, which comes with the next piece.
      if (at + 1 === text.length && !last && (unit === RETURN || (unit === QUOTE && quoted))) break;
      if (unit === QUOTE && quoted && text.charCodeAt(at + 1) === QUOTE) at++;
      else if (unit === QUOTE && (quoted || at === start)) quoted = !quoted;
      if (quoted) continue;
      if (unit === between) {
        fields.push(text.slice(start, at));
        start = at + 1;
      } else if (unit === FEED || unit === RETURN) {
        fields.push(text.slice(start, at));
        const end = unit === FEED ? '\n' : text.charCodeAt(at + 1) === FEED ? '\r\n' : '\r';
        yield { fields, end };
        fields = [];
        at += end.length - 1;
        start = at + 1;
      }
    }
  }
  if (start < text.length || fields.length > 0) yield { fields: [...fields, text.slice(start)], end: '' };
}

const [QUOTE, FEED, RETURN] = [0x22, 0x0a, 0x0d];

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
