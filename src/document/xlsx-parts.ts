import { binaryWords } from './binary-words.ts';
import type { Field, Part, Place, Problem } from './types.ts';
import type { Package } from './xlsx-package.ts';
import { formulaWords, unescaped } from './xlsx-words.ts';
import { attribute } from './xml.ts';
import { wordsOf } from './xml-words.ts';

export const WORKBOOK = 'xl/workbook.xml';
export const STYLES = 'xl/styles.xml';

/** Settings of printers: no text, in nearly every workbook, and large enough to hold one. */
const PRINTER = /^xl\/printerSettings\/[^/]+\.bin$/;

/** The texts of the parts that were not read yet, and the names of all; what is no text becomes a problem. */
export function otherParts(parts: Package, problems: Problem[]): Field[] {
  return parts.paths.flatMap((path) => {
    const part = partOf(path);
    const name = fieldOf('other-part', path);
    if (parts.read.has(path)) return name;
    if (PRINTER.test(path))
      return [name, ...binaryWords(parts.bytes(path)).map((word) => fieldOf(part, word))];
    if (path.endsWith('/') && parts.bytes(path).length === 0) return name;
    const xml = /\.(xml|vml|rels)$/.test(path) ? parts.text(path) : undefined;
    // Power Query keeps a package of its own in a part in UTF-16.
    if (xml !== undefined) return [name, ...textsOf(xml, path, part)];
    problems.push({ code: 'embedded-file', place: { at: 'part', part } });
    return name;
  });
}

function textsOf(xml: string, path: string, part: Part): Field[] {
  if (path.endsWith('.rels')) return linksOf(xml);
  if (path === STYLES) return formatsOf(xml);
  // The names of sheets have a place of their own.
  const names = (name: string, attributes: string) =>
    path === WORKBOOK && name === 'sheet' ? [attribute(attributes, 'name') ?? ''] : [];
  return wordsOf(xml, names).flatMap((word) =>
    [...new Set([word, ...formulaWords(word), unescaped(word)])].map((text) => fieldOf(part, text)),
  );
}

/** What relations say, and the addresses that lead outside the workbook. */
function linksOf(xml: string): Field[] {
  const external = new Set<string>();
  const others = wordsOf(xml, (_, attributes) => {
    if (attribute(attributes, 'TargetMode') !== 'External') return [];
    const target = attribute(attributes, 'Target') ?? '';
    external.add(target);
    return [target];
  });
  return [
    ...[...external].map((text) => fieldOf('external-link', text)),
    ...others.map((text) => fieldOf('other-part', text)),
  ];
}

/** The words that number formats show, whatever the number: `0"元"`; and the names of styles and fonts. */
function formatsOf(xml: string): Field[] {
  const shown: string[] = [];
  const others = wordsOf(xml, (name, attributes) => {
    if (name !== 'numFmt') return [];
    const code = attribute(attributes, 'formatCode') ?? '';
    const words = [...code.matchAll(/"([^"]*)"|\\(.)/g)].map(([, quoted, single]) => quoted ?? single);
    shown.push(words.join(''));
    return [code];
  });
  return [...shown, ...others].map((text) => fieldOf('other-part', text));
}

const PART_PATHS: [RegExp, Part][] = [
  [/^xl\/(comments|threadedComments|persons)/, 'comment'],
  [/^docProps\//, 'property'],
  [/^xl\/(drawings|charts|diagrams|media)\//, 'drawing'],
  [/^xl\/workbook\.xml$/, 'defined-name'],
  [/^xl\/pivot/, 'pivot-cache'],
  [/^xl\/externalLinks\//, 'external-link'],
  [/^customXml\//, 'custom-xml'],
];

function partOf(path: string): Part {
  return PART_PATHS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other-part';
}

/** A text of a part. That of a sheet's name is shown, any other is hidden. */
export function fieldOf(part: Part, text: string): Field {
  const place: Place = { at: 'part', part };
  return { text, place: () => place, hidden: part !== 'sheet-name' };
}
