import type { Meaning } from '../../publication/columns.ts';
import type { Day } from '../../publication/dates.ts';
import type { ListRow } from '../../publication/list.ts';
import { parseCount } from '../../publication/recipient.ts';
import type { Finding } from '../types.ts';
import { columnOf } from './mask-cells.ts';
import { ownOf, type Seen } from './own.ts';

/** Findings that know the name itself. */
const KNOWN_NAME = ['roster', 'guard'];
/** Words that may say so, or speak of a child of the household. */
const MAY_BE_CHILD =
  /孤儿|事实无人抚养|困境儿童|留守儿童|弃婴|弃儿|遗孤|父母双亡|未成年|监护|法定代理|代领|寄养/;
/** Only who is grown up has a child or a grandchild to draw the money. */
const CHILD_HELPS =
  /(?:^|[由让请，,；;。])(?:委托)?其?(?:外?孙[子女]?|儿子?|女儿?|[长次三幼幺][子女]|子女?)(?:(?!由)\p{Script=Han}){0,3}代[领办]/u;

/**
 * What to do about signs of a minor in a row. The row goes only when it shows that its own person is the minor, and stands
 * for nobody else: how many of a household are minors it does not show. Who lives with others, or is shown to be grown up,
 * stays, and what is said of a child goes. Where it may be either, the row contradicts itself, or its name is missing, a
 * person must decide.
 */
export function fateOf(row: Seen, signs: readonly Finding[], asOf: Day): 'withhold' | 'clear' | 'leave' {
  const own = new Set((['name', 'age', 'birth'] satisfies Meaning[]).map((meaning) => row.column(meaning)));
  // An ID tells whose it is; words that stand in its column may speak of anybody.
  const ofOwn = signs.filter(
    (sign) => own.has(columnOf(sign)) || (sign.message === 'age' && columnOf(sign) === row.column('id')),
  );
  const ofOthers = signs.filter((sign) => !ofOwn.includes(sign));
  const texts = ofOthers.map((sign) => row.row.cells[columnOf(sign) - 1] ?? '');
  const persons = personsIn(row);
  const shown = ownOf(row, [row.get('remarks'), ...texts], asOf);
  const isKnown = ofOwn.some(({ message }) => KNOWN_NAME.includes(message));
  if (row.column('name') > 0 && row.get('name') === '') return 'leave';
  if (isKnown || shown.isMinor) return persons === 1 && !shown.isAdult ? 'withhold' : 'leave';
  // A row cannot be published without its name.
  if (ofOwn.length > 0) return 'leave';
  if (ofOthers.every(({ message }) => KNOWN_NAME.includes(message))) return 'clear';
  if (persons < 2 && !shown.isAdult && !texts.some((text) => CHILD_HELPS.test(text))) return 'leave';
  return texts.some((text) => MAY_BE_CHILD.test(text.replace(CHILD_HELPS, ''))) ? 'leave' : 'clear';
}

/** Whether a row that is left to a person would be decided in its copy, which has lost columns that left it open. */
export function isDecidedInCopy(
  row: ListRow,
  signs: readonly Finding[],
  gone: ReadonlySet<number>,
  asOf: Day,
): boolean {
  const column = (meaning: Meaning) => (gone.has(row.column(meaning)) ? 0 : row.column(meaning));
  const get = (meaning: Meaning) => (gone.has(row.column(meaning)) ? '' : row.get(meaning));
  const staying = signs.filter((sign) => !gone.has(columnOf(sign)));
  return staying.length > 0 && fateOf({ column, get, row: row.row }, staying, asOf) !== 'leave';
}

/** For how many persons a row stands: one where no column counts them, and 0 where its cell tells of none. */
function personsIn(row: Seen): number {
  const counted = (['persons', 'household-size'] satisfies Meaning[]).find(
    (meaning) => row.column(meaning) > 0,
  );
  return counted ? (parseCount(row.get(counted)) ?? 0) : 1;
}
