/** A cell of a table that stands in a text or a page: what is written in it, tags and all, and where that begins. */
export type WrittenCell = { text: string; start: number };
/** The rows of such a table, those of its head first. */
export type WrittenTable = WrittenCell[][];

const HTML = /<(\/?)(table|tr|t[dh])(?![a-z])[^<>]*>/gi;
const MARKUP = /<\/?t[rdh]/i;
/** Below the head of a Markdown table. */
const RULE = /^[\s|:-]+$/;

/** The tables of a text: of HTML, of Markdown, and lines that tabs part. */
export function tablesIn(text: string): WrittenTable[] {
  return [...(/<t[dh]/i.test(text) ? htmlTables(text) : []), ...(/[|\t]/.test(text) ? lineTables(text) : [])];
}

/** The words of a cell without its tags and spaces, as the head of a column. */
export function wordsOf({ text }: WrittenCell): string {
  return text.replace(/<[^<>]*>|&[a-z]{2,8};|[\s*]/gi, '');
}

function htmlTables(text: string): WrittenTable[] {
  const tables: WrittenTable[] = [];
  let table: WrittenTable = [];
  let from = -1;
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(HTML)) {
    if (from >= 0) table.at(-1)?.push({ text: text.slice(from, index), start: from });
    from = -1;
    if (/^t[dh]$/i.test(name)) {
      if (slash) continue;
      if (table.length === 0) table.push([]);
      from = index + tag.length;
    } else if (/^tr$/i.test(name)) {
      if (!slash) table.push([]);
    } else {
      tables.push(table);
      table = [];
    }
  }
  if (from >= 0) table.at(-1)?.push({ text: text.slice(from), start: from });
  return [...tables, table].filter(({ length }) => length > 1);
}

function lineTables(text: string): WrittenTable[] {
  const tables: WrittenTable[] = [];
  let table: WrittenTable = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const bar = line.includes('|') ? '|' : '\t';
    // Tabs at the head of a line only indent it, mostly the tags of a page.
    if (!line.trim().includes(bar) || MARKUP.test(line)) {
      tables.push(table);
      table = [];
    } else if (!RULE.test(line)) table.push(cellsOf(line, bar, start));
    start += line.length + 1;
  }
  return [...tables, table].filter(({ length }) => length > 1);
}

function cellsOf(line: string, bar: string, start: number): WrittenCell[] {
  const cells: WrittenCell[] = [];
  let at = start;
  for (const text of line.split(bar)) {
    cells.push({ text, start: at });
    at += text.length + 1;
  }
  return cells;
}
