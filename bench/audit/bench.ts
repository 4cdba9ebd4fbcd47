import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { AS_OF, modelOf, type Size } from '../../tests/audit/county.ts';
import {
  approvedCells,
  csv,
  noticeFiles,
  noticesOf,
  paidCells,
  paymentsIn,
  settingsOf,
} from '../../tests/audit/files.ts';

// A county, and as many people as a whole municipality has: roster, a year of payments, and everything published.
const SIZES: Size[] = [
  { townships: 39, villages: 300, recipients: 30_000, months: 12 },
  { townships: 390, villages: 6_000, recipients: 1_000_000, months: 12 },
];

/** Writes the files of a simulated county piece by piece. Returns their size in bytes. */
function generate(folder: string, size: Size): number {
  const model = modelOf(size, 2025);
  const { people, months } = model;
  const last = months.at(-1) ?? '';
  let bytes = write(folder, 'approved.csv', csv(people.map((person) => approvedCells(person, last))));
  for (const month of months)
    bytes += write(folder, `paid-${month}.csv`, csv(paidCells(paymentsIn(people, month))));
  for (const [path, pieces] of settingsOf(model)) bytes += write(folder, path, pieces);
  for (const notice of noticesOf(model))
    for (const [path, pieces] of noticeFiles(notice)) bytes += write(folder, path, pieces);
  return bytes;
}

function write(folder: string, path: string, pieces: Iterable<string>): number {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  const file = openSync(whole, 'w');
  let bytes = 0;
  let held: string[] = [];
  const flush = () => {
    bytes += writeSync(file, held.join(''));
    held = [];
  };
  for (const piece of pieces) if (held.push(piece) === 10_000) flush();
  flush();
  closeSync(file);
  return bytes;
}

// Runs the command as a user does, and has it say in the end what it took; its threads have nothing to say.
const TOOK = `data:text/javascript,import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log('TOOK ' + JSON.stringify([maxRSS / 1024, (userCPUTime + systemCPUTime) / 1e6]));
});`;

function report({ recipients, months }: Size, bytes: number, folder: string): void {
  const started = performance.now();
  const paid = Array.from({ length: months }, (_, i) =>
    join(folder, `paid-2025-${`${i + 1}`.padStart(2, '0')}.csv`),
  );
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...['--import', TOOK, 'scripts/audit.ts'],
      ...['--approved', join(folder, 'approved.csv'), ...paid.flatMap((path) => ['--paid', path])],
      ...['--content', join(folder, 'content'), '--as-of', AS_OF, '--out', join(folder, 'out')],
    ],
    { encoding: 'utf8' },
  );
  const wall = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(stderr);
  const [, took = '[]'] = /TOOK (.*)/.exec(stdout) ?? [];
  const [megabytes = 0, cpu = 0] = JSON.parse(took) as number[];
  console.log(
    `${recipients.toLocaleString('en')} recipients × ${months} months, ${(bytes / 1e9).toFixed(2)} GB of files: ` +
      `${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, at most ${Math.round(megabytes)} MB`,
  );
  console.log(stdout.replace(/TOOK .*\n/, ''));
}

// Writes the files of each county, audits them as a user does, and prints what that took.
for (const size of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'mingbang-audit-'));
  try {
    report(size, generate(folder, size), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
