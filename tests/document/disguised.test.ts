import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';

test.each(['txt', 'csv', 'md'])(
  'a document of a word processor is no text, though its name ends in .%s',
  (end) => {
    const document = readDocument(sourceOf(`名单.${end}`, "{\\rtf1\\ansi \\'c8\\bd\\'d0\\'a1\\'cd\\'af}"));
    expect(document.problems.map(({ code }) => code)).toEqual(['wrong-type']);
  },
);

test('what is in .xlsx by its name alone is not told to be saved as .xlsx', () => {
  const spreadsheet = zipSync({ mimetype: strToU8('application/x'), 'content.xml': strToU8('<x/>') });
  const document = readDocument(sourceOf('名单.xlsx', spreadsheet));
  expect(document.problems.map(({ code }) => code)).toEqual(['wrong-type']);
});
