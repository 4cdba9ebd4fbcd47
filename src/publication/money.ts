import { rememberingShort } from '../document/remembering.ts';

/** Money is whole fen, so that sums are exact. */
export type Fen = number;

/**
 * Reads an amount as clerks write it: `1,234.50`, `1234.5元`, `¥630`, `0.12万元`, `660元/人·月`, `每人每月660元`, full-width digits; a dash or
 * blank is zero only where the caller says so.
 * @returns fen, or `undefined` when the text is no amount, or has a fraction of a fen
 */
export function parseMoney(text: string): Fen | undefined {
  const fen = plainFen(text);
  return fen ?? wordyFen(text);
}

/** A longer text is not read as a plain amount. */
const LONGEST_PLAIN = 12;
const wordyFen = rememberingShort(fenOf);

function fenOf(text: string): Fen | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^(?:人民币|每人每月|月人均|每月)?[¥￥]?/, '');
  const match = AMOUNT.exec(plain);
  if (!match) return undefined;
  const [, whole = '', fraction = '', unit = ''] = match;
  const places = unit.startsWith('万') ? 6 : 2;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) return undefined;
  const size = Number(whole.replace('-', '') + digits.padEnd(places, '0'));
  return whole.startsWith('-') ? -size : size;
}

// Between 人 and 月 stands one of the many signs that input methods give for a dot.
const AMOUNT =
  /^(-?\d{1,12})(?:\.(\d+))?(万元|万|元整|元?(?:\/(?:人(?:[/·•・‧∙.]?月)?|月(?:[/·•・‧∙.]?人)?))?)$/;

const [COMMA, POINT] = [0x2c, 0x2e];

/** The fen of `1234`, `1234.5` or `1,234.50`, as most amounts are written; `undefined` for all else, or too many digits. */
function plainFen(text: string): Fen | undefined {
  if (text.length > LONGEST_PLAIN) return undefined;
  let number = 0;
  let point = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const digit = unit - 0x30;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
    else if (point < text.length || i === 0) return undefined;
    else if (unit === POINT) point = i;
    else if (unit !== COMMA) return undefined;
  }
  if (point === text.length) return text === '' ? undefined : number * 100;
  const places = text.length - point - 1;
  if (places === 2) return number;
  return places === 1 ? number * 10 : undefined;
}

/** `1234.5` yuan as `1,234.50`; whole yuan without a fraction. */
export function formatMoney(fen: Fen): string {
  const sign = fen < 0 ? '-' : '';
  const yuan = Math.floor(Math.abs(fen) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = Math.abs(fen) % 100;
  return rest ? `${sign}${yuan}.${rest.toString().padStart(2, '0')}` : `${sign}${yuan}`;
}
