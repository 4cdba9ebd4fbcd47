import { readFileSync } from 'node:fs';
import { type Guard, type GuardProblem, type Keyed, readGuard } from '../../src/lint/guard.ts';
import { Usage } from '../shared/usage.ts';

const KEY = 'MINGBANG_GUARD_KEY';

/** Hashes with the county's key, which stands in the environment and never on a command line. */
export function guardKey(): Keyed {
  const key = process.env[KEY] ?? '';
  if (key.length < 16)
    throw new Usage(`没有设置环境变量 ${KEY}，或者不足 16 个字符：没有密钥就认不出保护名单上的名字`);
  // Few lints ask for it, and it is slow to load.
  const { createHmac } = process.getBuiltinModule('node:crypto');
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}

/** The county's guard list, or none when none is asked for. */
export function guardOf(path: string | undefined): Guard | undefined {
  if (path === undefined) return undefined;
  const guard = readGuard(textOf(path), guardKey());
  if (typeof guard === 'string') throw new Usage(GUARD_PROBLEMS[guard]);
  return guard;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Usage('找不到或者读不到文件：--guard 的保护名单');
  }
}

const GUARD_PROBLEMS: Record<GuardProblem, string> = {
  none: '保护名单不是 npm run guard 生成的文件，或者已经损坏',
  old: '保护名单是旧版程序生成的，不再能用，请用 npm run guard 重新生成',
  key: `保护名单不是用现在的密钥生成的：环境变量 ${KEY} 写错了，或者名单拿错了`,
  cut: '保护名单不完整：少了几行，或者被改过。请重新复制，或者用 npm run guard 重新生成',
  empty: '保护名单里没有名字，请用 npm run guard 重新生成',
};
