import type { Document, Problem } from '../document/types.ts';
import { ageOn, type Day, isDay, parseDay } from '../publication/dates.ts';
import type { Column } from '../publication/layout.ts';
import { type ListRow, readList } from '../publication/list.ts';
import { foldName } from './names.ts';

/** Minority under 未成年人保护法 art. 2. */
export const ADULT_AGE = 18;

/**
 * 花名册: who is a minor on the day of judgement. Names are folded; nothing of it is ever printed.
 * `minors` and `adults` map a name to the folded villages it is known in.
 */
export type Roster = {
  minors: ReadonlyMap<string, ReadonlySet<string>>;
  adults: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows that do not tell whether their person is a minor, or files that are no roster: these block. */
  problems: { path: string; problem: Problem | { code: 'no-header' | 'no-birth'; row: number } }[];
};

/** Reads private rosters: names, villages, and birth dates from a birth column or from ID numbers. */
export function readRoster(documents: readonly Document[], asOf: Day): Roster {
  const minors = new Map<string, Set<string>>();
  const adults = new Map<string, Set<string>>();
  const problems: Roster['problems'] = [];
  for (const document of documents) {
    const { path } = document;
    for (const table of document.tables) {
      const { layout, rows } = readList(table);
      const name = layout && nameColumn(layout.columns);
      if (!layout || !name || (layout.indexOf('id') < 0 && layout.indexOf('birth') < 0)) {
        if (!table.hidden) problems.push({ path, problem: { code: 'no-header', row: 1 } });
        continue;
      }
      for (const row of rows) {
        const person = foldName(row.row.cells[name.index] ?? '');
        if (row.kind !== 'data' || person === '') continue;
        const birth = birthOf(row);
        if (birth) add(ageOn(birth, asOf) < ADULT_AGE ? minors : adults, person, foldName(row.village));
        else problems.push({ path, problem: { code: 'no-birth', row: row.row.number } });
      }
    }
    for (const problem of document.problems) problems.push({ path, problem });
    if (document.tables.length === 0 && document.problems.length === 0) {
      problems.push({ path, problem: { code: 'no-header', row: 1 } });
    }
  }
  return { minors, adults, problems };
}

/** A roster of household members has the head's name in another column; the row is about the member. */
function nameColumn(columns: readonly Column[]): Column | undefined {
  const names = columns.filter(({ meaning }) => meaning === 'name' || meaning === 'members');
  return names.find(({ raw }) => /^(?:成员)?姓名$/.test(raw.replace(/\s/g, ''))) ?? names.at(-1);
}

function birthOf(row: ListRow): Day | undefined {
  const birth = parseDay(row.get('birth'));
  if (birth) return birth;
  const id = row
    .get('id')
    .normalize('NFKC')
    .replace(/[^0-9Xx]/g, '');
  const digits = id.length >= 17 ? id.slice(6, 14) : id.length === 15 ? `19${id.slice(6, 12)}` : '';
  const day = digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isDay(day) ? day : undefined;
}

function add(map: Map<string, Set<string>>, name: string, village: string): void {
  const villages = map.get(name) ?? new Set();
  map.set(name, villages.add(village));
}
