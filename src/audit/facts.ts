import { readDocument } from '../document/read.ts';
import { coversLists, hashOf } from '../ledger/hash.ts';
import { sum } from '../order.ts';
import type { County } from '../publication/county.ts';
import type { Day, Month } from '../publication/dates.ts';
import { publicationOf } from '../publication/publication.ts';
import type { Standard } from '../publication/standard.ts';
import { Cells } from './cells.ts';
import { Cover } from './cover.ts';
import { Lists } from './lists.ts';
import { monthAfter } from './months.ts';
import { openPayees } from './payees.ts';
import type { Payments } from './payments.ts';
import type { Places } from './places.ts';
import { CannotAudit, Problems } from './problems.ts';
import type { Published } from './published.ts';
import { readParcels } from './read/ahead.ts';
import { type Application, readApplications } from './read/applications.ts';
import { readApproved } from './read/approved.ts';
import { type Content, readContent } from './read/content.ts';
import { type Desk, readingDesk } from './read/desk.ts';
import { type Inspection, readInspections } from './read/inspections.ts';
import { type LedgerCopy, readLedgers } from './read/ledger.ts';
import { joinPaid } from './read/paid.ts';
import { readProfile } from './read/profile.ts';
import { type Reader, readHere } from './read/reader.ts';
import { type Relative, readRelatives } from './read/relatives.ts';
import type { Parcel } from './read/stream.ts';
import { FILES } from './read/vocabulary.ts';
import { holdsIn, type Recipient, Recipients } from './recipients.ts';
import { type Scopes, scopesOf, tellLacking } from './scope.ts';
import type { Sources } from './sources.ts';
import type { Input } from './types.ts';

/** Everything that the signals are worked out from, joined once. */
export type Facts = {
  asOf: Day;
  county: County;
  standards: readonly Standard[];
  places: Places;
  recipients: readonly Recipient[];
  scopes: Scopes;
  payments: Payments;
  /** Months with payments that the content answers for. */
  months: Month[];
  cells: Cells;
  lists: Lists;
  cover: Cover;
  notices: Published[];
  applications: Application[];
  relatives: Relative[];
  inspections: Inspection[];
  ledgers: LedgerCopy[];
  /** The hash of each notice as it is now, by its id; of those only that a ledger of this kind of hashes can know. */
  hashes: { covers: LedgerCopy['covers']; of: ReadonlyMap<string, string> };
  /** People of one name whose payments could not be told apart. */
  uncertain: ReadonlySet<Recipient>;
  inputs: Input[];
  problems: Problems;
};

/**
 * Reads and joins all files. Each is streamed once; what is kept grows with the recipients and their months, not with
 * the rows. `parcels`: payments and lists come from a thread that reads ahead.
 * @throws CannotAudit when a file is missing what it needs, or is not what it was given as
 */
export function factsOf(sources: Sources, asOf: Day, parcels?: () => Parcel): Facts {
  const problems = new Problems();
  const content = readContent(sources.content, asOf, problems);
  const { county, standards } = content.setting;
  const recipients = new Recipients();
  const desk: Desk = { ...readingDesk(content, readProfile(sources.profile), problems), recipients };
  const { places } = desk;
  const reader = parcels ? readParcels(parcels, problems) : readHere(sources, asOf, desk);
  const approved = readApproved(sources.approved, desk);
  const { rows: paid, payments, uncertain } = joinPaid(reader.paid(), desk);
  const lists = new Lists(recipients, payments, problems, places);
  const notices = content.notices.map(({ published }) => published);
  joinLists(content, asOf, lists, new Cover(notices, []), reader);
  const ledgers = readLedgers(sources.ledgers);
  const { rows: applied, applications } = readApplications(sources.applications, desk);
  const { rows: filed, relatives } = readRelatives(sources.relatives, desk);
  const { rows: planned, inspections } = readInspections(sources.inspections, desk);
  const months = monthsOf(payments, notices, problems);
  tellNowhere(recipients.all, problems);
  refuseOld(recipients.all, months);
  const cells = new Cells(months, recipients.all, payments, places);
  const scopes = scopesOf(recipients.all, cells, months, places);
  tellLacking(scopes, notices, months, { categories: county.categories, places }, problems);
  const given: [Input['kind'], number, boolean][] = [
    ['approved', approved, true],
    ['paid', paid, true],
    ['applications', applied, sources.applications.length > 0],
    ['relatives', filed, sources.relatives.length > 0],
    ['inspections', planned, sources.inspections.length > 0],
    ['published', sum(notices.map(({ rows }) => rows)), true],
    ['ledger', sum(ledgers.map(({ entries }) => entries.length)), ledgers.length > 0],
  ];
  const facts: Facts = {
    asOf,
    county,
    standards,
    places,
    recipients: recipients.all,
    scopes,
    payments,
    months,
    cells,
    lists,
    notices,
    applications,
    relatives,
    inspections,
    ledgers,
    hashes: hashesOf(sources, ledgers, county),
    cover: new Cover(
      notices,
      ledgers.flatMap(({ entries }) => entries),
    ),
    uncertain,
    inputs: given.flatMap(([kind, rows, is]) => (is ? [{ kind, rows }] : [])),
    problems,
  };
  return { ...facts, uncertain: new Set([...uncertain, ...openPayees(facts)]) };
}

