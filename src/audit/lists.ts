import { foldName } from '../lint/names.ts';
import { obtain } from '../maps.ts';
import type { Month } from '../publication/dates.ts';
import { Columns } from './column.ts';
import type { Payments } from './payments.ts';
import type { Places } from './places.ts';
import type { Problems } from './problems.ts';
import type { Published, Unknown } from './published.ts';
import type { ListedRow } from './read/lists.ts';
import { decide, type Recipient, type Recipients } from './recipients.ts';
import { couldBe, hasMask, tagOf } from './subject.ts';

type Masked = ListedRow & { notice: Published };

/** Joins the rows of published lists to the recipients: who stands in which month's list, with what amount. */
export class Lists {
  /** 1 and the amount in fen for who stands in the list of a month; -1 where the list does not tell the amount. */
  readonly #amounts = new Columns();
  /** The number of the notice in which somebody was seen last, to notice a name that stands twice. */
  readonly #seen = new Columns();
  readonly #confirmed = new Columns();
  readonly #endings = new Set<string>();
  readonly unknown: Unknown[] = [];
  /** Who stood in lists that were corrected later. */
  readonly #marks = new Map<string, [index: number, month: Month][]>();
  readonly #masked: Masked[] = [];
  readonly #unplaced = new Set<string>();
  #notice = 0;
  #pending = new Map<string, { rows: ListedRow[]; main: boolean }>();
  #ofMembers: { household: Recipient; row: ListedRow; main: boolean }[] = [];

  readonly #recipients: Recipients;
  readonly #payments: Payments;
  readonly #problems: Problems;
  readonly #places: Places;

  constructor(recipients: Recipients, payments: Payments, problems: Problems, places: Places) {
    this.#recipients = recipients;
    this.#payments = payments;
    this.#problems = problems;
    this.#places = places;
  }

  /** True for a recipient who stands in the list of a month. */
  has({ index }: Recipient, month: Month): boolean {
    return this.#amounts.get(month, index) !== 0;
  }

  /** The published amount in fen, where the list tells it. */
  amount({ index }: Recipient, month: Month): number | undefined {
    const value = this.#amounts.get(month, index);
    return value > 0 ? value - 1 : undefined;
  }

  /** True for a recipient who stands in the confirmed list of a month. */
  isConfirmed({ index }: Recipient, month: Month): boolean {
    return this.#confirmed.get(month, index) !== 0;
  }

  /** True for a recipient whose ending was published in a month. */
  hasEnded({ index }: Recipient, month: Month): boolean {
    return this.#endings.has(`${index} ${month}`);
  }

  /** True where a row without a known village bears the name: it may be the one that is missed. */
  isUnplaced(township: string, category: string, month: Month, name: string): boolean {
    return this.#unplaced.has(`${township} ${category} ${month} ${name}`);
  }

  /** Begins the next notice, in the order of publication: a correction counts more than what it corrects. */
  begin(): void {
    this.#notice++;
  }

  /** Takes a row. `main` when the list is the one that answers for its month. */
  take(notice: Published, row: ListedRow, main: boolean): void {
    const { category, township } = notice.file;
    if (notice.lists !== 'names' || notice.file.stage === 'review') return;
    const name = foldName(row.name);
    if (row.place < 0) {
      if (name !== '') this.#unplaced.add(`${township} ${category} ${row.month} ${name}`);
      return;
    }
    if (name === '' || hasMask(name)) {
      if (main) this.#masked.push({ ...row, notice });
      return;
    }
    const named = this.#recipients.named(row.place, name);
    const [only] = named;
    if (only && named.length === 1 && only.category === category) this.#mark(only, notice, row, main);
    else this.#takeOneOf(named, name, notice, row, main);
  }

