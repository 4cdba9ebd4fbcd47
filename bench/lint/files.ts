import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Chance, chance, id } from '../../tests/corpus/identity.ts';
import { contentOf } from '../../tests/fixtures/county.ts';
import { put } from '../../tests/fixtures/files.ts';

const SURNAMES = '冉田向杨张王李刘陈黄庹何罗谢吴周徐孙胡朱高林郭马';
const GIVEN = '文明国华秀英建军桂兰玉珍德福光祥云霞丽平安勇刚强志杰';
const VILLAGES = ['中心村', '青山村', '新街社区'];
const COLUMNS = '序号,姓名,村,组,保障人数,标准,金额,备注';
/** Some come again and again, and one is hardly ever the same. */
const REMARKS = ['"按月发放,整户保"', '分类施保重点对象', '2025年8月新增', 'own'];
const LONG_REMARKS = [
  '按月发放，整户保障，本月随标准调整',
  '分类施保重点对象，按规定上浮补助',
  '家庭困难，经村民代表会议评议通过',
  '"含物价补贴,本月一次性发放到户"',
];

/**
 * What a list is like: `plain`, as most are; `remarked`, with fractions of a yuan and remarks in every fifth row, as Excel
 * saves it; `long`, the same with names in full and a remark in every row, of nearly three times the size; `masked`, plain
 * but for a column of masked IDs, which must not be there; `bad`, plain but for an invented ID in every row.
 */
type Kind = 'plain' | 'remarked' | 'long' | 'masked' | 'bad';

/** Writes a county whose one list has this many rows, and says where the list is. */
export function writeCounty(folder: string, rows: number, kind: Kind): string {
  const amount = Array.from({ length: rows }, (_, i) => amountOf(i)).reduce((sum, each) => sum + each, 0);
  const files = contentOf({ notice: { total: { rows, amount } } }, {});
  let list = '';
  for (const [path, content] of files) {
    const file = join(folder, path);
    put(file, content);
    if (path.endsWith('recipients.csv')) list = file;
  }
  writeList(list, rows, kind);
  return list;
}

// Sorted by village, as lists are; the names differ, since a repeated one would be a finding.
function writeList(path: string, rows: number, kind: Kind): void {
  const of = chance(20251015);
  const file = openSync(path, 'w');
  const isOfExcel = kind === 'remarked' || kind === 'long';
  const [mark, fraction, end] = isOfExcel ? ['\ufeff', '.00', '\r\n'] : ['', '', '\n'];
  const columns = kind === 'masked' ? COLUMNS.replace('备注', '身份证号') : COLUMNS;
  let block = mark + columns + end;
  for (let i = 0; i < rows; i++) {
    const village = VILLAGES[Math.floor((i * VILLAGES.length) / rows)] ?? '';
    const standard = village === '新街社区' ? 770 : 630;
    const group = (i % 9) + 1;
    const place = kind === 'long' ? `${inFull(village)},第${group}村民小组` : `${village},${group}组`;
    const money = `${standard},${amountOf(i)}${fraction}`;
    block += `${i + 1},${nameOf(i)},${place},${personsOf(i)},${money},${lastOf(i, kind, of)}${end}`;
    if (block.length < 1 << 20) continue;
    writeSync(file, block);
    block = '';
  }
  writeSync(file, block);
  closeSync(file);
}

function lastOf(i: number, kind: Kind, of: Chance): string {
  if (kind === 'plain') return '';
  if (kind === 'remarked') return remarksOf(i);
  if (kind === 'long') return LONG_REMARKS[i % LONG_REMARKS.length] ?? '';
  return idOf(of, kind === 'masked');
}

function inFull(village: string): string {
  return `联合乡${village}${village.endsWith('社区') ? '居民' : '村民'}委员会`;
}

/** Every number another name, of two to four signs. */
function nameOf(i: number): string {
  let rest = Math.floor(i / SURNAMES.length);
  let name = SURNAMES[i % SURNAMES.length] ?? '';
  do {
    name += GIVEN[rest % GIVEN.length];
    rest = Math.floor(rest / GIVEN.length);
  } while (rest > 0);
  return name;
}

function idOf(of: Chance, isMasked: boolean): string {
  const number = id(of);
  return isMasked ? `${number.slice(0, 6)}********${number.slice(14)}` : number;
}

function remarksOf(i: number): string {
  if (i % 5 > 0) return '';
  const remarks = REMARKS[(i / 5) % REMARKS.length] ?? '';
  return remarks === 'own' ? `从9月起每月${amountOf(i)}元，比上月多${i % 211}元` : remarks;
}

function personsOf(i: number): number {
  return (i % 4) + 1;
}

function amountOf(i: number): number {
  return personsOf(i) * 500 + (i % 37);
}
