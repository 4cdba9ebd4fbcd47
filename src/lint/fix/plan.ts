import { obtain } from '../../maps.ts';
import { type Done, nothingDone } from './done.ts';

/**
 * What becomes of a sheet, by row and column numbers as they are before: columns and rows that go, cells with another
 * text, by column and then by row, and a row of one cell put below a row.
 */
export type SheetPlan = {
  columns: Set<number>;
  rows: Set<number>;
  cells: Map<number, Map<number, string>>;
  below?: { row: number; text: string };
};

/** What becomes of a list: its sheets by number, those that go, and what is counted instead of named. */
export type Plan = {
  sheets: Map<number, SheetPlan>;
  dropped: Set<number>;
  /** New names of sheets, by number. */
  renamed: Map<number, string>;
  /** The file has something to be left out that stands in no cell: comments, properties, pictures and the like. */
  parts: boolean;
  /** Whether the texts at the head and foot of the printed page come along. */
  keepFooters: boolean;
  withheld: Withheld;
  /** The sheets from which somebody was withheld, by their numbers in the copy. */
  withheldFrom: Set<number>;
  told: ToldRows;
  done: Done;
};

/**
 * Rows that a person is told of, in words: those that were withheld, and those that speak of a child but leave open
 * whether their own person is one, or how many of theirs are.
 */
export type ToldRows = { withheld: string[]; undecided: string[] };

/** Minors that are counted and not named, one in each of the `rows` of the list; `amount` in fen, absent when a row does not tell it. */
export type Withheld = { rows: number; amount?: number };

export function emptySheetPlan(): SheetPlan {
  return { columns: new Set(), rows: new Set(), cells: new Map() };
}

/** A plan that changes nothing. */
export function emptyPlan(): Plan {
  return {
    sheets: new Map(),
    dropped: new Set(),
    renamed: new Map(),
    parts: false,
    keepFooters: true,
    withheld: { rows: 0, amount: 0 },
    withheldFrom: new Set(),
    told: { withheld: [], undecided: [] },
    done: nothingDone(),
  };
}

export function setCell({ cells }: SheetPlan, row: number, column: number, text: string): void {
  obtain(cells, column, () => new Map<number, string>()).set(row, text);
}

/** The new text of a cell, `undefined` where it keeps its own. */
export function cellOf({ cells }: SheetPlan, row: number, column: number): string | undefined {
  return cells.get(column)?.get(row);
}

/** The cells of a row that get another text, by column. */
export function* cellsOf({ cells }: SheetPlan, row: number): Generator<[column: number, text: string]> {
  for (const [column, texts] of cells) {
    const text = texts.get(row);
    if (text !== undefined) yield [column, text];
  }
}

export function addWithheld(a: Withheld, b: Withheld): Withheld {
  const amount = a.amount === undefined || b.amount === undefined ? undefined : a.amount + b.amount;
  return {
    rows: a.rows + b.rows,
    ...(amount !== undefined && { amount }),
  };
}

/** Whether a plan changes anything. */
export function isIdle({ sheets, dropped, renamed, parts }: Plan): boolean {
  return (
    !parts &&
    dropped.size + renamed.size === 0 &&
    [...sheets.values()].every(
      ({ columns, rows, cells, below }) => columns.size + rows.size + cells.size === 0 && !below,
    )
  );
}
