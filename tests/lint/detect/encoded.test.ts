import { describe, expect, test } from 'vitest';
import { detect, mightHoldSecret } from '../../../src/lint/detect/index.ts';
import { card, chance, idWithoutX, mistypedId, oldId } from '../../corpus/identity.ts';

const of = chance(5321);
const ID = idWithoutX(of);
const bytesOf = (text: string) => [...Buffer.from(text)].map((byte) => byte.toString(16).padStart(2, '0'));
const quoted = (text: string) => bytesOf(text).map((hex) => `=${hex.toUpperCase()}`);
const wide = (text: string) =>
  [...text].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
const bold = (text: string) =>
  [...text].map((digit) => String.fromCodePoint(0x1d7ce + Number(digit))).join('');
function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = bits.match(/.{1,5}/g) ?? [];
  return signs
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
/** An ID whose fives, twos and eights were read as letters, so that few digits are left. */
const MISREAD = ID.replaceAll('5', 'S').replaceAll('2', 'Z').replaceAll('8', 'B').replaceAll('1', 'l');

function expectFound(text: string) {
  expect(mightHoldSecret.test(text)).toBe(true);
  expect(detect(text)).toMatchObject([{ kind: 'national-id', confidence: 'certain' }]);
}

describe('encoded', () => {
  test.each([
    ['base64 of an address', Buffer.from([...ID].join('\u2060')).toString('base64url')],
    ['hexadecimal, with a break of the line', bytesOf(`${ID.slice(0, 9)}\r\n${ID.slice(9)}`).join('')],
    ['hexadecimal, with colons', bytesOf(ID).join(':')],
    ['hexadecimal of full-width digits, with spaces', bytesOf(wide(ID)).join(' ')],
    ['hexadecimal of two bytes each', `0x${bytesOf(ID).join('00')}00`],
    ['quoted-printable in JSON', JSON.stringify(quoted(ID).toSpliced(7, 0, '=\r\n').join(''))],
    ['quoted-printable in full-width digits', quoted(wide(ID)).join('')],
    ['quoted-printable, a line broken', quoted(ID).toSpliced(7, 0, '=\r\n').join('')],
    [
      'quoted-printable here and there',
      `${ID.slice(0, 9)}${quoted(ID.slice(9, 12)).join('')}${ID.slice(12)}`,
    ],
    ['base64 of what a scanner misread', Buffer.from(`身份证号${MISREAD}`).toString('base64')],
    [
      'the bytes of full-width digits, as programs print them',
      bytesOf(wide(ID))
        .map((hex) => `\\x${hex}`)
        .join(''),
    ],
    [
      'a style sheet, six digits each',
      [...bold(ID)].map((c) => `\\0${c.codePointAt(0)?.toString(16)}`).join(''),
    ],
  ])('%s', (_, text) => expectFound(text));

  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const percent = (text: string) =>
    bytesOf(text)
      .map((hex) => `%${hex}`)
      .join('');
  test.each([
    ['base64 of base64', base64(base64(ID))],
    ['base64 of base64 of base64', base64(base64(base64(ID)))],
    ['base64 of hexadecimal', base64(bytesOf(ID).join(''))],
    ['hexadecimal of base64', bytesOf(base64(`冉甲一${ID}`)).join('')],
    ['hexadecimal of hexadecimal', bytesOf(bytesOf(ID).join('')).join('')],
    ['quoted-printable of base64', quoted(base64(ID)).join('')],
    ['percent signs around base64 of percent signs', percent(base64(percent(ID)))],
    ['percent signs of percent signs of percent signs', percent(percent(percent(ID)))],
    ['base32', base32(ID)],
    ['base64 of base32', base64(base32(`身份证号${ID}`))],
  ])('%s', (_, text) => {
    const [span] = detect(text);
    expect(span).toMatchObject({ kind: 'national-id', start: 0, confidence: 'certain' });
    // Signs that only fill up are no part of it.
    expect(text.slice(span?.end)).toMatch(/^=*$/);
  });

  test('a mistyped ID, and a card', () => {
    expect(detect(base64(mistypedId(of)))).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
    expect(detect(base64(card(of)))).toMatchObject([{ kind: 'bank-account', confidence: 'likely' }]);
  });

  test.each([
    ['base64', (text: string) => Buffer.from(text).toString('base64')],
    ['hexadecimal', (text: string) => bytesOf(text).join('')],
    ['hexadecimal, with spaces', (text: string) => bytesOf(text).join(' ')],
    ['quoted-printable', (text: string) => quoted(text).join('')],
  ])('an old ID in %s, behind a word for it', (_, encode) => {
    const written = encode(oldId(of));
    expect(detect(`身份证号：${written}`)).toMatchObject([{ kind: 'national-id', confidence: 'likely' }]);
    expect(detect(`校验码：${written}`)).toEqual([]);
  });

  test.each([
    ['base64', Buffer.from(ID).toString('base64')],
    ['hexadecimal of digits of another script', bytesOf(wide(ID)).join('')],
    ['quoted-printable', quoted(ID).join('')],
    ['hexadecimal, with spaces', bytesOf(wide(ID)).join(' ')],
    [
      'code points',
      bytesOf(ID)
        .map((hex) => `U+00${hex}`)
        .join(' '),
    ],
    [
      'numbers of a program',
      bytesOf(ID)
        .map((hex) => `0x${hex}`)
        .join(', '),
    ],
  ])('%s in a comment or an attribute of a page', (_, text) => {
    expectFound(`<p>公示</p><!-- ${text} --><p>名单</p>`);
    expectFound(`<a data-key="${text}">名单</a>`);
  });
});
