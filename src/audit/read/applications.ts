import { remembering } from '../../document/remembering.ts';
import type { Source } from '../../document/types.ts';
import { foldName } from '../../lint/names.ts';
import type { Day } from '../../publication/dates.ts';
import { plainText } from '../../publication/plain-text.ts';
import type { Township } from '../../publication/township.ts';
import type { Place } from '../places.ts';
import { tagOf } from '../subject.ts';
import { categoryOf } from './category.ts';
import type { Desk } from './desk.ts';
import { identityIn } from './identity.ts';
import { type PrivateRow, tablesOf } from './rows.ts';
import { dayIn, isBlank } from './values.ts';
import type { Meaning } from './vocabulary.ts';
import { type TellOfRow, tellerOf } from './who.ts';

/** 申请: how one application went. `outcome` is `open` while nothing is decided. */
export type Application = {
  township: Township;
  place: Place | undefined;
  category: string;
  name: string;
  tag: number;
  applied: Day | undefined;
  accepted: Day | undefined;
  decided: Day | undefined;
  outcome: 'approved' | 'refused' | 'withdrawn' | 'open';
  reason: string;
  /** Told to the applicant in writing on this day; `undefined` where the file does not say, '' where it says nothing. */
  told: Day | '' | undefined;
};

/** Reads application records. A date that is no date is told, and its term is not judged. */
export function readApplications(
  sources: readonly Source[],
  desk: Desk,
): { rows: number; applications: Application[] } {
  const { places, categoryIn, profile } = desk;
  const tell = tellerOf(desk.problems, 'applications');
  const applications: Application[] = [];
  const seen = new Set<string>();
  let rows = 0;
  for (const { header, title, rows: data } of tablesOf(sources, 'applications', profile)) {
    const fallback = categoryIn(title);
    for (const row of data) {
      rows++;
      const place = places.locate(row.get('township'), row.get('village'));
      const at = typeof place === 'object' ? place : undefined;
      const township = at?.township ?? places.townshipOf(row.get('township') || row.get('village'));
      const category = categoryOf(row, categoryIn, fallback);
      if (!township) {
        tell(row, 'township-unknown', '乡镇不在公示内容的名录里，这一行没有参加核查。', 'township');
        continue;
      }
      if (!category) {
        tell(row, 'category-unknown', '看不出是哪一类救助，这一行没有参加核查。', 'category');
        continue;
      }
      const application = applicationOf(row, tell, township, at, category, header.columns.has('told'));
      const whole = JSON.stringify({ ...application, township: township.id, place: at?.index });
      if (application.name !== '' && seen.has(whole)) {
        tell(row, 'duplicate', '与前面一行完全相同，只算一次。');
        continue;
      }
      seen.add(whole);
      applications.push(application);
    }
  }
  return { rows, applications };
}

function applicationOf(
  row: PrivateRow,
  tell: TellOfRow,
  township: Township,
  place: Place | undefined,
  category: string,
  tells: boolean,
): Application {
  const day = (meaning: Meaning): Day | undefined => {
    const text = row.get(meaning);
    if (isBlank(text)) return undefined;
    const value = dayIn(text);
    if (!value) tell(row, 'unreadable', '日期读不懂，这一项时限没有核查。', meaning, place);
    return value;
  };
  const name = foldName(row.get('name'));
  const reason = isBlank(row.get('reason')) ? '' : row.get('reason');
  return {
    township,
    place,
    category,
    name,
    tag: tagOf(`${identityIn(row.get('id')).key ?? ''}${name}`),
    applied: day('applied'),
    accepted: day('accepted'),
    decided: day('decided'),
    outcome: outcomeIn(row.get('result')),
    reason,
    told: tells ? (day('told') ?? '') : undefined,
  };
}

const outcomeIn = remembering((text: string): Application['outcome'] => {
  const plain = plainText(text);
  if (/撤回|撤销|放弃|终止|撤件/.test(plain)) return 'withdrawn';
  if (/不|未(?:通过|批准|予|获)|驳回|拒|退回|否/.test(plain)) return 'refused';
  if (/批准|同意|通过|确认|予以|纳入|办结|给予|是/.test(plain)) return 'approved';
  return 'open';
});