/** A roster of other years would make a lead of everybody published. */
function refuseOld(recipients: readonly Recipient[], months: readonly Month[]): void {
  const holds = ({ approvals }: Recipient) =>
    approvals.some((approval) => months.some((month) => holdsIn(approval, month)));
  if (months.length > 0 && !recipients.some(holds))
    throw new CannotAudit(
      `「${FILES.approved}」里没有一个人在 ${months[0]} 至 ${months.at(-1)} 享受救助，像是别的时间的花名册。请换成这段时间的花名册。`,
    );
}

function tellNowhere(recipients: readonly Recipient[], problems: Problems): void {
  const count = recipients.filter(({ place }) => place < 0).length;
  if (count > 0)
    problems.add({
      code: 'place-unknown',
      input: 'approved',
      count,
      message: '看不出住在哪个村（社区）的人，没有参加按村的比对。请补上村（社区）一列。',
    });
}

function hashesOf({ content }: Sources, ledgers: readonly LedgerCopy[], county: County): Facts['hashes'] {
  const covers = coversLists(county) ? 'lists' : 'notices';
  if (ledgers.every((copy) => copy.covers !== covers)) return { covers, of: new Map() };
  const { notices } = publicationOf(content.map(readDocument));
  return { covers, of: new Map(notices.map((notice) => [notice.id, hashOf(notice, county)])) };
}

function joinLists({ notices }: Content, asOf: Day, lists: Lists, stages: Cover, reader: Reader): void {
  for (const { published, list } of notices) {
    const { category, stage } = published.file;
    if (published.lists === 'zero') continue;
    lists.begin();
    const main = stages.stage(category) === stage;
    if (list) for (const row of reader.list(published, list)) lists.take(published, row, main);
    // A list of nobody but minors, who may not be named, has no rows.
    const empty = published.rows === 0 && published.file.total?.rows !== 0;
    if (empty) published.lists = asOf >= published.clock.namesGo ? 'gone' : 'absent';
    lists.end(published);
  }
  lists.settleMasked();
}

/** The code of what is told of a month between others without payments. */
export const MONTH_MISSING = 'month-missing';

/** Payments from before the first published month are of a time when nothing was published here: not compared. */
function monthsOf(payments: Payments, notices: readonly Published[], problems: Problems): Month[] {
  const first = notices
    .filter(({ file }) => file.stage === 'payment' || file.stage === 'confirmed')
    .map(({ file }) => file.period)
    .sort()[0];
  const months = payments.months();
  const compared = months.filter((month) => first === undefined || month >= first);
  if (compared.length === 0 && months.length > 0)
    throw new CannotAudit(
      `「${FILES.paid}」都是 ${months.at(-1)} 和更早的，公示内容从 ${first} 起才有，没有一个月可以比对。请核对发放记录的年份。`,
    );
  if (compared.length < months.length)
    problems.add({
      code: 'before-first-notice',
      input: 'published',
      count: months.length - compared.length,
      message: `公示内容从 ${first} 起才有，更早的 ${months.length - compared.length} 个月没有参加公示比对。`,
    });
  for (const month of gaps(compared))
    problems.add({
      code: MONTH_MISSING,
      input: 'paid',
      period: month,
      message: '发放记录里没有这个月，这个月没有参加比对。请补上这个月的发放文件。',
    });
  return compared;
}

function gaps(months: readonly Month[]): Month[] {
  const [first, last] = [months[0], months.at(-1)];
  const missing: Month[] = [];
  if (first === undefined || last === undefined) return missing;
  for (let month = first; month < last; month = monthAfter(month))
    if (!months.includes(month)) missing.push(month);
  return missing;
}
