import { foldName } from '../lint/names.ts';
import { obtain } from '../maps.ts';
import { compare } from '../order.ts';
import type { Day, Month } from '../publication/dates.ts';
import type { Fen } from '../publication/money.ts';
import { NumberMap } from './number-map.ts';
import { agrees, birthOf, type Identity } from './read/identity.ts';
import { tagOf } from './subject.ts';

/** 审核确认: what was approved, from when to when; `only` where a monthly roster says it for one month. Amounts in fen. */
export type Approval = {
  amount: Fen | undefined;
  standard: Fen | undefined;
  decided: Day | undefined;
  from: Month | undefined;
  until: Month | undefined;
  only: Month | undefined;
  /** The village, where it is another than the recipient's first. */
  place: number | undefined;
};

/**
 * 救助对象: a household or person in one category, as the private files know it. `index` is its place in the columns of
 * the facts; `place` is the index of its village, -1 when no file says where. No approvals: it was only paid.
 */
export type Recipient = {
  index: number;
  name: string;
  place: number;
  category: string;
  key: number | undefined;
  persons: number | undefined;
  size: number | undefined;
  group: string;
  /** Born, as `20070931`, where an ID number or a birth column says it. */
  born: number | undefined;
  tag: number;
  urgent: boolean;
  withheld: boolean;
  /** 集中供养: the money goes to the home, for all who live there at once. */
  inHome: boolean;
  stopReason: string;
  /** The roster says that it has ended or is suspended, but not since when. */
  stopped: boolean;
  approvals: Approval[];
  /** The months in which payments or lists have the recipient in another village: people move. */
  moves: Map<Month, number> | undefined;
};

/** Who a row of a private file is about, as far as the row says. */
export type Described = {
  identity: Identity;
  name: string;
  place: number;
  category: string | undefined;
  persons: number | undefined;
  group: string;
  /** Without a village: whether one may be meant, by the township. */
  within?: ((place: number) => boolean) | undefined;
};

type Member = { household: Recipient; key: number | undefined };

/** Every recipient of the private files, found by ID number when both sides have it, else by name, village and persons. */
export class Recipients {
  readonly all: Recipient[] = [];
  /** The index of the first with an ID number; by that index all of them, where they are several. */
  readonly #byKey = new NumberMap();
  readonly #sharing = new Map<number, Recipient[]>();
  #byName: Map<string, Recipient[]> | undefined;
  readonly #byVillage = new Map<number, Map<string, Recipient[]>>();
  /** Members of households beside their heads, by ID number (the index of the household), and by village and name. */
  readonly #byMember = new NumberMap();
  readonly #members = new Map<number, Map<string, Member[]>>();

