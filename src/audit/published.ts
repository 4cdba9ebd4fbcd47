import type { Clock } from '../publication/clock.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Month } from '../publication/dates.ts';
import type { Fen } from '../publication/money.ts';
import type { NoticeFile } from '../publication/notice.ts';

/** What a list says of one village, added up: rows, those over-masked, which cells are filled, which standards it names. */
export type VillagePart = {
  rows: number;
  overMasked: number;
  /** The masked name, where it is the only one. */
  masked: string | undefined;
  /** Names of which a part is hidden, and how often each stands there: twice is nobody's name. */
  partly: Map<string, number> | undefined;
  filled: Map<Meaning, number>;
  standards: Map<Fen, number>;
};

/** A sum that a list states and that its rows do not add up to. */
type WrongTotal = {
  what: 'rows' | 'persons' | 'households' | 'amount';
  stated: number;
  counted: number;
};

/**
 * A published notice, added up as its list streams by. `lists`: `names` people, `counts` villages only, `zero` reports
 * nobody, has `gone` after its time, or is `absent` though it should be there.
 */
export type Published = {
  id: string;
  file: NoticeFile;
  clock: Clock;
  /** Another notice corrected it. */
  corrected: boolean;
  lists: 'names' | 'counts' | 'zero' | 'gone' | 'absent';
  /** Required columns of its category and stage, and those that its list has. */
  required: Meaning[];
  columns: ReadonlySet<Meaning>;
  villages: Map<number, VillagePart>;
  wrong: WrongTotal[];
  rows: number;
  households: number;
  persons: number;
  amount: Fen;
};

/** A row of a list that belongs to no recipient whom the private files know. */
export type Unknown = {
  notice: Published;
  month: Month;
  place: number;
  name: string;
  tag: number;
  persons: number | undefined;
  amount: Fen | undefined;
};

export function emptyPart(): VillagePart {
  return {
    rows: 0,
    overMasked: 0,
    masked: undefined,
    partly: undefined,
    filled: new Map(),
    standards: new Map(),
  };
}

/** The share of a list's rows that fill a required column. */
export function fillOf({ villages, rows }: Published, field: Meaning): number {
  let filled = 0;
  for (const part of villages.values()) filled += part.filled.get(field) ?? 0;
  return filled / rows;
}
