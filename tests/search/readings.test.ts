import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { nameReadings, surnameReadings } from '../../src/publication/readings.ts';
import { fold, foldSyllable } from '../../src/search/fold.ts';
import { gb2312, readerOf } from '../../src/search/hanzi.ts';
import { hanziFileWith } from '../../src/search/hanzi-file.ts';
import { dictionary, unusualReading } from '../../src/search/pinyin.ts';

it.each([
  ['单小红', 'shan xiao hong'],
  ['解放军', 'xie fang jun'],
  ['曾国', 'zeng guo'],
  ['仇英', 'qiu ying'],
  ['覃明', 'qin|tan ming'],
  ['查良', 'zha liang'],
  ['朴正', 'piao zheng'],
  ['庹平', 'tuo ping'],
  ['乐平', 'yue|le ping'],
  ['尉迟恭', 'yu chi gong'],
  ['吕布', 'lu bu'],
  ['阿依古丽·买买提', 'a yi gu li mai mai ti'],
])('%s is read by its surname reading', (name, readings) => {
  const read = nameReadings(name, dictionary).map((choices) => choices.join('|'));
  expect(read.join(' ')).toBe(readings);
});

it('every surname that the dictionary reads in its own way is known', () => {
  const missed = gb2312().filter((sign) => {
    const [read = ''] = pinyin(`${sign}大`, { toneType: 'none', surname: 'head', type: 'array', v: true });
    return !surnameReadings(sign, dictionary).includes(fold(read));
  });
  expect(missed).toEqual([]);
});

it('a browser reads every Hanzi as the build does', () => {
  const reader = readerOf(JSON.parse(JSON.stringify(hanziFileWith(['喆', '𬱖']))));
  const signs = [...gb2312(), '喆', '𬱖', 'A', '1'];
  expect(signs.filter((sign) => reader(sign) !== dictionary(sign))).toEqual([]);
});

it.each([
  ['重庆路社区', 'chong qing lu she qu'],
  ['龙池村', ''],
])('%s is read as a whole where its signs alone would mislead', (text, reading) => {
  expect(unusualReading(text)).toBe(reading);
});

describe('what dialects make one', () => {
  it.each([
    ['nan', 'lang'],
    ['huang', 'fan'],
    ['hua', 'fa'],
    ['hui', 'fei'],
    ['hun', 'fen'],
    ['hu', 'fu'],
    ['heng', 'fen'],
    ['zhang', 'zan'],
    ['chen', 'ceng'],
    ['shi', 'si'],
    ['jing', 'jin'],
    ['lü', 'nü'],
  ])('%s and %s', (a, b) => {
    expect(foldSyllable(fold(a))).toBe(foldSyllable(fold(b)));
  });

  it.each([
    ['gan', 'kan'],
    ['zhong', 'zhang'],
    ['lin', 'lian'],
  ])('but not %s and %s', (a, b) => {
    expect(foldSyllable(a)).not.toBe(foldSyllable(b));
  });

  it('folding again changes nothing', () => {
    const syllables = [...new Set(gb2312().map(dictionary))];
    fc.assert(
      fc.property(fc.constantFrom(...syllables), (syllable) => {
        const once = foldSyllable(syllable);
        expect(foldSyllable(once)).toBe(once);
      }),
    );
  });
});
