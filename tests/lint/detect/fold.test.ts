import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, original } from '../../../src/lint/detect/fold.ts';

describe('fold', () => {
  test.each([
    ['１２３Ｘ', '123X'],
    ['①⓪❶⓵⑩', '101110'],
    ['¹₂𝟑𝟺', '1234'],
    ['①138，5⓪②4③，8❷', '1 138，5024 3，8 2'],
    ['①13800000000②13900000000③5', '1 13800000000 2 13900000000 3 5'],
    ['5002431950①3', '500243195013'],
    ['٣३๓', '333'],
    ['ⅠⅨⅩ', '19X'],
    ['⑴⒉㈢', '12三'],
    ['1\u200b2\u00ad3\u202e4\ufe0f\u20e3', '1234'],
    ['1\u00a02\u30003', '1 2\u30003'],
    ['&#53;&#x35;&#53&amp;#53;&nbsp;&shy;', '5555 '],
    ['&lt;&copy;&#9999999;', '<&copy;&#9999999;'],
    ['%35%2535%EF%BC%95 100%', '555 100%'],
    ['\\u0035\\x35\\\\u0035\\u{35}', '5555'],
    ['%u0035\\065\\35 \\ud835\\udfd3\\"', '5555"'],
    ['<ruby>1<rt>yī</rt></ruby>2<rt>癌</rt>', ' 1   2 癌 '],
    ['1<span hidden>无</span>2<i style="display:none">空</i>3<b class="hidden">癌</b>', '1  2  3 癌 '],
    ['<input value="1"><td width="1"><tbody>', '<input value="1"> |  '],
    ['1\\n2\\t3\\*\\name', '1 2 3*\\name'],
    ['1\\nX 2\\nxy', '1 X 2\\nxy'],
    ['1_x000D_2_x0035_', '1\r25'],
    ['1<!-- x -->2', '1 2'],
    ['%26%2353%3B&#37;35', '55'],
    ['\\u0026#37;35%25%33%35', '55'],
    ['1&lt;b&gt;2&lt;/b&gt;3\\u003cb\\u003e4&lt;5', '1 2 3 4<5'],
    ['1<b class=\\"n12\\">2<\\/b>3', '1 2 3'],
    ['5\u{e0035}0\u{e0058}', '50'],
    ['1\ue000\ufdd0\ufffc2', '12'],
    ['<b>1</b>2<span style="x">3', ' 1 2 3'],
    [`1<span style='font-size:10.5000pt;font-family:"Times New Roman",宋体;color:#203864'>2`, '1 2'],
    ['1<font color="336699">2', '1 2'],
    ['1<td width="1234" style="background:rgb(255, 255, 255)">2', '1 | 2'],
    ['1<a name="_Hlk123456789"></a>2<![if !supportEmptyParas]>3<![endif]>', '1  2 3 '],
    ['1&NoBreak;2&MediumSpace;3&emsp13;4&InvisibleTimes;5', '12 3 45'],
    ['⽣⽇', '生日'],
    ['½', '1⁄2'],
    ['1¯2˙3﹉4´5', '1 2 3 4 5'],
    ['张　三（中心村）', '张　三（中心村）'],
  ])('%s', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  test('keeps what a tag or a comment holds', () => {
    expect(fold('<p data-no="991234195">').text).toContain('991234195');
    expect(fold('<!-- 991234195 -->').text).toContain('991234195');
    expect(fold('<img alt="尿毒症">').text).toContain('尿毒症');
    expect(fold('<p data-no="OTk5MDIyMTk0OTEwMTkyMjdY">').text).toContain('OTk5MDIyMTk0OTEwMTkyMjdY');
    expect(fold('<p data-no="995I58I995">').text).toContain('995I58I995');
    expect(fold('<p style="x:991234195">').text).toContain('991234195');
    expect(fold('<td width="991234" height="19500101">').text).toContain('19500101');
    expect(fold('<p style="九九一二三四">').text).toContain('九九一二三四');
    expect(fold('<p style="color:#333" title="尿毒症">').text).toContain('尿毒症');
    expect(fold('<p class="abcdefghijklmnopqrstuvwxyz">').text).toBe(' ');
  });

  test('leads back to the original', () => {
    const text = '号\u200b&#53;６';
    const folded = fold(text);
    expect(folded.text).toBe('号56');
    expect(original(folded, 1, 2)).toEqual([2, 7]);
    expect(original(folded, 1, 3)).toEqual([2, 8]);
  });

  test('leads back to the original, always', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        for (let i = 0; i < folded.text.length; i++) {
          const [start, end] = original(folded, i, i + 1);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
