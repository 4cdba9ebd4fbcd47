import { expect, it } from 'vitest';
import type { Hits } from '../../src/search/engine.ts';
import { statusText } from '../../src/search/results.ts';

const person = { name: '冉甲一', village: '中心村', rows: [] };
const page = { title: '低保标准' } as Hits['pages'][number];
const hits = (more: Partial<Hits>): Hits => ({
  township: 'lianhe',
  people: [],
  alike: 0,
  cut: false,
  pages: [],
  others: [],
  near: [],
  channel: null,
  ...more,
});

it.each([
  [{ people: [person] }, '找到 1 人。'],
  [{ people: [person, person], alike: 1 }, '找到 1 人、读音相近的 1 人。'],
  [{ people: [person], alike: 1 }, '没有这个名字，找到读音相近的 1 人。'],
  [{ pages: Array(11).fill(page) }, '找到 11 个页面，先列出 10 个。'],
  [{ others: [person] }, '没有完全一样的，找到相近的 1 人。'],
  [{}, '没有找到。'],
])('%o is told as %s', (more, text) => expect(statusText(hits(more), true)).toBe(text));

it('nobody is told that a name is on no list before it was looked for', () => {
  expect(statusText(hits({}), false)).toBe('没有找到这样的村或公示。姓名还没有查，请先在上面选乡镇。');
});
