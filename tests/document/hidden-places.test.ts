import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { workbook } from '../fixtures/xlsx.ts';

const WORD = '冉小棉';
const SHEET = 'xl/worksheets/sheet1.xml';

function read(parts: Record<string, string>) {
  return readDocument(sourceOf('a.xlsx', workbook([{ rows: [['a']] }], parts)));
}

function sheet(inside: string): Record<string, string> {
  return { [SHEET]: `<worksheet><sheetData>${inside}</sheetData></worksheet>` };
}

function around(elements: string): Record<string, string> {
  return { [SHEET]: `<worksheet><sheetData><row r="1"><c r="A1"/></row></sheetData>${elements}</worksheet>` };
}

/** All texts that the rules are given, of fields and cells. */
function texts(parts: Record<string, string>): string[] {
  const { fields, tables } = read(parts);
  return [
    ...fields.map(({ text }) => text),
    ...tables.flatMap((table) => [...table.rows()]).flatMap(({ cells }) => cells),
  ];
}

const CELL = `<c r="A1" t="inlineStr"><is><t>a</t></is></c>`;
const PLACES: [string, Record<string, string>][] = [
  ['an attribute of a cell', sheet(`<row r="1"><c r="A1" x:note="${WORD}"/></row>`)],
  ['an attribute of a row', sheet(`<row r="1" x:note="${WORD}">${CELL}</row>`)],
  ['a text between cells', sheet(`<row r="1">${WORD}${CELL}</row>`)],
  ['an element of no name we know', sheet(`<row r="1">${CELL}<q>${WORD}</q></row>`)],
  ['an element of a cell', sheet(`<row r="1"><c r="A1"><v>1</v><extLst><q>${WORD}</q></extLst></c></row>`)],
  ['the name of an element', around(`<${WORD}/>`)],
  ['a comment', sheet(`<row r="1"><!--${WORD}-->${CELL}</row>`)],
  ['an instruction', sheet(`<row r="1"><?q ${WORD}?>${CELL}</row>`)],
  ['a comment behind the root', { [SHEET]: `<worksheet><sheetData/></worksheet><!--${WORD}-->` }],
  ['a truth value', sheet(`<row r="1"><c r="A1" t="b"><v>${WORD}</v></c></row>`)],
  [
    'entities with zeros before',
    sheet('<row r="1"><c r="A1" t="str"><v>&#x00005189;&#x00005c0f;&#x00068c9;</v></c></row>'),
  ],
  ['escapes of Excel', sheet('<row r="1"><c r="A1" t="str"><v>_x5189_小_x0001__x68C9_</v></c></row>')],
  [
    'texts that a formula puts together',
    sheet('<row r="1"><c r="A1"><f>"冉"&amp;"小"&amp;"棉"</f><v>1</v></c></row>'),
  ],
  [
    'a formula that a comment cuts',
    sheet('<row r="1"><c r="A1"><f>LEN("冉小<!-- -->棉")</f><v>1</v></c></row>'),
  ],
  [
    'a value of a filter',
    around(
      `<autoFilter ref="A1"><filterColumn colId="0"><filters><filter val="${WORD}"/></filters></filterColumn></autoFilter>`,
    ),
  ],
  ['a code name', around(`<sheetPr codeName="${WORD}"/>`)],
  ['a code name in single quotes', around(`<sheetPr codeName='${WORD}'/>`)],
  ['a scenario', around(`<scenarios><scenario name="a" comment="${WORD}"/></scenarios>`)],
  [
    'a protected range',
    around(`<protectedRanges><protectedRange name="${WORD}" sqref="A1"/></protectedRanges>`),
  ],
  [
    'a text that is looked for',
    around(`<conditionalFormatting><cfRule type="containsText" text="${WORD}"/></conditionalFormatting>`),
  ],
  ['an extension', around(`<extLst><ext xmlns:q="urn:q"><q:a v="${WORD}"/></ext></extLst>`)],
  [
    'a page header with codes',
    around('<headerFooter><oddHeader>&amp;C冉&amp;B小&amp;"宋体,常规"棉</oddHeader></headerFooter>'),
  ],
  [
    'a hint in entities',
    around('<dataValidations><dataValidation prompt="&#x5189;&#x5c0f;&#x68c9;"/></dataValidations>'),
  ],
  [
    'a font',
    { 'xl/styles.xml': `<styleSheet><fonts><font><name val="${WORD}"/></font></fonts></styleSheet>` },
  ],
  [
    'a cell style',
    { 'xl/styles.xml': `<styleSheet><cellStyles><cellStyle name="${WORD}"/></cellStyles></styleSheet>` },
  ],
  ['a theme', { 'xl/theme/theme1.xml': `<a:theme name="${WORD}"/>` }],
  ['the order of formulas', { 'xl/calcChain.xml': `<calcChain><c r="${WORD}"/></calcChain>` }],
  ['a kind of part', { '[Content_Types].xml': `<Types><Override PartName="${WORD}"/></Types>` }],
  [
    'an id of a relation',
    { '_rels/.rels': `<Relationships><Relationship Id="${WORD}" Target="a"/></Relationships>` },
  ],
  [
    'an address of something that is no relation',
    { '_rels/.rels': `<Relationships><a TargetMode="External" Target="${WORD}"/></Relationships>` },
  ],
  ['beside the shared strings', { 'xl/sharedStrings.xml': `<sst><si><t>a</t><q>${WORD}</q></si></sst>` }],
  [
    'an attribute of a shared string',
    { 'xl/sharedStrings.xml': `<sst><si><r><rPr><rFont val="${WORD}"/></rPr><t>a</t></r></si></sst>` },
  ],
  [
    'a note drawn in two fonts',
    { 'xl/drawings/vmlDrawing1.vml': '<xml><div><font>冉小</font><font>棉</font></div></xml>' },
  ],
  [
    'a text box whose runs have looks of their own',
    {
      'xl/drawings/drawing1.xml':
        '<a:p><a:r><a:rPr><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr><a:t>冉</a:t></a:r><a:r><a:rPr><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></a:rPr><a:t>小棉</a:t></a:r></a:p>',
    },
  ],
  [
    'a cell with a reading aid between runs',
    sheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>冉</t></r><rPh sb="0" eb="1"><t>ran</t></rPh><r><t>小棉</t></r></is></c></row>',
    ),
  ],
  ['a text behind the root', { 'docProps/core.xml': `<a/>${WORD}` }],
];

