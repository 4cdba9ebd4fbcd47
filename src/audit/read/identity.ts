/**
 * An ID number as a number that tells people apart: the region, the birth date and the serial number, without the check
 * digit, so that the 15 and the 18 digits of one person are the same.
 * `masked` is a number of which digits are hidden, `lost` one whose last digits a spreadsheet has rounded away.
 */
export type Identity = { key?: number; masked?: string; lost?: true };

const NONE: Identity = {};

// A double holds 15 digits: regions are numbered as they come.
const regions = new Map<number, number>();
const codes: number[] = [];

export function identityIn(text: string): Identity {
  if (text === '') return NONE;
  const plain = /^\d{17}[\dX]$/.test(text) ? text : tidy(text);
  if (/^\d{17}[\dX]$/.test(plain)) {
    // Excel keeps 15 digits of a number and writes zeros for the rest. The few real numbers that end so go by name too.
    if (plain.endsWith('000')) return { lost: true };
    return { key: keyOf(plain) };
  }
  if (/^\d{15}$/.test(plain)) return { key: keyOf(`${plain.slice(0, 6)}19${plain.slice(6)}`) };
  if (/E\+?1[3-8]$/.test(plain)) return { lost: true };
  return /^[\dX*]{15,18}$/.test(plain) && plain.includes('*') ? { masked: plain } : NONE;
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

function keyOf(digits: string): number {
  const code = Number(digits.slice(0, 6));
  let region = regions.get(code);
  if (region === undefined) {
    region = codes.length;
    regions.set(code, region);
    codes.push(code);
  }
  return region * 1e11 + Number(digits.slice(6, 17));
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[×✕●]/g, '*')
    .replace(/[^\dXE+*]/g, '');
}
