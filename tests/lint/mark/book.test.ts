import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../src/document/source.ts';
import { markUp, summaryBook } from '../../../src/lint/mark/index.ts';
import { placeCode } from '../../../src/lint/report/words.ts';
import { readRoster } from '../../../src/lint/roster.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { lint } from '../../../src/lint/run.ts';
import { type Habits, officeBook } from '../../fixtures/office.ts';
import { secretsFor } from '../../fixtures/secrets.ts';
import { workbook } from '../../fixtures/xlsx.ts';
import { boxesIn, commentsIn, filledCells, partsOf, textsOf } from './marked.ts';

const secrets = secretsFor(3);
const byId = new Map(rules.map((rule) => [rule.id, rule]));

function mark(path: string, content: Uint8Array | string) {
  const source = sourceOf(path, content);
  const roster = readRoster([], '2025-10-15');
  const report = lint({ sources: [source], stage: 'content', asOf: '2025-10-15', roster }, rules);
  const findings = [...report.findings];
  const bytes = markUp(source, findings, byId);
  if (!bytes) throw new Error('not marked');
  return { findings, bytes, parts: partsOf(bytes) };
}

const ROWS = [
  ['联合乡公示', '', ''],
  ['姓名', '村', '保障人数', '标准', '金额', '备注', '身份证号'],
  ['冉甲一', '中心村', 2, 630, 800, secrets.id ?? '', secrets.id ?? ''],
  ['田甲二', '青山村', 1, 630, '', '', Number(secrets.id)],
  ['合计', '', 4, '', 800],
];
const HABITS: [string, Habits][] = [
  ['Excel', { prefix: '', references: true, shared: true }],
  ['WPS and exporters with a prefix', { prefix: 'x:', references: true, shared: true }],
  ['cells without places', { prefix: '', references: false, shared: false }],
  ['inline strings', { prefix: 'ss:', references: true, shared: false }],
];

