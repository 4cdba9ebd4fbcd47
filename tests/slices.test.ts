import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { jobFor } from '../scripts/check.ts';
import { sliceSource, slicesOf } from '../scripts/slices.ts';
import { fileSize } from '../src/document/folder.ts';
import { rules } from '../src/lint/rules/index.ts';
import { checkEach, conclude, lint, prepare } from '../src/lint/run.ts';
import { chance, id } from './corpus/identity.ts';
import { contentOf } from './fixtures/county.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingbang-slices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = '姓名,村,组,保障人数,标准,金额';

/** A county on disk with one list of this text. */
function listOf(text: string | Uint8Array): string {
  const files = contentOf({ list: 'none' }, {});
  const list = 'content/townships/lianhe/notices/2025-09-dibao-payment/recipients.csv';
  for (const [path, content] of [...files, [list, text] as const]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return join(folder, list);
}

function rowsOf(
  count: number,
  row = (i: number) => `冉${'甲乙丙丁'[i % 4]}${String.fromCharCode(0x4e00 + i)}`,
) {
  return Array.from(
    { length: count },
    (_, i) => `${row(i)},${i < count / 3 ? '中心村' : '青山村'},1组,2,630,800`,
  );
}

function reports(path: string, parts: number) {
  const job = jobFor({ paths: [path], asOf: '2025-10-15', roster: [], stage: 'content' });
  const known = prepare(job, rules);
  const slices = slicesOf(path, parts);
  const shares = slices.map((range) => checkEach(known, [sliceSource(path, range)]));
  const { findings, ...rest } = lint(job, rules);
  // The order in which threads end does not matter.
  const { findings: sliced, ...others } = conclude(known, shares.reverse());
  return {
    slices,
    whole: { ...rest, findings: [...findings] },
    sliced: { ...others, findings: [...sliced] },
  };
}

const next = chance(7);
const ODD_ROWS = [
  '小计,,,4,,1600',
  '小计,,,2,,800',
  '合计,,,80,,32000',
  '注：以上名单公示七天,,,,,',
  '冉甲一,中心村,1组,2,630,800',
  '冉甲一,青山村,1组,2,630,800',
  '田甲二,,2组,1,770,',
  '向甲三,青山村,,0,630,9800',
  '青山村,,,,,',
  ',,,,,',
  '姓名,村,组,保障人数,标准,金额',
  `庹甲四,青山村,${id(next)},1,630,500`,
  '冉甲五,青山村,1组,1,630,500,多出来的,',
  '冉甲六,青山村',
];

test('a list read in slices is judged as a whole is', () => {
  const odd = fc.array(fc.tuple(fc.nat(3000), fc.constantFrom(...ODD_ROWS)), { maxLength: 12 });
  const end = fc.constantFrom('\n', '\r\n');
  fc.assert(
    fc.property(odd, fc.integer({ min: 2, max: 4 }), end, (odd, parts, end) => {
      const rows = rowsOf(3000);
      for (const [at, row] of odd) rows.splice(at, 0, row);
      const { slices, whole, sliced } = reports(listOf([HEADER, ...rows, ''].join(end)), parts);
      expect(slices.length).toBe(parts);
      expect(sliced).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

test('what needs the whole list is found across a cut', () => {
  const rows = rowsOf(3000);
  const twice = [...rows, rows[10], '合计,,,6000,,2400800'].join('\n');
  const { slices, whole, sliced } = reports(listOf(`${HEADER}\n${twice}\n`), 2);
  expect(slices).toHaveLength(2);
  expect(whole.findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['valid-unique', 'valid-total']),
  );
  expect(sliced).toEqual(whole);
});

const quoted = (text: string) => `"${text}"`;

test.each([
  ['amounts', (row: string) => row.replace(/,800$/, ',"1,800.00"')],
  ['every cell', (row: string) => row.split(',').map(quoted).join(',')],
  ['a quote in a cell', (row: string) => `"冉""${row.slice(1).replace(',', '",')}`],
  ['a literal quote', (row: string) => row.replace(',', '",')],
  [
    'two lines far from the cut',
    (row: string, i: number) => (i < 200 ? row.replace(',1组,', ',"1\r\n组",') : row),
  ],
  [
    'a literal quote before an open one',
    (row: string, i: number) => (i < 200 ? row.replace(/,.*?,/, '",",\n",') : row),
  ],
  ['blank cells', (row: string) => row.replace(',1组,', ',"",')],
])('a list with quotes is cut: %s', (_, dress) => {
  for (const mark of ['', '\ufeff']) {
    const rows = rowsOf(3000).map(dress);
    rows[700] = rows[1900] = dress('冉甲一,青山村,1组,1,630,500', 700);
    const header = HEADER.split(',').map(quoted).join(',').replace('名', '名\n');
    const { slices, whole, sliced } = reports(listOf(`${mark}${[header, ...rows, ''].join('\r\n')}`), 2);
    expect(slices).toHaveLength(2);
    expect(whole.findings.length).toBeGreaterThan(0);
    expect(sliced).toEqual(whole);
  }
});

test.each([
  ['a quote that stays open', `${HEADER}\n冉甲一,中心村,"1组,2,630,800\n`],
  ['text behind a quote', `${HEADER}\n"冉甲"一,中心村,1组,2,630,800\n`],
  ['cells of two lines', `${HEADER}\n${'"冉甲\n一",中心村,1组,2,630,800\n'.repeat(3000)}`],
])('a list with %s is not cut', (_, start) => {
  const path = listOf(`${start}${rowsOf(3000).join('\n')}\n`);
  expect(slicesOf(path, 2)).toEqual([{ from: 0, to: fileSize(path), before: 0 }]);
});

test('quotes behind the last cut are read there', () => {
  const rows = rowsOf(6000);
  rows[5800] = '"冉甲\n一","青山村","1组",2,630,"8,00"';
  rows.push('"冉甲""一",青山村,1组,2,630,800,多出来的');
  const { slices, whole, sliced } = reports(listOf([HEADER, ...rows, ''].join('\n')), 2);
  expect(slices).toHaveLength(2);
  expect(whole.findings.length).toBeGreaterThan(0);
  expect(sliced).toEqual(whole);
});

test('rare combinations are counted over all slices', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${i < 1500 ? '中心村' : '青山村'},因病,800,备注一下`);
  rows[5] = rows[2500] = '中心村,因灾,800,备注一下';
  const { slices, whole, sliced } = reports(listOf(['村,事由,金额,', ...rows, ''].join('\n')), 2);
  expect(slices).toHaveLength(2);
  expect(whole.findings.filter(({ rule }) => rule === 'no-rare-combination')).toHaveLength(2);
  expect(sliced).toEqual(whole);
});

test.each([
  ['GB18030 and bars', iconv.encode(`${HEADER}\n${rowsOf(3000).join('\n')}`.replaceAll(',', '|'), 'gb18030')],
  ['UTF-16', iconv.encode(`${HEADER}\n${rowsOf(3000).join('\n')}`, 'utf16le', { addBOM: true })],
  ['returns alone', `${HEADER}\r${rowsOf(3000).join('\r')}`],
  ['no column of villages', `姓名,金额\n${'冉甲一,800\n'.repeat(9000)}`],
  ['villages in their first row only', `${HEADER}\n青山村\n${'冉甲一,,1组,2,630,800\n'.repeat(3000)}`],
  ['little', `${HEADER}\n冉甲一,中心村,1组,2,630,800\n`],
])('a file with %s is read in one', (_, content) => {
  const path = listOf(content);
  expect(slicesOf(path, 2)).toEqual([{ from: 0, to: fileSize(path), before: 0 }]);
});

test('a list in GB18030 is cut too', () => {
  // 𬱖 takes four bytes, two of them digits, and 亅 ends in a bar.
  const rows = rowsOf(3000, (i) => `${'𬱖亅乿'.at(i % 4) ?? '冉'}${String.fromCharCode(0x4e00 + i)}`);
  rows[700] = rows[1900] = '"冉甲一",青山村,1组,1,630,"1,500"';
  const { slices, whole, sliced } = reports(
    listOf(iconv.encode([HEADER, ...rows, ''].join('\r\n'), 'gb18030')),
    2,
  );
  expect(slices).toHaveLength(2);
  expect(whole.complete).toBe(true);
  expect(whole.findings.length).toBeGreaterThan(0);
  expect(sliced).toEqual(whole);
});

test('what is no GB18030 is said, be it near the cut or behind it', () => {
  for (const count of [1000, 6000]) {
    const text = iconv.encode([HEADER, ...rowsOf(count), ''].join('\n'), 'gb18030');
    const { slices, sliced } = reports(listOf(Buffer.concat([text, Buffer.from([0xff, 0x0a])])), 2);
    expect(slices).toHaveLength(count > 1000 ? 2 : 1);
    expect(sliced.complete).toBe(false);
    expect(sliced.findings.map(({ message }) => message)).toContain('encoding');
  }
});

test('a slice that is no UTF-8 says so', () => {
  const text = Buffer.from(`${HEADER}\n${rowsOf(4000).join('\n')}\n`);
  const path = listOf(Buffer.concat([text, iconv.encode('冉甲一,中心村,1组,2,630,800\n', 'gb18030')]));
  const { slices, sliced } = reports(path, 2);
  expect(slices).toHaveLength(2);
  expect(sliced.complete).toBe(false);
  expect(sliced.findings.map(({ message }) => message)).toContain('encoding');
});
