import type { Source } from '../../document/types.ts';
import { foldName } from '../../lint/names.ts';
import type { Fen } from '../../publication/money.ts';
import { numberOf } from '../day-number.ts';
import { CannotAudit } from '../problems.ts';
import type { Approval, Described, Recipient, Recipients } from '../recipients.ts';
import { amountReader, tellAmount } from './amount.ts';
import { categoryOf } from './category.ts';
import type { Desk } from './desk.ts';
import type { Header } from './header.ts';
import { identityIn } from './identity.ts';
import { nameOf, type PrivateRow, tablesOf } from './rows.ts';
import { countIn, dayIn, isBlank, markIn, monthIn, yuanIn } from './values.ts';
import type { Meaning } from './vocabulary.ts';
import { described, saidIn, type TellOfRow, tellerOf } from './who.ts';

/**
 * Reads 救助通 exports of who was approved into the recipients. Returns the number of rows.
 * @throws CannotAudit when nothing in them can be read, or they are of another county: everybody published would be a lead
 */
export function readApproved(sources: readonly Source[], desk: Desk): number {
  const { places, categoryIn, profile, recipients } = desk;
  const tell = tellerOf(desk.problems, 'approved');
  let [rows, villages, strange] = [0, 0, 0];
  for (const { header, title, rows: data } of tablesOf(sources, 'approved', profile)) {
    const amount = amountReader(header, 'approved');
    const fallback = categoryIn(title);
    const household = new Household(header, recipients);
    for (const row of data) {
      rows++;
      if (isMember(row)) {
        household.join(row);
        continue;
      }
      const category = categoryOf(row, categoryIn, fallback);
      const who = described(saidIn(row, places, tell), category, places);
      const village = row.get('village');
      if (village !== '') {
        villages++;
        if (who.place < 0 && places.locate(row.get('township'), village) === 'unknown') strange++;
      }
      if (!category) {
        tell(row, 'category-unknown', '看不出是哪一类救助，这一行没有参加比对。', 'category');
        continue;
      }
      if (who.name === '' && who.identity.key === undefined) {
        tell(row, 'nobody', '没有姓名，也没有可用的身份证号，这一行没有参加比对。', 'name');
        continue;
      }
      const approved = amount(row);
      // 低保边缘 has none: nothing to compare, nothing wrong.
      if (approved === 'unreadable') tellAmount(tell, row);
      const approval = approvalOf(row, typeof approved === 'number' ? approved : undefined, tell);
      household.begin(row, record(recipients, tell, row, { ...who, category }, approval));
    }
    amount.refuseWrongUnit();
  }
  if (recipients.all.length === 0)
    throw new CannotAudit(`${nameOf('approved', 1)}里没有一行能读懂，请核对是不是救助通导出的花名册。`);
  if (villages > 0 && strange === villages)
    throw new CannotAudit(
      `${nameOf('approved', 1)}里写的村（社区）没有一个在公示内容的名录里。请核对花名册和公示内容是不是同一个县的。`,
    );
  return rows;
}

/** A roster of all members has a row for each; the head's stands for the household. */
function isMember(row: PrivateRow): boolean {
  const relation = row.get('relation');
  if (relation !== '') return !/^(?:户主|本人|申请人)(?:$|[^之的])/.test(relation);
  const head = row.get('head');
  return head !== '' && foldName(head) !== foldName(row.get('name'));
}

/** The household whose rows go by: makes its members known, and counts them where no column says how many they are. */
class Household {
  readonly #recipients: Recipients;
  readonly #counts: { size: boolean; persons: boolean };
  #head: Recipient | undefined;
  #isCounted = false;
  #number = '';

