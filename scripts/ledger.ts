import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Ledger } from '../src/ledger/chain.ts';
import { compareLedgers, isSound } from '../src/ledger/compare.ts';
import { readLedger } from '../src/ledger/read.ts';
import { ledgerReport } from '../src/ledger/report.ts';
import { Usage } from './check.ts';
import { command } from './command.ts';

// Exit status: 0 nothing wrong, 1 something vanished, changed, was back-dated or tampered with, 2 not compared.
await command(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [task, old, now] = positionals;
  if (task !== 'verify' || old === undefined || now === undefined || positionals.length > 3)
    throw new Usage('写法：npm run ledger -- verify 旧的ledger.json 新的ledger.json');
  const [before, after] = [ledgerIn(old, '第一个'), ledgerIn(now, '第二个')];
  if (before.areaCode !== after.areaCode) throw new Usage('两份账本不是同一个区县的，不能对照。');
  if (after.asOf < before.asOf) throw new Usage('第二份账本比第一份还早：请先写旧的，再写新的。');
  const found = compareLedgers(before, after);
  process.stdout.write(ledgerReport(before, after, found));
  return isSound(found) ? 0 : 1;
});

function ledgerIn(path: string, which: string): Ledger {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new Usage(`${which}文件读不出来：找不到，或没有权限。`);
  }
  const ledger = readLedger(text);
  if (typeof ledger === 'string') throw new Usage(`${which}文件${ledger}。`);
  return ledger;
}
