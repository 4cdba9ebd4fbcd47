import { expect, test } from 'vitest';
import { newLedger, STATES } from '../../../src/audit/output/ledger.ts';
import { mergeLedger } from '../../../src/audit/output/merge.ts';
import { inspectionOf, inspectionYaml } from '../../../src/audit/output/summary.ts';
import { inspectionSchema } from '../../../src/publication/inspection.ts';
import { readYaml } from '../../../src/publication/yaml.ts';
import { COUNTY, fileOf, manySignals, signalOf } from '../../fixtures/signals.ts';

const TOWNSHIPS = [
  { id: 'lianhe', name: '联合乡' },
  { id: 'baiyan', name: '白岩镇' },
  { id: 'lanbin', name: '澜滨街道' },
];
const A = signalOf('paid-late', { id: 'a' });
const B = signalOf('missing-notice', { id: 'b', township: '白岩镇' });
const C = signalOf('late-notice', { id: 'c', township: '白岩镇' });

test('counts what was found and what is settled, also of leads that are found no more', () => {
  const first = newLedger(fileOf([A, B, C]), COUNTY);
  first.rows.find((row) => row.get('线索标识') === 'b')?.set('整改状态', STATES.innocent);
  const file = fileOf([B, C], { asOf: '2025-11-20' });
  const { inspection, unplaced } = inspectionOf(file, mergeLedger(first, file, COUNTY), TOWNSHIPS);
  expect(unplaced).toBe(0);
  expect(inspection).toEqual({
    checked: '2025-11-20',
    from: '2025-06',
    to: '2025-09',
    townships: [
      { township: 'lianhe', leads: [{ workList: '未按要求发放', found: 1, settled: 1 }] },
      { township: 'baiyan', leads: [{ workList: '公示公开', found: 2, settled: 1 }] },
      { township: 'lanbin', leads: [] },
    ],
  });
});

test('says how many lines nobody can place any more', () => {
  const ledger = newLedger(fileOf([A]), COUNTY);
  for (const column of ['责任单位', '具体问题']) ledger.rows[0]?.set(column, '某办公室');
  expect(inspectionOf(fileOf([]), ledger, TOWNSHIPS).unplaced).toBe(1);
  expect(inspectionOf(fileOf([A]), ledger, TOWNSHIPS).unplaced).toBe(0);
});

test('is a valid file of ids, days and numbers: no name, no village, no mark of a person', () => {
  const file = fileOf(manySignals(300));
  const { inspection } = inspectionOf(file, newLedger(file, COUNTY), TOWNSHIPS);
  const yaml = inspectionYaml(inspection);
  expect(readYaml(yaml, inspectionSchema)).toEqual({ value: inspection, faults: [] });
  for (const { subject, village, id } of file.signals)
    for (const private_ of [subject, village, `${id}\n`]) expect(yaml).not.toContain(private_);
  expect(yaml.replace(/^#.*\n/, '')).toMatch(
    /^(?:[ -]*(?:checked|from|to|townships|township|leads|workList|found|settled): ?[-\w应保未按要求发放人情关系公示开]*\n)+$/,
  );
});

test('will not say what it covers when nobody knows', () => {
  const { months: _, ...file } = fileOf([A]);
  expect(() => inspectionOf(file, newLedger(file, COUNTY), TOWNSHIPS)).toThrow();
});
