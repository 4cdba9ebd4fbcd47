import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../src/views/overview.ts';
import { moneyShort, monthCharts, townshipRows } from '../../src/views/overview-charts.ts';
import { type Given, siteWith } from './county.ts';

const AUGUST: Given = {
  folder: 'august',
  period: '2025-08',
  published: '2025-09-05',
  rows: ['甲一,龙池村,2,630,1200'],
};
const SEPTEMBER: Given = { folder: 'september', rows: ['甲一,龙池村,2,660,1300.5', '乙一,中心村,1,660,500'] };

describe('the overview', () => {
  it('adds up what was paid, month by month, in fen', () => {
    const [dibao] = overviewOf(siteWith([AUGUST, SEPTEMBER])).categories;
    expect(dibao?.months.map(({ month, totals }) => [month, totals])).toEqual([
      ['2025-08', { persons: 2, households: 1, amount: 120_000 }],
      ['2025-09', { persons: 3, households: 2, amount: 180_050 }],
    ]);
    expect(dibao?.newest?.month).toBe('2025-09');
  });

  it('counts a corrected list once, by its correction', () => {
    const right = { ...SEPTEMBER, folder: 'right', corrects: 'september', published: '2025-10-12' };
    const [dibao] = overviewOf(siteWith([{ ...SEPTEMBER, rows: ['甲一,龙池村,2,660,1'] }, right])).categories;
    expect(dibao?.newest?.totals.amount).toBe(180_050);
  });

  it('counts minors who are not named, and says where they are too few to be counted', () => {
    const three = { ...SEPTEMBER, withheldMinors: { persons: 3, amount: 1980 } };
    const counted = overviewOf(siteWith([three]));
    expect(counted.categories[0]?.newest?.totals).toMatchObject({ persons: 6, amount: 378_050 });
    expect(counted.merged).toBe(0);
    expect(overviewOf(siteWith([{ ...SEPTEMBER, withheldMinors: 'merged' }])).merged).toBe(1);
  });

  it('does not take a month in which nobody was paid for a category that pays nothing', () => {
    const [dibao] = overviewOf(siteWith([AUGUST, { ...SEPTEMBER, zero: true, rows: [] }])).categories;
    expect(dibao?.newest?.totals).toEqual({ persons: 0, amount: 0 });
  });

  it('keeps the counts of lists whose names have gone', () => {
    const [dibao] = overviewOf(siteWith([AUGUST], '2026-03-01')).categories;
    expect(dibao?.newest?.totals.persons).toBe(2);
  });

  it('leaves out the month that is not over, and months between quarters', () => {
    const october = { ...SEPTEMBER, folder: 'october', period: '2025-10' };
    expect(overviewOf(siteWith([SEPTEMBER, october])).categories[0]?.months).toHaveLength(1);
    const counts = { category: 'dibian', stage: 'confirmed', header: '村,户数,人数', rows: ['龙池村,5,9'] };
    const [, dibian] = overviewOf(
      siteWith([
        { ...AUGUST, ...counts },
        { ...SEPTEMBER, ...counts },
      ]),
    ).categories;
    expect(dibian?.months).toMatchObject([{ month: '2025-09', totals: { households: 5, persons: 9 } }]);
  });

  it('says of a township without a list that it has not published', () => {
    const site = siteWith([SEPTEMBER]);
    const [lianhe] = site.townships;
    if (!lianhe) throw new Error('no township');
    const overview = overviewOf({
      ...site,
      townships: [lianhe, { ...lianhe, id: 'silent', name: '无声乡' }],
    });
    expect(townshipRows(overview)).toEqual([
      { id: 'lianhe', name: '联合乡', counts: ['2 户 3 人', '没有公布'], amount: 180_050 },
      { id: 'silent', name: '无声乡', counts: ['没有公布', '没有公布'] },
    ]);
    expect(overview.categories[0]?.newest?.townships).toBe(1);
  });

  it('draws months only where there are two, and says them in words', () => {
    const [one] = overviewOf(siteWith([SEPTEMBER])).categories;
    const [two] = overviewOf(siteWith([AUGUST, SEPTEMBER])).categories;
    expect(one && monthCharts(one)).toEqual([]);
    const [persons, amounts] = two ? monthCharts(two) : [];
    expect(persons?.description).toBe('2025年8月 2 人；2025年9月 3 人');
    expect(amounts?.description).toBe('2025年8月 1,200 元；2025年9月 1,800.50 元');
  });
});

it.each([
  [880_050, '8,800.50'],
  [1_000_000, '1万'],
  [199_484_000, '199.5万'],
])('%i fen is written short as %s', (fen, text) => {
  expect(moneyShort(fen)).toBe(text);
});
