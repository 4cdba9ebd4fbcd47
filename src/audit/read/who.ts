import type { Place, Places } from '../places.ts';
import type { Problems } from '../problems.ts';
import type { Described } from '../recipients.ts';
import type { Input } from '../types.ts';
import { type Identity, identityIn } from './identity.ts';
import type { PrivateRow } from './rows.ts';
import { countIn } from './values.ts';
import { LABELS, type Meaning } from './vocabulary.ts';

/** Tells of a row what is wrong with it, never what stands in it. */
export function problemOf(
  problems: Problems,
  input: Input['kind'],
  row: PrivateRow,
  code: string,
  message: string,
  meaning?: Meaning,
  place?: Place,
): void {
  problems.add({
    code,
    input,
    file: row.file,
    sheet: row.sheet,
    row: row.number,
    ...(meaning && { column: LABELS[meaning] }),
    ...(place && { township: place.township.name, village: place.village.name }),
    message,
  });
}

/** Who and where a row says it is about. A village that the county does not have is told, and counts as none. */
export function describe(
  row: PrivateRow,
  input: Input['kind'],
  places: Places,
  problems: Problems,
): Described & { at?: Place } {
  const identity = identify(row, input, problems);
  const [township, village] = [row.get('township'), row.get('village')];
  const found = township || village ? places.locate(township, village) : 'unknown';
  const at = typeof found === 'object' ? found : undefined;
  const named = at ? undefined : places.townshipOf(township || village);
  // A file without villages, or without places at all, is joined by ID number and name.
  const wrong = village !== '' || (township !== '' && !named);
  if (found === 'several')
    problemOf(
      problems,
      input,
      row,
      'village-several',
      '几个乡镇都有叫这个名字的村，没有写乡镇，分不清。请补上乡镇。',
      'village',
    );
  if (found === 'unknown' && wrong)
    problemOf(
      problems,
      input,
      row,
      'village-unknown',
      '乡镇或村（社区）不在公示内容的名录里。请核对名称，或在 township.yaml 里登记别名。',
      'village',
    );
  return {
    identity,
    name: row.get('name'),
    place: at?.index ?? -1,
    category: undefined,
    persons: countIn(row.get('persons')),
    group: row.get('group'),
    ...(at && { at }),
    ...(named && { within: (place: number) => places.all[place]?.township.id === named.id }),
  };
}

function identify(row: PrivateRow, input: Input['kind'], problems: Problems): Identity {
  const identity = identityIn(row.get('id'));
  if (identity.lost)
    problemOf(
      problems,
      input,
      row,
      'id-lost',
      '身份证号末几位被表格软件改成了 0，不能用来比对，改按姓名和村比对。请把这一列设为文本后重新导出。',
      'id',
    );
  return identity;
}
