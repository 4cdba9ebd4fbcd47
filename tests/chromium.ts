import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium for the browser tests: the system's, else Debian's package when root, else Playwright's own. */
export function findChromium(): string {
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return system;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  if (!existsSync(chromium.executablePath())) run('npx', ['playwright-core', 'install', 'chromium']);
  return chromium.executablePath();
}

function run(program: string, args: string[]): void {
  spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
