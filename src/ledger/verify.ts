import { compareLedgers, isSound } from './compare.ts';
import { readLedger } from './read.ts';
import { ledgerReport } from './report.ts';

/** 0 nothing wrong, 1 something vanished, changed, was back-dated or tampered with, 2 not compared. */
type Verdict = { status: 0 | 1 | 2; text: string };

/** Compares the texts of two copies of a county's ledger.json, the older one first; what it says is Chinese. */
export function verify(older: string, newer: string): Verdict {
  const [before, after] = [readLedger(older), readLedger(newer)];
  if (typeof before === 'string') return not(`第一个文件${before}`);
  if (typeof after === 'string') return not(`第二个文件${after}`);
  if (before.areaCode !== after.areaCode) return not('两份账本不是同一个区县的');
  if (after.asOf < before.asOf) return not('第二份账本比第一份还早：请先写旧的，再写新的');
  if (before.covers !== after.covers) return not('两份账本的校验码算法不同：中间设过或去掉过 hashKey');
  const found = compareLedgers(before, after);
  return { status: isSound(found) ? 0 : 1, text: ledgerReport(before, after, found) };
}

function not(why: string): Verdict {
  return { status: 2, text: `${why}，不能对照。\n` };
}
