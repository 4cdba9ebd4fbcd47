import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../src/publication/county.ts';
import { changeOf, changeText, standardNote } from '../../src/views/change.ts';
import { villageSections } from '../../src/views/village.ts';
import { ALL_CATEGORIES, type Given, siteWith } from './county.ts';

const AUGUST: Given = { folder: 'august', period: '2025-08', published: '2025-09-05' };
const SEPTEMBER: Given = { folder: 'september' };

const BEFORE = [
  '甲一,龙池村,2,630,1200',
  '乙一,龙池村,1,630,500',
  '丙一,龙池村,1,630,400',
  '丁一,中心村,1,630,9',
];

describe('the change of a village', () => {
  it('counts who is new, who has left and whose amount is another one; other villages do not count', () => {
    const after = [
      '甲一,龙池村,2,660,1200',
      '乙一,龙池村,1,660,530',
      '戊一,龙池村,3,660,800',
      '己一,中心村,1,660,9',
    ];
    const change = changeIn([
      { ...AUGUST, rows: BEFORE },
      { ...SEPTEMBER, rows: after },
    ]);
    expect(change).toEqual({ month: '2025-09', unit: '户', added: 1, left: 1, changed: 1 });
    expect(change && changeText(change)).toBe('2025年9月与上月相比：新增 1 户，退出 1 户，金额有变化 1 户');
  });

  it('says that nothing has changed', () => {
    const change = changeIn([
      { ...AUGUST, rows: BEFORE },
      { ...SEPTEMBER, rows: BEFORE },
    ]);
    expect(change && changeText(change)).toBe('2025年9月与上月相比：没有变化');
  });

  it('tells namesakes apart by group where both lists write it, and not where one does not', () => {
    const header = '姓名,村,组,保障人数,标准,金额';
    const two = ['甲一,龙池村,1组,1,660,500', '甲一,龙池村,2组,1,660,300'];
    const grouped = { header, rows: two };
    const moved = { header, rows: ['甲一,龙池村,1,1,660,500', '甲一,龙池村,3社,1,660,300'] };
    expect(
      changeIn([
        { ...AUGUST, ...grouped },
        { ...SEPTEMBER, ...moved },
      ]),
    ).toMatchObject({ added: 1, left: 1, changed: 0 });
    const plain = { rows: ['甲一,龙池村,1,660,300', '甲一,龙池村,1,660,500'] };
    expect(
      changeIn([
        { ...AUGUST, ...grouped },
        { ...SEPTEMBER, ...plain },
      ]),
    ).toMatchObject({ added: 0, left: 0, changed: 0 });
  });

  it('is compared with the correction, not with what it corrected', () => {
    const given = [
      { ...AUGUST, rows: BEFORE.slice(0, 1) },
      { ...AUGUST, folder: 'right', published: '2025-09-20', corrects: 'august', rows: BEFORE },
      { ...SEPTEMBER, rows: BEFORE },
    ];
    expect(changeIn(given)).toMatchObject({ added: 0, left: 0 });
  });

  it('is not compared over a gap, with one list, or with names whose time is over', () => {
    const june = { ...AUGUST, folder: 'june', period: '2025-06', rows: BEFORE };
    expect(changeIn([june, { ...SEPTEMBER, rows: BEFORE }])).toBeUndefined();
    expect(changeIn([{ ...SEPTEMBER, rows: BEFORE }])).toBeUndefined();
    const lists = [
      { ...AUGUST, published: '2025-07-01', rows: BEFORE },
      { ...SEPTEMBER, rows: BEFORE },
    ];
    expect(changeIn(lists)).toBeUndefined();
  });

  it('is told of confirmed lists too, though the newer one took the names of the older one down', () => {
    const confirmed = { stage: 'confirmed', rows: BEFORE };
    expect(
      changeIn([
        { ...AUGUST, ...confirmed },
        { ...SEPTEMBER, ...confirmed },
      ]),
    ).toMatchObject({ left: 0 });
  });

  it('leaves out rows without a name: their count would point at a withheld person', () => {
    const after = [...BEFORE, ',龙池村,1,660,660'];
    expect(
      changeIn([
        { ...AUGUST, rows: BEFORE },
        { ...SEPTEMBER, rows: after },
      ]),
    ).toMatchObject({ added: 0 });
  });

  it('counts from a zero report', () => {
    expect(
      changeIn([
        { ...AUGUST, zero: true },
        { ...SEPTEMBER, rows: BEFORE },
      ]),
    ).toMatchObject({ added: 3, left: 0 });
  });

  it('of a list without names is only how many more', () => {
    const header = '村,户数,人数';
    const lists = [
      { ...AUGUST, category: 'dibian', stage: 'confirmed', header, rows: ['龙池村,5,9'] },
      { ...SEPTEMBER, category: 'dibian', stage: 'confirmed', header, rows: ['龙池村,3,8'] },
    ];
    const change = changeIn(lists, 'dibian');
    expect(change).toEqual({ month: '2025-09', unit: '户', more: -2 });
    expect(change && changeText(change)).toBe('2025年9月与上月相比：少 2 户');
  });

  it('is not told of relief that is given once', () => {
    const header = '姓名,村,救助类型,事由,金额';
    const rows = ['甲一,龙池村,支出型,疾病,2000'];
    const lists = [
      { ...AUGUST, category: 'linshi', header, rows },
      { ...SEPTEMBER, category: 'linshi', header, rows },
    ];
    expect(changeIn(lists, 'linshi')).toBeUndefined();
  });

  it('explains itself by the new standard', () => {
    const site = siteWith([]);
    const dibao = categoryOf('dibao', site.county);
    expect(standardNote(site, dibao, '2025-09')).toBe('2025年9月1日起执行新标准');
    expect(standardNote(site, dibao, '2025-08')).toBeUndefined();
  });
});

describe('the page of a village', () => {
  it('says of every category how many or why none, and never who changed', () => {
    const site = siteWith([
      { ...AUGUST, rows: BEFORE },
      { ...SEPTEMBER, rows: BEFORE.slice(1) },
    ]);
    const [township] = site.townships;
    const village = township?.villages[1];
    const sections = township && village ? villageSections(site, township, village) : [];
    expect(sections.map(({ count, none }) => count ?? none)).toEqual(['2 户 2 人', '现在没有公示的名单']);
    expect(sections[0]?.change).toBe('2025年9月与上月相比：退出 1 户（2025年9月1日起执行新标准）');
    expect(JSON.stringify(sections.map(({ list, notice, ...told }) => told))).not.toContain('甲一');
  });

  it('does not count a person without a name in a village whose names are public', () => {
    const site = siteWith([
      { ...SEPTEMBER, rows: ['甲一,中心村,1,660,500', ',龙池村,1,660,660', '乙一,龙池村,1,660,5'] },
    ]);
    const [township] = site.townships;
    const counts = township?.villages.map((village) => villageSections(site, township, village)[0]?.count);
    expect(counts).toEqual(['1 户 1 人', '1 户 1 人']);
  });
});

function changeIn(given: Given[], category = 'dibao') {
  const site = siteWith(given, undefined, { categories: ALL_CATEGORIES });
  const [township] = site.townships;
  const village = township?.villages[1];
  return township && village && changeOf(site, township, village, categoryOf(category, site.county));
}