  add(who: Described & { category: string }): Recipient {
    const { identity, place, category, persons, group } = who;
    const name = foldName(who.name);
    const { key } = identity;
    const recipient: Recipient = {
      index: this.all.length,
      name,
      place,
      category,
      key,
      persons,
      size: undefined,
      group,
      born: key === undefined ? undefined : birthOf(key),
      tag: tagOf(`${key ?? ''}${name}`),
      urgent: false,
      withheld: false,
      inHome: false,
      stopReason: '',
      stopped: false,
      approvals: [],
      moves: undefined,
    };
    this.all.push(recipient);
    if (this.#byName) append(this.#byName, name, recipient);
    if (key !== undefined) this.#addNumber(key, recipient);
    append(
      obtain(this.#byVillage, place, () => new Map()),
      name,
      recipient,
    );
    return recipient;
  }

  /** Makes a recipient known in one more village, in a month or for good. */
  settle(recipient: Recipient, place: number, month?: Month): void {
    if (placeIn(recipient, month) === place) return;
    const names = obtain(this.#byVillage, place, () => new Map<string, Recipient[]>());
    if (!names.get(recipient.name)?.includes(recipient)) append(names, recipient.name, recipient);
    if (recipient.place < 0) recipient.place = place;
    if (month === undefined || recipient.place === place) return;
    recipient.moves ??= new Map();
    recipient.moves.set(month, place);
  }

  /** Makes a member of a household known by a name and, where the roster says it, an ID number. */
  join(household: Recipient, name: string, { key }: Identity): void {
    if (key !== undefined && this.#byMember.get(key) === undefined) this.#byMember.set(key, household.index);
    const names = obtain(this.#members, household.place, () => new Map<string, Member[]>());
    const alike = obtain(names, foldName(name), () => []);
    if (!alike.some((member) => member.household === household)) alike.push({ household, key });
  }

  /** The households of somebody who is no recipient himself: the money goes to one of its members, not always to the head. */
  householdsOf({ identity, name, place, category }: Described): readonly Recipient[] {
    const { key, masked } = identity;
    const index = key === undefined ? undefined : this.#byMember.get(key);
    const found =
      index !== undefined
        ? this.all.slice(index, index + 1)
        : (this.#members.get(place)?.get(foldName(name)) ?? [])
            .filter(
              (member) =>
                member.key === undefined ||
                (key === undefined && (masked === undefined || agrees(masked, member.key))),
            )
            .map(({ household }) => household);
    return category === undefined ? found : found.filter((r) => r.category === category);
  }

  /** People of the name, village and category whose number is another one: a wrong number, or somebody else. */
  namesakes({ identity: { key }, name, place, category }: Described): readonly Recipient[] {
    if (key === undefined || name === '') return NOBODY;
    return this.named(place, foldName(name)).filter(
      (r) => r.key !== undefined && (category === undefined || r.category === category),
    );
  }

  #addNumber(key: number, recipient: Recipient): void {
    const first = this.#byKey.get(key);
    if (first === undefined) this.#byKey.set(key, recipient.index);
    else this.#sharing.set(first, [...this.#numbered(key), recipient]);
  }

  /** Everybody with an ID number, in one category or another. */
  #numbered(key: number | undefined): readonly Recipient[] {
    const first = key === undefined ? undefined : this.#byKey.get(key);
    if (first === undefined) return NOBODY;
    return this.#sharing.get(first) ?? this.all.slice(first, first + 1);
  }

  /** Everybody of a village with a name, folded. */
  named(place: number, name: string): readonly Recipient[] {
    return this.#byVillage.get(place)?.get(name) ?? NOBODY;
  }

  /** Everybody of a village with a name, else those of the name of whom no file says the village. */
  #namedIn(place: number, name: string): readonly Recipient[] {
    const here = this.named(place, name);
    return here.length > 0 ? here : this.unplaced(name);
  }

  /** People of a name of whom no file so far says the village. */
  unplaced(name: string): readonly Recipient[] {
    const found = this.named(-1, name);
    return found.length === 0 ? found : found.filter((r) => r.place < 0);
  }

  /** Everybody of a name, of the township that a row without a village names, or of the county. */
  #namedAnywhere({ name, within }: Described): readonly Recipient[] {
    this.#byName ??= Map.groupBy(this.all, (recipient) => recipient.name);
    const named = this.#byName.get(foldName(name)) ?? NOBODY;
    return within ? named.filter((r) => r.place < 0 || within(r.place)) : named;
  }

  /** Who a row is about: one, nobody known, or several between whom nothing decides. */
  match(who: Described): Recipient | 'none' | 'ambiguous' {
    const { key } = who.identity;
    const first = key === undefined ? undefined : this.#byKey.get(key);
    const only = first === undefined || this.#sharing.has(first) ? undefined : this.all[first];
    if (only && (who.category ?? only.category) === only.category) return only;
    const found = this.allMatching(who);
    return found.length < 2 ? (found[0] ?? 'none') : decide(found, who);
  }

  /** Everybody whom a row may be about, in whatever category where it names none. */
  allMatching(who: Described): readonly Recipient[] {
    const { category } = who;
    const found = this.#alike(who);
    return category === undefined || found.every((r) => r.category === category)
      ? found
      : found.filter((r) => r.category === category);
  }

  #alike(who: Described): readonly Recipient[] {
    const { key, masked } = who.identity;
    const { name, place, category } = who;
    const numbered = this.#numbered(key);
    if (numbered.some((r) => category === undefined || r.category === category)) return numbered;
    if (name === '') return NOBODY;
    const named = place >= 0 ? this.#namedIn(place, foldName(name)) : this.#namedAnywhere(who);
    if (named.length === 0) return NOBODY;
    // Somebody whose known number is another one is another person.
    if (key !== undefined) return named.filter((r) => r.key === undefined);
    return masked === undefined ? named : named.filter((r) => r.key === undefined || agrees(masked, r.key));
  }
}

const NOBODY: readonly Recipient[] = [];

/** Narrows people of one name by what the row shows: the persons of the household, then the group. */
export function decide(
  found: readonly Recipient[],
  { persons, group }: Pick<Described, 'persons' | 'group'>,
): Recipient | 'none' | 'ambiguous' {
  let left = found;
  const narrow = (test: (r: Recipient) => boolean) => {
    if (left.length > 1 && left.some(test)) left = left.filter(test);
  };
  if (persons !== undefined) narrow((r) => r.persons === persons);
  if (group !== '') narrow((r) => r.group === group);
  return left.length > 1 ? 'ambiguous' : (left[0] ?? 'none');
}

function append<K>(map: Map<K, Recipient[]>, key: K, recipient: Recipient): void {
  obtain(map, key, () => []).push(recipient);
}

/**
 * The approvals that hold in a month, the latest first. A month counts from the first of its start and its decision
 * (条例 art. 22 pays the month of approval, 民发〔2021〕57号 the next) to the month in which it ends.
 */
export function approvalsIn({ approvals }: Recipient, month: Month): Approval[] {
  const held = approvals.filter((approval) => holdsIn(approval, month));
  // Of those that begin together the one that was read last is the latest.
  return held.length < 2 ? held : held.reverse().sort((a, b) => compare(startOf(b), startOf(a)));
}

/** The village of a recipient in a month, -1 when no file says where. */
export function placeIn(recipient: Recipient, month: Month | undefined): number {
  const { place, approvals, moves } = recipient;
  if (month === undefined) return place;
  const moved = moves?.get(month);
  if (moved !== undefined) return moved;
  if (approvals.length < 2 || approvals.every((approval) => approval.place === undefined)) return place;
  return approvalsIn(recipient, month)[0]?.place ?? place;
}

export function holdsIn({ from, until, decided, only }: Approval, month: Month): boolean {
  if (only !== undefined) return only === month;
  const start = earliest(from, decided?.slice(0, 7));
  return (start === undefined || start <= month) && (until === undefined || month <= until);
}

function startOf({ from, decided, only }: Approval): string {
  return only ?? from ?? decided ?? '';
}

function earliest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