describe.each(HABITS)('a workbook as %s writes it', (_, habits) => {
  const original = officeBook(ROWS, '原有的话', habits);
  const before = partsOf(original);
  const { findings, bytes, parts } = mark('a.xlsx', original);
  const cells = findings.filter(({ place }) => place.at === 'cell').map(({ place }) => placeCode(place));

  test('the cells of the findings, and no others, are filled', () => {
    expect(cells.length).toBeGreaterThan(4);
    expect(new Set(filledCells(parts, 'xl/worksheets/sheet1.xml').keys())).toEqual(new Set(cells));
  });

  test('they have comments and boxes; a comment that was there stays', () => {
    const comments = commentsIn(parts['xl/comments1.xml'] ?? '');
    expect(new Set(comments.keys())).toEqual(new Set([...cells, 'B3']));
    expect(comments.get('B3')).toContain('原有的话');
    expect(comments.get('G3')).toContain('怎么改');
    expect([...boxesIn(parts['xl/drawings/vmlDrawing1.vml'] ?? '')].sort()).toEqual(
      [...comments.keys()].sort(),
    );
  });

  test('parts that nothing was found in are the same, byte for byte', () => {
    const touched =
      /^(\[Content_Types\]\.xml|xl\/(workbook|styles|comments1)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet1\.xml|xl\/drawings\/vmlDrawing1\.vml|docProps\/app\.xml)$/;
    for (const [path, xml] of Object.entries(before)) {
      if (!touched.test(path)) expect(parts[path]).toBe(xml);
      else expect(parts[path]).not.toBe(xml);
    }
    expect(Object.keys(parts).filter((path) => !(path in before))).toEqual(['xl/worksheets/sheet3.xml']);
    // In the marked sheet only styles differ, and cells that were not there before.
    const plain = (xml = '') => xml.replace(/ s="\d+"/g, '').replace(/<[\w:]*c r="[A-Z]+\d+"\/>/g, '');
    expect(plain(parts['xl/worksheets/sheet1.xml'])).toBe(plain(before['xl/worksheets/sheet1.xml']));
  });

  test('every cell says what it said', () => {
    expect(textsOf(bytes).slice(1)).toEqual(textsOf(original));
  });

  test('print areas, names and the sheet that is open are those they were', () => {
    const xml = parts['xl/workbook.xml'] ?? '';
    expect([...xml.matchAll(/localSheetId="(\d)">([^!<]*)/g)].map((m) => [m[1], m[2]])).toEqual([
      ['1', '公示表'],
      ['2', '说明'],
    ]);
    expect(xml).toContain('activeTab="2"');
    expect([...xml.matchAll(/ name="([^"]*)" sheetId="(\d)"/g)].map((m) => [m[1], m[2]])).toEqual([
      ['检查结果', '8'],
      ['公示表', '4'],
      ['说明', '7'],
    ]);
    expect(parts['docProps/app.xml']).toContain('<vt:i4>3</vt:i4>');
    expect(parts['docProps/app.xml']).toContain('<vt:vector size="4" baseType="lpstr"><vt:lpstr>检查结果');
  });

  test('the first sheet lists every finding, links to its cell, and warns', () => {
    const rows = textsOf(bytes)[0]?.rows ?? [];
    expect(rows.flat().join()).toContain('本表仍含不得公布的内容，只供改正用，不得公布');
    const listed = rows.filter((cells) => /^\d+$/.test(cells[1] ?? ''));
    expect(listed.map((cells) => [cells[4], cells[8]])).toEqual(
      findings.map(({ place, rule }) => [place.at === 'cell' ? placeCode(place) : expect.any(String), rule]),
    );
    const links = [...(parts['xl/worksheets/sheet3.xml'] ?? '').matchAll(/location="([^"]*)"/g)];
    expect(links.map(([, target]) => target)).toEqual(cells.map((cell) => `'公示表'!${cell}`));
  });

  test('a style keeps its number format; white letters become dark', () => {
    const xf = [...(parts['xl/styles.xml'] ?? '').matchAll(/xf numFmtId="49" fontId="(\d+)"/g)];
    expect(xf.map(([, font]) => font)).toEqual(['1', '2']);
  });
});

test('cells and rows that are not in the file are made where they belong', () => {
  const sheet =
    '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>姓名</v></c><c r="B1" t="str"><v>村</v></c><c r="C1" t="str"><v>保障人数</v></c><c r="D1" t="str"><v>标准</v></c><c r="E1" t="str"><v>金额</v></c></row><row r="3"><c r="A3" t="str"><v>冉甲一</v></c><c r="E3"><v>800</v></c></row><row r="5" s="0"/></sheetData></worksheet>';
  const { parts } = mark('a.xlsx', workbook([{ rows: [] }], { 'xl/worksheets/sheet1.xml': sheet }));
  const order = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="([A-Z]+\d+)"/g)].map(
    (m) => m[1],
  );
  expect(order).toEqual(['A1', 'B1', 'C1', 'D1', 'E1', 'A3', 'B3', 'E3']);
  expect([...filledCells(parts, 'xl/worksheets/sheet1.xml').keys()]).toEqual(['B3']);
});

test('many bad cells are all filled, the worst two thousand commented, and the list says so', () => {
  const rows = [
    ['姓名', '村', '金额', '备注'],
    ...Array.from({ length: 2100 }, () => ['冉甲一', '中心村', 800, secrets.id ?? '']),
  ];
  const { parts, bytes, findings } = mark('a.xlsx', workbook([{ rows }]));
  const cells = new Set(findings.map(({ place }) => placeCode(place)));
  expect(filledCells(parts, 'xl/worksheets/sheet1.xml').size).toBe(cells.size);
  expect(commentsIn(parts['xl/comments1.xml'] ?? '').size).toBe(2000);
  expect(boxesIn(parts['xl/drawings/vmlDrawing1.vml'] ?? '')).toHaveLength(2000);
  expect(textsOf(bytes)[0]?.rows.flat().join()).toContain(`另有 ${cells.size - 2000} 格只涂颜色`);
}, 300_000);

