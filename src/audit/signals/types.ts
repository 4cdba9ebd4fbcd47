import type { WorkList } from '../../publication/inspection.ts';
import type { Township, Village } from '../../publication/township.ts';
import type { Facts } from '../facts.ts';
import type { Evidence, Input, Kind, Severity } from '../types.ts';

/**
 * A signal before it has its id: where, about whom, and on what numbers. `part` tells leads of one place and month
 * apart, such as a stage; `tag` the people of one village.
 */
export type Lead = {
  township: Township;
  village?: Village | undefined;
  category?: string;
  period?: string;
  name?: string | undefined;
  tag?: number;
  part?: string;
  evidence: Evidence;
  severity?: Severity;
};

/**
 * A kind of signal: what it means, what else may be behind it, what to do, what it needs, on what basis, and how it is
 * worked out. Nothing is said of it elsewhere. The examples are its tests.
 */
export type SignalRule = {
  kind: Kind;
  workList: WorkList;
  severity: Severity;
  title: string;
  /** 整治重点, in the words of the work plan. */
  focus: string;
  definition: string;
  /** What may be behind it without anybody's fault. */
  innocent: string;
  /** 整改措施, as a suggestion. */
  measure: string;
  /** 整改时限, as a suggestion: calendar days from the day of the audit. */
  days: number;
  /** The inputs without which it is not looked for. */
  needs: Input['kind'][];
  /** The inputs without which some of its leads are not seen, so that none can be said to be mended. */
  proof?: Input['kind'][];
  basis: string;
  examples: Example[];
  run(facts: Facts): Iterable<Lead>;
};

/**
 * A small case of a signal, in the tiny county of the tests, where everything agrees. Lines of `approved` and
 * `paid` replace those of the same name (and month), or are added; the other files are whole. `lists` and `notices`
 * replace a list and change keys of a notice by its folder, or add them; `null` takes one away. `finds` are this kind's leads as
 * `village category period subject`, with `-` for what a lead does not have.
 */
export type Example = {
  name: string;
  approved?: string;
  paid?: string;
  applications?: string;
  relatives?: string;
  inspections?: string;
  /** Lists by the folder of their notice. */
  lists?: Record<string, string | null>;
  notices?: Record<string, Record<string, unknown> | null>;
  county?: Record<string, unknown>;
  ledger?: Record<string, unknown>[];
  asOf?: string;
  finds: string[];
};
