import { readFileSync } from 'node:fs';
import { verify } from '../src/ledger/verify.ts';
import { readArguments } from './shared/arguments.ts';
import { command } from './shared/command.ts';
import { asMeant } from './shared/meant.ts';
import { Usage } from './shared/usage.ts';

const USAGE = `写法：
  npm run ledger -- verify 旧的ledger.json 新的ledger.json
  npm run ledger -- seal 公示文件夹… [--content content] [--as-of 日期]`;

await command(async () => {
  const { positionals, values } = readArguments({
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' }, 'as-of': { type: 'string' } },
  });
  const [task, ...typed] = positionals;
  const paths = typed.map(asMeant);
  if (task === 'seal' && paths.length > 0)
    return (await import('./ledger/seal.ts')).seal(paths, values.content, values['as-of']);
  const [older, newer] = paths;
  if (task !== 'verify' || older === undefined || newer === undefined || paths.length > 2)
    throw new Usage(USAGE);
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
