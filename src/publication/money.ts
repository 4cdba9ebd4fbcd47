import { plainInteger } from './numbers.ts';

/** Money is whole fen, so that sums are exact. */
export type Fen = number;

/**
 * Reads an amount as clerks write it: `1,234.50`, `1234.5元`, `¥630`, `0.12万元`, full-width digits; a dash or
 * blank is zero only where the caller says so.
 * @returns fen, or `undefined` when the text is no amount, or has a fraction of a fen
 */
export function parseMoney(text: string): Fen | undefined {
  const yuan = plainInteger(text, 9);
  if (yuan !== undefined) return yuan * 100;
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^[¥￥]/, '');
  const match = /^(-?\d{1,12})(?:\.(\d+))?(万元|万|元整|元)?$/.exec(plain);
  if (!match) return undefined;
  const [, whole = '', fraction = '', unit = ''] = match;
  const places = unit.startsWith('万') ? 6 : 2;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) return undefined;
  const size = Number(whole.replace('-', '') + digits.padEnd(places, '0'));
  return whole.startsWith('-') ? -size : size;
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
