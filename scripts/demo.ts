import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COUNTY } from './demo/county.ts';
import { demoFiles } from './demo/files.ts';

// Usage: node scripts/demo.ts [FOLDER] writes the invented county into FOLDER, content/ by default.
const folder = process.argv[2] ?? 'content';
const county = join(folder, 'county.yaml');
// Whoever put a real county in its place must not lose it.
const isDemo = existsSync(county) && readFileSync(county, 'utf8').includes(COUNTY.name);
if (!isDemo && existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'))) {
  console.error('那个文件夹里有别的内容，不是演示用的县，什么也没有写。请换一个空文件夹。');
  process.exit(2);
}
const files = await demoFiles();
for (const part of ['townships', 'guides', 'policies', 'inspections'])
  rmSync(join(folder, part), { recursive: true, force: true });
for (const [path, bytes] of files) {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}
console.log(`${files.size} files written to ${folder}/`);
