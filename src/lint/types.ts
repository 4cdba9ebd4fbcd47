import type { LineRange } from '../document/cell-lines.ts';
import type { Document, Place, Table } from '../document/types.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Day } from '../publication/dates.ts';
import type { Fault } from '../publication/fault.ts';
import type { Layout } from '../publication/layout.ts';
import type { ListBatch, ListRow } from '../publication/list.ts';
import type { NoticeFile } from '../publication/notice.ts';
import type { Role } from '../publication/role.ts';
import type { Setting } from '../publication/setting.ts';
import type { Township } from '../publication/township.ts';
import type { Confidence, SecretKind, Span } from './detect/types.ts';
import type { Findings } from './findings.ts';
import type { Guard } from './guard.ts';
import type { MinorFinder } from './minors.ts';
import type { Roster } from './roster.ts';
import type { FindNames, Safe } from './safe.ts';

/** `error` stops publication; `warning` wants a look; `note` only informs. */
export type Severity = 'error' | 'warning' | 'note';

/** What a rule is about: secrets, a complete and consistent list, or a file that can be read at all. */
export type Group = 'privacy' | 'completeness' | 'reading';

/**
 * What a copy can do about a finding without asking anybody; worked out where the copy is written. `remove-column`
 * takes out the finding's column, `mask` puts stars over the secrets found there, `withhold` takes a minor's row out and
 * counts it, `remove-hidden` leaves out what is not shown.
 */
type Fix = 'remove-column' | 'mask' | 'withhold' | 'remove-hidden';

/** Where a rule comes from. `unverified` when the text was not seen and the county must check it before relying on it. */
export type Basis = { title: string; article?: string; unverified?: true };

/**
 * A rule: what is wrong, why it matters, how to mend it, and how to find it. The examples are its tests and its page.
 * `watch` is called once for each document and returns what to look at there, so its state is plain local variables.
 * What it notes is handed to `conclude`, once, after all documents; `settle` comes last, when the exceptions of the
 * county have been applied.
 */
export type Rule<Fact = unknown> = {
  id: string;
  group: Group;
  severity: Severity;
  /** What it finds leaves other rules nothing to judge by: a county can neither lower nor except it. */
  basic?: true;
  title: string;
  why: string;
  repair: string;
  /** Absent where only a person can tell what is right. */
  fix?: Fix;
  basis: Basis[];
  /** What a finding says, by key; `{placeholders}` are filled from the finding's data. */
  messages: Record<string, string>;
  examples: Example[];
  watch(scene: Scene, tell: Tell, note: Note<Fact>): Watch | Watch[] | undefined;
  conclude?(facts: readonly Filed<Fact>[], tell: TellAt, site: Site): void;
  settle?(settled: readonly Settled[], tell: TellAt): void;
};

/** What is known of all that is checked, whatever the document. */
type Site = Pick<Scene, 'asOf' | 'setting' | 'stage' | 'rules'>;

/** Notes a fact for `conclude`. It must be plain data, since documents may be read in other threads; it never leaves the process. */
export type Note<Fact> = (place: Place, fact: Fact) => void;
export type Spot = Pick<Finding, 'path' | 'place' | 'sheet' | 'column'>;
export type Filed<Fact = unknown> = Spot & { fact: Fact };

/** What became of an exception: it let a finding through, found none, or may not be used for the one it found. */
export type Settled = Spot & { state: 'used' | 'unused' | 'refused' };

/** What a rule looks at in one document. */
export type Watch = {
  /** The header of a list, or `undefined` when none was found; `heads` are the words above the columns of any table. */
  layout?(layout: Layout | undefined, table: Table, heads: readonly string[]): void;
  /** All rows of a list, in order and in batches: whoever looks at each makes it. */
  rows?(rows: ListBatch, table: Table): void;
  /** Every row, but for those of persons in whose village one with as many cells and the same blank ones gave no finding. */
  outline?(row: ListRow, table: Table): void;
  /** Rows of a list in which digits of several cells may be one number. */
  parted?(row: ListRow, table: Table): void;
  /**
   * Two rows of a list in which the digits of a cell and of the one below it may be one number, perhaps with those of the
   * `first`, which stands above both.
   */
  stacked?(above: ListRow, below: ListRow, table: Table, first: ListRow | undefined): void;
  /** The cells of columns by their meaning, in rows of persons, where they are not blank. */
  cell?: Partial<Record<Meaning, LookAtCell>>;
  /**
   * Their texts, where nothing decides but the text, the village, the area, the month and the number of persons: what comes again
   * is passed over when nothing was told of it.
   */
  word?: Partial<Record<Meaning, (text: string, row: ListRow, table: Table) => void>>;
  /**
   * Cells of a list that are masked as most know how to, but for those under a label of births. No `text` has them.
   */
  mask?: LookAtCell;
  /** Texts of the column of IDs in rows of persons, but for usual masks, which hide the birth. */
  id?(text: string, row: ListRow, table: Table): void;
  /**
   * Texts of any kind: cells, notes, properties, names, whole files. Those that match `trigger`, or without it those in which
   * a secret was found, of that `kind` where one is named.
   */
  text?(text: Text): void;
  trigger?: Trigger;
  kind?: SecretKind;
  /** After the last row of a table. */
  tableEnd?(table: Table): void;
  end?(): void;
};

