import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How long a command took, and the most memory it had at once; `report`: the seconds of its report, where it says so. */
export type Run = { seconds: number; megabytes: number; status: number | null; report: number };

/** Runs a command to its end and throws its output away. */
export function run(command: string, args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  let kilobytes = 0;
  // The kernel keeps the highest mark, so that looking now and then is enough.
  const watch = setInterval(() => {
    kilobytes = Math.max(kilobytes, peakOf(child.pid));
  }, 20);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (status) => {
      clearInterval(watch);
      const seconds = (performance.now() - start) / 1000;
      const report = Number(/^REPORT (\S+)$/m.exec(said)?.[1] ?? 0);
      resolve({ seconds, megabytes: kilobytes / 1024, status, report });
    });
  });
}

/** The run with the median time of each of several commands, which take turns: a machine is not as fast at all times. */
export async function medians<Name>(
  times: number,
  commands: readonly (readonly [Name, () => Promise<Run>])[],
): Promise<(readonly [Name, Run])[]> {
  const runs = commands.map((): Run[] => []);
  for (let i = 0; i < times; i++)
    for (const [at, [, once]] of commands.entries()) runs[at]?.push(await once());
  return commands.map(([name], at) => {
    const sorted = runs[at]?.toSorted((a, b) => a.seconds - b.seconds);
    return [name, sorted?.[Math.floor(times / 2)] as Run];
  });
}

function peakOf(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
