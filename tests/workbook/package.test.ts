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

test('twenty thousand parts are named, declared and related in seconds', () => {
  const parts = emptyPackage();
  const begun = performance.now();
  for (let number = 1; number <= 20_000; number++) {
    const path = parts.free('xl/comments', '.xml');
    expect(path).toBe(`xl/comments${number}.xml`);
    parts.put(path, '<comments/>');
    parts.declare(path, 'text/xml');
    parts.relate('xl/workbook.xml', 'comments', path);
  }
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(parts.relations('xl/workbook.xml')).toHaveLength(20_001);
}, 20_000);
