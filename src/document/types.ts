import type { Cells } from './cells.ts';
import type { Piece } from './csv.ts';

/**
 * A file to read. Chunks are pulled synchronously, so the same reader streams in Node and in a browser worker; each is good
 * until the next is asked for, which may stand in the same memory. Pulling throws Unreadable where the file can't be had.
 * `ahead` gives, once, what another thread has read of a CSV already.
 */
export type Source = {
  path: string;
  chunks(): Iterable<Uint8Array>;
  ahead?: (problems: Problem[]) => Iterable<Piece>;
};

/**
 * Where something is. Lines, rows and columns count from 1, rows as Excel shows them; sheets count from 1. A part may belong
 * to a sheet, and to a cell there, which have no row and column without each other.
 */
export type Place =
  | { at: 'cell'; sheet: number; row: number; column: number }
  | { at: 'text'; line: number; column: number }
  | { at: 'part'; part: Part; sheet?: number; row?: number; column?: number }
  | { at: 'file' };

/** The parts of a file that a reader does not see at first sight. A closed list, so that it is safe to print. */
export type Part =
  | 'file-name'
  | 'sheet-name'
  | 'property'
  | 'comment'
  | 'formula'
  | 'hyperlink'
  | 'data-validation'
  | 'conditional-format'
  | 'drawing'
  | 'defined-name'
  | 'header-footer'
  | 'pivot-cache'
  | 'external-link'
  | 'custom-xml'
  | 'text-store'
  | 'other-part';

/** Any text that somebody could read, whatever the file format. `place` maps an offset in `text` to where it stands. */
export type Field = { text: string; place(offset: number): Place; hidden?: boolean };

/**
 * One row of a table, as text. `hidden` when Excel does not show it; `uncalculated` are the columns of formulas without a
 * result.
 */
export type Row = {
  number: number;
  cells: string[];
  hidden?: boolean;
  uncalculated?: number[];
};

/**
 * Rows that were read together, counted from 0, and their cells. Most rows are judged by the signs of their cells, so that a
 * row, or the text in one of its columns, is made when it is asked for.
 */
export type Batch = {
  readonly size: number;
  readonly cells: Cells;
  /** The number of a row as Excel shows it. */
  number(at: number): number;
  isHidden(at: number): boolean;
  row(at: number): Row;
  /** The text in a column that the row has, as it stands. */
  text(at: number, column: number): string;
  /** The trimmed text of a column in each row, '' where a row does not reach so far. */
  texts(column: number): readonly string[];
};

/**
 * A table: a CSV file, or one sheet of a workbook. Its rows can be iterated once or more, one by one or in `batches`, which
 * is faster; they may stream.
 */
export type Table = {
  index: number;
  name: string;
  hidden: boolean;
  hiddenColumns: ReadonlySet<number>;
  rows(): Iterable<Row>;
  batches(): Iterable<Batch>;
};

/** Why a file, or a part of it, could not be read as what it says it is. */
export type ProblemCode =
  | 'unreadable'
  | 'empty'
  | 'encoding'
  | 'wrong-type'
  | 'unknown-type'
  | 'legacy-office'
  | 'damaged'
  | 'too-large'
  | 'embedded-file'
  | 'unclosed-quote'
  | 'ragged-row'
  | 'syntax';

export type Problem = { code: ProblemCode; place: Place };

export type Format = 'csv' | 'xlsx' | 'yaml' | 'markdown' | 'text';

/** A file that was read: tables, the texts around them, and what could not be read. `problems` of a streamed table grow while it is read. */
export type Document = {
  path: string;
  format: Format | 'unknown';
  fields: Field[];
  tables: Table[];
  problems: Problem[];
};

/** A problem after which nothing more can be said of the file. */
export class Unreadable extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}