test('what a comment, a formula or a link says is marked and listed at its cell, what a page says by its sheet', () => {
  const comment = `<comment ref="B5"><text><t>身份证${secrets.id}</t></text></comment>`;
  const { parts, bytes } = mark(
    'a.xlsx',
    workbook([{ rows: [], name: '公示表' }], {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="2"><c r="F2"><f>"${secrets.id}"&amp;"号"</f><v>1</v></c></row></sheetData><hyperlinks><hyperlink ref="F3" tooltip="${secrets.id}"/></hyperlinks><headerFooter><oddFooter>${secrets.id}</oddFooter></headerFooter></worksheet>`,
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://x/comments" Target="../comments1.xml"/></Relationships>',
      'xl/comments1.xml': `<comments><authors/><commentList>${comment}</commentList></comments>`,
    }),
  );
  const sheet = 'xl/worksheets/sheet1.xml';
  // A1 since it is no list.
  expect([...filledCells(parts, sheet).keys()]).toEqual(['A1', 'F2', 'F3', 'B5']);
  const comments = commentsIn(parts['xl/comments1.xml'] ?? '');
  expect(comments.get('B5')).toContain(`身份证${secrets.id}\n明榜：\n【错误】批注里，不得公布居民身份证号码`);
  expect(comments.get('F2')).toContain('【错误】公式里，');
  const listed = textsOf(bytes)[0]?.rows.filter((cells) => cells[8] === 'no-national-id');
  expect(listed?.map((cells) => cells.slice(3, 5))).toEqual([
    ['公示表', '页眉页脚'],
    ['公示表', 'F2（公式）'],
    ['公示表', 'F3（超链接）'],
    ['公示表', 'B5（批注）'],
  ]);
  const links = [...(parts['xl/worksheets/sheet2.xml'] ?? '').matchAll(/location="([^"]*)"/g)];
  expect(links.map(([, target]) => target)).toEqual(
    expect.arrayContaining(["'公示表'!F2", "'公示表'!F3", "'公示表'!B5"]),
  );
});

describe('what would hide a mark', () => {
  const cell = (at: string, text = '') => `<c r="${at}" t="str"><v>${text}</v></c>`;
  const sheet = (behind: string, r = 'r') =>
    `<worksheet xmlns:r="${r}"><sheetData><row r="1">${cell('A1', secrets.id)}${cell('B1', secrets.id)}${cell('C1', secrets.id)}</row></sheetData>${behind}</worksheet>`;
  const book = (xml: string, more: Record<string, string> = {}) =>
    mark('a.xlsx', workbook([{ rows: [] }], { 'xl/worksheets/sheet1.xml': xml, ...more }));

  test('a conditional format, old or new, hides no frame, which other cells do not have', () => {
    const rule = '<conditionalFormatting sqref="D9 A1:A5"><cfRule/></conditionalFormatting>';
    const newer =
      '<extLst><ext><x14:conditionalFormatting><x14:cfRule/><xm:sqref>C1</xm:sqref></x14:conditionalFormatting></ext></extLst>';
    const { parts, bytes } = book(sheet(rule + newer));
    const styles = parts['xl/styles.xml'] ?? '';
    expect(styles).toContain('<left style="thick"><color rgb="FF9C0006"/></left>');
    const xfs = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*borderId="(\d)"/g)].map(
      ([, at]) => at,
    );
    const marked = [...(parts['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="(.)1"[^>]* s="(\d+)"/g)];
    expect(marked.map(([, at, style]) => `${at}${xfs[Number(style)]}`)).toEqual(['A1', 'B0', 'C1']);
    expect(textsOf(bytes)[0]?.rows.flat().join()).toContain('加了粗框');
  });

  test('a thread at its cell gets a reply; the comment for older programs is added to as ever', () => {
    const id = '{00000000-0000-4000-8000-000000000001}';
    const thread = `<threadedComment ref="B1" dT="2025-09-20T08:00:00.00" personId="{p}" id="${id}"><text>请核对</text></threadedComment>`;
    const { parts, bytes } = book(sheet(''), {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/person" Target="persons/person.xml"/></Relationships>',
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="x/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>',
      'xl/comments1.xml': `<comments><authors><author>tc=${id}</author></authors><commentList><comment ref="B1" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments>${thread}</ThreadedComments>`,
      'xl/persons/person.xml': '<personList/>',
    });
    const person = /id="(\{6D[^"]*)"/.exec(parts['xl/persons/person.xml'] ?? '')?.[1];
    const threads = parts['xl/threadedComments/threadedComment1.xml'] ?? '';
    expect(threads).toContain(thread);
    expect(threads.match(/<threadedComment /g)).toHaveLength(2);
    expect(threads).toMatch(
      new RegExp(
        `ref="B1" dT="2025-09-20T08:00:00.00" personId="\\${person}" id="[^"]*" parentId="\\${id}"><text>【错误】`,
      ),
    );
    expect(parts['xl/persons/person.xml']).toContain('displayName="明榜"');
    expect(commentsIn(parts['xl/comments1.xml'] ?? '').get('B1')).toContain('[Threaded comment]\n明榜：');

    const again = mark('a.xlsx', bytes).parts['xl/threadedComments/threadedComment1.xml'] ?? '';
    const ids = [...again.matchAll(/ id="([^"]*)"/g)].map(([, own]) => own);
    expect([ids.length, new Set(ids).size]).toEqual([3, 3]);
  });

  test('in a strict workbook our parts have its namespaces', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const { parts } = book(sheet('', strict), {
      'xl/workbook.xml': `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${strict}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });
    const all = Object.values(parts).join('\n');
    expect(all).toContain('<comments xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(all).not.toContain('http://schemas.openxmlformats.org/spreadsheetml/2006/main');
    expect(all).not.toContain('http://schemas.openxmlformats.org/officeDocument/2006/relationships');
  });
});

test('a finding under a merge is marked where the merge is shown', () => {
  const rows = [
    ['村', '姓名', '金额'],
    [`${secrets.id}`, '冉甲一', 800],
    ['', '田甲二', 800],
  ];
  const { parts } = mark('a.xlsx', workbook([{ rows, merges: ['A2:A3'] }]));
  expect(
    [...filledCells(parts, 'xl/worksheets/sheet1.xml').keys()].filter((cell) => /^A[23]/.test(cell)),
  ).toEqual(['A2']);
});

test('fifty thousand merges of one column take seconds', () => {
  const merges = Array.from({ length: 50_000 }, (_, i) => `A${2 * i + 2}:A${2 * i + 3}`);
  const start = performance.now();
  const { parts } = mark('a.xlsx', workbook([{ rows: [['姓名'], [`${secrets.id}`]], merges }]));
  expect([...filledCells(parts, 'xl/worksheets/sheet1.xml').keys()]).toContain('A2');
  expect(performance.now() - start).toBeLessThan(10_000);
});

test('the box of a comment in the last row stands within the sheet', () => {
  const sheet = `<worksheet><sheetData><row r="1048576"><c r="A1048576" t="str"><v>${secrets.id}</v></c></row></sheetData></worksheet>`;
  const { parts } = mark('a.xlsx', workbook([{ rows: [] }], { 'xl/worksheets/sheet1.xml': sheet }));
  const anchors = (parts['xl/drawings/vmlDrawing1.vml'] ?? '').matchAll(/<x:Anchor>([^<]*)</g);
  const bottoms = [...anchors].map(([, anchor]) => Number(anchor?.split(',')[6]));
  expect(bottoms.length).toBeGreaterThan(0);
  for (const bottom of bottoms) expect(bottom).toBeLessThan(1_048_576);
});

test('a drawing of comments that leads nowhere is replaced', () => {
  const sheet = `<worksheet xmlns:r="r"><sheetData><row r="1"><c r="A1" t="str"><v>${secrets.id}</v></c></row></sheetData><legacyDrawing r:id="rId1"/></worksheet>`;
  const { parts } = mark('a.xlsx', workbook([{ rows: [] }], { 'xl/worksheets/sheet1.xml': sheet }));
  expect(parts['xl/worksheets/sheet1.xml']?.match(/<legacyDrawing/g)).toHaveLength(1);
  expect([...boxesIn(parts['xl/drawings/vmlDrawing1.vml'] ?? '')]).toEqual(['A1']);
});

test('a CSV file becomes a workbook of texts, marked the same way', () => {
  const csv = `姓名,村,金额,备注\n冉甲一,中心村,0800,${secrets.id}\n=1+1,中心村,"1,\n2",\n`;
  const { parts, bytes, findings } = mark('a.csv', csv);
  const [list, cells] = textsOf(bytes);
  expect(cells).toEqual({
    name: '名单',
    rows: [
      ['1', '姓名', '村', '金额', '备注'],
      ['2', '冉甲一', '中心村', '0800', secrets.id],
      ['3', '=1+1', '中心村', '1,\n2'],
    ],
  });
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
  expect(new Set(filledCells(parts, 'xl/worksheets/sheet1.xml').keys())).toEqual(
    new Set(findings.map(({ place }) => placeCode(place))),
  );
  expect(list?.name).toBe('检查结果');
});

test('the summary of several files holds no content', () => {
  const { findings } = mark('a.xlsx', officeBook(ROWS, secrets.id ?? '', HABITS[0]?.[1] as Habits));
  const xml = Object.values(partsOf(summaryBook(findings, byId, []))).join('');
  for (let at = 0; at + 6 <= (secrets.id ?? '').length; at++)
    expect(xml).not.toContain(secrets.id?.slice(at, at + 6));
});

test('what is marked says no more than the findings do, and the rest stays: any small workbook', () => {
  const cell = fc.constantFrom(
    '',
    '冉甲一',
    '中心村',
    '姓名',
    '村',
    '金额',
    '630',
    `${secrets.id}`,
    `${secrets.mobile}`,
    '肺癌',
    '12岁',
  );
  const book = fc.record({
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    habits: fc.constantFrom(...HABITS.map(([, habits]) => habits)),
  });
  fc.assert(
    fc.property(book, ({ rows, habits }) => {
      const original = officeBook(rows, '话', habits);
      const { findings, bytes, parts } = mark('a.xlsx', original);
      expect(textsOf(bytes).slice(1).map(filled)).toEqual(textsOf(original).map(filled));
      const cells = findings.filter(({ place }) => place.at === 'cell').map(({ place }) => placeCode(place));
      // A1:C1 are merged.
      const shown = new Set(cells.map((at) => (/^[BC]1$/.test(at) ? 'A1' : at)));
      expect(new Set(filledCells(parts, 'xl/worksheets/sheet1.xml').keys())).toEqual(shown);
      expect(new Set(commentsIn(parts['xl/comments1.xml'] ?? '').keys())).toEqual(new Set([...shown, 'B3']));
    }),
    { numRuns: 40 },
  );
}, 300_000);

/** Rows that say something: a row that had to be made for a mark says nothing. */
function filled({ name, rows }: { name: string; rows: string[][] }) {
  return { name, rows: rows.filter((cells) => cells.length > 1) };
}

test('a workbook that is not read is not marked, though its package is sound', () => {
  const crossed =
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>姓名</t></is></row></c></sheetData></worksheet>';
  const content = workbook([{ rows: ROWS }], { 'xl/worksheets/sheet1.xml': crossed });
  expect(() => mark('名单.xlsx', content)).toThrow('not marked');
});
