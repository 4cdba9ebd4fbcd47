import type { Field, Table } from '../document/types.ts';
import type { Meaning } from '../publication/columns.ts';
import type { ListRow } from '../publication/list.ts';
import { detect, mightHoldNumber, mightHoldSecret, TELLING, tellingUnits } from './detect/index.ts';
import type { Context, Span } from './detect/types.ts';
import { isTelling, sumOf, tellingIn } from './lines.ts';
import type { Text, Watch } from './types.ts';

/** What a column says of the numbers in it, by its meaning. */
const LABELS: Partial<Record<Meaning, Context['label']>> = {
  id: 'id',
  account: 'account',
  phone: 'phone',
  birth: 'birth-date',
  address: 'address',
  'household-number': 'household-register',
};

export function isLabel(meaning: Meaning | undefined): boolean {
  return meaning !== undefined && LABELS[meaning] !== undefined;
}

export type Shower = ReturnType<typeof textsFor>;

/** Shows texts to the watches that want them. A cell costs a look at its signs, and only where one tells, a pattern. */
export function textsFor(watches: readonly Watch[]) {
  const wanting = watches.filter(({ text }) => text);
  const triggers = wanting.flatMap(({ trigger }) => trigger ?? []);
  const patterns = [mightHoldSecret, ...triggers.map(({ pattern }) => pattern)];
  const any = new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u');
  UNITS ??= tellingUnits();
  const units = UNITS.slice();
  for (const { letters } of triggers)
    for (let i = 0; i < letters.length; i++) units[letters.charCodeAt(i)] = TRIGGERING;
  // Amounts, groups and remarks come again and again. What was of no interest in a row of persons is of none elsewhere,
  // but under a label.
  const innocent = new Set<string>();
  const remember = (text: string): void => {
    if (text.length <= REMEMBERED && innocent.size < REMEMBERED_TEXTS) innocent.add(copyOf(text));
  };
  const matches = (text: string, pattern: RegExp): boolean => {
    // A short text is found in the set sooner than it is looked through, a long one later.
    const isShort = text.length <= SHORT;
    if (isShort && innocent.has(text)) return false;
    if (pattern.test(text)) return isShort || !innocent.has(text);
    if (isShort) remember(text);
    return false;
  };
  const isTriggered = (text: string): boolean => {
    for (let i = 0; i < text.length; i++) if (units[text.charCodeAt(i)] === TRIGGERING) return true;
    return false;
  };
  const spansOf = (text: string, context?: Context): Span[] =>
    mightHoldSecret.test(text) ? detect(text, context) : [];
  /** Says whether any watch wanted to see it. */
  const show = (shown: Text, triggered: boolean): boolean => {
    const { text, spans } = shown;
    let wanted = spans.length > 0;
    for (const watch of wanting) {
      const wants = watch.trigger ? triggered && watch.trigger.pattern.test(text) : spans.length > 0;
      if (!wants) continue;
      wanted = true;
      watch.text?.(shown);
    }
    return wanted;
  };
  return {
    wants(text: string, labelled: boolean): boolean {
      const sum = sumOf(text, 0, text.length, units);
      const pattern = sum < TELLING ? mightHoldNumber : sum < TRIGGERING ? mightHoldSecret : any;
      return labelled ? pattern.test(text) : isTelling(sum, text.length) && matches(text, pattern);
    },
    /** The cells of lines that may be wanted, but for their pattern: `wants` of each at once. */
    tellingIn: (delimiter: string) => tellingIn(delimiter, units),
    field({ text, place, hidden = false }: Field) {
      show({ text, spans: spansOf(text), place, hidden }, isTriggered(text));
    },
    /** Shows a cell that `wants` wants. */
    cell(text: string, row: ListRow, table: Table, i: number, meaning: Meaning | undefined) {
      const label = row.kind === 'data' && meaning ? LABELS[meaning] : undefined;
      const place = { at: 'cell', sheet: table.index, row: row.row.number, column: i + 1 } as const;
      const hidden = table.hidden || row.row.hidden === true || table.hiddenColumns.has(i + 1);
      // Without a header every row is above it, and may be a person's.
      const context: Context = { inRow: row.kind === 'data' || row.kind === 'above' };
      if (label) context.label = label;
      const triggered = isTriggered(text);
      // What no trigger asked for has matched already.
      const spans = triggered ? spansOf(text, context) : detect(text, context);
      const shown: Text = { text, spans, place: () => place, hidden, row };
      if (meaning) shown.meaning = meaning;
      if (!show(shown, triggered) && row.kind === 'data' && !label) remember(text);
    },
  };
}

const [SHORT, REMEMBERED] = [12, 40];
const REMEMBERED_TEXTS = 10_000;

/** The same text for itself: a cell is a part of its piece of the file, and would keep all of it. */
function copyOf(text: string): string {
  return text.split('').join('');
}

/** What the letters of triggers tell; a text with eight other signs that tell is taken to have one. */
const TRIGGERING = TELLING << 3;

let UNITS: Int32Array | undefined;