describe('no part of a workbook is passed over', () => {
  test.each(PLACES)('%s', (_, parts) => {
    expect(texts(parts)).toContainEqual(expect.stringContaining(WORD));
    expect(read(parts).problems).toEqual([]);
  });

  test('the name of a part', () => {
    expect(texts({ [`xl/${WORD}.xml`]: '<a/>' })).toContain(`xl/${WORD}.xml`);
  });

  test('a number that a formula puts together', () => {
    const parts = sheet('<row r="1"><c r="A1"><f>CONCATENATE(123456789,987654321)</f><v>1</v></c></row>');
    expect(texts(parts)).toContain('123456789987654321');
  });

  test('settings of a printer, in UTF-16 at an odd place', () => {
    const bytes = [...`xx${WORD} `].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
    const latin = String.fromCharCode(...bytes.slice(1));
    const book = workbook(
      [{ rows: [['a']] }],
      {},
      {
        'xl/printerSettings/printerSettings1.bin': strToU8(latin, true),
      },
    );
    const { fields, problems } = readDocument(sourceOf('a.xlsx', book));
    expect(fields.map(({ text }) => text)).toContain(WORD);
    expect(problems).toEqual([]);
  });
});

test('what programs write everywhere gives the rules nothing to look at', () => {
  const usual = sheet(
    '<row r="1" spans="1:5" ht="14.25" customHeight="1" x14ac:dyDescent="0.15000000000000002"><c r="A1" s="1"><v>1</v></c></row>',
  );
  const margins = around(
    '<pageMargins left="0.70866141732283472"/><selection sqref="A1:B7 C3"/><a uid="{00000000-0001-0000-0000-000000000000}"/>',
  );
  const plain = texts(around('')).length;
  expect(texts(usual).length).toBe(plain);
  expect(texts(margins).length).toBe(plain);
});

