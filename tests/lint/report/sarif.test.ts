import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { sarifReport } from '../../../src/lint/report/sarif.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { lint } from '../../../src/lint/run.ts';
import type { Report } from '../../../src/lint/types.ts';
import { jobOf } from '../../fixtures/county.ts';
import { column, reportOf } from '../../fixtures/report.ts';
import { secretsFor } from '../../fixtures/secrets.ts';

const schema = JSON.parse(readFileSync('tests/fixtures/schemas/sarif-2.1.0.json', 'utf8'));
// Its one pattern for languages is no Unicode pattern; the only format that we write is an address, checked below.
const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

function sarif(report: Report) {
  const log = JSON.parse([...sarifReport(report, rules)].join(''));
  valid(log);
  expect(valid.errors).toBe(null);
  return log.runs[0];
}

test('the schema refuses what is wrong', () => {
  expect(valid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
});

describe('every example of every rule is valid, and says where', () => {
  test.each(rules)('$id', (rule) => {
    for (const example of rule.examples) {
      const report = lint(jobOf(example, secretsFor(3)), rules);
      const run = sarif(report);
      expect(run.results).toHaveLength(report.findings.length);
      expect(run.invocations[0].executionSuccessful).toBe(report.complete);
      for (const { ruleId, ruleIndex, locations } of run.results) {
        expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
        expect(locations).toHaveLength(1);
      }
    }
  });
});

test('places of each kind', () => {
  const path = 'content/低保 9月/a%b#c.xlsx';
  const { results } = sarif(
    reportOf([
      { path, sheet: '公示表', place: { at: 'cell', sheet: 2, row: 12, column: 3 } },
      { path, place: { at: 'cell', sheet: 1, row: 5, column: 1 } },
      { path, place: { at: 'text', line: 3, column: 7 } },
      { path, place: { at: 'part', part: 'comment' } },
      { path, place: { at: 'file' } },
    ]),
  );
  const artifactLocation = { uri: 'content/%E4%BD%8E%E4%BF%9D%209%E6%9C%88/a%25b%23c.xlsx' };
  expect(results.map(({ locations }: { locations: unknown[] }) => locations[0])).toEqual([
    {
      physicalLocation: { artifactLocation, region: { startLine: 12 } },
      logicalLocations: [{ fullyQualifiedName: '公示表!C12' }],
    },
    {
      physicalLocation: { artifactLocation, region: { startLine: 5 } },
      logicalLocations: [{ fullyQualifiedName: 'A5' }],
    },
    { physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 7 } } },
    {
      physicalLocation: { artifactLocation },
      logicalLocations: [{ name: '批注', fullyQualifiedName: 'comment' }],
    },
    { physicalLocation: { artifactLocation } },
  ]);
});

test('half a surrogate pair in a file name does no harm', () => {
  const run = sarif(reportOf([{ path: 'a\ud800.csv' }]));
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('a%EF%BF%BD.csv');
});

test('a fingerprint for each place, and the same again in the next run', () => {
  const prints = () =>
    sarif(reportOf(column(100))).results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints.primaryLocationLineHash,
    );
  expect(new Set(prints()).size).toBe(100);
  expect(prints()).toEqual(prints());
});

test('no piece of the content is carried along', () => {
  const text = [...sarifReport(reportOf(column(3)), rules)].join('');
  expect(text).not.toMatch(/"(?:snippet|contextRegion|contents|helpUri|rendered)"/);
});
