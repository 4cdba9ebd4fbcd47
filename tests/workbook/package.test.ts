import { expect, test } from 'vitest';
import { emptyPackage } from '../../src/workbook/plain.ts';

test('a new part has a name that no other has in capitals', () => {
  const parts = emptyPackage();
  parts.put('xl/worksheets/Sheet1.xml', '<worksheet/>');
  expect(parts.free('xl/worksheets/sheet', '.xml')).toBe('xl/worksheets/sheet2.xml');
});

test('what a new part is stands once, though something was said of one that was not there', () => {
  const parts = emptyPackage();
  parts.put(
    '[Content_Types].xml',
    '<Types><Override PartName="/xl/Comments1.xml" ContentType="old"/></Types>',
  );
  parts.declare('xl/comments1.xml', 'new');
  expect(parts.text('[Content_Types].xml')).toBe(
    '<Types><Override PartName="/xl/comments1.xml" ContentType="new"/></Types>',
  );
});
