import type { Document, Problem, Table } from '../document/types.ts';
import { obtain } from '../maps.ts';
import { ageOn, type Day, parseDay } from '../publication/dates.ts';
import type { Column } from '../publication/layout.ts';
import { type ListRow, readList } from '../publication/list.ts';
import { LONE_NAME } from '../publication/row-kind.ts';
import { isBirthDate } from './detect/calendar.ts';
import { foldName } from './names.ts';
import { plainVillage } from './villages.ts';

/** Minority under 未成年人保护法 art. 2. */
export const ADULT_AGE = 18;

/**
 * 花名册: who is a minor on the day of judgement. Names are folded; nothing of it is ever printed.
 * `minors` and `adults` map a name to the plain villages it is known in, '' where the roster does not say.
 */
export type Roster = {
  minors: ReadonlyMap<string, ReadonlySet<string>>;
  adults: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows that do not tell whether their person is a minor, or files that are no roster: these block. */
  problems: { path: string; problem: Problem | RosterProblem }[];
};
type RosterProblem = {
  code:
    | 'no-header'
    | 'halves'
    | 'no-rows'
    | 'no-person'
    | 'no-name'
    | 'odd-name'
    | 'no-birth'
    | 'contradiction';
  row: number;
};

/** Reads private rosters: names, villages, and birth dates from a birth column or from ID numbers. */
export function readRoster(documents: readonly Document[], asOf: Day): Roster {
  const known: Known = { minors: new Map(), adults: new Map() };
  const found: Roster['problems'] = [];
  for (const { path, tables, problems } of documents) {
    const tell: TellOfRoster = (problem) => found.push({ path, problem });
    for (const table of tables) readPersons(table, asOf, known, tell);
    // They grow while tables are read.
    for (const problem of problems) tell(problem);
    if (tables.length === 0 && problems.length === 0) tell({ code: 'no-header', row: 1 });
  }
  return { ...known, problems: found };
}

type TellOfRoster = (problem: Problem | RosterProblem) => void;
type Known = Record<'minors' | 'adults', Map<string, Set<string>>>;

function readPersons(table: Table, asOf: Day, known: Known, tell: TellOfRoster): void {
  const { layout, rows } = readList(table);
  const name = layout && nameColumn(layout.columns);
  const id = layout ? idColumn(layout.columns, name) : -1;
  if (!layout || !name || (id < 0 && layout.indexOf('birth') < 0)) {
    if (!table.hidden) tell({ code: 'no-header', row: 1 });
    return;
  }
  if (layout.columns.filter(({ raw }) => raw === name.raw).length > 1)
    tell({ code: 'halves', row: name.row });
  let persons = 0;
  for (const row of rows) {
    if (row.kind !== 'data') {
      if (isOfPerson(row, name.index)) tell({ code: 'no-person', row: row.number });
      continue;
    }
    const written = row.row.cells[name.index] ?? '';
    const births = birthsOf(row, id);
    const person = foldName(written);
    if (person === '' && births.length === 0) continue;
    persons++;
    const ages = new Set(births.map((birth) => ageOn(birth, asOf) < ADULT_AGE));
    const code = wrongWith(written, ages);
    if (code) tell({ code, row: row.number });
    if (code && code !== 'contradiction') continue;
    const bearers = ages.has(true) ? known.minors : known.adults;
    obtain(bearers, person, () => new Set()).add(plainVillage(row.village));
  }
  if (persons === 0 && !table.hidden) tell({ code: 'no-rows', row: 1 });
}

/** What is wrong with the row of a person: by its name, and by whether it says that they are a minor. */
function wrongWith(name: string, ages: ReadonlySet<boolean>): RosterProblem['code'] | undefined {
  if (foldName(name) === '' || MASKED.test(name)) return 'no-name';
  if (ages.size === 0) return 'no-birth';
  if (ages.has(true) && !isOneName(name)) return 'odd-name';
  return ages.size > 1 ? 'contradiction' : undefined;
}

