import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Usage } from './usage.ts';
import { writing } from './whole.ts';

/**
 * Builds while no other process does: of two, one would put in its place what the other has not finished.
 * @param lock a file that says who is at it; one that is no more is passed over
 * @throws Usage where another is at it
 */
export async function oneBuild<Done>(lock: string, run: () => Promise<Done>): Promise<Done> {
  if (!taken(lock)) {
    passOver(lock);
    if (!taken(lock)) throw new Usage(BUSY);
  }
  try {
    return await run();
  } finally {
    rmSync(lock, { force: true });
  }
}

const BUSY = '另一次生成正在进行，请等它结束再来。确实没有的，删去 --out 旁边的 .lock 文件。';

/**
 * Takes away a lock that nobody holds any more. One at a time: of two, one would take away the lock that the other has just
 * made.
 */
function passOver(lock: string): void {
  const turn = `${lock}.lock`;
  if (!taken(turn)) throw new Usage(BUSY);
  try {
    if (isHeld(lock)) throw new Usage(BUSY);
    rmSync(lock, { force: true });
  } finally {
    rmSync(turn, { force: true });
  }
}

function taken(lock: string): boolean {
  return writing(() => {
    try {
      writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === 'EEXIST') return false;
      throw error;
    }
  });
}

/** Whether somebody holds a lock, or may this moment, where there is none any more. */
function isHeld(lock: string): boolean {
  try {
    const written = readFileSync(lock, 'utf8');
    // It is just being written.
    if (written === '') return true;
    // In a container the numbers of processes come again.
    if (Number(written) === process.pid) return false;
    // Signal 0 only asks whether the process is there.
    return process.kill(Number(written), 0);
  } catch (error) {
    const { code } = error as { code?: string };
    return code === 'EPERM' || code === 'ENOENT';
  }
}
