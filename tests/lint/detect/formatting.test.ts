import { describe, expect, test } from 'vitest';
import { detect, mightHoldSecret } from '../../../src/lint/detect/index.ts';
import { chance, id, idWithoutX, withCheck } from '../../corpus/identity.ts';

const of = chance(3127);
const ID = idWithoutX(of);
const parts = [ID.slice(0, 6), ID.slice(6, 14), ID.slice(14)];
const bytesOf = (text: string) => [...Buffer.from(text)].map((byte) => byte.toString(16));

function expectFound(text: string) {
  expect(mightHoldSecret.test(text)).toBe(true);
  expect(detect(text)).toMatchObject([{ kind: 'national-id', confidence: 'certain' }]);
}

describe('between codes that only say how a text looks', () => {
  test.each([
    ['a terminal', `${parts[0]}\x1b[31m${parts[1]}\x1b[0m${parts[2]}`],
    ['a terminal, as programs write it', `${parts[0]}\\x1b[1;31m${parts[1]}\\033[0m${parts[2]}`],
    ['words of RTF', `{\\rtf1 ${parts[0]}\\b ${parts[1]}\\b0 ${parts[2]}\\par}`],
    ['groups of RTF', `{\\f0 ${parts[0]}}{\\f1\\fs24 ${parts[1]}}{\\cf2 ${parts[2]}}`],
    [
      'bytes of RTF',
      bytesOf(ID)
        .map((hex) => `\\'${hex}`)
        .join(''),
    ],
    ['characters of RTF', [...ID].map((digit) => `\\u${digit.charCodeAt(0)}?`).join('')],
    ['a terminal, as an editor shows it', parts.join('^[[0m')],
    ['groups of RTF with long numbers', parts.join('}{\\rtlch\\fcs1 \\insrsid12345678 ')],
    [
      'full-width digits in bytes of RTF',
      [...ID].map((c) => `\\'a3\\'${(c.charCodeAt(0) + 0x80).toString(16)}`).join(''),
    ],
    ['a wildcard', `LIKE '%${ID}%'`],
    ['a feed in JSON', JSON.stringify(`${ID.slice(0, 9)}\f${ID.slice(9)}`)],
    [
      'octal codes of look-alikes',
      [...ID.replaceAll('0', 'Q')].map((c) => `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`).join(''),
    ],
    [
      'codes of a style sheet',
      [...ID.replaceAll('5', 'S').replaceAll('9', 'g')]
        .map((c) => `\\${c.charCodeAt(0).toString(16)} `)
        .join(''),
    ],
    ['octal codes of two digits', [...ID].map((digit) => `\\${digit.charCodeAt(0).toString(8)}`).join('')],
    ['links of Markdown', `[${parts[0]}](https://example.cn/a.html "甲")${parts[1]}[${parts[2]}](#a)`],
    ['references and looks of Markdown', `[${parts[0]}][1][${parts[1]}]{.red}${parts[2]}`],
    ['notes of Markdown', parts.join('[^1]')],
    ['a comment of a page', `${ID.slice(0, 4)}<!-- 换行 -->${ID.slice(4)}`],
    ['bold of Markdown', `**${ID.slice(0, 9)}****${ID.slice(9)}**`],
  ])('%s', (_, text) => expectFound(text));

  test('cells of RTF are columns', () => {
    const area = ID.slice(0, 6);
    const day = '20150918';
    const count = of.digits(3);
    const number = withCheck(`${area}${day}${count}`);
    const text = `{\\rtf1 ${area}\\cell ${day}\\cell ${number.slice(14)}\\cell\\row}`;
    expect(detect(text).map(({ confidence }) => confidence)).not.toContain('certain');
  });

  test('a path is read as it stands', () => {
    const photo = withCheck(`${ID.slice(0, 6)}20250413${of.digits(3)}`);
    expect(detect(`D:\\b6657\\${photo.slice(0, 6)}\\IMG_20250413_${photo.slice(14)}11.jpg`)).toEqual([]);
    expectFound(`C:\\b1985\\${id(of)}`);
    expect(detect('C:\\2025\\60\\61\\62\\63\\fs24\\b0 19850101')).toEqual([]);
  });
});
