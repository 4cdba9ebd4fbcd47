import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { jobOf } from '../fixtures/county.ts';

const HEADER = ['姓名', '村', '组', '城乡', '月份', '保障人数', '标准', '金额', '备注'];
/** Mostly the first of them, so that rows are often alike. */
const often = (usual: string, ...others: string[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const MAKE: ((i: number) => fc.Arbitrary<string>)[] = [
  (i) => often(`冉${String.fromCharCode(0x4e00 + i)}`, `冉${String.fromCharCode(0x4e00 + i)}某`, '', '冉*一'),
  () => often('中心村', '青山村', '新街社区', '无名村', '', ' 中心村'),
  () => often('1组', '2组', ''),
  () => often('', '农村', '城市'),
  () => often('', '2025-09', '2019-09'),
  () => often('1', '2', '3', '0', '两人', '', 'x', '2 '),
  () => often('630', '770', '600', '', '按规定'),
  () => often('800', '630', '900', '1600', '2400', '-5', '已发', '', '800.123'),
  () => often('低保', '', '12岁', '70岁', '之子'),
];
const rowsOf = (size: number) =>
  fc.tuple(...Array.from({ length: size }, (_, i) => fc.tuple(...MAKE.map((make) => make(i)))));
const table = fc.integer({ min: 1, max: 14 }).chain(rowsOf);
/** Ragged now and then. */
const shaped = fc
  .tuple(table, fc.array(fc.constantFrom(0, 0, 0, 1, -1, 2), { minLength: 14, maxLength: 14 }))
  .map(([rows, more]) =>
    rows.map((row, i) => {
      const size = more[i] as number;
      return size < 0 ? row.slice(0, size) : [...row, ...Array.from({ length: size }, () => '')];
    }),
  );

/** Where which rule has something to say of a list; as cells whose texts are known, or as rows that nobody knows. */
function findingsIn(rows: string[][], isKnown: boolean): string[] {
  const list = `${Papa.unparse([HEADER, ...rows], { newline: '\n' })}\n`;
  const job = jobOf({ list, notice: { total: { rows: rows.length } } }, {});
  const sources = job.sources.map((source) => {
    if (isKnown || !source.path.endsWith('recipients.csv')) return source;
    return { ...source, ahead: () => [{ parsed: [HEADER, ...rows] }] };
  });
  return [...lint({ ...job, sources }, rules).findings].map((finding) => JSON.stringify(finding));
}

test('what is passed over because it came before would give no finding', () => {
  let found = 0;
  fc.assert(
    fc.property(shaped, (rows) => {
      // Three times, so that most is passed over; the names differ, or they were repeated.
      const again = [0, 1, 2].flatMap((time) =>
        rows.map(([name = '', ...rest]) => [name && name + '甲乙丙'[time], ...rest]),
      );
      const findings = findingsIn(again, true);
      expect(findings).toEqual(findingsIn(again, false));
      found += findings.length;
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(3000);
});

test('rows of one outline are judged as each is by itself', () => {
  const OUTLINED = ['require-column', 'valid-place', 'valid-list'];
  const placesIn = (rows: string[][], row: number): string[] =>
    findingsIn(rows, true)
      .map((json) => JSON.parse(json))
      .filter(({ rule, place }) => OUTLINED.includes(rule) && place.row === row)
      .map(({ rule, place, message }) => `${rule} ${place.column} ${message}`);
  let found = 0;
  fc.assert(
    fc.property(shaped, (rows) => {
      // A village that is not written is that of the row above.
      const written = rows.map(([name = '', village = '', ...rest]) => [name, village || '中心村', ...rest]);
      for (const [i, row] of written.entries()) {
        const alone = placesIn([row], 2);
        expect(placesIn(written, i + 2)).toEqual(alone);
        found += alone.length;
      }
    }),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(300);
});