  #takeOneOf(
    named: readonly Recipient[],
    name: string,
    notice: Published,
    row: ListedRow,
    main: boolean,
  ): void {
    const found = named.filter(({ category }) => category === notice.file.category);
    // Somebody who no longer receives is not meant by this month's list when another of the name does.
    const current = found.filter(
      (r) =>
        this.#payments.count(r, row.month) > 0 ||
        r.approvals.some(({ until }) => !until || until >= row.month),
    );
    const likely = current.length > 0 ? current : found;
    if (likely.length === 0) {
      if (this.#takeUnplaced(name, notice, row, main)) return;
      const { category } = notice.file;
      const [household, other] = this.#recipients.householdsOf({ ...row, identity: {}, category });
      if (household && !other) this.#ofMembers.push({ household, row, main });
      else this.#takeUnknown(name, notice, row);
      return;
    }
    const one = decide(likely, row);
    if (typeof one === 'object') {
      this.#mark(one, notice, row, main);
      return;
    }
    const key = `${row.place} ${name} ${row.month} ${main}`;
    obtain(this.#pending, key, () => ({ rows: [], main })).rows.push(row);
  }

  #takeUnknown(name: string, notice: Published, row: ListedRow): void {
    const { place, persons, amount, month } = row;
    this.unknown.push({ notice, month, place, name, tag: tagOf(name), persons, amount });
  }

  /** A list that names another member of a household than the roster does lists the household. */
  #settleMembers(notice: Published): void {
    for (const { household, row, main } of this.#ofMembers) {
      const isListed = this.#seen.get(row.month, household.index) === this.#notice;
      if (isListed) this.#takeUnknown(foldName(row.name), notice, row);
      else this.#mark(household, notice, row, main);
    }
    this.#ofMembers = [];
  }

  /** Somebody of whom no private file says the village lives where the list says, if nobody else has the name. */
  #takeUnplaced(name: string, notice: Published, row: ListedRow, main: boolean): boolean {
    const { category } = notice.file;
    const found = this.#recipients.unplaced(name).filter((r) => r.category === category);
    const [only] = found;
    if (!only) return false;
    if (found.length > 1)
      this.#tell(notice, row, 'same-name', '花名册没有写村，又有同名的救助对象，分不清是哪一个，没有猜。');
    else {
      this.#recipients.settle(only, row.place);
      this.#mark(only, notice, row, main);
    }
    return true;
  }

  /** Ends a notice: people of one name who could not be told apart row by row are compared as a group. */
  end(notice: Published): void {
    for (const { rows, main } of this.#pending.values()) this.#settle(notice, rows, main);
    this.#pending = new Map();
    this.#settleMembers(notice);
    this.#replace(notice);
  }

  /** A whole list that corrects another takes out who stood in that alone; one of a few changed rows does not. */
  #replace({ file: { corrects, township }, rows }: Published): void {
    const before = this.#marks.get(`${township}-${corrects}`) ?? [];
    if (rows * 2 < before.length) return;
    for (const [index, month] of before) {
      if (this.#seen.get(month, index) === this.#notice) continue;
      this.#amounts.of(month).set(index, 0);
      this.#confirmed.of(month).set(index, 0);
    }
  }

  #settle(notice: Published, rows: ListedRow[], main: boolean): void {
    const [row] = rows;
    if (!row) return;
    const name = foldName(row.name);
    const left = this.#recipients
      .named(row.place, name)
      .filter(({ category }) => category === notice.file.category);
    const free = left.filter(({ index }) => this.#seen.get(row.month, index) !== this.#notice);
    const paid = free.filter((r) => this.#payments.count(r, row.month) > 0);
    const sums = (values: (number | undefined)[]) => values.toSorted((a, b) => (a ?? 0) - (b ?? 0)).join();
    const alike =
      sums(rows.map(({ amount }) => amount)) === sums(paid.map((r) => this.#payments.amount(r, row.month)));
    const settled = rows.length === paid.length && alike;
    for (const recipient of free) {
      // All of them are published, or nobody can say which: nothing is concluded about any of them.
      const amount = settled ? this.#payments.amount(recipient, row.month) : undefined;
      this.#mark(recipient, notice, { ...row, amount }, main);
    }
    if (!settled)
      this.#tell(notice, row, 'same-name', '同村有同名的救助对象，公示名单上分不清是哪一个，没有猜。');
  }

  #mark(recipient: Recipient, notice: Published, row: ListedRow, main: boolean): void {
    const { index } = recipient;
    const { stage } = notice.file;
    if (stage === 'termination') {
      this.#endings.add(`${index} ${row.month}`);
      return;
    }
    if (main) this.#recipients.settle(recipient, row.place, row.month);
    const seen = this.#seen.of(row.month);
    if (seen.get(index) === this.#notice)
      this.#tell(
        notice,
        row,
        'listed-twice',
        '同一份名单里同村同名出现了两次，可能是重复，也可能是两个人，没有猜。',
      );
    seen.set(index, this.#notice);
    if (notice.corrected) obtain(this.#marks, notice.id, () => []).push([index, row.month]);
    if (stage === 'confirmed') this.#confirmed.of(row.month).set(index, 1);
    if (main) this.#amounts.of(row.month).set(index, row.amount === undefined ? -1 : row.amount + 1);
  }

  #tell(notice: Published, row: ListedRow, code: string, message: string): void {
    const { category } = notice.file;
    const at = this.#places.all[row.place];
    const [township, village] = [at?.township.name ?? '', at?.village.name ?? ''];
    this.#problems.add({
      code,
      input: 'published',
      township,
      village,
      category,
      period: row.month,
      message,
    });
  }

  /** After the last list: a masked row counts for whoever it could be, the same amount first. */
  settleMasked(): void {
    const open = (row: Masked) =>
      this.#recipientsAt(row.place, row.notice.file.category).filter(
        (r) =>
          !this.has(r, row.month) &&
          this.#payments.count(r, row.month) > 0 &&
          couldBe(row.name || '*', r.name),
      );
    const left = this.#masked.filter((row) => {
      const match = open(row).find((r) => this.#payments.amount(r, row.month) === row.amount);
      if (match) this.#amounts.of(row.month).set(match.index, (row.amount ?? 0) + 1);
      return !match;
    });
    for (const row of left) {
      const [match] = open(row);
      if (match) this.#amounts.of(row.month).set(match.index, -1);
    }
  }

  #villages: Map<string, Recipient[]> | undefined;

  #recipientsAt(place: number, category: string): readonly Recipient[] {
    this.#villages ??= Map.groupBy(this.#recipients.all, (r) => `${r.place} ${r.category}`);
    return this.#villages.get(`${place} ${category}`) ?? [];
  }
}
