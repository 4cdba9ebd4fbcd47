import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvOf } from '../../src/data/csv.ts';
import { datasets } from '../../src/data/datasets.ts';
import { csvFile, dataPackage, jsonFile } from '../../src/data/files.ts';
import { feedOf } from '../../src/views/feed.ts';
import { listTable } from '../../src/views/list.ts';
import { rowsOf } from '../../src/views/rows.ts';
import { siteOf } from '../site/fixture.ts';

const ROWS = ['冉光荣,龙池村,2,660,1200', '覃大明,中心村,1,660,500.5'];
const site = siteOf({
  notices: {
    '2025-09-dibao-payment': { yaml: { index: '115002990000000005/2025-00030' }, rows: ROWS },
    '2025-09-dibao-review': { yaml: { stage: 'review', published: '2025-10-01' }, rows: ROWS },
  },
});
const [township] = site.townships;

it('cells that a spreadsheet would run are made text, numbers stay numbers', () => {
  const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '联合乡', 500.5];
  const csv = csvOf(
    ['a'],
    cells.map((cell) => [cell]),
  );
  expect(csv.startsWith('\uFEFFa\r\n')).toBe(true);
  expect(Papa.parse<string[]>(csv.slice(1).trimEnd()).data.slice(1).flat()).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@SUM(A1)",
    "'\t=1",
    "'＝1+1",
    '联合乡',
    '500.5',
  ]);
});

it('no open data and no feed has a name in it, while a list is up and after', () => {
  const files = datasets.flatMap((dataset) => [
    csvFile(dataset, site),
    csvFile(dataset, site, township),
    JSON.stringify(jsonFile(dataset, site)),
  ]);
  const all = [...files, feedOf(site), feedOf(site, township)].join();
  expect(all).toContain('联合乡2025年9月低保发放公示');
  expect(all).not.toMatch(/冉光荣|覃大明/);
});

it('a row says what its notice says', () => {
  const { rows } = jsonFile(datasets[0] as (typeof datasets)[number], site);
  expect(rows).toMatchObject([
    { status: '公示中', households: 2, persons: 3, amount: 1700.5, index: '115002990000000005/2025-00030' },
    { status: '已撤下', closes: '2025-10-07' },
  ]);
});

it('the data package names the very columns of the files', () => {
  const { resources } = dataPackage(site);
  expect(resources.length).toBeGreaterThanOrEqual(datasets.length);
  for (const { name, path, schema } of resources) {
    const dataset = datasets.find((one) => one.name === name);
    if (!dataset) throw new Error(path);
    const [header] = Papa.parse<string[]>(csvFile(dataset, site).slice(1)).data;
    expect(schema.fields.map((field) => field.name)).toEqual(header);
    const keys = jsonFile(dataset, site).rows.map((row) => Object.keys(row));
    for (const own of keys) expect(own).toEqual(dataset.columns.map((column) => column.name));
  }
});

it('a feed says when an entry changed: published, or its names gone', () => {
  expect([...feedOf(site).matchAll(/<updated>(.*?)T/g)].map(([, day]) => day)).toEqual([
    '2025-10-10',
    '2025-10-10',
    '2025-10-08',
  ]);
});

it('a downloaded list has every column, and amounts that add up', () => {
  const [notice] = site.notices;
  if (!notice) throw new Error('no notice');
  expect(listTable(rowsOf(notice, township), notice.stage, township)).toEqual({
    header: ['序号', '村（社区）', '姓名', '人数', '城乡', '月标准（元）', '发放金额（元）'],
    rows: [
      ['1', '中心村', '覃大明', '1', '农村', '660', '500.50'],
      ['2', '龙池村', '冉光荣', '2', '农村', '660', '1200'],
    ],
  });
});
