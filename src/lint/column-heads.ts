import type { Meaning } from '../publication/columns.ts';
import { detect } from './detect/index.ts';
import type { Context, Span } from './detect/types.ts';

/** What a column says of the numbers in it, by its meaning. */
export const LABELS: Partial<Record<Meaning, Context['label']>> = {
  id: 'id',
  'travel-document': 'travel-document',
  account: 'account',
  phone: 'phone',
  birth: 'birth-date',
  address: 'address',
  'household-number': 'household-register',
};

export function isLabel(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && LABELS[meaning] !== undefined;
}

/** Columns whose cells are amounts, counts and days, which pass for a child's ID once in a hundred rows. */
const FIGURES: ReadonlySet<Meaning> = new Set([
  'persons',
  'household-size',
  'households',
  'standard',
  'amount',
  'amount-part',
  'date',
  'period',
  'start',
]);

export function isFigures(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && FIGURES.has(meaning);
}

/** What the head of a column says of its cells; `lead` stands in front of the numbers below it, as a word in a text would. */
export type Column = {
  meaning: Meaning | undefined;
  lead: string;
  /** The lead says whose account it is, as in a form. */
  isForm?: boolean;
  /** The numbers are called figures, times, or those of things. */
  isOfThing?: boolean;
};

/** What stands over or beside the holder of an account. */
export const HOLDER = /^(?:户名|[账帐]户名称?|(?:收款|开户)?单位(?:名称)?|收款人)$/;

/** The column that says whose an account is, where no other says who is meant. */
export function holderIn(heads: readonly string[]): number {
  if (heads.some((head) => head.includes('姓名'))) return -1;
  return heads.findIndex((head) => HOLDER.test(head));
}

/** Of cells beyond the heads. */
export const UNTOLD: Column = { meaning: undefined, lead: '' };

/** The secrets of a text that a lead stands in front of: 受理编号 tells of a number below it as of one behind it. */
export function detectBehind(lead: string, text: string, context: Context): Span[] {
  if (lead === '') return detect(text, context);
  return detect(lead + text, context)
    .map((span) => ({ ...span, start: span.start - lead.length, end: span.end - lead.length }))
    .filter(({ start }) => start >= 0);
}
