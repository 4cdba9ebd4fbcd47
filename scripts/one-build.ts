import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Usage } from './usage.ts';
import { writing } from './whole.ts';

/**
 * Builds while no other process does: of two, one would put in its place what the other has not finished. Each has a lock
 * file that ends with its number. Of two that begin at once both may give way, for each first makes its own and then looks.
 * @param lock with which the paths of these files begin
 * @throws Usage where another is at it
 */
export async function oneBuild<Done>(lock: string, run: () => Promise<Done>): Promise<Done> {
  const own = `${lock}.${process.pid}`;
  writing(() => writeFileSync(own, ''));
  try {
    if (isTaken(lock))
      throw new Usage(
        '另一次生成正在进行，请等它结束再来。确实没有的，删去 --out 旁边名字里有 .lock 的文件。',
      );
    return await run();
  } finally {
    rmSync(own, { force: true });
  }
}

/** Whether another process has a lock; those of processes that are no more go. */
function isTaken(lock: string): boolean {
  const [folder, start] = [dirname(lock), `${basename(lock)}.`];
  for (const name of readdirSync(folder)) {
    const number = name.startsWith(start) ? Number(name.slice(start.length)) : 0;
    // In a container the numbers of processes come again.
    if (!(number > 0) || number === process.pid) continue;
    if (isThere(number)) return true;
    rmSync(join(folder, name), { force: true });
  }
  return false;
}

function isThere(number: number): boolean {
  try {
    // Signal 0 only asks whether the process is there.
    return process.kill(number, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
