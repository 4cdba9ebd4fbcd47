import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { readArticles } from '../../src/publication/article.ts';

const POLICY = '---\ntitle: 救助办法\nissuer: 民政局\npublished: 2025-01-01\n---\n\n正文\n';

function read(path: string, content: string | Uint8Array) {
  return readArticles([readDocument(sourceOf(path, content))], undefined);
}

test.each(['utf-8', 'gb18030', 'utf-16'])('a page in %s is the same page', (encoding) => {
  const { articles, faults } = read('content/policies/a.md', iconv.encode(POLICY, encoding));
  expect(faults).toEqual([]);
  expect(articles).toMatchObject([
    { kind: 'policies', id: 'a', head: { title: '救助办法' }, body: '\n正文\n' },
  ]);
});

test.each([
  ['Aa.md', 'aa'],
  ['救助 办法（一）.md', '救助-办法-一'],
])('%s has its address from its own name', (name, id) => {
  const { articles } = read(`policies/${name}`, POLICY.replace('---\n', '---\nslug: ../../index\n'));
  expect(articles.map((article) => article.id)).toEqual([id]);
});

test('a fault is told on the line of the file where it stands', () => {
  const { articles, faults } = read('policies/a.md', `\r\n${POLICY.replace('2025-01-01', '去年')}`);
  expect(articles).toEqual([]);
  expect(faults).toMatchObject([{ code: 'bad-value', key: 'published', place: { line: 5 } }]);
});

test.each(['正文\n', '---\ntitle: 救助办法\n', '+++\ntitle = "办法"\n+++\n', ''])(
  'a page without a head says so: %j',
  (text) => {
    const { faults } = read('policies/a.md', `\n${text}`);
    expect(faults).toMatchObject([{ code: 'headless', place: { line: 1 } }]);
  },
);

test('other pages need none', () => {
  expect(read('desk/a.md', '正文\n')).toEqual({ articles: [], faults: [] });
});

test.each([
  ['> ', '救助'],
  ['>', '救助'],
  ['- ', '救助'],
  ['1. ', '救助'],
  ['> - ', '救助'],
  ['>', ''],
])('quotes and lists deeper than any page are refused where they stand: %j', (mark, text) => {
  const { articles, faults } = read('policies/a.md', `${POLICY}${mark.repeat(40_000)}${text}\n`);
  expect(articles).toEqual([]);
  expect(faults).toMatchObject([{ code: 'nested', place: { line: 8 } }]);
});

test.each(['- '.repeat(40), '* '.repeat(40), '-'.repeat(400), '> > - 1. 救助', '|---'.repeat(40)])(
  'a line across the page, a table and a few quotes are none: %j',
  (text) => {
    expect(read('policies/a.md', `${POLICY}\n${text}\n`).faults).toEqual([]);
  },
);

test('a page that is longer than any law is refused', () => {
  expect(read('policies/a.md', POLICY + '&amp;'.repeat(100_000)).faults).toMatchObject([
    { code: 'too-long', place: { at: 'file' } },
  ]);
  expect(read('policies/a.md', POLICY + '第一条\n\n'.repeat(30_000)).faults).toEqual([]);
});
