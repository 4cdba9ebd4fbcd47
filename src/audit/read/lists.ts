import { openDocument } from '../../document/read.ts';
import { remembering } from '../../document/remembering.ts';
import { type Source, type Table, Unreadable } from '../../document/types.ts';
import { increment, obtain } from '../../maps.ts';
import type { Meaning } from '../../publication/columns.ts';
import type { Month } from '../../publication/dates.ts';
import type { Layout } from '../../publication/layout.ts';
import { type ListRow, readList } from '../../publication/list.ts';
import { parseCount } from '../../publication/recipient.ts';
import type { Places } from '../places.ts';
import { emptyPart, type Published, type VillagePart } from '../published.ts';
import { hasMask, isOverMasked } from '../subject.ts';
import type { ReadingDesk } from './desk.ts';
import { monthIn, yuanIn } from './values.ts';

/** A row of a published list as far as the audit looks at it. `place` is -1 where the village is not known. */
export type ListedRow = {
  place: number;
  name: string;
  persons: number | undefined;
  group: string;
  amount: number | undefined;
  month: Month;
};

/** Streams the rows of a notice's list, and adds it up in `published`. */
export function* publishedRows(
  published: Published,
  list: Source,
  desk: Pick<ReadingDesk, 'places' | 'problems'>,
): Generator<ListedRow> {
  const document = openDocument(list);
  let whole = true;
  try {
    for (const table of document.tables) if (!table.hidden) yield* tableRows(published, table, desk);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    whole = false;
  }
  // Without a header no row is read.
  if (
    !whole ||
    published.columns.size === 0 ||
    document.problems.some(({ code }) => code !== 'embedded-file')
  )
    desk.problems.add({
      code: 'list-unreadable',
      input: 'published',
      ...whereOf(published, desk.places),
      message: '有一份公示名单没能读完。先运行 npm run lint 改好。',
    });
  compareStated(published);
}

function* tableRows(
  published: Published,
  table: Table,
  { places, problems }: Pick<ReadingDesk, 'places' | 'problems'>,
): Generator<ListedRow> {
  const { layout, rows } = readList(table);
  if (!layout) return;
  const { file } = published;
  published.columns = new Set([
    ...published.columns,
    ...layout.columns.flatMap(({ meaning }) => meaning ?? []),
  ]);
  const placeIn = remembering((text: string) => places.within(file.township, text)?.index ?? -1);
  const sums = { all: newSums(), part: newSums() };
  const columns = columnsIn(layout, published.required);
  for (const row of rows) {
    if (row.kind === 'total') {
      compareTotal(published, row, sums);
      continue;
    }
    if (row.kind !== 'data') continue;
    const place = placeIn(row.village);
    if (place < 0)
      problems.add({
        code: 'village-unknown',
        input: 'published',
        ...whereOf(published, places),
        sheet: table.index,
        row: row.number,
        message: '公示名单里这一行的村（社区）空着，或不在 township.yaml 的名录里，没有参加按村比对。',
      });
    const listed = addUp(published, row, place, columns);
    add(sums.all, listed);
    add(sums.part, listed);
    yield listed;
  }
}

/** The indices of the columns that are looked at in every row, -1 where there is none. */
type ColumnsOfList = Record<'name' | 'persons' | 'households' | 'amount' | 'period' | 'group', number> & {
  required: [meaning: Meaning, index: number][];
};

function columnsIn({ indexOf }: Layout, required: readonly Meaning[]): ColumnsOfList {
  return {
    name: indexOf('name'),
    persons: indexOf('persons'),
    households: indexOf('households'),
    amount: indexOf('amount'),
    period: indexOf('period'),
    group: indexOf('group'),
    required: required.map((meaning) => [meaning, indexOf(meaning)]),
  };
}

function addUp(
  published: Published,
  row: ListRow,
  place: number,
  columns: ColumnsOfList,
): ListedRow & { households: number } {
  const name = row.at(columns.name);
  const persons = parseCount(row.at(columns.persons));
  const households = parseCount(row.at(columns.households)) ?? 1;
  const amount = yuanIn(row.at(columns.amount));
  const period = row.at(columns.period);
  const part = obtain(published.villages, place, () => emptyPart());
  for (const sums of [published, part]) {
    sums.rows++;
    sums.households += households;
    sums.persons += persons ?? 1;
    sums.amount += amount ?? 0;
  }
  if (hasMask(name)) countMask(part, name);
  fill(part, columns.required, row);
  const month = period === '' ? undefined : monthIn(period);
  return {
    place,
    name,
    persons,
    households,
    group: row.at(columns.group),
    amount,
    month: month ?? published.file.period,
  };
}

function countMask(part: VillagePart, name: string): void {
  if (isOverMasked(name)) {
    part.masked = part.overMasked === 0 ? name : undefined;
    part.overMasked++;
    return;
  }
  part.partly ??= new Map();
  increment(part.partly, name);
}

function fill(part: VillagePart, required: ColumnsOfList['required'], row: ListRow): void {
  for (const [meaning, index] of required) {
    // A village may stand in a row above.
    const text = meaning === 'village' ? row.village : row.at(index);
    if (text === '') continue;
    increment(part.filled, meaning);
    if (meaning !== 'standard') continue;
    const standard = yuanIn(text);
    if (standard !== undefined) increment(part.standards, standard);
  }
}

type Sums = { persons: number; households: number; amount: number };

function newSums(): Sums {
  return { persons: 0, households: 0, amount: 0 };
}

function add(sums: Sums, row: ListedRow & { households: number }): void {
  sums.persons += row.persons ?? 0;
  sums.households += row.households;
  sums.amount += row.amount ?? 0;
}

/** 合计 sums all rows above it, 小计 those since the last one. */
function compareTotal(published: Published, row: ListRow, sums: { all: Sums; part: Sums }): void {
  const own = row.isPartial ? sums.part : sums.all;
  for (const what of ['persons', 'households', 'amount'] as const) {
    const text = row.get(what);
    const stated = what === 'amount' ? yuanIn(text) : parseCount(text);
    if (stated === undefined || stated === own[what]) continue;
    const unit = what === 'amount' ? 100 : 1;
    published.wrong.push({ what, stated: stated / unit, counted: own[what] / unit });
  }
  if (row.isPartial) sums.part = newSums();
}

/** What notice.yaml states, with or without the withheld minors, against what the list adds up to. */
function compareStated(published: Published): void {
  const { total, withheldMinors } = published.file;
  if (!total) return;
  const minors = typeof withheldMinors === 'object' ? withheldMinors : { persons: 0, amount: 0 };
  const compare = (
    what: 'rows' | 'persons' | 'amount',
    stated: number | undefined,
    counted: number,
    withheld: number,
  ) => {
    if (stated === undefined || same(stated, counted) || same(stated, counted + withheld)) return;
    published.wrong.push({ what, stated, counted });
  };
  compare('rows', total.rows, published.rows, minors.persons);
  compare('persons', total.persons, published.persons, minors.persons);
  compare('amount', total.amount, published.amount / 100, minors.amount ?? 0);
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}

function whereOf(
  { file }: Published,
  places: Places,
): { township?: string; category: string; period: string } {
  const township = places.township(file.township)?.name;
  return { ...(township && { township }), category: file.category, period: file.period };
}
