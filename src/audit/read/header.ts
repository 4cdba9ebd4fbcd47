import type { Row } from '../../document/types.ts';
import { obtain } from '../../maps.ts';
import { plainText } from '../../publication/plain-text.ts';
import { PATTERNS } from './patterns.ts';
import { type FileKind, type Meaning, SHARED, VOCABULARY } from './vocabulary.ts';

/** The header of a private table: its last row, the column of each meaning from 0, and what a money column counts in. */
export type Header = { row: number; columns: Map<Meaning, number>; unit: 'yuan' | 'wan' | undefined };

/** Header words of a system that the table here does not know, by meaning: a saved mapping profile. */
export type Profile = Partial<Record<FileKind, Partial<Record<Meaning, string[]>>>>;

const SEARCHED_ROWS = 30;

/** Finds the header among the first rows: the row, or two rows under group headings, in which most columns are known. */
export function findHeader(rows: readonly Row[], kind: FileKind, profile: Profile = {}): Header | undefined {
  const known = words(kind, profile);
  let best: Header | undefined;
  rows.slice(0, SEARCHED_ROWS).forEach((row, i) => {
    const below = rows[i + 1];
    for (const cells of [row.cells, below && isHeading(row, below, known) ? merged(row, below) : undefined]) {
      if (!cells) continue;
      const columns = personOf(columnsOf(cells, kind, known));
      if (columns.size < 2 || columns.size <= (best?.columns.size ?? 0)) continue;
      const amount = cells[columns.get('amount') ?? -1];
      best = { row: (cells === row.cells ? row : (below ?? row)).number, columns, unit: unitOf(amount) };
    }
  });
  if (!best) return undefined;
  const { row } = best;
  const above = rows.filter(({ number }) => number < row).flatMap(({ cells }) => cells);
  return { ...best, unit: best.unit ?? unitOf(above.find((cell) => /单\s*位\s*[:：].{0,6}元/.test(cell))) };
}

/**
 * Whom a row is about: the recipient where there is such a column, else the head of the household, else the payee. A
 * payee's number beside a recipient's name is another person's.
 */
function personOf(columns: Map<Meaning, number>): Map<Meaning, number> {
  const own = ([name, id]: [Meaning, Meaning]) => {
    const [named, numbered] = [columns.get(name), columns.get(id)];
    if (named !== undefined && !columns.has('name')) {
      columns.set('name', named);
      columns.delete(name);
      if (numbered !== undefined) columns.set('id', numbered);
    }
  };
  own(['head', 'head-id']);
  own(['payee', 'payee-id']);
  for (const id of ['head-id', 'payee-id'] as const) {
    const numbered = columns.get(id);
    if (numbered !== undefined && !columns.has('id') && !columns.has('name')) columns.set('id', numbered);
  }
  return columns;
}

/** How many columns of a table are known as those of a kind of file. */
export function knownColumns(rows: readonly Row[], kind: FileKind): Set<Meaning> {
  return new Set(findHeader(rows, kind)?.columns.keys());
}

/**
 * The column of each meaning: by the words of the vocabulary, of two columns the one whose word stands first in it; what no
 * word names, by the words in a header.
 */
function columnsOf(
  cells: readonly string[],
  kind: FileKind,
  known: ReadonlyMap<string, Word>,
): Map<Meaning, number> {
  const best = new Map<Meaning, { column: number; rank: number }>();
  const shared: [number, Meaning[]][] = [];
  const unnamed: [number, string][] = [];
  cells.forEach((cell, column) => {
    const key = headerKey(cell);
    const word = known.get(key) ?? known.get(withoutUnit(key));
    const several = SHARED[kind]?.find(([word]) => word === key)?.[1];
    if (several) shared.push([column, several]);
    else if (word && word.rank < (best.get(word.meaning)?.rank ?? Infinity))
      best.set(word.meaning, { column, rank: word.rank });
    else if (!word && key !== '' && key.length <= LONGEST) unnamed.push([column, withoutUnit(key)]);
  });
  const columns = new Map([...best].map(([meaning, { column }]) => [meaning, column]));
  for (const [column, meanings] of shared) {
    const free = meanings.find((meaning) => !columns.has(meaning));
    if (free) columns.set(free, column);
  }
  // A row in which no word is known is no header.
  if (columns.size > 0) guess(columns, unnamed, kind);
  return columns;
}

/** No header is longer; titles and notes are. */
const LONGEST = 24;

function guess(columns: Map<Meaning, number>, unnamed: readonly [number, string][], kind: FileKind): void {
  const guessed = new Map<Meaning, number>();
  for (const [column, key] of unnamed) {
    const meaning = PATTERNS[kind].find(([pattern]) => pattern.test(key))?.[1];
    if (meaning && !columns.has(meaning) && !guessed.has(meaning)) guessed.set(meaning, column);
  }
  for (const [meaning, column] of guessed) columns.set(meaning, column);
}

type Word = { meaning: Meaning; rank: number };
const cache = new Map<FileKind, Map<string, Word>>();

function words(kind: FileKind, profile: Profile): ReadonlyMap<string, Word> {
  const own = obtain(cache, kind, () => usualWords(kind));
  const more = Object.entries(profile[kind] ?? {}) as [Meaning, string[]][];
  if (more.length === 0) return own;
  // What the county says itself goes first.
  return new Map([
    ...own,
    ...more.flatMap(([meaning, list]) =>
      list.map((word) => [headerKey(word), { meaning, rank: -1 }] as const),
    ),
  ]);
}

function usualWords(kind: FileKind): Map<string, Word> {
  return new Map(
    (Object.entries(VOCABULARY[kind]) as [Meaning, string][]).flatMap(([meaning, list]) =>
      list.split(' ').map((word, rank) => [headerKey(word), { meaning, rank }] as const),
    ),
  );
}

/** The first row has group headings when the second names columns that it does not. */
function isHeading(row: Row, below: Row, known: ReadonlyMap<string, Word>): boolean {
  const knows = (cell: string | undefined) => {
    const key = headerKey(cell ?? '');
    return known.has(key) || known.has(withoutUnit(key));
  };
  if (!below.cells.some((cell, i) => knows(cell) && !knows(row.cells[i]))) return false;
  return below.cells.every((cell, i) => cell.trim() === '' || knows(cell) || !knows(row.cells[i]));
}

function merged(row: Row, below: Row): string[] {
  const width = Math.max(row.cells.length, below.cells.length);
  return Array.from({ length: width }, (_, i) => below.cells[i]?.trim() || row.cells[i] || '');
}

function unitOf(text: string | undefined): Header['unit'] {
  if (text === undefined) return undefined;
  const plain = plainText(text);
  if (/[(:/].{0,4}万元?|万元/.test(plain)) return 'wan';
  return /[(:/].{0,4}元/.test(plain) ? 'yuan' : undefined;
}

function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\s:*"']/g, '')
    .replace(/\.$/, '');
}

function withoutUnit(key: string): string {
  return key.replace(/\((?:万?元|人|户|月|公历|必填|单位)[^)]*\)$|\/?万?元(?:\/.*)?$|\/人.*$/, '');
}
