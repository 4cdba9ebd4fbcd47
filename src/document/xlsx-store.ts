import { unescaped } from './xlsx-words.ts';
import { attribute, Nesting, xmlPieces } from './xml.ts';
import { tagWords } from './xml-words.ts';

/** The shared strings of a workbook. `list` counts as used whatever is taken from it; `unused` are the rest, reading aids, and what stands beside the strings. */
export type Strings = { list: { at(index: number): string }; unused(): string[] };

export function sharedStrings(xml: string): Strings {
  const all: string[] = [];
  const beside = new Set<string>();
  const nesting = new Nesting();
  let text = '';
  let aid = '';
  for (const piece of xmlPieces(xml, (remark) => beside.add(remark))) {
    nesting.see(piece);
    if (piece.type === 'open') for (const word of tagWords(piece.name, piece.attributes)) beside.add(word);
    if (piece.type === 'text') {
      if (!nesting.within('t')) beside.add(piece.text.trim());
      // Reading aids of East Asian text repeat it; they are not shown.
      else if (nesting.within('rPh')) aid += piece.text;
      else text += piece.text;
    } else if (piece.name === 'si' && (piece.type === 'close' || piece.selfClosing)) {
      all.push(unescaped(text));
      beside.add(unescaped(aid));
      text = '';
      aid = '';
    }
  }
  nesting.end();
  const used = new Uint8Array(all.length);
  return {
    list: {
      at(index) {
        const string = all[index];
        if (string === undefined) throw new Error('no such string');
        used[index] = 1;
        return string;
      },
    },
    unused: () => [...all.filter((_, i) => !used[i]), ...beside].filter((word) => word !== ''),
  };
}

/**
 * How cell styles show what cells hold: which show a number as a date or month, and how serial days count; and which put
 * digits of their own around it.
 */
export type Looks = { dates: ReadonlySet<number>; from1904: boolean; digits: ReadonlyMap<number, Digits> };

/** Digits before and after what a cell holds, of which at least so many are shown; `isForTexts` says of what. */
type Digits = { before: string; after: string; least: number; isForTexts: boolean };

export function looksOf(styles: string, workbook: string): Looks {
  const formats = new Map<number, string>();
  const dates = new Set<number>();
  const digits = new Map<number, Digits>();
  let inCells = false;
  let index = 0;
  for (const piece of xmlPieces(styles)) {
    if (piece.type === 'text') continue;
    if (piece.name === 'cellXfs') inCells = piece.type === 'open';
    if (piece.type !== 'open') continue;
    const format = Number(attribute(piece.attributes, 'numFmtId') ?? 0);
    if (piece.name === 'numFmt') {
      const code = attribute(piece.attributes, 'formatCode') ?? '';
      if (code.length > LONGEST_FORMAT) throw new Error('format');
      formats.set(format, code);
    }
    if (piece.name === 'xf' && inCells) {
      if (isDate(format, formats.get(format))) dates.add(index);
      const own = digitsIn(formats.get(format) ?? '');
      if (own) digits.set(index, own);
      index++;
    }
  }
  return { dates, digits, from1904: countsFrom1904(workbook) };
}

/** Whether a workbook counts its days from 1904, as on old Macs. */
export function countsFrom1904(workbook: string): boolean {
  return /<(?:\w+:)?workbookPr[^>]*\bdate1904="(?:1|true)"/.test(workbook);
}

/** What stands in a format for itself, with the gaps as wide as a sign; a number may be parted by some of it. */
const LITERAL = '(?:"[^"]*"|\\\\.|[_*].|[-+/ ():])*';
const NUMBER = '[0#](?:[0#]|(?:\\\\?[- ])+[0#])*';
const AROUND = new RegExp(`^(?:\\[[^\\]]*\\])*(${LITERAL})(${NUMBER}|General|@)(${LITERAL})(?:;|$)`);

/** The digits that a format has for what all cells of it begin with, as `"500243"0`: who fills in a list types only the rest. */
function digitsIn(code: string): Digits | undefined {
  const [, before = '', kind = '', after = ''] = AROUND.exec(code) ?? [];
  const plain = (literal: string) => literal.replace(/"([^"]*)"|\\(.)|[_*]./g, '$1$2');
  const around = { before: plain(before), after: plain(after) };
  if (!/\d/.test(around.before + around.after)) return undefined;
  return { ...around, least: kind.replace(/[^0]/g, '').length, isForTexts: kind === '@' };
}

/** What Excel takes for a format. */
const LONGEST_FORMAT = 255;

// ECMA-376 part 1, 18.8.30: built-in formats; 27–36 and 50–58 are the East Asian dates.
function isDate(id: number, code: string | undefined): boolean {
  if (code !== undefined) return /[ymd年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}
