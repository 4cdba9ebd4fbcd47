import type { Field, Table } from '../document/types.ts';
import type { Meaning } from '../publication/columns.ts';
import type { ListRow } from '../publication/list.ts';
import { detect, mightHoldSecret, SHORTEST_SECRET, secretUnits } from './detect/index.ts';
import type { Context, Span } from './detect/types.ts';
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

/** Shows texts to the watches that want them. A cell costs a look at its letters, and only where one tells, a pattern. */
export function textsFor(watches: readonly Watch[]) {
  const wanting = watches.filter(({ text }) => text);
  const triggers = wanting.flatMap(({ trigger }) => trigger ?? []);
  const patterns = [mightHoldSecret, ...triggers.map(({ pattern }) => pattern)];
  const any = new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), 'u');
  const letters = triggers.map(({ letters }) => letters).join('');
  const telling = tellingUnits(letters);
  const triggering = unitsIn(letters, new Uint8Array(0x10000));
  // Groups and remarks come again and again.
  const innocent = new Set<string>();
  const matches = (text: string): boolean => {
    if (innocent.has(text)) return false;
    const found = any.test(text);
    if (!found && text.length < REMEMBERED && innocent.size < REMEMBERED_TEXTS) innocent.add(text);
    return found;
  };
  const spansOf = (text: string, context?: Context): Span[] =>
    mightHoldSecret.test(text) ? detect(text, context) : [];
  const show = (shown: Text) => {
    const { text, spans } = shown;
    const triggered = hasOneOf(text, triggering);
    for (const watch of wanting) {
      if (watch.trigger ? triggered && watch.trigger.pattern.test(text) : spans.length > 0)
        watch.text?.(shown);
    }
  };
  return {
    wants(text: string, labelled: boolean): boolean {
      let digits = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (unit >= 0x30 && unit <= 0x39) digits++;
        else if (telling[unit] === 1) return matches(text);
      }
      if (digits === text.length && !labelled) return digits >= SHORTEST_SECRET;
      return digits >= 2 && matches(text);
    },
    field: ({ text, place, hidden = false }: Field) => show({ text, spans: spansOf(text), place, hidden }),
    cell(text: string, row: ListRow, table: Table, i: number, meaning: Meaning | undefined) {
      const label = row.kind === 'data' && meaning ? LABELS[meaning] : undefined;
      const place = { at: 'cell', sheet: table.index, row: row.row.number, column: i + 1 } as const;
      const hidden = table.hidden || row.row.hidden === true || table.hiddenColumns.has(i + 1);
      // Without a header every row is above it, and may be a person's.
      const context: Context = { inRow: row.kind === 'data' || row.kind === 'above' };
      if (label) context.label = label;
      const shown: Text = { text, spans: spansOf(text, context), place: () => place, hidden, row };
      if (meaning) shown.meaning = meaning;
      show(shown);
    },
  };
}

const REMEMBERED = 12;
const REMEMBERED_TEXTS = 10_000;

/** For each UTF-16 unit, 1 when a secret or a trigger may begin with it. */
function tellingUnits(letters: string): Uint8Array {
  SECRET_UNITS ??= secretUnits();
  return unitsIn(letters, SECRET_UNITS.slice());
}

function unitsIn(letters: string, units: Uint8Array): Uint8Array {
  for (let i = 0; i < letters.length; i++) units[letters.charCodeAt(i)] = 1;
  return units;
}

function hasOneOf(text: string, units: Uint8Array): boolean {
  for (let i = 0; i < text.length; i++) if (units[text.charCodeAt(i)] === 1) return true;
  return false;
}

let SECRET_UNITS: Uint8Array | undefined;
