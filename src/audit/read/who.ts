import type { Place, Places } from '../places.ts';
import type { ProblemSink } from '../problems.ts';
import type { Described } from '../recipients.ts';
import type { Input } from '../types.ts';
import { type Digits, digitsIn, identityOf } from './identity.ts';
import type { PrivateRow } from './rows.ts';
import { countIn } from './values.ts';
import { LABELS, type Meaning } from './vocabulary.ts';

/** Tells of a row what is wrong with it, never what stands in it. */
export type TellOfRow = (
  row: Pick<PrivateRow, 'file' | 'sheet' | 'number'>,
  code: string,
  message: string,
  meaning?: Meaning,
  place?: Place,
) => void;

/** Tells of the rows of one kind of files. */
export function tellerOf(problems: ProblemSink, input: Input['kind']): TellOfRow {
  return ({ file, sheet, number }, code, message, meaning, place) =>
    problems.add({
      code,
      input,
      file,
      sheet,
      row: number,
      ...(meaning && { column: LABELS[meaning] }),
      ...(place && { township: place.township.name, village: place.village.name }),
      message,
    });
}

/** Who and where a row says it is about, before anybody looks for the recipient. Plain values. */
export type Said = Digits & {
  name: string;
  place: number;
  /** The township, by its id, of a row without a village; '' for none. */
  township: string;
  persons: number | undefined;
  group: string;
};

/** What is said where nobody looked. */
export const NOBODY: Said = {
  region: -1,
  rest: 0,
  name: '',
  place: -1,
  township: '',
  persons: undefined,
  group: '',
};

/** Reads who and where a row is about. A village that the county does not have is told, and counts as none. */
export function saidIn(row: PrivateRow, places: Places, tell: TellOfRow): Said {
  const digits = digitsOf(row, tell);
  const [township, village] = [row.get('township'), row.get('village')];
  const found = township || village ? places.locate(township, village) : 'unknown';
  const at = typeof found === 'object' ? found : undefined;
  const named = at ? undefined : places.townshipOf(township || village);
  // A file without villages, or without places at all, is joined by ID number and name.
  const wrong = village !== '' || (township !== '' && !named);
  if (found === 'several')
    tell(row, 'village-several', '几个乡镇都有叫这个名字的村，没有写乡镇，分不清。请补上乡镇。', 'village');
  if (found === 'unknown' && wrong)
    tell(
      row,
      'village-unknown',
      '乡镇或村（社区）不在公示内容的名录里。请核对名称，或在 township.yaml 里登记别名。',
      'village',
    );
  return {
    ...digits,
    name: row.get('name'),
    place: at?.index ?? -1,
    township: named?.id ?? '',
    persons: countIn(row.get('persons')),
    group: row.get('group'),
  };
}

/** Whom the recipients are asked for. */
export function described(
  said: Said,
  category: string | undefined,
  places: Places,
): Described & { at: Place | undefined } {
  const { name, place, township, persons, group } = said;
  return {
    identity: identityOf(said),
    name,
    place,
    category,
    persons,
    group,
    at: places.all[place],
    within: township === '' ? undefined : (place) => places.all[place]?.township.id === township,
  };
}

function digitsOf(row: PrivateRow, tell: TellOfRow): Digits {
  const digits = digitsIn(row.get('id'));
  if (digits.lost)
    tell(
      row,
      'id-lost',
      '身份证号末几位被表格软件改成了 0，不能用来比对，改按姓名和村比对。请把这一列设为文本后重新导出。',
      'id',
    );
  return digits;
}
