import { expect, test } from 'vitest';
import { outputsOf } from '../../../src/audit/output/outputs.ts';
import { sourceOf } from '../../../src/document/source.ts';
import { COUNTY, fileOf, manySignals } from '../../fixtures/signals.ts';

const COUNTY_FILES = { county: COUNTY, townships: [] };

test('a second run on its own ledger changes no byte of it', () => {
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
  expect(second).toEqual(first);
});

test('without months there is no public summary', () => {
  const { months: _, ...file } = fileOf([]);
  expect([...outputsOf(file, COUNTY_FILES).files.keys()]).not.toContain('inspections/2025-10-15.yaml');
});
