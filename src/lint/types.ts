import type { Document, Place, Table } from '../document/types.ts';
import type { Meaning } from '../publication/columns.ts';
import type { Day } from '../publication/dates.ts';
import type { Fault } from '../publication/fault.ts';
import type { Layout } from '../publication/layout.ts';
import type { ListRow } from '../publication/list.ts';
import type { NoticeFile } from '../publication/notice.ts';
import type { Role } from '../publication/role.ts';
import type { Setting } from '../publication/setting.ts';
import type { Township } from '../publication/township.ts';
import type { Confidence, Span } from './detect/types.ts';
import type { MinorFinder } from './minors.ts';
import type { Roster } from './roster.ts';
import type { Safe } from './safe.ts';

/** `error` stops publication; `warning` wants a look; `note` only informs. */
export type Severity = 'error' | 'warning' | 'note';

/** What a rule is about: secrets, a complete and consistent list, or a file that can be read at all. */
export type Group = 'privacy' | 'completeness' | 'reading';

/** Where a rule comes from. `unverified` when the text was not seen and the county must check it before relying on it. */
export type Basis = { title: string; article?: string; unverified?: true };

/**
 * A rule: what is wrong, why it matters, how to mend it, and how to find it. The examples are its tests and its page.
 * `watch` is called once for each document and returns what to look at there, so its state is plain local variables;
 * `conclude` is called once after all documents, with what `watch` noted.
 */
export type Rule = {
  id: string;
  group: Group;
  severity: Severity;
  title: string;
  why: string;
  repair: string;
  basis: Basis[];
  /** What a finding says, by key; `{placeholders}` are filled from the finding's data. */
  messages: Record<string, string>;
  examples: Example[];
  watch(scene: Scene, tell: Tell): Watch | undefined;
};

/** What a rule looks at in one document. */
export type Watch = {
  /** The header of a list, or `undefined` when none was found. */
  layout?(layout: Layout | undefined, table: Table): void;
  /** Every row of a list, in order. */
  row?(row: ListRow, table: Table): void;
  /** Texts of any kind: cells, notes, properties, names, whole files. Those that match `trigger`, or without it those in which a secret was found. */
  text?(text: Text): void;
  trigger?: RegExp;
  /** After the last row of a table. */
  tableEnd?(table: Table): void;
  end?(): void;
};

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
  /** The notice that the document belongs to, and its township. */
  notice?: NoticeFile;
  township?: Township;
  /** What is wrong with the document as a settings file. */
  faults: readonly Fault[];
  /** Paths of all documents in the same folder, to tell what is missing. */
  beside: readonly string[];
};

/** Reports a finding. The data are numbers and safe words only, so a finding cannot repeat what it found. */
export type Tell = (
  place: Place,
  message: string,
  more?: { data?: Data; confidence?: Confidence; severity?: Severity },
) => void;
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

/** `complete` is false when something could not be checked, which blocks like an error. */
export type Report = {
  asOf: Day;
  complete: boolean;
  files: number;
  records: number;
  findings: Finding[];
};

/**
 * A small case of a rule. The parts stand in a tiny valid county; `notice` changes keys of its notice.yaml
 * (`undefined` removes one). Tokens such as `{{id}}` are replaced by invented secrets when the example runs, so that no
 * number stands in the code or on a page. `finds` are the places of this rule's findings: `C5`, `3:1` (line:column),
 * `file`, or the name of a part.
 */
export type Example = {
  name: string;
  list?: string;
  notice?: Record<string, unknown>;
  page?: string;
  complaints?: string;
  roster?: string;
  finds: string[];
};
