import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { workbook } from '../fixtures/xlsx.ts';

const WORD = '冉小棉';
const SHEET = 'xl/worksheets/sheet2.xml';
const RELATIONS = 'xl/worksheets/_rels/sheet2.xml.rels';

/** Where the word stands in a workbook of two sheets, of which the second has these parts. */
function places(parts: Record<string, string>) {
  const book = workbook([{ rows: [['a']] }, { rows: [['a']] }], parts);
  const { fields, problems } = readDocument(sourceOf('a.xlsx', book));
  expect(problems).toEqual([]);
  const found = fields.filter(({ text }) => text.includes(WORD)).map(({ place }) => JSON.stringify(place(0)));
  return [...new Set(found)].map((place) => JSON.parse(place));
}

/** The second sheet: its cells, and what stands behind them. */
function sheet(behind: string, cells = ''): Record<string, string> {
  return { [SHEET]: `<worksheet><sheetData>${cells}</sheetData>${behind}</worksheet>` };
}

function relation(type: string, target: string, more = ''): string {
  return `<Relationship Id="rId1" Type="http://x/${type}" Target="${target}"${more}/>`;
}

const related = (one: string, to = RELATIONS) => ({ [to]: `<Relationships>${one}</Relationships>` });
const at = (part: string, row: number, column: number) => ({ at: 'part', part, sheet: 2, row, column });

describe('a word outside the cells is placed', () => {
  test('a formula, at its cell', () => {
    const cells = `<row r="7"><c r="C7"><f>LEN("${WORD}")</f><v>3</v></c><c><f>"${WORD}"</f><v>1</v></c></row>`;
    expect(places(sheet('', cells))).toEqual([at('formula', 7, 3), at('formula', 7, 4)]);
  });

  test('a link, at its cell; its address, which is kept elsewhere, at each', () => {
    const links = `<hyperlinks><hyperlink ref="B3" display="${WORD}"/></hyperlinks>`;
    expect(places(sheet(links))).toEqual([at('hyperlink', 3, 2)]);
    const parts = {
      ...sheet(
        '<hyperlinks><hyperlink ref="B3" r:id="rId1"/><hyperlink ref="B4:C4" r:id="rId1"/></hyperlinks>',
      ),
      ...related(relation('hyperlink', `http://x/${WORD}`, ' TargetMode="External"')),
    };
    expect(places(parts)).toEqual([at('hyperlink', 3, 2), at('hyperlink', 4, 2)]);
  });

  test('a validation and a conditional format, at the first cell of their range', () => {
    const list = `<dataValidations><dataValidation sqref="D2:D9 F2"><formula1>"${WORD}"</formula1></dataValidation></dataValidations>`;
    expect(places(sheet(list))).toEqual([at('data-validation', 2, 4)]);
    const newer = `<extLst><x14:dataValidation><x14:formula1><xm:f>"${WORD}"</xm:f></x14:formula1><xm:sqref>D2</xm:sqref></x14:dataValidation></extLst>`;
    expect(places(sheet(newer))).toEqual([at('data-validation', 2, 4)]);
    const format = `<conditionalFormatting sqref="$E$2"><cfRule text="${WORD}"/></conditionalFormatting>`;
    expect(places(sheet(format))).toEqual([at('conditional-format', 2, 5)]);
  });

  test('the head and foot of the page, and whatever else, in its sheet', () => {
    const foot = `<headerFooter><oddFooter>&amp;C${WORD}</oddFooter></headerFooter>`;
    expect(places(sheet(foot))).toEqual([{ at: 'part', part: 'header-footer', sheet: 2 }]);
    const line = '<extLst><x14:sparkline><xm:sqref>D2</xm:sqref></x14:sparkline></extLst>';
    expect(places(sheet(`<sheetPr codeName="${WORD}"/>${line}`))).toEqual([
      { at: 'part', part: 'other-part', sheet: 2 },
    ]);
  });

  test('comments and threads, at their cells; their authors, in the sheet', () => {
    const parts = {
      ...related(relation('comments', '../comments1.xml')),
      'xl/comments1.xml': `<comments><authors><author>${WORD}</author></authors><commentList><comment ref="B5"><text><r><t>冉小</t></r><r><t>棉</t></r></text></comment><comment ref="C5"><text><t>${WORD}</t></text></comment></commentList></comments>`,
    };
    expect(places(parts)).toEqual([
      at('comment', 5, 2),
      at('comment', 5, 3),
      { at: 'part', part: 'comment', sheet: 2 },
    ]);
    const thread = {
      ...related(relation('threadedComment', '/xl/threadedComments/threadedComment1.xml')),
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments><threadedComment ref="B5"><text>${WORD}</text></threadedComment></ThreadedComments>`,
    };
    expect(places(thread)).toEqual([at('comment', 5, 2)]);
  });

  test('a text box, at the cell where it begins; a chart, in its sheet', () => {
    const anchor = (inside: string) =>
      `<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row></xdr:from>${inside}</xdr:twoCellAnchor></xdr:wsDr>`;
    const parts = {
      ...related(relation('drawing', '../drawings/drawing1.xml')),
      'xl/drawings/drawing1.xml': anchor(`<a:p><a:t>${WORD}</a:t></a:p>`),
    };
    expect(places(parts)).toEqual([at('drawing', 4, 2)]);
    const chart = {
      ...parts,
      'xl/drawings/drawing1.xml': anchor('<c:chart r:id="rId1"/>'),
      ...related(relation('chart', '../charts/chart1.xml'), 'xl/drawings/_rels/drawing1.xml.rels'),
      'xl/charts/chart1.xml': `<a:p><a:t>${WORD}</a:t></a:p>`,
    };
    expect(places(chart)).toEqual([{ at: 'part', part: 'drawing', sheet: 2 }]);
  });

  test('the name of a sheet, at that sheet', () => {
    const book = workbook([{ rows: [] }, { rows: [], name: WORD }]);
    const { fields } = readDocument(sourceOf('a.xlsx', book));
    const name = fields.find(({ text }) => text === WORD);
    expect(name?.place(0)).toEqual({ at: 'part', part: 'sheet-name', sheet: 2 });
  });

  test('parts of a number in the names of sheets, together at the first', () => {
    const named = (...names: string[]) => {
      const book = workbook(names.map((name) => ({ rows: [], name })));
      const { fields } = readDocument(sourceOf('a.xlsx', book));
      return fields.filter(({ text }) => text.includes(' ')).map(({ text, place }) => [text, place(0)]);
    };
    const place = { at: 'part', part: 'sheet-name', sheet: 2 };
    expect(named('说明', '123456', '19500101', '001X')).toEqual([['123456 19500101 001X', place]]);
    expect(named('说明', '123456', '汇总')).toEqual([]);
  });

  test('a range that names no cell gives none', () => {
    for (const range of ['', 'D:D', 'ABCD1', 'A0', 'A99999999'])
      expect(
        places(
          sheet(`<dataValidations><dataValidation sqref="${range}" prompt="${WORD}"/></dataValidations>`),
        ),
      ).toEqual([{ at: 'part', part: 'data-validation', sheet: 2 }]);
  });
});
