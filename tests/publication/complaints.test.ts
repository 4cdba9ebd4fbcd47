import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { acceptBy, answerBy, COMPLAINT_COLUMNS, readComplaints } from '../../src/publication/complaints.ts';
import { roleOf } from '../../src/publication/role.ts';

const HEADER = COMPLAINT_COLUMNS.join(',');
const read = (...lines: string[]) =>
  readComplaints(readDocument(sourceOf('complaints.csv', [HEADER, ...lines].join('\n'))));

test('reads days as clerks write them', () => {
  const { complaints, faults } = read('2025.9.1,电话,资金发放,2025年9月2日,45910,属实已处理', ',,,,,');
  expect(faults).toEqual([]);
  expect(complaints).toEqual([
    {
      row: 2,
      received: '2025-09-01',
      channel: '电话',
      topic: '资金发放',
      accepted: '2025-09-02',
      answered: '2025-09-10',
      outcome: '属实已处理',
    },
  ]);
});

test('a complaint with a fault is not counted, and the fault does not repeat it', () => {
  const secret = '张三告李四';
  const { complaints, faults } = read(
    `2025-09-01,${secret},${secret},2025-09-02,2025-09-10,${secret}`,
    `${secret},电话,资金发放,${secret},,办理中`,
    `2025-09-01,电话,资金发放,2025-09-02,,办理中,${secret}`,
  );
  expect(complaints).toEqual([]);
  expect(faults.map(({ code }) => code)).toEqual(['word', 'word', 'word', 'day', 'day', 'extra']);
  expect(JSON.stringify(faults)).not.toContain('张三');
});

test('another header is refused whole', () => {
  const document = readDocument(sourceOf('complaints.csv', '日期,投诉人\n2025-09-01,张三\n'));
  expect(readComplaints(document).complaints).toEqual([]);
  expect(readComplaints(document).faults.every(({ code }) => code === 'column')).toBe(true);
});

test('is no list of recipients', () => {
  expect(roleOf('content/townships/lianhe/complaints.csv')).toBe('complaints');
  expect(roleOf('content/townships/lianhe/notices/x/recipients.csv')).toBe('list');
});

test('15 days to accept, 60 from then to answer', () => {
  const [complaint] = read('2025-09-01,电话,资金发放,2025-09-02,,办理中').complaints;
  expect(complaint && acceptBy(complaint)).toBe('2025-09-16');
  expect(complaint && answerBy(complaint)).toBe('2025-11-01');
});
