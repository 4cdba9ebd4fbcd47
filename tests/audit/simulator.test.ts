import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/audit/types.ts';
import { plant } from './plants.ts';
import { type Score, scoresOf } from './score.ts';
import { auditOf, COUNTY, cleanWorld } from './simulator.ts';

// A county of 39 townships, 300 villages, 30,000 recipients and 12 months, audited twice: some 30 s.
const PLANTED = 60;

test('a county in which everything agrees has no signal and nothing left open', { timeout: 300_000 }, () => {
  const { signals, ambiguities, months } = auditOf(cleanWorld(COUNTY, 1));
  expect(signals).toEqual([]);
  expect(ambiguities).toEqual([]);
  expect(months).toEqual({ first: '2025-01', last: '2025-12' });
});

describe('planted signals', () => {
  let scores: Map<string, Score> | undefined;
  const score = (kind: string): Score => {
    if (!scores) {
      const { world, truths, ledger } = plant(cleanWorld(COUNTY, 2), PLANTED, 3);
      scores = scoresOf(auditOf(world, ledger).signals, truths);
    }
    const found = scores.get(kind);
    if (!found) throw new Error(`${kind} was not planted`);
    return found;
  };

  test.each(KINDS)('%s: recall and precision of 99 in a hundred', { timeout: 300_000 }, (kind) => {
    const { planted, found, signals, right, missed, wrong } = score(kind);
    expect(planted, 'enough of them').toBeGreaterThanOrEqual(6);
    expect(found / planted, JSON.stringify(missed.slice(0, 3))).toBeGreaterThanOrEqual(0.99);
    expect(right / signals, JSON.stringify(wrong.slice(0, 3))).toBeGreaterThanOrEqual(0.99);
  });
});
