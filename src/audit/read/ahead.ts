import { remembering } from '../../document/remembering.ts';
import type { Day, Month } from '../../publication/dates.ts';
import { CannotAudit, type ProblemSink } from '../problems.ts';
import type { Published } from '../published.ts';
import type { Sources } from '../sources.ts';
import type { Ambiguity } from '../types.ts';
import { readContent } from './content.ts';
import { readingDesk } from './desk.ts';
import type { ListedRow } from './lists.ts';
import type { PaidRow } from './paid-rows.ts';
import { readProfile } from './profile.ts';
import { type Reader, readHere } from './reader.ts';
import { type Parcel, StreamReader, StreamWriter } from './stream.ts';

/** What comes next in the stream. */
const [ROW, TOLD, END, REFUSED] = [1, 2, 3, 4];

/** What a notice's list adds up to. */
type Sums = Pick<Published, 'columns' | 'villages' | 'wrong' | 'rows' | 'households' | 'persons' | 'amount'>;

/** Reads payments and lists ahead of another thread, in parcels which that thread unpacks with `readParcels`. */
export function* readAhead(sources: Sources, asOf: Day): Generator<Parcel> {
  const stream = new StreamWriter();
  try {
    for (const _ of written(sources, asOf, stream)) if (stream.isFull()) yield stream.take();
  } catch (error) {
    if (!(error instanceof CannotAudit)) throw error;
    stream.number(REFUSED);
    stream.text(error.message);
  }
  yield stream.take();
}

/** Writes row by row. */
function* written(sources: Sources, asOf: Day, stream: StreamWriter): Generator<void> {
  const content = readContent(sources.content, asOf, { add: () => {} });
  const tell = (ambiguity: Ambiguity) => {
    stream.number(TOLD);
    stream.object(ambiguity);
  };
  const desk = readingDesk(content, readProfile(sources.profile), { add: tell });
  const reader = readHere(sources, asOf, desk);
  for (const row of reader.paid()) {
    stream.number(ROW);
    yield writePaid(row, stream);
  }
  stream.number(END);
  for (const { published, list } of content.notices) {
    if (!list || published.lists === 'zero') continue;
    for (const row of reader.list(published, list)) {
      stream.number(ROW);
      yield writeListed(row, stream);
    }
    stream.number(END);
    stream.object(sumsOf(published));
    yield;
  }
}

/** The reader of a thread for which another reads ahead. `receive` waits for the next parcel. */
export function readParcels(receive: () => Parcel, problems: ProblemSink): Reader {
  const stream = new StreamReader(receive);
  function* rows<Row>(read: (stream: StreamReader) => Row): Generator<Row> {
    for (let next = stream.number(); next !== END; next = stream.number()) {
      if (next === ROW) yield read(stream);
      else if (next === TOLD) problems.add(stream.object() as Ambiguity);
      else throw new CannotAudit(stream.text());
    }
  }
  return {
    paid: () => rows(readPaid),
    *list(published) {
      yield* rows(readListed);
      Object.assign(published, stream.object() as Sums);
    },
  };
}

function sumsOf({ columns, villages, wrong, rows, households, persons, amount }: Published): Sums {
  return { columns, villages, wrong, rows, households, persons, amount };
}

function writeListed({ place, name, persons, group, amount, month }: ListedRow, to: StreamWriter): void {
  to.number(place);
  to.text(name);
  to.number(persons);
  to.word(group);
  to.number(amount);
  to.word(month);
}

function readListed(from: StreamReader): ListedRow {
  return {
    place: from.number(),
    name: from.text(),
    persons: from.optional(),
    group: from.word(),
    amount: from.optional(),
    month: from.word(),
  };
}

function writePaid(row: PaidRow, to: StreamWriter): void {
  const { who, months } = row;
  to.number(row.file);
  to.number(row.sheet);
  to.number(row.number);
  const marks = [row.late, row.failed, row.backPay, row.urgent, row.otherPayee];
  to.number(marks.reduce((bits, mark, i) => bits + (Number(mark) << i), 0));
  to.number(who.region);
  to.number(who.rest);
  to.text(who.masked ?? '');
  to.text(who.name);
  to.number(who.place);
  to.word(who.township);
  to.number(who.persons);
  to.word(who.group);
  to.word(row.category);
  to.word(months === undefined ? '' : months.length === 1 ? (months[0] ?? '') : months.join());
  to.number(row.amount);
  to.number(row.day);
  to.number(row.serial);
}

function readPaid(from: StreamReader): PaidRow {
  const [file, sheet, number, marks] = [from.number(), from.number(), from.number(), from.number()];
  return {
    file,
    sheet,
    number,
    late: (marks & 1) !== 0,
    failed: (marks & 2) !== 0,
    backPay: (marks & 4) !== 0,
    urgent: (marks & 8) !== 0,
    otherPayee: (marks & 16) !== 0,
    who: {
      region: from.number(),
      rest: from.number(),
      masked: from.text(),
      name: from.text(),
      place: from.number(),
      township: from.word(),
      persons: from.optional(),
      group: from.word(),
    },
    category: from.word(),
    months: monthsIn(from.word()),
    amount: from.optional(),
    day: from.number(),
    serial: from.number(),
  };
}

const monthsIn = remembering((text: string): readonly Month[] | undefined =>
  text === '' ? undefined : text.split(','),
);
