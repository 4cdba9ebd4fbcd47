import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Usage } from '../shared/usage.ts';
import { writing } from '../shared/whole.ts';

/** What the lock of a process says that builds; that of one which only asks is empty. */
export const BUILDING = 'building';

/**
 * Builds while no other process does: of two, one would put in its place what the other has not finished. Each has a lock
 * file that ends with its number. Of several that ask at once the smallest number builds.
 * @param lock with which the paths of these files begin
 * @throws Usage where another is at it
 */
export async function oneBuild<Done>(lock: string, run: () => Promise<Done>): Promise<Done> {
  const own = `${lock}.${process.pid}`;
  try {
    writing(() => writeFileSync(own, ''));
    if (othersAt(lock).some((other) => other.isBuilding || isBefore(other))) giveWay();
    writing(() => writeFileSync(own, BUILDING));
    // Who came between two lines of the above builds or goes, and says so.
    for (let before = othersAt(lock).filter(isBefore); before.length > 0; ) {
      if (before.some(({ isBuilding }) => isBuilding)) giveWay();
      await setTimeout(20);
      before = othersAt(lock).filter(isBefore);
    }
    return await run();
  } finally {
    rmSync(own, { force: true });
  }
}

type Other = { number: number; isBuilding: boolean };

function isBefore({ number }: Other): boolean {
  return number < process.pid;
}

function giveWay(): never {
  throw new Usage('另一次生成正在进行，请等它结束再来。确实没有的，删去 --out 旁边名字里有 .lock 的文件。');
}

/** The other processes that have a lock; the locks of processes that are no more go. */
function othersAt(lock: string): Other[] {
  const [folder, start] = [dirname(lock), `${basename(lock)}.`];
  return readdirSync(folder).flatMap((name) => {
    const number = name.startsWith(start) ? Number(name.slice(start.length)) : 0;
    // In a container the numbers of processes come again.
    if (!(number > 0) || number === process.pid) return [];
    const path = join(folder, name);
    if (isThere(number)) return { number, isBuilding: isBuilding(path) };
    rmSync(path, { force: true });
    return [];
  });
}

/** Not where the lock goes while it is looked at; one that may not be read counts as such. */
function isBuilding(path: string): boolean {
  try {
    return readFileSync(path, 'utf8') === BUILDING;
  } catch (error) {
    return (error as { code?: string }).code !== 'ENOENT';
  }
}

function isThere(number: number): boolean {
  try {
    // Signal 0 only asks whether the process is there.
    return process.kill(number, 0);
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}
