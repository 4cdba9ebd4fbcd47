import { describe, expect, test } from 'vitest';
import { DETECTORS, detect, mightHoldSecret } from '../../../src/lint/detect/index.ts';
import { POWER } from '../../../src/lint/detect/national-id.ts';
import { digitsIn } from '../../../src/lint/detect/numbers.ts';
import { read } from '../../../src/lint/detect/reading.ts';
import type { SecretKind } from '../../../src/lint/detect/types.ts';
import { type Item, negatives, positives } from '../../corpus/generate.ts';

const IDS: SecretKind[] = ['national-id', 'residence-permit', 'disability-certificate'];

/** By family, the kinds that count as found: a passbook's account may well look like an ID. */
const FAMILIES: Record<string, SecretKind[]> = {
  id: IDS,
  mask: ['weak-mask'],
  account: ['bank-account', ...IDS],
  phone: ['mobile'],
  landline: ['landline'],
  birth: ['birth-date'],
  address: ['address'],
  health: ['health'],
  travel: ['travel-document'],
  household: ['household-register', 'bank-account', ...IDS],
};

function isFound({ kind, text, context }: Item): boolean {
  const wanted = FAMILIES[kind.replace(/,.*/, '')] ?? [];
  return mightHoldSecret.test(text) && detect(text, context).some((span) => wanted.includes(span.kind));
}

/** An office's landline is found, and allowed by the rules where it is wanted. */
function isFalseAlarm({ text, context }: Item): boolean {
  return detect(text, context).some(({ kind }) => kind !== 'landline');
}

/** How many of each kind failed; never what they say. */
function tally(failed: Item[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of failed) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('corpus', () => {
  const secrets = positives(20261124, 12_000);
  const innocents = negatives(20261124, 12_000);

  test('many kinds', () => {
    expect(new Set(secrets.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(40);
    expect(new Set(innocents.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(25);
  });

  test('finds 99.9 % of the secrets of each family', () => {
    for (const family of Object.keys(FAMILIES)) {
      const items = secrets.filter(({ kind }) => kind.startsWith(`${family},`));
      const missed = items.filter((item) => !isFound(item));
      expect(missed.length / items.length, JSON.stringify(tally(missed))).toBeLessThanOrEqual(0.001);
    }
  });

  test('misses no undisguised ID', () => {
    const plain = secrets.filter(({ kind }) => /^id, (?:plain|with|mistyped|permit|certificate)/.test(kind));
    expect(tally(plain.filter((item) => !isFound(item)))).toEqual({});
  });

  test('no detector finds anything with fewer digits than it is said to need', () => {
    for (const { text, context } of [...secrets, ...innocents]) {
      const reading = read(text);
      const most = POWER.test(reading.text) ? Number.POSITIVE_INFINITY : digitsIn(reading.text);
      for (const { find, digits } of DETECTORS)
        if (digits > most) expect(find(reading, context ?? {}), find.name).toEqual([]);
    }
  });

  test('cries wolf at most once in a thousand', () => {
    const alarmed = innocents.filter(isFalseAlarm);
    expect(alarmed.length / innocents.length, JSON.stringify(tally(alarmed))).toBeLessThanOrEqual(0.001);
  });
});
