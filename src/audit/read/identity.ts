/** An ID number as a number that tells people apart, or what shows of one of which digits are hidden. */
export type Identity = { key?: number; masked?: string };

/**
 * What a cell says of an ID number: the region, and the birth date with the serial number; without the check digit, so
 * that the 15 and the 18 digits of one person are the same. `region` is -1 where there is no number, `masked` one of which
 * digits are hidden, `lost` one whose last digits a spreadsheet has rounded away.
 */
export type Digits = { region: number; rest: number; masked?: string; lost?: true };

const NONE: Digits = { region: -1, rest: 0 };

// A double holds 15 digits: regions are numbered as they come.
const regions = new Map<number, number>();
const codes: number[] = [];

export function identityIn(text: string): Identity {
  return identityOf(digitsIn(text));
}

export function identityOf({ region, rest, masked }: Digits): Identity {
  if (region >= 0) return { key: keyOf(region, rest) };
  return masked ? { masked } : NOBODY;
}

const NOBODY: Identity = {};

export function digitsIn(text: string): Digits {
  if (text === '') return NONE;
  const plain = /^[\dX*]+$/.test(text) ? text : tidy(text);
  if (/^\d{17}[\dX]$/.test(plain)) {
    // Excel keeps 15 digits of a number and writes zeros for the rest. The few real numbers that end so go by name too.
    if (plain.endsWith('000')) return { ...NONE, lost: true };
    return cut(plain);
  }
  if (/^\d{15}$/.test(plain)) return cut(`${plain.slice(0, 6)}19${plain.slice(6)}`);
  if (/E\+?1[3-8]$/.test(plain)) return { ...NONE, lost: true };
  return /^[\dX*]{15,18}$/.test(plain) && plain.includes('*') ? { ...NONE, masked: plain } : NONE;
}

/** The birth date of a key, as `20070931`; not checked. */
export function birthOf(key: number): number {
  return Math.floor((key % 1e11) / 1e3);
}

/** True when the digits that a masked number shows are those of a key. */
export function agrees(masked: string, key: number): boolean {
  const digits = `${codes[Math.floor(key / 1e11)]}`.padStart(6, '0') + `${key % 1e11}`.padStart(11, '0');
  if (masked.length !== 18) return false;
  for (let i = 0; i < 17; i++) if (masked[i] !== '*' && masked[i] !== digits[i]) return false;
  return true;
}

function cut(digits: string): Digits {
  return { region: Number(digits.slice(0, 6)), rest: Number(digits.slice(6, 17)) };
}

function keyOf(code: number, rest: number): number {
  let region = regions.get(code);
  if (region === undefined) {
    region = codes.length;
    regions.set(code, region);
    codes.push(code);
  }
  return region * 1e11 + rest;
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[×✕●]/g, '*')
    .replace(/[^\dXE+*]/g, '');
}
