import { expect, test } from 'vitest';
import { outputsOf } from '../../../src/audit/output/outputs.ts';
import { sourceOf } from '../../../src/document/source.ts';
import { COUNTY, fileOf, manySignals } from '../../fixtures/signals.ts';

const COUNTY_FILES = { county: COUNTY, townships: [] };

test('a run on its own ledger says so, and one more changes no byte', () => {
  const file = fileOf(manySignals(100));
  const first = outputsOf(file, COUNTY_FILES).files;
  expect([...first.keys()]).toEqual([
    'signals.json',
    '问题台账.xlsx',
    'report.html',
    'inspections/2025-10-15.yaml',
  ]);
  const book = first.get('问题台账.xlsx') as Uint8Array;
  const second = outputsOf(file, COUNTY_FILES, sourceOf('x.xlsx', book)).files;
  const told = JSON.parse(String(second.get('signals.json')));
  expect(told).toEqual({ ...file, inputs: [...file.inputs, { kind: 'previous', rows: 100 }] });
  const again = second.get('问题台账.xlsx') as Uint8Array;
  expect(outputsOf(file, COUNTY_FILES, sourceOf('x.xlsx', again)).files).toEqual(second);
});

test('without months there is no public summary', () => {
  const { months: _, ...file } = fileOf([]);
  expect([...outputsOf(file, COUNTY_FILES).files.keys()]).not.toContain('inspections/2025-10-15.yaml');
});
