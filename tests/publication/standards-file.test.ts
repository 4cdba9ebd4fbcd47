import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readDocument } from '../../src/document/read.ts';
import { sourceOf } from '../../src/document/source.ts';
import { readSetting } from '../../src/publication/setting.ts';
import { standardOn } from '../../src/publication/standard.ts';
import { readStandards } from '../../src/publication/standards-file.ts';
import { COUNTY } from '../fixtures/lanxi.ts';

const HEADER = '救助类别,城乡,项目,标准（元/人·月）,执行起,执行止,文号';
const OLD = 'dibao,农村,基本生活,630,2024-09-01,2025-08-31,渝澜民发〔2024〕28号';
const NEW = 'dibao,农村,基本生活,660,2025-09-01,,渝澜民发〔2025〕36号';

function faultsOf(...lines: string[]): string[] {
  const { faults } = readStandards(
    readDocument(sourceOf('standards.csv', [HEADER, ...lines, ''].join('\n'))),
  );
  return faults.map(({ place }) => (place.at === 'cell' ? `${place.row}:${place.column}` : place.at));
}

test('standards that follow each other are right', () => {
  expect(faultsOf(OLD, NEW)).toEqual([]);
  expect(faultsOf(OLD, NEW, NEW.replace('农村', '城市'), NEW.replace('基本生活', '照料护理'))).toEqual([]);
});

test('an old standard without its end is told, wherever it stands', () => {
  const open = OLD.replace('2025-08-31', '');
  expect(faultsOf(open, NEW)).toEqual(['2:6']);
  expect(faultsOf(NEW, open)).toEqual(['3:6']);
});

test('of two in force the new one holds', () => {
  const { standards } = readStandards(
    readDocument(sourceOf('standards.csv', [HEADER, OLD.replace('2025-08-31', ''), NEW, ''].join('\n'))),
  );
  expect(standardOn(standards, 'dibao', 'rural', '2025-09-30')?.amount).toBe(66_000);
});

test('a category is its id', () => {
  expect(faultsOf(NEW.replace('dibao', '低保'))).toEqual(['2:1']);
});

test('a category that the county does not have is told, since the pages have no name for it', () => {
  const faultsWith = (...lines: string[]) =>
    readSetting(
      [
        sourceOf('content/county.yaml', stringify(COUNTY)),
        sourceOf('content/standards.csv', [HEADER, ...lines, ''].join('\n')),
      ].map(readDocument),
    ).faults;
  expect(faultsWith(NEW)).toEqual([]);
  expect(faultsWith(NEW, NEW.replace('dibao', 'diabo'))).toMatchObject([
    { path: 'content/standards.csv', place: { row: 3, column: 1 } },
  ]);
});
