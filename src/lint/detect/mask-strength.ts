import { remembering } from '../../document/remembering.ts';
import { DAYS, isBirthDate } from './calendar.ts';

/**
 * How well a mask hides: how many numbers fit it, and whether it leaves year of birth or birthday to be
 * read.
 */
export type MaskStrength = { candidates: number; showsBirthDate: boolean };

/** Fewer candidates than this can be tried one by one. The usual 6+4 mask leaves about 3,300. */
export const WEAK_BELOW = 1000;

/** The sign of a hidden digit in a shape, which has no others than digits and a last X. */
export const HIDDEN = '*';

/** A longer shape is no number. */
export const LONGEST = 24;

/** Living people's years of birth, about a century of them, and the county codes in use (GB/T 2260). */
const YEARS = Array.from({ length: 100 }, (_, i) => `${1926 + i}`);
const COUNTIES = 3200;

/** Measures the shape of a masked number. */
export function measure(shape: string): MaskStrength {
  const hidden = shape.length - shape.replaceAll(HIDDEN, '').length;
  const strong = { candidates: Number.POSITIVE_INFINITY, showsBirthDate: false };
  if (hidden === 0 || shape.length > LONGEST || !/^[0-9*]*X?$/.test(shape)) return strong;
  if (/^1[3-9*][0-9*]{9}$/.test(shape)) return { candidates: 10 ** hidden, showsBirthDate: false };
  const id = asId(shape);
  if (id) return strengthOfId(id);
  const isCard = /^[3-6][0-9*]{14,18}$/.test(shape);
  return isCard ? { candidates: Math.max(1, 10 ** (hidden - 1)), showsBirthDate: false } : strong;
}

/**
 * Lays a shape out as the 18 characters of an ID. Clerks do not count stars, so that with another length
 * only what stands before the first and behind the last of them is placed. An old 15-digit number gains its
 * century and has no check digit; a disability certificate is an ID with two digits behind.
 */
export function asId(shape: string): string | undefined {
  const head = shape.slice(0, shape.indexOf(HIDDEN));
  const tail = shape.slice(shape.lastIndexOf(HIDDEN) + 1);
  if (head.length + tail.length < 8 && shape.length !== 18 && shape.length !== 20) return undefined;
  const laid =
    shape.length === 18
      ? shape
      : shape.length === 20
        ? shape.slice(0, 18)
        : head.length + tail.length <= 18
          ? head + HIDDEN.repeat(18 - head.length - tail.length) + tail
          : '';
  if (isIdShape(laid)) return laid;
  const old = shape.length === 15 ? `${shape.slice(0, 6)}19${shape.slice(6)}${HIDDEN}` : '';
  return isIdShape(old) ? old : undefined;
}

function isIdShape(shape: string): boolean {
  return (
    /^(?:[1-689*][0-9*]|7[1*])/.test(shape) && shape.length === 18 && years(shape) > 0 && days(shape) > 0
  );
}

function strengthOfId(id: string): MaskStrength {
  const hidden = (from: number, to: number) => {
    let count = 0;
    for (let i = from; i < to; i++) if (id[i] === HIDDEN) count++;
    return count;
  };
  const area = Math.min(10 ** hidden(0, 6), COUNTIES);
  const sequence = 10 ** hidden(14, 17);
  const all = area * years(id) * days(id) * sequence;
  // A check digit in sight rules out ten candidates in eleven.
  const candidates = Math.max(1, Math.floor(id[17] === HIDDEN ? all : all / 11));
  const [year, day] = [hidden(6, 10), hidden(10, 14)];
  return { candidates, showsBirthDate: year === 0 || (day === 0 && hidden(6, 14) <= 4) };
}

function years(id: string): number {
  const shown = id.slice(6, 10);
  if (!shown.includes(HIDDEN)) return isBirthDate(Number(shown), 1, 1) ? 1 : 0;
  return fittingYears(shown);
}

function days(id: string): number {
  return fittingDays(id.slice(10, 14));
}

// There are few shapes and many masks.
const fittingYears = remembering((shape) => fitting(YEARS, shape));
const fittingDays = remembering((shape) => fitting(DAYS, shape));

/** How many of the values have the digits that a shape of four shows. */
function fitting(values: readonly string[], shape: string): number {
  const fits = new RegExp(`^${shape.replaceAll(HIDDEN, '.')}$`);
  return values.filter((value) => fits.test(value)).length;
}
