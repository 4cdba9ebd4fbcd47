import { expect, test } from 'vitest';
import { noticeSchema } from '../../src/publication/notice.ts';
import { readYaml } from '../../src/publication/yaml.ts';

const NOTICE = `title: 联合乡2025年9月低保金发放公示
township: lianhe
category: dibao
stage: payment
period: 2025-09
published: 2025-09-15
channels:
  - name: 联合乡民政办
    telephone: 023-78000001
preparedBy: 冉甲一
reviewedBy: 田甲二
`;

test('withheld minors that are not written are missing', () => {
  const { faults } = readYaml(NOTICE, noticeSchema);
  expect(faults).toMatchObject([{ code: 'missing', key: 'withheldMinors' }]);
});

test('withheld minors in another form are told which forms there are', () => {
  const { faults } = readYaml(`${NOTICE}withheldMinors: 3\n`, noticeSchema);
  expect(faults).toMatchObject([{ code: 'bad-value', place: { line: 12 } }]);
  expect(faults[0]?.expected).toContain('merged');
});

test('what is written in another type is not missing', () => {
  const { faults } = readYaml(
    `${NOTICE.replace(/title: .*/, 'title: 2025')}withheldMinors: 0\n`,
    noticeSchema,
  );
  expect(faults).toMatchObject([{ code: 'bad-value', key: 'title', expected: '文字' }]);
});

test.each([
  ['category: dibao', 'category: 低保', 'dibao'],
  ['stage: payment', 'stage: 发放公示', 'payment'],
  ['township: lianhe', 'township: 联合乡', '文件夹'],
])('instead of %j, %j is told what to write', (right, wrong, expected) => {
  const { faults } = readYaml(`${NOTICE.replace(right, wrong)}withheldMinors: 0\n`, noticeSchema);
  expect(faults[0]?.expected).toContain(expected);
});
