import type { Day, Month } from '../publication/dates.ts';
import type { WorkList } from '../publication/inspection.ts';

/** The kinds of signal, each computed by one file of `signals/`. The names are a contract. */
export const KINDS = [
  'paid-not-published',
  'published-not-approved',
  'amount-mismatch',
  'paid-late',
  'missing-notice',
  'late-notice',
  'withdrawn-early',
  'changed-after-publication',
  'over-masked',
  'publicity-too-short',
  'total-mismatch',
  'standard-not-in-force',
  'acceptance-overdue',
  'decision-overdue',
  'single-person-cover',
  'unreviewed-relative',
  'rejection-without-basis',
  'uneven-fields',
  'outlier-village',
] as const;
export type Kind = (typeof KINDS)[number];

/** How urgent a lead is: `high` harms somebody now, `medium` is a breach to be mended, `low` wants a look. */
export type Severity = 'high' | 'medium' | 'low';

/** What a signal rests on: numbers, days, months, amounts in yuan, and words of our own. Never a name or a number of a person. */
export type Evidence = Record<string, number | string | boolean>;

/**
 * 线索: a lead for a person to look at, never a verdict. `id` is stable: the same lead has the same id in the next run.
 * `township` and `village` are names; `category` is an id; `subject` is a masked name, such as `冉**`.
 */
export type Signal = {
  id: string;
  kind: Kind;
  workList: WorkList;
  township: string;
  village?: string;
  category?: string;
  period?: string;
  subject?: string;
  evidence: Evidence;
  basis: string;
  severity: Severity;
};

/** An input file of the audit: what it is, and how many rows were read. Its name and content stay out. */
export type Input = {
  kind:
    | 'approved'
    | 'paid'
    | 'applications'
    | 'relatives'
    | 'inspections'
    | 'published'
    | 'ledger'
    | 'previous';
  rows: number;
};

/**
 * What the audit could not settle and leaves to a person: a row that it could not read, two people of one name, a month
 * without payments, a year without a holiday calendar. Nothing is guessed, nothing silently dropped. `file` and `row`
 * count from 1; `message` is in our own words and never repeats what stands in a cell.
 */
export type Ambiguity = {
  code: string;
  input: Input['kind'];
  file?: number;
  sheet?: number;
  row?: number;
  column?: string;
  township?: string;
  village?: string;
  category?: string;
  period?: string;
  subject?: string;
  /** How many of the kind there are in all, where they are too many to list. */
  count?: number;
  message: string;
};

/**
 * signals.json, a contract. `months` are the first and last month that were compared: a lead of another month that is
 * not found was not looked for.
 */
export type SignalsFile = {
  version: 1;
  asOf: Day;
  months?: { first: Month; last: Month };
  inputs: Input[];
  signals: Signal[];
  ambiguities: Ambiguity[];
};
