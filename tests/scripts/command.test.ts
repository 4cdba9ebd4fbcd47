import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const COMMAND = pathToFileURL(resolve('scripts/shared/command.ts')).href;

/** Runs what a command does, as a program of its own. */
function ran(body: string, stdout: 'pipe' | number = 'pipe') {
  const program = `import { command } from ${JSON.stringify(COMMAND)};
await command(async () => { ${body} });`;
  const args = ['--input-type=module', '--eval', program];
  return spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', stdout, 'pipe'] });
}

const LATE = "setTimeout(() => { throw new Error('庹小雨'); }, 5);";
const WAIT = 'await new Promise((done) => setTimeout(done, 50));';

test.each([
  ['while the command goes on', `${LATE} ${WAIT} return 0;`],
  ['after it has ended', `${LATE} return 0;`],
  ['after it has broken off', `${LATE} throw new Error('庹小雨');`],
])('what nobody waits for and breaks %s is "could not check", once, and is not repeated', (_, body) => {
  const { status, stderr } = ran(body);
  expect(status).toBe(2);
  expect(stderr.split('没能检查完，不能公布').length).toBe(2);
  expect(stderr).not.toContain('庹小雨');
});

test.skipIf(process.platform !== 'linux')(
  'where a disk is full, whoever sends the report to it is told',
  () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = ran("console.log('检查结果'); return 0;", full);
    closeSync(full);
    expect([status, stderr]).toEqual([2, '磁盘满了，没能检查完，不能公布。\n']);
  },
);
