import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verify } from '../src/ledger/verify.ts';
import { command } from './command.ts';
import { Usage } from './usage.ts';

await command(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [task, older, newer] = positionals;
  if (task !== 'verify' || older === undefined || newer === undefined || positionals.length > 3)
    throw new Usage('写法：npm run ledger -- verify 旧的ledger.json 新的ledger.json');
  const { status, text } = verify(textOf(older, '第一个'), textOf(newer, '第二个'));
  (status === 2 ? process.stderr : process.stdout).write(text);
  return status;
});

function textOf(path: string, which: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Usage(`${which}文件读不出来：找不到，或没有权限。`);
  }
}
