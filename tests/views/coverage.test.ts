import { describe, expect, it } from 'vitest';
import { shareOf, type TownshipCoverage, townshipCoverage, worstStates } from '../../src/views/coverage.ts';
import { scoreText, townshipMatrices } from '../../src/views/coverage-table.ts';
import { dueDay } from '../../src/views/due.ts';
import { type Given, siteWith } from './county.ts';

const LIST = ['冉光荣,龙池村,2,660,1200', '覃大明,中心村,1,660,500'];

/** Months are 2025-09, 08, 07: the window begins with the first month that was ever published. */
const FIRST: Given = {
  folder: '2025-07-dibao-payment',
  period: '2025-07',
  published: '2025-08-05',
  rows: LIST,
};

describe('a month of a township', () => {
  it('is published on time, and each village with it', () => {
    const { months, categories } = coverage([FIRST]);
    expect(months).toEqual(['2025-09', '2025-08', '2025-07']);
    expect(categories[0]?.whole.map(({ state }) => state)).toEqual(['pending', 'missing', 'published']);
    expect(villageStates([FIRST], 2)).toEqual(['published', 'published']);
  });

  it('is late after ten working days, and not on the tenth', () => {
    // 1 to 14 August 2025 has ten working days.
    expect(dueDay('2025-07')).toBe('2025-08-14');
    expect(stateOf({ ...FIRST, published: '2025-08-14' })).toBe('published');
    expect(stateOf({ ...FIRST, published: '2025-08-15' })).toBe('late');
  });

  it('is due after the holidays of October, the make-up Saturday counted', () => {
    expect(dueDay('2025-09')).toBe('2025-10-21');
  });

  it('is a zero report with nobody in any village', () => {
    const zero: Given = { ...FIRST, zero: true, rows: [] };
    expect(stateOf(zero)).toBe('zero');
    expect(villageStates([zero], 2)).toEqual(['zero', 'zero']);
  });

  it('is withdrawn when the names have gone, and still counts as on time', () => {
    const later = coverage([FIRST], '2025-12-01');
    expect(later.categories[0]?.whole.at(-1)?.state).toBe('withdrawn');
    expect(later.score).toEqual({ due: 5, onTime: 1, late: 0, missing: 4 });
  });

  it('names the villages that the list has nobody of', () => {
    expect(villageStates([{ ...FIRST, rows: LIST.slice(0, 1) }], 2)).toEqual(['absent', 'published']);
  });

  it('links each village to the notice that has it, where villages have notices of their own', () => {
    const own = LIST.map((row, index) => ({ ...FIRST, folder: `july-${index}`, rows: [row] }));
    const { categories } = coverage(own);
    expect(categories[0]?.villages.map(({ cells }) => cells[2]?.notice?.folder)).toEqual([
      'july-1',
      'july-0',
    ]);
  });

  it('is covered by a confirmed list where no payment list is', () => {
    expect(stateOf({ ...FIRST, stage: 'confirmed' })).toBe('published');
    expect(stateOf({ ...FIRST, stage: 'review' })).toBe('missing');
  });

  it('is judged by the first publication, and leads to the correction, which may be of another month', () => {
    const correction = { ...FIRST, folder: 'second', corrects: FIRST.folder, published: '2025-09-01' };
    const cell = coverage([FIRST, correction]).categories[0]?.whole[2];
    expect([cell?.state, cell?.notice?.folder]).toEqual(['published', 'second']);
    const moved = { ...correction, period: '2025-08' };
    const [, august, july] = coverage([FIRST, moved]).categories[0]?.whole ?? [];
    expect([august?.state, july?.state]).toEqual(['published', 'missing']);
    const wasEmpty: Given = { ...FIRST, zero: true, rows: [] };
    expect(coverage([wasEmpty, correction]).categories[0]?.whole[2]?.state).toBe('published');
  });
});

describe('a category that is due by quarter', () => {
  const states = (given: Given[]) => coverage(given).categories[1]?.whole.map(({ state }) => state);

  it('is asked for in the last month of the quarter only', () => {
    expect(states([FIRST])).toEqual(['pending', 'rest', 'rest']);
    expect(coverage([FIRST], '2025-10-22').categories[1]?.whole[0]?.state).toBe('missing');
  });

  it('is covered by a list of any month of the quarter', () => {
    const august: Given = {
      ...FIRST,
      folder: 'august',
      category: 'dibian',
      stage: 'confirmed',
      period: '2025-08',
      published: '2025-09-01',
    };
    expect(states([FIRST, august])).toEqual(['published', 'published', 'rest']);
  });
});

describe('the score of a township', () => {
  it('counts what was due: on time, late, missing; not what is still pending', () => {
    const late = { ...FIRST, folder: 'august', period: '2025-08', published: '2025-10-10' };
    const { score } = coverage([FIRST, late]);
    expect(score).toEqual({ due: 2, onTime: 1, late: 1, missing: 0 });
    expect(shareOf(score)).toBe(50);
    expect(scoreText(score)).toContain('应当公布 2 份，按时 1 份，晚了 1 份，没有公布 0 份（按时 50%）');
  });

  it('is 100 only when nothing is late or missing', () => {
    expect(shareOf({ due: 300, onTime: 299, late: 1, missing: 0 })).toBe(99);
    expect(shareOf({ due: 0, onTime: 0, late: 0, missing: 0 })).toBeUndefined();
  });

  it('shows the worst of each month on the county page', () => {
    const late = { ...FIRST, folder: 'august', period: '2025-08', published: '2025-10-10' };
    expect(worstStates(coverage([FIRST, late]))).toEqual(['pending', 'late', 'published']);
    expect(worstStates(coverage([FIRST]))[1]).toBe('missing');
  });

  it('blames a township that has never published anything', () => {
    const site = siteWith([FIRST]);
    const silent = { ...theTownship(site), id: 'other' };
    expect(townshipCoverage(site, silent).score).toEqual({ due: 2, onTime: 0, late: 0, missing: 2 });
  });
});

it('looks back twelve months and never at the month that is not over', () => {
  const old = { ...FIRST, folder: 'old', period: '2023-01', published: '2023-02-01' };
  const { months } = coverage([old]);
  expect([months.length, months[0], months.at(-1)]).toEqual([12, '2025-09', '2024-10']);
  expect(coverage([]).months).toEqual([]);
});

it('leads from a village to its place in the notice, and says no name', () => {
  const site = siteWith([FIRST]);
  const township = theTownship(site);
  const matrices = townshipMatrices(site, township, townshipCoverage(site, township));
  const cell = matrices[0]?.rows[1]?.cells[2];
  expect(cell?.href).toMatch(/\/notices\/lianhe-2025-07-dibao-payment\/#v-zhongxin$/);
  expect(JSON.stringify(matrices)).not.toMatch(/冉光荣|覃大明/);
});

it('never calls a list late on a guess beyond the known holidays', () => {
  expect(dueDay('2026-12')).toBe('2027-01-31');
});

function coverage(given: Given[], asOf?: string): TownshipCoverage {
  const site = siteWith(given, asOf);
  return townshipCoverage(site, theTownship(site));
}

function stateOf(given: Given) {
  return coverage([given]).categories[0]?.whole.at(-1)?.state;
}

function villageStates(given: Given[], month: number) {
  return coverage(given).categories[0]?.villages.map(({ cells }) => cells[month]?.state);
}

function theTownship(site: ReturnType<typeof siteWith>) {
  const [township] = site.townships;
  if (!township) throw new Error('no township');
  return township;
}