/** Looks at a cell without making a text of it. `cell`: its index among the cells of the batch; `at`: that of its row. */
export type LookAtCell = (cell: number, at: number, rows: ListBatch, table: Table) => void;

/**
 * A pattern (flag `u` at most), and letters other than digits of which every match has at least one: most cells are passed
 * over by their letters.
 */
export type Trigger = { pattern: Pick<RegExp, 'test'>; letters: string };

/** A text and what its surroundings say of it. `spans` are the secrets found in it, worked out once for all rules. */
export type Text = {
  text: string;
  spans: readonly Span[];
  place(offset: number): Place;
  hidden: boolean;
  /** For a cell of a list. */
  row?: ListRow;
  meaning?: Meaning;
};

/** What is known where a rule looks. `stage` is `content` before the build and `output` after it. */
export type Scene = {
  document: Document;
  role: Role;
  stage: 'content' | 'output';
  asOf: Day;
  setting: Setting;
  roster: Roster;
  minors: MinorFinder;
  /** The names that no report may repeat. */
  secrets: FindNames;
  guard?: Guard;
  /** The notice that the document belongs to, and its township. */
  notice?: NoticeFile;
  township?: Township;
  /** What is wrong with the document as a settings file. */
  faults: readonly Fault[];
  rules: readonly Rule[];
  /** Paths of all documents in the same folder, to tell what is missing. */
  beside: readonly string[];
};

/** Reports a finding. The data are numbers and safe words only, so a finding cannot repeat what it found. */
export type Tell = (place: Place, message: string, more?: More) => void;
export type TellAt = (spot: Spot, message: string, more?: More) => void;
export type More = { data?: Data; confidence?: Confidence; severity?: Severity };
export type Data = Record<string, number | Safe>;

/** 检查结果: which rule, where, how sure. It has no field that can hold content. */
export type Finding = {
  rule: string;
  severity: Severity;
  confidence: Confidence;
  path: Safe;
  place: Place;
  sheet?: Safe;
  column?: Safe;
  message: string;
  data: Data;
};

/**
 * `complete` is false when something could not be checked, which blocks like an error. `paths` names the files that were
 * checked, for a report that shows those without findings too. `alone` counts lists without a notice, of which less can be
 * judged, and `excepted` the findings that the county lets through; `rostered` says that a roster was compared. `open` says
 * that a person has yet to decide or to look at something that no finding tells of, which blocks too.
 * `linesOf` tells on which lines of its file a cell stands, for programs that open it as a text; without it a row is taken
 * for a line.
 */
export type Report = {
  asOf: Day;
  complete: boolean;
  files: number;
  records: number;
  alone?: number;
  excepted?: number;
  rostered?: boolean;
  findings: Findings;
  open?: boolean;
  paths?: readonly Safe[];
  linesOf?: (path: Safe, cell: Place & { at: 'cell' }) => LineRange;
};

/**
 * A small case of a rule. The parts stand in a tiny valid county; `notice` changes keys of its notice.yaml
 * (`undefined` removes one), `county` those of county.yaml; `more` are further files by path under `content/`. Tokens
 * such as `{{id}}` are replaced by invented secrets when the example runs, so that no number stands in the code or on a
 * page. `finds` are the places of this rule's findings: `C5`, `3:1` (line:column),
 * `file`, or the name of a part.
 */
export type Example = {
  name: string;
  list?: string;
  notice?: Record<string, unknown>;
  county?: Record<string, unknown>;
  more?: Record<string, string>;
  page?: string;
  roster?: string;
  finds: string[];
};