/** A name that nobody can be recognised by. */
const MASKED = /[*＊○●◯□■×✕?？#＃_]|.某/;

/** Whether a text is one name and nothing else: with a second name, a bracket or a number it would never be met in a list. */
function isOneName(written: string): boolean {
  const parts = written.trim().split(/\s+/);
  const several = parts.length > 1 && parts.every((part) => /^\p{Script=Han}{2,4}$/u.test(part));
  if (several && (parts.join('').length > 4 || /[\r\n]/.test(written.trim()))) return false;
  return /^(?:[\p{Script=Han}\p{Co}〇]{2,}|[\p{Script=Latin}'’-]{2,})$/u.test(foldName(written));
}

/** Whether a row that is taken for a title, a note or a sum has what only the row of a person has. */
function isOfPerson(row: ListRow, name: number): boolean {
  if (row.kind === 'header' || row.kind === 'repeated-header' || row.kind === 'blank') return false;
  const { cells } = row.row;
  if (cells.some((cell) => WHOLE_ID.test(cell.trim()))) return true;
  const [only = '', ...others] = cells.filter((cell) => cell.trim() !== '');
  // A day alone, or beside an office, is that of the table.
  const isSigned =
    others.length === 0 || cells.some((cell) => SIGNED.test(cell)) || OFFICE.test(cells[name] ?? '');
  if (!isSigned && parseDay(withoutTime(row.get('birth')))) return true;
  return row.kind === 'note' && others.length === 0 && cells[name] === only && LONE_NAME.test(only.trim());
}

/** 制表人：向某, perhaps with its day in the column of birth dates. */
const SIGNED = /^\s*(?:制表|填表|填报|编制|审核|复核|校对|负责|经办|联系|单位)\S{0,4}[:：]/;
const OFFICE = /(?:政府|[局所办室]|中心|委员?会)\s*$/;
const WHOLE_ID = /^\d{15}$|^\d{17}[\dXx]$/;

/** A roster of household members has the head's name in another column; the row is about the member. */
function nameColumn(columns: readonly Column[]): Column | undefined {
  const names = columns.filter(({ meaning }) => meaning === 'name' || meaning === 'members');
  return names.find(({ raw }) => /^(?:家庭)?(?:成员)?姓名$/.test(raw.replace(/\s/g, ''))) ?? names.at(-1);
}

/** The head's or the guardian's ID number says nothing of a member: 儿童身份证号 is that of 儿童姓名. */
function idColumn(columns: readonly Column[], name: Column | undefined): number {
  const ids = columns.filter(({ meaning }) => meaning === 'id');
  const whose = name?.raw.replace(/姓?名?$/, '') ?? '';
  const own =
    ids.find(({ raw }) => whose !== '' && raw.startsWith(whose)) ??
    ids.find(({ raw }) => raw.includes('成员')) ??
    ids.find(({ raw }) => !raw.includes('户主'));
  return (own ?? ids[0])?.index ?? -1;
}

/** What the row's birth column and its ID number each say. */
function birthsOf(row: ListRow, id: number): Day[] {
  return [parseDay(withoutTime(row.get('birth'))), birthIn(row.at(id))].filter((day) => day !== undefined);
}

/** Exports write a day as the moment it began: 2015-03-05 00:00:00, 20150305000000. */
export function withoutTime(day: string): string {
  return day.replace(TIME, '');
}

const TIME = /(?:\s{1,4}|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$|(?<=^\d{8})\d{6}$/;

const ID = /^[0-9]{17}[0-9X]$/;

/** The birth date that an ID number tells, or what a mask leaves of one. */
export function birthIn(written: string): Day | undefined {
  const signs = ID.test(written) ? written : written.normalize('NFKC').replace(/[^0-9Xx*]/g, '');
  const id = signs.length === 18 ? signs : signs.replaceAll('*', '');
  const digits = id.length >= 17 ? id.slice(6, 14) : id.length === 15 ? `19${id.slice(6, 12)}` : '';
  if (!/^[0-9]{8}$/.test(digits)) return undefined;
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
  return isBirthDate(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : undefined;
}
