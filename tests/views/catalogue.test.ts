import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/views/catalogue.ts';
import { ALL_CATEGORIES, type Given, siteWith } from './county.ts';

const GUIDES = ALL_CATEGORIES.map(({ id }) => ({ category: id, href: `/guides/${id}/` }));
const LIST: Given = { folder: 'list', rows: ['甲一,龙池村,2,660,1300'] };

const items = (given: Given[], policies: { category?: string; href: string }[] = [], county = {}) =>
  catalogue(siteWith(given, undefined, { categories: ALL_CATEGORIES, ...county }), policies, GUIDES);

describe('the catalogue', () => {
  it('has each of its 13 rows, the last one for both lists of 临时救助', () => {
    const rows = items([]).flatMap(({ items: all }) => all.flatMap(({ row }) => row ?? []));
    expect([...new Set(rows)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('tells policies of the whole from those of a category', () => {
    const states = (policies: { category?: string; href: string }[]) => {
      const [general, dibao] = items([], policies);
      return [general?.items[0]?.state, dibao?.items[0]?.state];
    };
    expect(states([])).toEqual(['missing', 'missing']);
    expect(states([{ href: '/a/' }])).toEqual(['public', 'missing']);
    expect(states([{ category: 'dibao', href: '/b/' }])).toEqual(['missing', 'public']);
  });

  it('asks for an address beside the telephone', () => {
    const [general] = items([], [], { channels: [{ name: '民政', telephone: '023-78000026' }] });
    expect(general?.items[1]).toMatchObject({ state: 'partly', note: '缺通讯地址' });
    expect(items([])[0]?.items[1]?.state).toBe('public');
  });

  it('says how many townships have published which lists', () => {
    const lists = (given: Given[]) =>
      items(given)[1]
        ?.items.slice(2)
        .map(({ state, note }) => [state, note]);
    expect(lists([LIST])).toEqual([
      ['missing', '0/1 个乡镇（街道）'],
      ['public', '1/1 个乡镇（街道）'],
    ]);
    expect(lists([LIST, { ...LIST, folder: 'review', stage: 'review' }])?.[0]?.[0]).toBe('public');
  });

  it('asks for no list of applicants where no names are public', () => {
    const dibian = items([]).find(({ id }) => id === 'dibian');
    expect(dibian?.items.map(({ name }) => name)).toEqual(['政策法规文件', '办事指南', '审批信息']);
  });
});
