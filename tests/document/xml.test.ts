import fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlPieces } from '../../src/document/xml.ts';

const token = fc.constantFrom(
  '<a>',
  '</a>',
  '<x:b c="1>2"\n/>',
  "<d e='\"'>",
  '冉甲一 &amp; &#x5189;',
  '<!-- 冉 <b> -->',
  '<![CDATA[冉 <b> & ]]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a>',
  '<!-',
  '<![CDA',
  '<!x>',
  '<',
  '>',
  '&',
);

/** What is read of a text, and whether it could be read to its end. */
function read(xml: string | string[]): unknown[] {
  const found: unknown[] = [];
  try {
    for (const piece of xmlPieces(xml, (remark) => found.push(remark))) found.push(piece);
  } catch {
    found.push('broken');
  }
  return found;
}

test('a text that comes in pieces is read as the whole of it', () => {
  fc.assert(
    fc.property(fc.array(token), fc.array(fc.nat({ max: 60 })), (tokens, cuts) => {
      const xml = tokens.join('');
      const ends = [0, ...cuts.sort((a, b) => a - b), xml.length];
      const pieces = ends.slice(1).map((end, i) => xml.slice(ends[i], end));
      expect(read(pieces)).toEqual(read(xml));
    }),
    { numRuns: 3000 },
  );
});

test('what is read of a text are its tags, texts and remarks', () => {
  expect(read('<?p q?><a b="1">冉&lt;<!-- c --><![CDATA[<]]></a>')).toEqual([
    'p q',
    { type: 'open', name: 'a', attributes: ' b="1"', selfClosing: false, start: 7, end: 16 },
    { type: 'text', text: '冉<', start: 16, end: 21 },
    ' c ',
    { type: 'text', text: '<', start: 31, end: 44 },
    { type: 'close', name: 'a', start: 44, end: 48 },
  ]);
});

test('the declaration with which XML begins says nothing', () => {
  expect(read('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>')).toEqual([]);
});

test('a remark that never ends, in many pieces, takes no quadratic time', () => {
  const pieces = ['<!--', ...Array.from({ length: 20_000 }, () => '冉'.repeat(1000))];
  expect(read(pieces)).toEqual(['broken']);
});