  constructor({ columns }: Header, recipients: Recipients) {
    this.#recipients = recipients;
    const lists = columns.has('relation') || columns.has('head');
    this.#counts = {
      size: lists && !columns.has('size'),
      persons: lists && !columns.has('persons') && columns.has('covered'),
    };
  }

  begin(row: PrivateRow, head: Recipient | undefined): void {
    this.#head = head;
    this.#number = row.get('household');
    // A household that stands in the roster of every month is counted once.
    this.#isCounted = head?.approvals.length !== 1;
    if (!head || this.#isCounted) return;
    if (this.#counts.size) head.size = 1;
    if (this.#counts.persons) head.persons = markIn(row.get('covered')) ? 1 : 0;
  }

  join(row: PrivateRow): void {
    if (!this.#head || row.get('household') !== this.#number) return;
    const name = row.get('name');
    if (name !== '') this.#recipients.join(this.#head, name, identityIn(row.get('id')));
    if (this.#isCounted) return;
    if (this.#counts.size) this.#head.size = (this.#head.size ?? 1) + 1;
    if (this.#counts.persons && markIn(row.get('covered')))
      this.#head.persons = (this.#head.persons ?? 0) + 1;
  }
}

function approvalOf(row: PrivateRow, amount: Fen | undefined, tell: TellOfRow): Approval {
  const read = <T>(meaning: Meaning, parse: (text: string) => T | undefined): T | undefined => {
    const text = row.get(meaning);
    if (isBlank(text)) return undefined;
    const value = parse(text);
    if (value === undefined) tell(row, 'unreadable', '这一格读不懂，没有用它。', meaning);
    return value;
  };
  const decided = read('decided', dayIn);
  const from = read('from', monthIn);
  const until = read('until', monthIn);
  const only = read('period', monthIn);
  const standard = read('standard', yuanIn);
  // 9999-12 and the like mean no end.
  const end = until !== undefined && until < '2100' ? until : undefined;
  // All of one shape: every signal looks at them.
  return { amount, standard, decided, from, until: end, only, place: undefined };
}

/**
 * Adds an approval to its recipient, or a new recipient. The same line twice is told and counted once.
 * @returns the recipient, none for a line that was there already
 */
function record(
  recipients: Recipients,
  tell: TellOfRow,
  row: PrivateRow,
  who: Described & { category: string },
  approval: Approval,
): Recipient | undefined {
  const found = recipients.match(who);
  const recipient = typeof found === 'object' ? found : undefined;
  if (recipient?.approvals.some((other) => same(other, approval)) && agree(recipient.persons, who.persons)) {
    tell(row, 'duplicate', '与前面一行完全相同，只算一次。');
    return undefined;
  }
  if (recipient && (who.identity.key !== undefined || succeeds(recipient, who, approval))) {
    if (who.place >= 0) recipients.settle(recipient, who.place);
    const moved = who.place >= 0 && who.place !== recipient.place;
    return add(recipient, row, moved ? { ...approval, place: who.place } : approval);
  }
  if (found !== 'none') tell(row, 'same-name', '同村有同名的人，又没有身份证号，分不清的地方不作比对。');
  return add(recipients.add(who), row, approval);
}

/** Without ID numbers, a later approval is of the same household when the earlier one has ended and all else agrees. */
function succeeds(recipient: Recipient, { persons, group }: Described, { only, from }: Approval): boolean {
  const after = (other: Approval) =>
    only !== undefined
      ? other.only !== only
      : other.until !== undefined && from !== undefined && other.until <= from;
  return (
    agree(recipient.persons, persons) &&
    agree(recipient.group || undefined, group || undefined) &&
    recipient.approvals.every(after)
  );
}

function agree<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function add(recipient: Recipient, row: PrivateRow, approval: Approval): Recipient {
  recipient.approvals.push(approval);
  recipient.size ??= countIn(row.get('size'));
  const birth = dayIn(row.get('birth'));
  if (birth) recipient.born ??= numberOf(birth);
  recipient.urgent ||= /急难/.test(row.get('relief-type') + row.get('category'));
  recipient.withheld ||= markIn(row.get('withheld'));
  recipient.inHome ||= /^集中|集中供养/.test(row.get('care')) || /集中供养/.test(row.get('category'));
  recipient.stopReason ||= row.get('stop-reason');
  recipient.stopped ||= approval.until === undefined && STOPPED.test(row.get('state'));
  return recipient;
}

const STOPPED = /停|终止|退出|注销|取消|死亡|暂缓|中止/;

function same(a: Approval, b: Approval): boolean {
  return (['amount', 'standard', 'decided', 'from', 'until', 'only'] as const).every(
    (key) => a[key] === b[key],
  );
}
