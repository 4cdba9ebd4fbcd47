import { judgeId } from './id-number.ts';
import { placeOf, type Run } from './numbers.ts';
import type { Detector } from './reading.ts';
import { isSerial } from './serial.ts';
import type { Span } from './types.ts';

/**
 * Disability certificate: the 18 characters of the ID, one of seven types, one of four grades. It tells of
 * health, too.
 */
export const findDisabilityCertificates: Detector = ({ text, runs }, context) => {
  const spans: Span[] = [];
  for (const run of runs) {
    if (run.digits.length !== 20 || !/[1-7][1-4]$/.test(run.digits) || isBelow(run)) continue;
    const verdict = judgeId(run.digits, context.asOf);
    const expected = run.trust === 'whole' || context.label === 'disability' || context.label === 'id';
    if (!verdict || (verdict === 'plausible' && !expected) || isSerial(text, run, 0, context)) continue;
    const [start, end] = placeOf(run, 0, 20);
    const confidence = verdict === 'valid' ? 'certain' : 'likely';
    spans.push({ kind: 'disability-certificate', start, end, confidence });
  }
  return spans;
};

/** Whether type and grade stand in the line below an ID: there the next number begins. */
function isBelow({ parts }: Run): boolean {
  let passed = 0;
  for (const { digits, lined } of parts) {
    if (passed === 18) return lined;
    passed += digits.length;
  }
  return false;
}
