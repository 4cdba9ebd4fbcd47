import { describe, expect, it } from 'vitest';
import { exampleOf, standardSections } from '../../src/views/standards.ts';
import { limitLine, stepsOf } from '../../src/views/steps.ts';
import { ALL_CATEGORIES, siteWith } from './county.ts';

const site = siteWith([], undefined, { categories: ALL_CATEGORIES });
const [dibao, , linshi, tekun] = standardSections(site);

describe('standards', () => {
  it('are drawn where they have changed, and told in words', () => {
    expect(dibao?.trends.map(({ title, description }) => [title, description])).toEqual([
      ['农村基本生活标准（元／人·月）', '2024年9月1日起 630 元；2025年9月1日起 660 元'],
    ]);
    expect(tekun?.trends).toEqual([]);
    expect(linshi?.current).toEqual([]);
  });

  it('give an example by the standard in force', () => {
    expect(dibao && exampleOf(dibao)).toEqual({
      area: '农村基本生活标准每人每月 660 元',
      sum: '660 × 2 − 400 ＝ 920',
    });
    expect(linshi && exampleOf(linshi)).toBeUndefined();
  });
});

describe('time limits', () => {
  it.each([
    ['dibao', '25'],
    ['linshi', '20'],
    ['tekun', '30'],
  ])('of %s are the working days of county.yaml', (id, days) => {
    const category = ALL_CATEGORIES.find((one) => one.id === id);
    if (!category) throw new Error(id);
    expect(limitLine(category)).toBe(`2 个工作日内受理，一般 ${days} 个工作日内作出决定`);
    expect(stepsOf(category, site.county).at(-1)?.when).toBe(`一般 ${days} 个工作日内`);
  });

  it('say which kind of days a list is up', () => {
    const { county } = siteWith([], undefined, { publicity: { days: 7, kind: 'working' } });
    const [category] = county.categories;
    expect(category && stepsOf(category, county)[1]?.when).toBe('7 个工作日');
  });
});
