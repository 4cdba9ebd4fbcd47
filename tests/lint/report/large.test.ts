import { describe, expect, test } from 'vitest';
import { type Format, reports } from '../../../src/lint/report/index.ts';
import { rules } from '../../../src/lint/rules/index.ts';
import { column, reportOf } from '../../fixtures/report.ts';

const COUNT = 300_000;
const report = reportOf(column(COUNT));

describe('a report of a whole roster comes in small pieces', () => {
  test.each(Object.keys(reports) as Format[])('%s', (format) => {
    let largest = 0;
    let length = 0;
    for (const piece of reports[format](report, rules)) {
      largest = Math.max(largest, piece.length);
      length += piece.length;
    }
    // The head of SARIF holds the texts of all rules; no piece grows with the findings.
    expect(largest).toBeLessThan(30_000);
    const whole = format === 'json' || format === 'sarif';
    if (whole) expect(length).toBeGreaterThan(COUNT * 100);
    else expect(length).toBeLessThan(20_000);
  });
});
