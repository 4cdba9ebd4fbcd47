import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { workbook } from '../fixtures/xlsx.ts';

function read(...args: Parameters<typeof workbook>) {
  return readDocument(sourceOf('a.xlsx', workbook(...args)));
}

function cells(document: ReturnType<typeof read>): string[][] {
  return [...(document.tables[0]?.rows() ?? [])].map((row) => row.cells);
}

test('a cell merged downwards is repeated, one merged sideways is not', () => {
  const rows = [
    ['标题', '', ''],
    ['中心村', '冉甲一', 630],
    ['', '田甲二', 1234.5],
  ];
  const document = read([{ rows, merges: ['A1:C1', 'A2:A3'] }]);
  expect(cells(document)).toEqual([
    ['标题', '', ''],
    ['中心村', '冉甲一', '630'],
    ['中心村', '田甲二', '1234.5'],
  ]);
});

test('a long number keeps all its digits, as Excel stores them', () => {
  const lost = Number(`99${'0'.repeat(13)}123`);
  expect(cells(read([{ rows: [[lost]] }]))).toEqual([[BigInt(lost).toString()]]);
});

test('a formula without a result is known, one whose result is blank is not taken for it', () => {
  const cells = [
    '<c r="A1"><f>B1*2</f><v></v></c>',
    '<c r="B1"><f>C1</f></c>',
    '<c r="C1"><f t="shared" si="0"/><v/></c>',
    '<c r="D1"><f>1+1</f><v>2</v></c>',
    '<c r="E1" t="str"><f>""</f><v></v></c>',
    '<c r="F1"/>',
  ];
  const document = read([{ rows: [] }], {
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`,
  });
  expect([...(document.tables[0]?.rows() ?? [])][0]?.uncalculated).toEqual([1, 2, 3]);
});

test('hidden sheets, rows and columns are read and marked', () => {
  const document = read([
    { rows: [['a', 'b']], hiddenRows: [1], hiddenColumns: [2] },
    { rows: [['c']], hidden: true },
  ]);
  expect(document.tables.map(({ hidden }) => hidden)).toEqual([false, true]);
  expect([...(document.tables[0]?.rows() ?? [])][0]?.hidden).toBe(true);
  expect([...(document.tables[0]?.hiddenColumns ?? [])]).toEqual([2]);
});

describe('words outside the cells are fields', () => {
  const parts: [string, string, string][] = [
    [
      'comment',
      'xl/comments1.xml',
      '<comments><comment ref="A1"><text><r><t>批</t></r><r><t>注</t></r></text></comment></comments>',
    ],
    ['property', 'docProps/core.xml', '<cp:coreProperties><dc:title>批注</dc:title></cp:coreProperties>'],
    ['drawing', 'xl/drawings/drawing1.xml', '<a:p><a:t>批注</a:t></a:p>'],
    ['pivot-cache', 'xl/pivotCache/pivotCacheDefinition1.xml', '<s v="批注"/>'],
    ['custom-xml', 'customXml/item1.xml', '<a>批注</a>'],
    [
      'external-link',
      'xl/externalLinks/_rels/externalLink1.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="批注" TargetMode="External"/></Relationships>',
    ],
    [
      'other-part',
      'xl/styles.xml',
      '<numFmts><numFmt numFmtId="164" formatCode="&quot;批&quot;0\\注"/></numFmts>',
    ],
  ];
  test.each(parts)('%s', (part, path, xml) => {
    const document = read([{ rows: [['a']] }], { [path]: xml });
    const found = document.fields.filter(({ text }) => text === '批注').map(({ place }) => place(0));
    expect(found).toEqual([{ at: 'part', part }]);
    expect(document.problems).toEqual([]);
  });

  test('a shared string that no cell shows', () => {
    const document = read([{ rows: [['a']] }], {
      'xl/sharedStrings.xml': '<sst><si><t>删去的</t><rPh sb="0" eb="1"><t>读音</t></rPh></si></sst>',
    });
    const texts = document.fields.map(({ text }) => text);
    expect(texts).toContain('删去的');
    expect(texts).toContain('读音');
  });
});

describe('what is not a sound workbook is a problem, never an exception', () => {
  const sound = workbook([{ rows: [['a']] }]);
  const cases: [string, Uint8Array, string][] = [
    ['no bytes', new Uint8Array(), 'empty'],
    ['cut short', sound.slice(0, sound.length - 40), 'damaged'],
    ['another zip', workbook([], { 'xl/workbook.xml': '<workbook/>' }), 'damaged'],
    ['a picture inside', workbook([{ rows: [['a']] }], { 'xl/media/image1.png': 'x' }), 'embedded-file'],
    ['macros inside', workbook([{ rows: [['a']] }], { 'xl/vbaProject.bin': 'x' }), 'embedded-file'],
    [
      'a row below the last that Excel has',
      workbook([], {
        'xl/workbook.xml': '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
      }),
      'damaged',
    ],
    [
      'a document type',
      workbook([{ rows: [['a']] }], { 'docProps/app.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'damaged',
    ],
  ];
  test.each(cases)('%s', (_, bytes, code) => {
    expect(readDocument(sourceOf('a.xlsx', bytes)).problems.map((problem) => problem.code)).toEqual([code]);
  });
});

test('digits that the format of a number or text puts before it are shown with it', () => {
  const format = (code: string) =>
    `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const shown = (code: string, value: string | number) =>
    cells(read([{ rows: [[value]] }], { 'xl/styles.xml': format(code) }))[0]?.[0];
  expect(shown('&quot;500243&quot;0', 1995)).toBe('5002431995');
  expect(shown('\\5\\0\\0##&quot;8&quot;;[Red]0', 12)).toBe('500128');
  expect(shown('&quot;500243&quot;@', '1995')).toBe('5002431995');
  expect(shown('&quot;5002431995&quot;00000000', 801001)).toBe('500243199500801001');
  expect(shown('_ &quot;500243&quot;-0000\\-0000 0000_ ', 199508010011)).toBe('500243-199508010011');
  expect(shown('&quot;500243&quot;0', '无')).toBe('无');
  expect(shown('0&quot;元&quot;', 800)).toBe('800');
});

test('a package that has another workbook opened than the one in the usual place is no sound one', () => {
  const to = (target: string) => ({
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="${target}"/></Relationships>`,
  });
  const problems = (target: string) => read([{ rows: [['a']] }], to(target)).problems;
  expect(problems('xl/workbook.xml')).toEqual([]);
  expect(problems('/xl/workbook.xml')).toEqual([]);
  expect(problems('xl/other.xml')).toEqual([{ code: 'damaged', place: { at: 'file' } }]);
});

test('shared strings stand where the workbook says', () => {
  const document = read([{ rows: [['a']] }], {
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/sharedStrings" Target="SharedStrings.xml"/></Relationships>',
    'xl/SharedStrings.xml': '<sst><si><t>冉甲一</t></si></sst>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
  });
  expect(cells(document)).toEqual([['冉甲一']]);
});

test('styles stand where the workbook says, whatever lies in the usual place', () => {
  const styles = (format: string) =>
    `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;
  const document = read([{ rows: [[195001010]] }], {
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/styles" Target="Styles2.xml"/></Relationships>',
    'xl/Styles2.xml': styles('&quot;500243&quot;0'),
    'xl/styles.xml': styles('0'),
  });
  expect(cells(document)).toEqual([['500243195001010']]);
  expect(document.fields.map(({ text }) => text)).toContain('500243');
});

describe('few bytes cannot ask for much memory or time', () => {
  const sheet = (rows: string, merges = '') =>
    read([{ rows: [] }], {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`,
    });
  const row = (number: number, cell: string) =>
    `<row r="${number}"><c r="${cell}${number}" t="str"><v>a</v></c></row>`;
  const many = (how: (i: number) => string) => Array.from({ length: 2000 }, (_, i) => how(i)).join('');

  test('cells in the last column of many rows', () => {
    expect(sheet(many((i) => row(i + 1, 'XFD'))).problems.map(({ code }) => code)).toEqual(['too-large']);
    expect(sheet(row(1, 'XFD') + row(1_048_576, 'XFD')).problems).toEqual([]);
  });

  test('elements within one another, formats of any length, columns hidden over and over', () => {
    const codes = (...parts: Parameters<typeof read>) => read(...parts).problems.map(({ code }) => code);
    const deep = `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`;
    expect(codes([{ rows: [] }], { 'xl/sharedStrings.xml': `<sst>${deep}</sst>` })).toEqual(['damaged']);
    const format = `<numFmt numFmtId="164" formatCode="${'['.repeat(1000)}"/>`;
    expect(codes([{ rows: [] }], { 'xl/styles.xml': `<styleSheet>${format}</styleSheet>` })).toEqual([
      'damaged',
    ]);
    expect(
      sheet(
        '',
        many(() => '<col min="1" max="16384" hidden="1"/>'),
      ).problems.map(({ code }) => code),
    ).toEqual(['too-large']);
  });

  test('merges of one column over one another', () => {
    const merges = many((i) => `<mergeCell ref="A1:A${1_048_576 - i}"/>`);
    expect(sheet(row(1, 'A') + row(9, 'A'), merges).problems).toEqual([]);
    const codes = sheet(row(1, 'A') + row(1_048_576, 'A'), merges).problems.map(({ code }) => code);
    expect(codes).toEqual(['too-large']);
  });
});
