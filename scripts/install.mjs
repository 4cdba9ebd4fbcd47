// Installs what package-lock.json says, when it is not installed yet. Runs on the machine's own Node, before there is
// anything else, so it is plain JavaScript without dependencies.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';

const folder = 'node_modules';
const installed = `${folder}/.package-lock.json`;
// npm empties the folder before it installs. One that is linked belongs to another checkout, which would lose it.
const linked = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
const stale = !existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs;
if (stale && linked) {
  console.error(
    'node_modules 是一个链接，比 package-lock.json 旧或不完整。没有安装，请到它指向的文件夹里运行 npm ci。',
  );
  // What is there may do; where it does not, the command says so itself.
  process.exitCode = existsSync(installed) ? 0 : 1;
} else if (stale) {
  console.log('正在安装依赖（只在第一次）……');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
