import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { publicationOf } from '../../src/publication/publication.ts';
import { jobOf } from '../fixtures/county.ts';

const GOOD = {
  checked: '2025-10-13',
  from: '2025-06',
  to: '2025-09',
  townships: [{ township: 'lianhe', leads: [{ workList: '公示公开', found: 3, settled: 2 }] }],
};

function findings(changes: object, name = '2025-10-13.yaml') {
  const job = jobOf({}, {});
  const text = stringify({ ...GOOD, ...changes }, { aliasDuplicateObjects: false });
  const sources = [...job.sources, sourceOf(`content/inspections/${name}`, text)];
  return [...lint({ ...job, sources }, rules).findings].map(({ rule, place }) => [
    rule,
    'line' in place && place.line,
  ]);
}

test('a good one passes, and is published from the newest', () => {
  expect(findings({})).toEqual([]);
  const older = { ...GOOD, checked: '2025-07-13' };
  const files = [
    ['inspections/2025-07-13.yaml', stringify(older)],
    ['inspections/2025-10-13.yaml', stringify(GOOD)],
  ] as const;
  const documents = [...jobOf({}, {}).sources, ...files.map(([path, text]) => sourceOf(path, text))];
  expect(publicationOf(documents.map(readDocument)).inspections).toEqual([GOOD, older]);
});

test.each([
  ['a key of its own, where a name might stand', { subject: '冉甲一' }, 10],
  [
    'another word of the work list',
    { townships: [{ township: 'lianhe', leads: [{ workList: '其他', found: 1, settled: 0 }] }] },
    7,
  ],
  [
    'more settled than found',
    { townships: [{ township: 'lianhe', leads: [{ workList: '公示公开', found: 1, settled: 2 }] }] },
    9,
  ],
  ['a village in the place of the township', { townships: [{ township: 'zhongxin', leads: [] }] }, 5],
  ['a township twice', { townships: [...GOOD.townships, ...GOOD.townships] }, 5],
  ['months turned round', { to: '2025-05' }, 3],
  ['another day', { checked: '2025-10-14' }, 1],
])('%s is a fault', (_, changes, line) => {
  expect(findings(changes)).toEqual([['valid-settings', expect.any(Number)]]);
  expect(findings(changes)[0]?.[1]).toBe(line);
});
