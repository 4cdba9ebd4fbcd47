import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../src/document/source.ts';
import { type Format, reports } from '../../../src/lint/report/index.ts';
import { placeCode, placeWords } from '../../../src/lint/report/words.ts';
import { readRoster } from '../../../src/lint/roster.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { lint } from '../../../src/lint/run.ts';
import { reportOf } from '../../fixtures/report.ts';
import { secretsFor } from '../../fixtures/secrets.ts';
import { workbook } from '../../fixtures/xlsx.ts';

const { id = '' } = secretsFor(23);
const COMMENT = (cell: string) => `<comment ref="${cell}"><text><t>身份证${id}</t></text></comment>`;
const PARTS = {
  'xl/worksheets/sheet2.xml': `<worksheet><sheetData><row r="2"><c r="F2"><f>HYPERLINK("http://x/${id}","见")</f><v>见</v></c></row></sheetData><dataValidations><dataValidation sqref="A2:A9"><formula1>"${id},甲"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="F3" r:id="rId1"/></hyperlinks><headerFooter><oddFooter>&amp;C${id}</oddFooter></headerFooter></worksheet>`,
  'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships><Relationship Id="rId1" Type="http://x/hyperlink" Target="http://x/${id}" TargetMode="External"/><Relationship Id="rId2" Type="http://x/comments" Target="../comments1.xml"/></Relationships>`,
  'xl/comments1.xml': `<comments><commentList>${COMMENT('B5')}${COMMENT('B6')}</commentList></comments>`,
};

function reportOn(name: string) {
  const book = workbook([{ rows: [['甲']] }, { rows: [], name }], PARTS);
  const roster = readRoster([], '2025-10-15');
  const job = { sources: [sourceOf('a.xlsx', book)], stage: 'content', asOf: '2025-10-15', roster } as const;
  const report = lint(job, rules);
  return { report, found: [...report.findings].filter(({ rule }) => rule === 'no-national-id') };
}

const { report, found } = reportOn('中心村');
const WORDS = [
  '页眉页脚（工作表「中心村」）',
  '数据验证（工作表「中心村」A2）',
  '公式（工作表「中心村」F2）',
  '超链接（工作表「中心村」F3）',
  '批注（工作表「中心村」B5）',
  '批注（工作表「中心村」B6）',
];

test('what stands in no cell is told once for each place, by sheet and cell', () => {
  const inParts = found.filter(({ place }) => place.at === 'part');
  expect(inParts.map(placeWords)).toEqual(WORDS);
  expect(inParts.map(({ place }) => placeCode(place))).toEqual([
    'header-footer:2',
    'data-validation:2:A2',
    'formula:2:F2',
    'hyperlink:2:F3',
    'comment:2:B5',
    'comment:2:B6',
  ]);
});

describe('each report says so', () => {
  const textOf = (format: Format) => [...reports[format](report, rules)].join('');

  test.each<Format>(['human', 'junit', 'html', 'sarif'])('%s', (format) => {
    for (const words of WORDS) expect(textOf(format)).toContain(words);
  });

  test('json', () => {
    const places = JSON.parse(textOf('json')).findings.map((one: { location: unknown }) => one.location);
    const at = { file: 'a.xlsx', sheet: '中心村' };
    expect(places).toContainEqual({ ...at, row: 5, column: '第2列', cell: 'B5', part: 'comment' });
    expect(places).toContainEqual({ ...at, part: 'header-footer' });
  });

  test('sarif, for programs', () => {
    const { results } = JSON.parse(textOf('sarif')).runs[0];
    const names = results.map(
      (result: { locations: { logicalLocations: { fullyQualifiedName: string }[] }[] }) =>
        result.locations[0]?.logicalLocations[0]?.fullyQualifiedName,
    );
    expect(names).toEqual(expect.arrayContaining(['中心村!B5#comment', '中心村#header-footer']));
  });

  test('github, which shows the first of each rule', () => {
    expect(textOf('github')).toContain(WORDS[0]);
    const place = { at: 'part', part: 'comment', sheet: 2, row: 6, column: 2 } as const;
    const one = reportOf([{ path: 'a.xlsx', sheet: '中心村', place }]);
    const text = [...reports.github(one, rules)].join('');
    expect(text).toContain('file=a.xlsx,line=6,');
    expect(text).toContain(WORDS.at(-1));
  });
});

test('a sheet whose name holds a secret is named by its number', () => {
  const { found } = reportOn(`村${id}`);
  const words = found.map(placeWords);
  expect(words).toContain('工作表名（工作表「第2张表」）');
  expect(words).toContain('批注（工作表「第2张表」B5）');
  expect(words.join()).not.toContain(id.slice(0, 6));
});
