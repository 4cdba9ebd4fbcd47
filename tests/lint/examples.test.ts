import { describe, expect, test } from 'vitest';
import { placeCode } from '../../src/lint/report/words.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { lint } from '../../src/lint/run.ts';
import { jobOf } from '../fixtures/county.ts';
import { secretsFor } from '../fixtures/secrets.ts';

const secrets = secretsFor(20251015);

describe.each(rules)('$id', (rule) => {
  test('says what, why, how to mend it and on what basis, and shows good and bad cases', () => {
    for (const text of [rule.title, rule.why, rule.repair]) expect(text.length).toBeGreaterThan(3);
    expect(rule.basis.length).toBeGreaterThan(0);
    expect(rule.examples.filter(({ finds }) => finds.length > 0).length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.filter(({ finds }) => finds.length === 0).length).toBeGreaterThanOrEqual(3);
    const prefix = { privacy: /^no-/, completeness: /^(?:require|valid)-/, reading: /^valid-/ }[rule.group];
    expect(rule.id).toMatch(prefix);
  });

  test.each(rule.examples)('$name', (example) => {
    const report = lint(jobOf(example, secrets), rules);
    const places = [...report.findings]
      .filter((finding) => finding.rule === rule.id)
      .map(({ place }) => placeCode(place));
    expect(places).toEqual(example.finds);
  });
});

test('the tiny county of the examples is itself without findings', () => {
  expect([...lint(jobOf({}, secrets), rules).findings]).toEqual([]);
});
