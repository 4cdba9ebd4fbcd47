import { checkCharacter } from '../../src/lint/detect/id-number.ts';

/** A seeded source of chance: the same seed gives the same corpus everywhere. */
export type Chance = {
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  digits(n: number): string;
};

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
  return {
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    digits: (n) => Array.from({ length: n }, () => below(10)).join(''),
  };
}

/** A date as YYYYMMDD. */
export function birth({ below }: Chance): string {
  return `${1930 + below(94)}${pad(1 + below(12))}${pad(1 + below(28))}`;
}

/** An ID of nobody: area codes that begin with 99 are assigned to no place. */
export function id(of: Chance, area = `99${of.digits(4)}`): string {
  return withCheck(area + birth(of) + of.digits(3));
}

/** The first 17 digits of an ID and its last character. */
export function withCheck(first17: string): string {
  return first17 + checkCharacter(first17);
}

/** An ID that ends in X. */
export function idWithX(of: Chance): string {
  for (;;) {
    const made = id(of);
    if (made.endsWith('X')) return made;
  }
}

/** An ID of digits alone. */
export function idWithoutX(of: Chance): string {
  for (;;) {
    const made = id(of);
    if (!made.endsWith('X')) return made;
  }
}

/** An ID with a wrong last digit. */
export function mistypedId(of: Chance): string {
  const made = idWithoutX(of);
  return made.slice(0, 17) + ((Number(made[17]) + 1 + of.below(9)) % 10);
}

/** The 15-digit number issued until 1999. */
export function oldId(of: Chance): string {
  return `99${of.digits(4)}${40 + of.below(55)}${pad(1 + of.below(12))}${pad(1 + of.below(28))}${of.digits(3)}`;
}

/** Disability certificate: the ID, a type and a grade. */
export function certificate(of: Chance): string {
  return `${id(of)}${1 + of.below(7)}${1 + of.below(4)}`;
}

/** Residence permit of somebody from Hong Kong, Macao, Taiwan or abroad, of an unassigned area. */
export function permit(of: Chance): string {
  return id(of, `${of.pick([81, 82, 83, 98])}99${of.digits(2)}`);
}

/** A serial number as offices give them: area, a day of these years, a count. It is no ID by its last digit. */
export function serial(of: Chance): string {
  const first17 = `99${of.digits(4)}${2021 + of.below(4)}${pad(1 + of.below(12))}${pad(1 + of.below(28))}${of.digits(3)}`;
  const check = checkCharacter(first17);
  return first17 + (check === 'X' ? '0' : (Number(check) + 1 + of.below(9)) % 10);
}

/** UnionPay card of an unassigned issuer, with its Luhn digit. */
export function card(of: Chance, length = 19): string {
  const body = `629999${of.digits(length - 7)}`;
  return body + luhnDigit(body);
}

/** Card of the years before UnionPay, of an unassigned account. */
export function olderCard(of: Chance): string {
  const body = `${of.pick(['955999', '955899', '436799', '601399', '603699'])}${of.digits(12)}`;
  return body + luhnDigit(body);
}

/** Mobile number. */
export function mobile({ below, digits }: Chance): string {
  return `1${3 + below(7)}${digits(1)}0000${digits(4)}`;
}

/** Unified social credit code (GB 32100-2015) of an unassigned area, perhaps with a day where an ID has one. */
export function creditCode(of: Chance, day = of.digits(6)): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const letter = () => of.pick([...'ABCDEFGHJKLMNPQRTUWXY']);
  const body = `1199${of.digits(2)}${day}${day.length > 6 ? letter() + letter() + of.digits(1) : letter() + of.digits(4)}`;
  const sum = [...body].reduce((s, c, i) => s + alphabet.indexOf(c) * (3 ** i % 31), 0);
  return body + alphabet[(31 - (sum % 31)) % 31];
}

function luhnDigit(body: string): number {
  const sum = [...body]
    .reverse()
    .reduce((s, c, i) => s + (i % 2 ? Number(c) : ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(c)] ?? 0)), 0);
  return (10 - (sum % 10)) % 10;
}

function pad(n: number): string {
  return `${n}`.padStart(2, '0');
}
