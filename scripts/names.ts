import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Guard, type Keyed, readGuard } from '../src/lint/guard.ts';
import type { Speller } from '../src/lint/spelled.ts';
import { Usage } from './usage.ts';

const KEY = 'MINGBANG_GUARD_KEY';

/** Reads signs in pinyin, surnames as surnames. Its dictionary is large and loaded only where a roster asks for it. */
export function speller(): Speller {
  const { pinyin } = createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');
  return (text) => pinyin(text, { toneType: 'none', v: true, type: 'array', surname: 'head' });
}

/** Hashes with the county's key, which stands in the environment and never on a command line. */
export function guardKey(): Keyed {
  const key = process.env[KEY] ?? '';
  if (key.length < 16)
    throw new Usage(`没有设置环境变量 ${KEY}，或者不足 16 个字符：没有密钥就认不出保护名单上的名字`);
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}

/** The county's guard list, or none when none is asked for. */
export function guardOf(path: string | undefined): Guard | undefined {
  if (path === undefined) return undefined;
  const guard = readGuard(readFileSync(path, 'utf8'), guardKey());
  if (!guard) throw new Usage('保护名单不是 npm run guard 生成的文件，或者已经损坏');
  return guard;
}
