import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeTogether, writeWhole } from '../../scripts/shared/whole.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingbang-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('of two commands that write one file, the first never shows what the second has not finished', () => {
  const path = join(folder, 'report.html');
  function* first() {
    yield 'first';
    writeWhole(path, second());
  }
  function* second() {
    yield 'second, ';
    expect(readdirSync(folder)).toEqual(['report.html.part']);
    yield 'whole';
  }
  expect(() => writeWhole(path, first())).toThrow('另一个命令正在写同一个文件');
  expect(readFileSync(path, 'utf8')).toBe('second, whole');
  expect(readdirSync(folder)).toEqual(['report.html']);
});

it('a command whose place was taken leaves the other its file', () => {
  const path = join(folder, 'report.html');
  function* first() {
    yield 'first';
    rmSync(`${path}.part`);
    writeFileSync(`${path}.part`, 'of another command');
  }
  expect(() => writeWhole(path, first())).toThrow('另一个命令正在写同一个文件');
  expect(readdirSync(folder)).toEqual(['report.html.part']);
});

it('files that belong together appear together or not at all', () => {
  const old = join(folder, 'ledger.xlsx');
  writeFileSync(old, 'old');
  mkdirSync(join(folder, 'report.html'));
  const files = new Map([
    [old, 'new'],
    [join(folder, 'sub/list.csv'), 'new'],
    [join(folder, 'report.html'), 'new'],
  ]);
  expect(() => writeTogether(files)).toThrow('没能写出结果');
  expect(readFileSync(old, 'utf8')).toBe('old');
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['ledger.xlsx', 'report.html', 'sub']);
  rmSync(join(folder, 'report.html'), { recursive: true });
  writeTogether(files);
  expect([...files.keys()].map((path) => readFileSync(path, 'utf8'))).toEqual(['new', 'new', 'new']);
});
