import { alone } from '../document/cut-text.ts';
import type { Field, Table } from '../document/types.ts';
import type { Day } from '../publication/dates.ts';
import type { ListRow } from '../publication/list.ts';
import { type Column, detectBehind, isLabel, LABELS, UNTOLD } from './column-heads.ts';
import { MARK, mightHoldNumber, mightHoldSecret, SHORTEST_SECRET, TELLING, wholeId } from './detect/index.ts';
import type { Context } from './detect/types.ts';
import { lookersAmong } from './lookers.ts';
import { detectInPage } from './page-tables.ts';
import { isTelling, sumOf, Teller, TRIGGERING, WHOLE_ID } from './telling.ts';
import type { Text, Watch } from './types.ts';

/** Why a cell is looked at: it may hold a secret, and else because a watch asks for what it says. */
type Reason = 'secret' | 'trigger';

export type Shower = ReturnType<typeof textsFor>;

/** Shows texts to the watches that want them. A cell costs a look at its signs, and only where one tells, a pattern. */
export function textsFor(watches: readonly Watch[], asOf: Day) {
  const lookers = lookersAmong(watches);
  const { units } = lookers;
  // Amounts, groups and remarks come again and again, and those of a workbook have no numbers by which they are known. What
  // was of no interest in a row of persons is of none elsewhere, but under a label.
  const innocent = new Set<string>();
  const remember = (text: string): void => {
    if (text.length <= REMEMBERED && innocent.size < REMEMBERED_TEXTS) innocent.add(alone(text));
  };
  /** Why a text may be of interest, by the sum of what its signs tell. */
  const reasonFor = (text: string, sum: number): Reason | undefined => {
    // Digits alone need no pattern.
    if (sum === text.length && sum >= SHORTEST_SECRET) return 'secret';
    if (sum < TELLING) return mightHoldNumber.test(text) ? 'secret' : undefined;
    if (mightHoldSecret.test(text)) return 'secret';
    return sum >= TRIGGERING && lookers.ask(text) ? 'trigger' : undefined;
  };
  const newReasonFor = (text: string, sum: number): Reason | undefined => {
    // What has as many digits as a secret hardly comes again.
    if ((sum & (MARK - 1)) >= SHORTEST_SECRET) return reasonFor(text, sum);
    // A short text is found in the set sooner than it is looked through, but for a name; a long one later.
    const isShort = text.length > NAME && text.length <= SHORT;
    if (isShort && innocent.has(text)) return undefined;
    const reason = reasonFor(text, sum);
    if (!reason && isShort) remember(text);
    return reason && (isShort || !innocent.has(text)) ? reason : undefined;
  };
  /** Why a cell is to be shown, if it is. */
  const wants = (text: string, labelled: boolean, sum = sumOf(text, units)): Reason | undefined => {
    if (labelled) return reasonFor(text, sum);
    return isTelling(sum, text.length) ? newReasonFor(text, sum) : undefined;
  };
  return {
    wants,
    /** The cells of rows that may be wanted, but for their pattern: `wants` of each at once. */
    teller: (labelled: readonly boolean[]) => new Teller(units, labelled, asOf),
    field({ text, place, hidden = false }: Field) {
      const spans = mightHoldSecret.test(text) ? detectInPage(text, asOf) : [];
      lookers.show({ text, spans, place, hidden });
    },
    /** Shows a cell to the watches that want it, and says whether any does. `number`: what the teller says of its text. */
    cell(
      text: string,
      row: ListRow,
      table: Table,
      i: number,
      number: number,
      { meaning, lead, isForm, isOfThing }: Column = UNTOLD,
    ): boolean {
      // Everything is known of an ID, but for what stands in front of it.
      const isId = number === WHOLE_ID && lead === '';
      const sum = isId ? TRIGGERING : sumOf(text, units);
      const reason = isId ? 'secret' : wants(text, isLabel(meaning), sum);
      if (!reason) return false;
      const label = row.kind === 'data' && meaning ? LABELS[meaning] : undefined;
      const place = { at: 'cell', sheet: table.index, row: row.number, column: i + 1 } as const;
      const hidden = table.hidden || row.isHidden || table.hiddenColumns.has(i + 1);
      // Without a header every row is above it, and may be a person's; a form says whose it is.
      const inRow = !isForm && (row.kind === 'data' || row.kind === 'above');
      const context: Context = label ? { inRow, asOf, label } : { inRow, asOf };
      if (row.kind === 'above' && isAlone(row)) context.isTitle = true;
      if (isOfThing) context.isOfThing = true;
      const spans = isId ? [wholeId(text)] : reason === 'secret' ? detectBehind(lead, text, context) : [];
      const shown: Text = { text, spans, place: () => place, hidden, row };
      if (meaning) shown.meaning = meaning;
      // Only the last sign of an ID is a letter.
      const asked = isId ? text.slice(-1) : text;
      const wanted = lookers.show(shown, sum >= TRIGGERING ? lookers.ownersIn(asked) : 0);
      if (!wanted && row.kind === 'data' && !label && !lead && !isOfThing) remember(text);
      return wanted;
    },
  };
}

/** Whether a row has one cell that is not blank, as titles have and no person's row. */
function isAlone({ row }: ListRow): boolean {
  let filled = 0;
  for (const cell of row.cells) if (cell !== '' && ++filled > 1) return false;
  return true;
}

const [NAME, SHORT, REMEMBERED] = [4, 12, 40];
const REMEMBERED_TEXTS = 10_000;