test('paragraphs of one text box are lines of one text; what stands side by side is not joined', () => {
  const parts = {
    'xl/drawings/drawing1.xml':
      '<x><txBody><a:p><a:t>证号5002</a:t></a:p><a:p><a:t>4319</a:t></a:p></txBody></x>',
    'customXml/item1.xml': '<a><b>甲乙</b><b>丙丁</b></a>',
  };
  expect(texts(parts)).toContain('证号5002\n4319');
  expect(texts(parts)).toContain('甲乙');
  expect(texts(parts)).not.toContain('甲乙丙丁');
});

test('the shortest numbers that must not be published are no measures, cells or flags', () => {
  for (const value of ['E12345678', 'EA1234567', '78000010', '023.78000010', '13800138000'])
    expect(texts({ 'xl/pivotCache/pivotCacheRecords1.xml': `<s v="${value}"/>` })).toContain(value);
});

test('a formula is given as it is, and with its texts put together; numbers only where it joins', () => {
  const formula = (f: string) =>
    read(sheet(`<row r="1"><c r="A1"><f>${f}</f><v>1</v></c></row>`))
      .fields.filter(({ place }) => JSON.stringify(place(0)).includes('formula'))
      .map(({ text }) => text);
  expect(formula('SUM(A1:A9)*630')).toEqual([]);
  expect(formula('IF(A1&gt;630,"多","少")')).toEqual(['IF(A1>630,"多","少")', '多少']);
  // Neither the number of signs nor the format is a part of what comes out.
  expect(formula('MID("123456",1,6)&amp;TEXT(19500101,"0")&amp;"001X"')).toContain('12345619500101001X');
  expect(formula('CONCATENATE("12","0")')).toContain('120');
  expect(formula('CHAR(53)&amp;UNICHAR(48)&amp;"1"')).toContain('501');
});

describe('what another program may read otherwise is refused', () => {
  const cases: [string, Record<string, string>][] = [
    ['a cell twice', sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')],
    ['a cell in a cell', sheet('<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>')],
    ['a row twice', sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>')],
    ['an element that is not closed', sheet('<row r="1"><c r="A1"><v>1</v>')],
  ];
  test.each(cases)('%s', (_, parts) => {
    expect(read(parts).problems.map(({ code }) => code)).toEqual(['damaged']);
  });

  test.each([
    ['without a mark', '<\0a\0/\0>\0', 'docProps/core.xml'],
    ['as strings', '<\0s\0s\0t\0/\0>\0', 'xl/sharedStrings.xml'],
  ])('a part in UTF-16 %s', (_, xml, path) => {
    expect(read({ [path]: xml }).problems.map(({ code }) => code)).toEqual(['embedded-file']);
  });

  test('a part in UTF-16 as Power Query writes it, with its place', () => {
    const query = Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0);
    const book = workbook([{ rows: [['a']] }], {}, { 'customXml/item1.xml': query });
    expect(readDocument(sourceOf('a.xlsx', book)).problems).toEqual([
      { code: 'embedded-file', place: { at: 'part', part: 'custom-xml' } },
    ]);
  });

  test('data in the place of a folder', () => {
    expect(read({ 'xl/a/': 'x' }).problems.map(({ code }) => code)).toEqual(['embedded-file']);
    expect(read({ 'xl/a/': '' }).problems).toEqual([]);
  });
});

test('a row without height is hidden, and so is a sheet in any other state than visible', () => {
  const { tables } = read(sheet('<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row>'));
  expect([...(tables[0]?.rows() ?? [])][0]?.hidden).toBe(true);
  const state = (word: string) =>
    read({
      'xl/workbook.xml': `<workbook><sheets><sheet name="a" r:id="rId1" state="${word}"/></sheets></workbook>`,
    }).tables[0]?.hidden;
  expect([state('visible'), state('VeryHidden')]).toEqual([false, true]);
});

test('more hints than a function takes at once are read', () => {
  const hints = Array.from({ length: 200_000 }, (_, i) => `<dataValidation prompt="提示${i}"/>`).join('');
  expect(texts(around(`<dataValidations>${hints}</dataValidations>`))).toContain('提示199999');
});
