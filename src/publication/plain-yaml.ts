/**
 * Reads YAML as clerks and programs write it here: block maps and lists, plain and simply quoted values. It is that part
 * of YAML for which a whole parser is not needed, at a tenth of the time; a county has thousands of notices.
 * @returns `undefined` for anything else, which says nothing about whether it is YAML
 */
export function plainYaml(text: string): unknown {
  // No control or format characters but line feeds.
  if (/[^\P{C}\n]/u.test(text)) return undefined;
  const lines: Line[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/[^ ]/);
    if (indent >= 0 && line[indent] !== '#') lines.push({ indent, text: line.slice(indent).trimEnd() });
  }
  const reader = { lines, at: 0 };
  const value = lines[0]?.indent === 0 ? block(reader, 0) : undefined;
  return reader.at === lines.length ? value : undefined;
}

type Line = { indent: number; text: string };
type Reader = { lines: Line[]; at: number };

function block(reader: Reader, indent: number): unknown {
  return reader.lines[reader.at]?.text.startsWith('- ') ? list(reader, indent) : map(reader, indent);
}

function list(reader: Reader, indent: number): unknown[] | undefined {
  const items: unknown[] = [];
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || line.indent !== indent || !line.text.startsWith('- ')) return items;
    const rest = line.text.slice(2);
    let item: unknown;
    if (PAIR.test(rest)) {
      // The first pair of a map stands on the line of its dash.
      reader.lines[reader.at] = { indent: indent + 2, text: rest };
      item = map(reader, indent + 2);
    } else {
      item = scalar(rest);
      reader.at++;
    }
    if (item === undefined) return undefined;
    items.push(item);
  }
}

const PAIR = /^([A-Za-z][\w-]*):(?: +(.*))?$/;

function map(reader: Reader, indent: number): Record<string, unknown> | undefined {
  const value: Record<string, unknown> = {};
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || line.indent < indent || (line.indent === indent && line.text.startsWith('- '))) return value;
    const [, key, rest] = (line.indent === indent && PAIR.exec(line.text)) || [];
    if (key === undefined || key in value) return undefined;
    reader.at++;
    const child = rest === undefined ? below(reader, indent) : scalar(rest);
    if (child === undefined) return undefined;
    value[key] = child;
  }
}

/** What stands below a key: deeper, or a list whose dashes are as deep as the key. */
function below(reader: Reader, indent: number): unknown {
  const next = reader.lines[reader.at];
  if (!next) return undefined;
  if (next.indent > indent) return block(reader, next.indent);
  return next.indent === indent && next.text.startsWith('- ') ? list(reader, indent) : undefined;
}

const WORD = /^[\p{L}《（〔“][^:#]*(?::[^\s:#][^:#]*)*$/u;
const SPECIAL = /^(?:null|true|false)$/i;
/** Days, months and telephones, which are texts. */
const DASHED = /^\d+(?:-\d+)+$/;
const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;

function scalar(text: string): string | number | boolean | undefined {
  if (NUMBER.test(text)) return Number(text);
  if (DASHED.test(text)) return text;
  if (/^"[^"\\]*"$/.test(text) || /^'[^']*'$/.test(text)) return text.slice(1, -1);
  if (text === 'true') return true;
  return WORD.test(text) && !SPECIAL.test(text) ? text : undefined;
}
