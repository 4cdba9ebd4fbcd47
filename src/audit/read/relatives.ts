import type { Source } from '../../document/types.ts';
import { foldName } from '../../lint/names.ts';
import { obtain } from '../../maps.ts';
import type { Recipient } from '../recipients.ts';
import type { Desk } from './desk.ts';
import { identityIn } from './identity.ts';
import { type PrivateRow, tablesOf } from './rows.ts';
import { countIn, isBlank, markIn } from './values.ts';
import { type TellOfRow, tellerOf } from './who.ts';

/** A recipient whom, or a member of whose household, the filings name as a near relative of an official; what they say of it. */
export type Relative = {
  recipient: Recipient;
  isMember: boolean;
  filed: boolean | undefined;
  reviewed: boolean | undefined;
};

/**
 * Reads 近亲属备案 and finds the recipients among the relatives. A relative who receives nothing is no matter; one who
 * may be either of two people, or whose place is known only by the official's, is told and left open.
 */
export function readRelatives(
  sources: readonly Source[],
  desk: Desk,
): { rows: number; relatives: Relative[] } {
  const tell = tellerOf(desk.problems, 'relatives');
  const relatives = new Map<Recipient, Relative>();
  let rows = 0;
  for (const { header, rows: data } of tablesOf(sources, 'relatives', desk.profile))
    for (const row of data) {
      rows++;
      const mark = (meaning: 'filed' | 'reviewed') =>
        header.columns.has(meaning) ? markIn(row.get(meaning)) : undefined;
      const { found, areMembers } = relativesIn(row, desk, tell);
      for (const recipient of found)
        obtain(relatives, recipient, () => ({
          recipient,
          isMember: areMembers,
          filed: mark('filed'),
          reviewed: mark('reviewed'),
        }));
    }
  return { rows, relatives: [...relatives.values()] };
}

type Found = { found: readonly Recipient[]; areMembers: boolean };
const NOBODY: Found = { found: [], areMembers: false };

/** The recipients whom a row names: one, or the same person in several categories; else the household of the one it names. */
function relativesIn(row: PrivateRow, desk: Desk, tell: TellOfRow): Found {
  const { places, categoryIn, recipients } = desk;
  const identity = identityIn(row.get('id'));
  const own = places.locate(row.get('township'), row.get('village'));
  const place = typeof own === 'object' ? own : undefined;
  const name = row.get('name');
  const who = {
    identity,
    name,
    place: place?.index ?? -2,
    category: categoryIn(row.get('category'))?.id,
    persons: countIn(row.get('persons')),
    group: '',
  };
  const found = identity.key !== undefined || place ? recipients.allMatching(who) : [];
  if (found.length === 0) {
    const households = recipients.householdsOf(who);
    if (households.length === 1) return { found: households, areMembers: true };
    if (identity.key === undefined && !isBlank(name) && hasNamesake(row, desk))
      tell(
        row,
        'relative-unclear',
        '没有身份证号，只知道同一乡镇有同名的救助对象，没有猜。请补上亲属的身份证号或所在村。',
        'id',
      );
    return NOBODY;
  }
  if (new Set(found.map(({ category }) => category)).size === found.length)
    return { found, areMembers: false };
  tell(row, 'same-name', '同村有同名的救助对象，分不清是哪一个，没有猜。请补上亲属的身份证号。', 'id', place);
  return NOBODY;
}

/** Whether somebody of the name is a recipient in the township, which is all that is known of where the relative lives. */
function hasNamesake(row: PrivateRow, { places, recipients }: Desk): boolean {
  const township = places.townshipOf(row.get('township') || row.get('unit'));
  const name = foldName(row.get('name'));
  return places.all.some(
    (place) => place.township === township && recipients.named(place.index, name).length > 0,
  );
}
