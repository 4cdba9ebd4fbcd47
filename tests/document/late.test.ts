import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { sourceOf } from '../../src/document/source.ts';
import type { Job } from '../../src/lint/prepare.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { AS_OF, contentOf } from '../fixtures/county.ts';

const LIST = 'content/townships/lianhe/notices/2025-09-dibao-payment/recipients.csv';
const HEADER = '姓名,村,保障人数,标准,金额\n';
const ROW = '冉甲一,中心村,2,630,800\n';

/** A list that is read in two pieces. */
function found(...pieces: Uint8Array[]): { complete: boolean; messages: string[] } {
  const sources = [...contentOf({ list: 'none' }, {})].map(([path, content]) => sourceOf(path, content));
  const list = { path: LIST, chunks: () => pieces };
  const job: Omit<Job, 'sources'> = {
    stage: 'content',
    asOf: AS_OF,
    roster: { minors: new Map(), adults: new Map(), problems: [] },
  };
  const { complete, findings } = lint({ ...job, sources: [...sources, list] }, rules);
  return { complete, messages: [...findings].map(({ message }) => message) };
}

test('a list that stops being UTF-8 far below is an error, whatever was read until then', () => {
  const { complete, messages } = found(Buffer.from(HEADER + ROW), iconv.encode(ROW, 'gb18030'));
  expect(complete).toBe(false);
  expect(messages).toContain('encoding');
});

test('a list in GB18030 is read, also when it begins in ASCII alone', () => {
  const ascii = Buffer.from(',,,,\n'.repeat(5));
  expect(found(ascii, iconv.encode(HEADER + ROW, 'gb18030')).messages).not.toContain('encoding');
});
