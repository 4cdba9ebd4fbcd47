import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from './measure.ts';

export const PEERS = ['MiniSearch', 'Pagefind'] as const;
type Peer = (typeof PEERS)[number];

const MINUTES = 10;

/**
 * Measures a peer in a process of its own, since at a million recipients it may run out of memory or time.
 * @returns the result, or in Chinese why there is none
 */
export function measured(peer: Peer, recipients: number, folder: string): Result | string {
  const out = join(folder, `${peer}-${recipients}.json`);
  const args = [
    '--max-old-space-size=12000',
    'bench/site/peer-process.ts',
    peer,
    `${recipients}`,
    folder,
    out,
  ];
  const { status, signal, error } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: MINUTES * 60_000,
    killSignal: 'SIGKILL',
  });
  if (status === 0) {
    const { recall, ...rest } = JSON.parse(readFileSync(out, 'utf8'));
    return { ...rest, recall: new Map(recall) };
  }
  const late = error && 'code' in error && error.code === 'ETIMEDOUT';
  return late
    ? `${MINUTES} 分钟没有做完（建索引和查找）`
    : `没有做完：${signal ?? `退出码 ${status}`}，见上面的输出`;
}
