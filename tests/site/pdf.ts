import { unzlibSync } from 'fflate';

/**
 * The text of each page of a PDF that Chromium printed, in the order it was drawn, without white space. Knows only what
 * Chromium writes: plain objects, deflated streams, hexadecimal strings, ToUnicode maps and ActualText.
 */
export function pdfPages(pdf: Uint8Array): string[] {
  const file = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const object = (id = '') => objects.get(id) ?? '';
  const pages = [...objects.values()].filter((body) => /^<<\/Type \/Page\n/.test(body));
  return pages.map((page) => {
    const fonts = new Map<string, Font>();
    for (const [, name = '', id] of page.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, fontOf(object(id), object));
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1];
    return shownText(streamOf(object(contents)), fonts)
      .replace(/\s/g, '')
      .replace(/[ﬀ-ﬄ]/g, (joined) => joined.normalize('NFKC'));
  });
}

/** How many hexadecimal digits make a code, and what the codes mean. */
type Font = { digits: number; meaning: Map<number, string> };

function fontOf(font: string, object: (id?: string) => string): Font {
  const map = streamOf(object(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1]));
  const meaning = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)>/g))
      meaning.set(hex(code), utf16(text));
  for (const [, block = ''] of map.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = hex(first); code <= hex(last); code++)
        meaning.set(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - hex(first)));
  return { digits: font.includes('/Type0') ? 4 : 2, meaning };
}

function shownText(content: string, fonts: Map<string, Font>): string {
  let font: Font | undefined;
  let actual = false;
  let text = '';
  const tokens = /\/(F\d+) [\d.]+ Tf|\/ActualText <FEFF(\w*)>|\bEMC\b|<(\w+)>/g;
  for (const [token, name, spoken, codes] of content.matchAll(tokens)) {
    if (name) font = fonts.get(name);
    else if (spoken !== undefined) {
      text += utf16(spoken);
      actual = true;
    } else if (token === 'EMC') actual = false;
    else if (codes && !actual && font)
      for (let at = 0; at < codes.length; at += font.digits)
        text += font.meaning.get(hex(codes.slice(at, at + font.digits))) ?? '';
  }
  return text;
}

function streamOf(object: string): string {
  const start = object.indexOf('stream\n');
  if (start < 0) return '';
  const length = Number(/\/Length (\d+)/.exec(object)?.[1]);
  const bytes = Buffer.from(object.slice(start + 7, start + 7 + length), 'latin1');
  return object.includes('/FlateDecode')
    ? Buffer.from(unzlibSync(bytes)).toString('latin1')
    : bytes.toString('latin1');
}

function utf16(digits: string): string {
  return String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map(hex));
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16);
}
